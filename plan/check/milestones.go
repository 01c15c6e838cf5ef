package check

import (
	"slices"

	"opsplan/plan"
	"opsplan/plan/number"
)

// marked is a milestone with the day and the value that can be read.
type marked struct {
	*plan.Milestone
	day   number.Period
	value number.Quantity
}

// markedBy gives for each KPI, by number, its milestones by date: those whose
// value is of the KPI's kind.
func (s *subject) markedBy() [][]marked {
	index := s.indexOf("results.milestones", "kpi")
	all := make([][]marked, len(s.Goals.KPIs))
	for i := range s.Results.Milestones {
		m := &s.Results.Milestones[i]
		n, ok := index.row("goals.kpis", m.KPI)
		if !ok {
			continue
		}
		day, dated := s.span(m.Date)
		value, counted := s.amount(m.Value, s.Goals.KPIs[n].Unit)
		if dated && counted {
			all[n] = append(all[n], marked{m, day, value})
		}
	}
	for _, of := range all {
		slices.SortStableFunc(of, func(a, b marked) int { return a.day.End.Compare(b.day.End) })
	}
	return all
}

// way is where a number is meant to go.
type way int

const (
	unclear way = 0
	rising  way = 1
	falling way = -1
)

// wayOf tells where a KPI is meant to go: as its figures say, else its
// direction. What is held goes nowhere.
func (s *subject) wayOf(k *plan.KPI) way {
	from, known := s.amount(k.Current, k.Unit)
	to, aimed := s.amount(k.Target, k.Unit)
	switch {
	case k.Direction == "hold":
		return unclear
	case known && aimed && from.Unit.Fits(to.Unit) && from.Cmp(to) != 0:
		return way(to.Cmp(from))
	case k.Direction == "up":
		return rising
	case k.Direction == "down":
		return falling
	}
	return unclear
}
