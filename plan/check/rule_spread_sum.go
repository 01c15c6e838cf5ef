package check

import (
	"math/big"
	"strings"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// spreadSum finds lines whose months do not come to the whole.
var spreadSum = Rule{
	ID:       "spread-sum",
	Family:   consistent,
	Severity: Error,
	Reads:    []string{"budget.lines.spread", "budget.lines.amount"},
	About:    plan.Words{Zh: "分月怎么花，加起来不是这一行的钱", En: "the parts of a line do not add up to it"},
	Explain: plan.Words{
		Zh: "一行钱拆到各月，百分数加起来要是 100%，金额加起来要是这一行的金额，不然按月就排不出现金。三个 33% 这样除不尽的不算错。",
		En: "When a line is spread over months, shares must add up to 100% and amounts to the line's own, or the money cannot be followed month by month. Three times 33% is fine: it cannot be divided.",
	},
	find: findSpreadSum,
}

func findSpreadSum(s *subject) []Finding {
	var found []Finding
	for i := range s.Budget.Lines {
		l := &s.Budget.Lines[i]
		cost := s.totals().Lines[i]
		sp, ok := cost.SpreadOf(string(l.Spread))
		if !ok || cost.Each.About || sp.Sum.About || sumsUp(sp, cost) {
			continue
		}
		severity, sum, whole := Error, s.show(sp.Sum), s.show(sp.Whole)
		left, _ := sp.Whole.In(number.Unit{}).Sub(sp.Sum.In(number.Unit{}))
		rest := left.In(sp.Whole.Unit)
		remedy := say("还有 %s 没排到月份：补上，或把金额改成 %s。", "%s is not placed yet: add it, or change the amount to %s.", s.show(rest), sum)
		if rest.Sign() < 0 {
			remedy = say("各月里减 %s，或把金额改成 %s。", "Take %s off the parts, or change the amount to %s.", s.show(rest.Neg()), sum)
		}
		if sp.Whole.Unit == number.Percent {
			severity = Warning
			remedy = say("补上还没排的 %s。", "Place the missing %s.", s.show(rest))
			if rest.Sign() < 0 {
				remedy = say("从各月里减掉多出的 %s。", "Take the %s too much off the parts.", s.show(rest.Neg()))
			}
		}
		found = append(found, Finding{
			Severity: severity,
			Path:     s.at(&l.Spread),
			Summary: say("%s的分月怎么花加起来是 %s，不是 %s", "%s: its spread adds up to %s, not %s",
				rowName(s.Plan, s.at(l)), sum, whole),
			Why: say("按月排现金时，这一行会多出或少掉一块。",
				"Followed month by month, the line costs more or less than it says."),
			Remedy:     remedy,
			Arithmetic: added(s, sp),
		})
	}
	return found
}

// sumsUp tells whether the parts make the whole, or as nearly as it can be
// divided evenly.
func sumsUp(sp derive.Spread, c derive.Cost) bool {
	if sp.Sum.Cmp(sp.Whole) == 0 || sp.Whole.Unit != number.Percent && sp.Sum.Cmp(c.Total) == 0 {
		return true
	}
	n := number.New(big.NewRat(1, int64(len(sp.Parts))), number.Unit{})
	even := sp.Whole.Mul(n)
	for _, part := range sp.Parts {
		if !part.Agrees(even) {
			return nearly(sp)
		}
	}
	return true
}

// nearly allows shares with decimals a fifth of a percent.
func nearly(sp derive.Spread) bool {
	off := new(big.Rat).Sub(sp.Sum.Value(), sp.Whole.Value())
	return sp.Whole.Unit == number.Percent && off.Abs(off).Cmp(big.NewRat(2, 1000)) <= 0
}

// added writes the parts as a sum, if they are few.
func added(s *subject, sp derive.Spread) plan.Words {
	if len(sp.Parts) > 12 {
		return plan.Words{}
	}
	var zh, en []string
	for _, part := range sp.Parts {
		shown := s.show(part.Quantity)
		zh, en = append(zh, shown.Zh), append(en, shown.En)
	}
	return say("%s = %s", "%s = %s", plan.Words{Zh: strings.Join(zh, " + "), En: strings.Join(en, " + ")}, s.show(sp.Sum))
}
