package derive

import (
	"slices"

	"opsplan/plan"
	"opsplan/plan/number"
)

// Need is what a number would have to be for a KPI to reach its target as typed,
// all others staying as they are.
type Need struct {
	Name   string          // as people know it
	Now    number.Quantity // as it stands for the target
	Needed number.Quantity
	direct bool // in the KPI's own formula
}

// Direct tells whether the KPI's own formula names it, not one that it follows
// from.
func (n Need) Direct() bool { return n.direct }

// mostNeeds is how many numbers are worked back to: nobody weighs more against
// each other.
const mostNeeds = 24

// WorkBack works back from a KPI's target to each number that it follows from, also
// through the formulas of those it names. A number that works on the KPI in two
// ways, or not at all, has no one answer and is left out.
func (r *Reckoning) WorkBack(kpi plan.Key) []Need {
	b := r.numbers()
	i := slices.IndexFunc(b.entries, func(e *entry) bool { return e.key == kpi })
	if i < 0 || !b.entries[i].follows() || !b.entries[i].written[target] {
		return nil
	}
	w := backward{book: b, lookup: b.lookup(target), ways: map[*entry]int{}}
	w.through(b.entries[i], b.entries[i].typed[target], true)
	var needs []Need
	for _, found := range w.found {
		if w.ways[found.of] == 1 {
			needs = append(needs, found.Need)
		}
	}
	return needs
}

// backward collects what is needed on the way back from a target.
type backward struct {
	book   *book
	lookup Lookup
	ways   map[*entry]int // how often a number was met
	found  []needOf
}

type needOf struct {
	Need
	of *entry
}

func (w *backward) through(e *entry, goal number.Quantity, direct bool) {
	for _, name := range e.formula.names {
		next, known := w.book.byName[name]
		if !known || len(w.found) == mostNeeds {
			continue
		}
		if w.ways[next]++; w.ways[next] > 1 {
			continue
		}
		need, err := e.formula.Solve(name, goal, w.lookup)
		if err != nil {
			continue
		}
		now, _ := w.lookup(name)
		w.found = append(w.found, needOf{Need{Name: next.name, Now: now, Needed: need, direct: direct}, next})
		if next.follows() {
			w.through(next, need, false)
		}
	}
}
