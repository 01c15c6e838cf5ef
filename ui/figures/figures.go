// Package figures puts into words what the numbers of a plan come to: a KPI by
// its formula, how much must be sold so that nothing is lost, what a budget adds up
// to and how soon it is earned back.
package figures

import (
	"fmt"
	"slices"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// Verdict is how a figure stands to what the person wrote.
type Verdict int

// The verdicts.
const (
	Computed Verdict = iota // nothing was written to hold it against
	Agrees
	Differs
)

// Figure is a line that says what numbers of the plan come to.
type Figure struct {
	Of      string // what tells it from the table's others
	Text    string
	Verdict Verdict
}

type reader struct {
	plan      *plan.Plan
	language  plan.Language
	reckoning *derive.Reckoning
}

// Of returns what the numbers of a table ("goals.kpis") come to, in the language
// of who reads it. Without numbers there is nothing to say.
func Of(p *plan.Plan, l plan.Language, table string) []Figure {
	r := reader{p, l, derive.Of(p)}
	switch table {
	case "goals.kpis", "goals.assumptions":
		return append(r.formulas(), r.breakEven()...)
	case "strategy.strategies":
		return r.contributions()
	case "budget.lines":
		return slices.Concat(r.costs(r.reckoning.Totals()), r.cash(), r.payback())
	case "budget.sources":
		return r.cash()
	case "budget.income":
		if t := r.reckoning.Totals(); !t.Earned.IsZero() {
			return []Figure{{Of: table, Text: r.words("到现在，计划期内一共收入 %s。", "So far, income over the period: %s.", r.money(t.Earned))}}
		}
	}
	return nil
}

// formulas shows the formula of each KPI with its figures, for today and the
// target, and whether it gives what was written.
func (r reader) formulas() []Figure {
	var figures []Figure
	for _, d := range r.reckoning.Forward() {
		if d.Err != nil {
			continue
		}
		for _, side := range []struct {
			derive.Side
			name plan.Words
		}{
			{d.Target, plan.Words{Zh: "%s的目标", En: "%s, target"}},
			{d.Current, plan.Words{Zh: "%s的现值", En: "%s, current"}},
		} {
			if text := r.formula(side.Side); text != "" {
				name := r.words(side.name.Zh, side.name.En, d.Name)
				figures = append(figures, Figure{Of: name, Text: name + text, Verdict: verdictOn(side.Side)})
			}
		}
	}
	return figures
}

func (r reader) formula(s derive.Side) string {
	arithmetic, exact := s.Arithmetic(r.format())
	if arithmetic == "" {
		return ""
	}
	result, whole := r.format().Show(s.Result.Quantity)
	verdict := ""
	switch {
	case s.Agrees:
		result, whole = s.Typed.Text, s.Typed.Cmp(s.Result.Quantity) == 0
		verdict = r.words("，和写的一致。", ", as written.")
	case s.Written:
		verdict = r.words("，写的却是 %s。", ", but %s is written.", s.Typed.Text)
	}
	equals := "="
	if !exact || !whole {
		equals = "≈"
	}
	return fmt.Sprintf(" = %s %s %s%s", arithmetic, equals, result, verdict)
}

// costs adds up the budget so far.
func (r reader) costs(t derive.Budget) []Figure {
	once, running := !t.OneOff.IsZero(), !t.Running.IsZero()
	var text string
	switch {
	case once && running:
		text = r.words("到现在：一次性 %s，按月按季付的加起来 %s，计划期内一共 %s。", "So far: one-off %s, recurring %s, in all %s over the period.",
			r.money(t.OneOff), r.money(t.Running), r.money(t.Total))
	case once:
		text = r.words("到现在：一次性 %s。", "So far: one-off %s.", r.money(t.OneOff))
	case running:
		text = r.words("到现在：计划期内一共 %s。", "So far: %s over the period.", r.money(t.Running))
	default:
		return nil
	}
	return []Figure{{Of: "budget.lines", Text: text}}
}

// cash says when there is the least money, and how much.
func (r reader) cash() []Figure {
	cash, ok := r.reckoning.CashByMonth()
	if !ok {
		return nil
	}
	low := cash.Lowest()
	month := r.words("%d 年 %d 月底", "%d-%02d", low.Year, low.Month)
	f := Figure{Of: "cash", Text: r.words("钱最少是 %s，还剩 %s。", "There is the least money at the end of %s: %s.", month, r.money(low.Balance))}
	if low.Balance.Sign() < 0 {
		f.Verdict = Differs
		f.Text = r.words("到 %s 钱不够，差 %s。", "The money does not last beyond %s: %s is missing.", month, r.money(low.Balance.Neg()))
	}
	return []Figure{f}
}

func verdictOn(s derive.Side) Verdict {
	switch {
	case s.Agrees:
		return Agrees
	case s.Written:
		return Differs
	}
	return Computed
}

func (r reader) words(zh, en string, args ...any) string {
	return fmt.Sprintf(plan.Words{Zh: zh, En: en}.In(r.language), args...)
}

func (r reader) money(q number.Quantity) string {
	text, _ := r.format().Money(q)
	return text
}

// format prints derived figures in the language of the interface.
func (r reader) format() number.Format {
	return number.Format{Lang: number.Lang(r.language), Currency: r.plan.Money()}
}
