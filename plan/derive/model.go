package derive

import (
	"math/big"

	"opsplan/plan"
	"opsplan/plan/number"
)

// maxWork is how many names may be looked up in all while a model is moved.
const maxWork = 100_000

// model computes the main KPI while the numbers it follows from are moved. What
// has a formula follows from it; typed values are where the others stand.
type model struct {
	book  *book
	main  *entry
	reach []*entry // the main KPI and all it follows from, in the order of formulas
	order []*entry // the same, each behind what it follows from
	names int      // in the formulas of all these
	stand map[*entry]number.Quantity
	moved map[*entry]*big.Rat
}

// model is that of the first main KPI; ok is false where there is none, or its
// formula cannot be read.
func (r *Reckoning) model() (m *model, ok bool) {
	b := r.numbers()
	for i, k := range r.plan.Goals.KPIs {
		if k.Role == plan.Main {
			m = &model{book: b, main: b.entries[i], stand: map[*entry]number.Quantity{}, moved: map[*entry]*big.Rat{}}
			break
		}
	}
	if m == nil || m.main.err != nil {
		return nil, false
	}
	seen := map[*entry]bool{}
	var follow func(e *entry)
	follow = func(e *entry) {
		seen[e] = true
		m.reach = append(m.reach, e)
		if e.follows() {
			m.names += len(e.formula.names)
			for _, next := range b.needs(e) {
				if !seen[next] {
					follow(next)
				}
			}
		}
		m.order = append(m.order, e)
	}
	follow(m.main)
	return m, true
}

// follows tells whether the entry has a formula to follow from.
func (e *entry) follows() bool { return e.formula != nil && e.err == nil }

// known is the time for which a value was typed, the target first.
func (e *entry) known() when {
	if e.written[target] {
		return target
	}
	return current
}

// put makes every number stand where it is at that time, or where it is at the
// other one if nothing is known for that.
func (m *model) put(first when) {
	for _, e := range m.reach {
		switch {
		case e.written[first]:
			m.stand[e] = e.typed[first]
		case e.written[1-first]:
			m.stand[e] = e.typed[1-first]
		default:
			m.stand[e] = number.Quantity{None: true}
		}
	}
}

// move adds to where the entry stands.
func (m *model) move(e *entry, by *big.Rat) {
	if m.moved[e] == nil {
		m.moved[e] = new(big.Rat)
	}
	m.moved[e].Add(m.moved[e], by)
}

// result is the main KPI as all numbers stand.
func (m *model) result() (number.Quantity, bool) {
	done := make(map[*entry]number.Quantity, len(m.order))
	for _, e := range m.order {
		m.value(e, done)
	}
	q := done[m.main]
	return q, !q.None
}

func (m *model) value(e *entry, done map[*entry]number.Quantity) number.Quantity {
	if q, ok := done[e]; ok {
		return q
	}
	q := m.stand[e]
	if e.follows() {
		r, err := e.formula.Eval(func(name string) (number.Quantity, bool) {
			next, ok := m.book.byName[name]
			if !ok {
				return number.Quantity{}, false
			}
			return m.value(next, done), true
		})
		switch {
		case err == nil:
			q = e.kept(r.Quantity, e.known())
		case e == m.main:
			q = number.Quantity{None: true}
		}
	}
	if by := m.moved[e]; by != nil && !q.None {
		q = number.New(new(big.Rat).Add(q.Value(), by), q.Unit)
	}
	done[e] = q
	return q
}
