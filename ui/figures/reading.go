package figures

import (
	"strings"
	"unicode"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// Reading is how a number or a date that was written loosely is understood: 2.5万
// for 两万五, the year of a day without one. It is "" where it stands as it is
// meant or is not understood at all.
func Reading(p *plan.Plan, l plan.Language, cell *plan.Field, text string) string {
	r := reader{plan: p, language: l}
	switch cell.Kind {
	case plan.KindDate:
		return r.date(text)
	case plan.KindQuantity:
		return r.quantity(text)
	case plan.KindLine, plan.KindProse, plan.KindChoice, plan.KindSeveral, plan.KindFormula, plan.KindSeries, plan.KindReference, plan.KindID, plan.KindTable:
	}
	return ""
}

// date is of use where the plan's period decides what is meant, or where the
// parts of the day stand in an order that others read differently.
func (r reader) date(text string) string {
	meant, err := number.ReadPeriod(text, derive.PeriodOf(r.plan))
	if err != nil {
		return ""
	}
	if alone, err := number.ReadPeriod(text, number.Period{}); err == nil && alone == meant && !strings.Contains(text, "/") {
		return ""
	}
	return r.format().Period(meant)
}

func (r reader) quantity(text string) string {
	q, err := number.Read(text)
	if err != nil || q.IsRange() {
		return ""
	}
	shown, _ := r.format().Show(q)
	if bare(shown) == bare(text) {
		return ""
	}
	return shown
}

// bare is a number as it is written without what people put between its digits.
func bare(text string) string {
	return strings.ToLower(strings.Map(func(c rune) rune {
		if c == ',' || c == '，' || unicode.IsSpace(c) {
			return -1
		}
		return c
	}, string(number.Fold(text))))
}
