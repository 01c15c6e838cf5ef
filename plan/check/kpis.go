package check

import (
	"fmt"

	"opsplan/plan"
)

// unasked leaves out rows whose cell is required, which another rule says, and
// those excused.
func (s *subject) unasked(kpis []*plan.KPI, cell string, excused func(*plan.KPI) bool) []*plan.KPI {
	required := map[plan.Choice]bool{}
	for _, w := range s.situation.Wants() {
		for _, key := range w.Cells {
			for _, role := range w.Where.In {
				required[plan.Choice(role)] = required[plan.Choice(role)] || w.ID == "goals.kpis" && key == cell
			}
		}
	}
	var left []*plan.KPI
	for _, k := range kpis {
		if !required[k.Role] && !excused(k) {
			left = append(left, k)
		}
	}
	return left
}

// titles names KPIs, three at most and how many there are.
func titles(kpis []*plan.KPI) plan.Words {
	var w plan.Words
	for i, k := range kpis[:min(len(kpis), 3)] {
		if i > 0 {
			w.Zh, w.En = w.Zh+"、", w.En+", "
		}
		w.Zh, w.En = w.Zh+"“"+string(k.Name)+"”", w.En+"“"+string(k.Name)+"”"
	}
	if n := len(kpis); n > 3 {
		return plan.Words{Zh: fmt.Sprintf("%s等 %d 个指标", w.Zh, n), En: fmt.Sprintf("%s and %d more", w.En, n-3)}
	}
	return w
}
