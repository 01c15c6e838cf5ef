package check

import (
	"errors"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// formulaUnits finds formulas that give something else than what is stated, or
// add up what cannot be added.
var formulaUnits = Rule{
	ID:       "formula-units",
	Family:   derivable,
	Severity: Error,
	Reads:    []string{"goals.kpis.formula", "goals.kpis.unit", "goals.kpis.current", "goals.kpis.target", "goals.assumptions.value", "goals.assumptions.unit"},
	About:    plan.Words{Zh: "公式里的单位对不上", En: "the units of a formula do not fit"},
	Explain: plan.Words{
		Zh: "人乘元得元，人加元什么也不是。算出来是“人”，目标却写“元”，就是公式里少乘了单价，或多乘了什么。",
		En: "Customers times dollars are dollars; customers plus dollars are nothing. If a formula gives customers and the target is in dollars, a price is missing, or something is there that should not be.",
	},
	find: findFormulaUnits,
}

func findFormulaUnits(s *subject) []Finding {
	var found []Finding
	for _, d := range s.derivations() {
		for _, side := range []derive.Side{d.of.Target, d.of.Current} {
			if f, ok := s.unitFault(d, side); ok {
				found = append(found, f)
				break // today's figure has the same formula
			}
		}
	}
	return found
}

func (s *subject) unitFault(d derivation, side derive.Side) (Finding, bool) {
	bad, _ := errors.AsType[*derive.Error](side.Err)
	sum := bad != nil && bad.Code == derive.UnitClash
	if !sum && (side.Err != nil || !side.Clash) {
		return Finding{}, false
	}
	f := Finding{
		Severity: Error,
		Path:     s.at(&d.KPI.Formula),
		Why:      say("单位不对的公式推不出目标，读的人一眼就看出来。", "A formula whose units do not fit derives nothing, and a reader sees it at once."),
	}
	if sum {
		f.Summary = say("%s的公式把“%s”和“%s”加减在一起，单位不同", "The formula of %s adds or subtracts “%s” and “%s”, which are in different units",
			d.words(), clipped(bad.Text, quoted), clipped(bad.Other, quoted))
		f.Remedy = say("先把两边换成同一种东西（比如都乘成钱）再加减；单位填错了就改单位。", "Turn both into the same thing first, money for instance; or mend the unit if it is wrong.")
		return f, true
	}
	f.Summary = say("%s按公式算出来是 %s，写的却是 %s，不是一种东西", "The formula of %s gives %s, but %s is stated: not the same thing",
		d.words(), s.show(side.Result.Quantity), s.show(side.Typed))
	f.Remedy = mended(side.Result.Unit, side.Typed.Unit)
	f.Arithmetic = s.worked(d, side)
	return f, true
}

func mended(gives, stated number.Unit) plan.Words {
	switch {
	case stated.Kind() == number.Cash && gives.Kind() == number.Cash:
		return say("两边用一种货币。", "Use one currency on both sides.")
	case stated.Kind() == number.Cash:
		return say("看公式是不是少乘了单价；没少就把单位改过来。", "See whether a price is missing in the formula; if not, change the unit.")
	case gives.Kind() == number.Cash:
		return say("看公式是不是多乘了单价；没多就把目标写成钱。", "See whether there is a price too many in the formula; if not, state the target in money.")
	case stated == number.Percent:
		return say("率是一个数除以另一个数：看公式是不是少了除数。", "A rate is one figure divided by another: see whether the divisor is missing.")
	}
	return say("核对公式和单位，改其中一个。", "Check formula and unit, and change one of them.")
}
