package check

import (
	"errors"

	"opsplan/plan"
	"opsplan/plan/derive"
)

// formulaCircle finds KPIs that follow from each other.
var formulaCircle = Rule{
	ID:       "formula-circle",
	Family:   derivable,
	Severity: Error,
	Reads:    []string{"goals.kpis.formula"},
	About:    plan.Words{Zh: "公式绕成了圈", En: "formulas run in a circle"},
	Explain: plan.Words{
		Zh: "甲由乙算出来，乙又由甲算出来，谁也算不出来。圈里要有一个数是直接填的：数得出来的那个。",
		En: "If one figure follows from another and that one from the first, neither can be worked out. One of them must be typed: the one that can be counted.",
	},
	find: findFormulaCircle,
}

// findFormulaCircle says each circle once; circles that share a KPI are one.
func findFormulaCircle(s *subject) []Finding {
	circling := map[string]int{} // by name and id
	var ring []derivation
	for _, d := range s.derivations() {
		if bad, ok := errors.AsType[*derive.Error](d.of.Err); ok && bad.Code == derive.Cycle {
			for _, name := range []string{string(d.ID), string(d.KPI.Name)} {
				if name != "" {
					circling[name] = len(ring)
				}
			}
			ring = append(ring, d)
		}
	}
	next := make([][]int, len(ring))
	for i, d := range ring {
		for _, name := range d.of.Formula.Names() {
			if j, ok := circling[name]; ok {
				next[i], next[j] = append(next[i], j), append(next[j], i)
			}
		}
	}
	var found []Finding
	seen := make([]bool, len(ring))
	for i, d := range ring {
		if seen[i] {
			continue
		}
		seen[i] = true
		for todo := []int{i}; len(todo) > 0; {
			at := todo[0]
			todo = todo[1:]
			for _, j := range next[at] {
				if !seen[j] {
					seen[j], todo = true, append(todo, j)
				}
			}
		}
		found = append(found, s.formulasInCircle(d))
	}
	return found
}

func (s *subject) formulasInCircle(d derivation) Finding {
	bad, _ := errors.AsType[*derive.Error](d.of.Err)
	return Finding{
		Severity: Error,
		Path:     s.at(&d.KPI.Formula),
		Summary:  say("这几个数互相推算，绕成了圈：%s", "These figures are worked out from each other in a circle: %s", bad.Text),
		Why:      say("圈里的数一个也算不出来，目标也就没有推导。", "None of them can be worked out, so the target is derived from nothing."),
		Remedy:   say("去掉其中一个的公式，直接填数：选数得出来的那个。", "Remove the formula of one of them, the one that can be counted, and type its figure."),
	}
}
