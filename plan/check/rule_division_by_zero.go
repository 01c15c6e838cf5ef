package check

import (
	"errors"

	"opsplan/plan"
	"opsplan/plan/derive"
)

// divisionByZero finds formulas that give nothing at the target: a divisor is
// nothing there, or the result is beyond all measure.
var divisionByZero = Rule{
	ID:       "division-by-zero",
	Family:   derivable,
	Severity: Error,
	Reads:    []string{"goals.kpis.formula", "goals.kpis.target", "goals.assumptions.value"},
	About:    plan.Words{Zh: "公式除以 0，或大得算不了", En: "a formula divides by zero, or its result is too large"},
	Explain: plan.Words{
		Zh: "目标值代进公式，除数成了 0，就什么也算不出来。还没开张时现值是 0 不要紧，只看目标。",
		En: "With the targets put in, a divisor is zero and nothing can be worked out. That today's figures are zero before anything runs is all right; only the targets are looked at.",
	},
	find: findDivisionByZero,
}

func findDivisionByZero(s *subject) []Finding {
	var found []Finding
	for _, d := range s.derivations() {
		bad, ok := errors.AsType[*derive.Error](d.of.Target.Err)
		if !ok || bad.Code != derive.DivisionByZero && bad.Code != derive.TooLarge {
			continue
		}
		f := Finding{
			Severity: Error,
			Path:     s.at(&d.KPI.Formula),
			Summary:  say("%s算不出来：公式里的“%s”是 0，不能作除数", "%s cannot be worked out: “%s” in its formula is zero, and nothing can be divided by it", d.words(), clipped(bad.Text, quoted)),
			Why:      say("算不出来的目标，等于没有推导。", "A target that cannot be worked out is derived from nothing."),
			Remedy:   say("给“%s”里的指标写上目标值，或改公式。", "Give what stands in “%s” a target other than zero, or change the formula.", clipped(bad.Text, quoted)),
		}
		if bad.Code == derive.TooLarge {
			f.Summary = say("%s算出来的数太大，“%s”里多半多打了几个 0", "%s comes out too large: there are probably zeros too many in “%s”", d.words(), clipped(bad.Text, quoted))
			f.Remedy = say("核对“%s”里每个数。", "Check each figure in “%s”.", clipped(bad.Text, quoted))
		}
		found = append(found, f)
	}
	return found
}
