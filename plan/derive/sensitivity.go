package derive

import (
	"math/big"

	"opsplan/plan"
	"opsplan/plan/number"
)

// Leverage is what one percent more of each factor does to the main KPI.
type Leverage struct {
	KPI     plan.Key
	Name    string
	Of      number.Quantity // the main KPI before
	Today   bool            // computed where things stand; else where they shall get
	Effects []Effect        // in the order of the formulas; of a percentage in points
}

// Sensitivity raises, one at a time, every number that the main KPI follows from
// by one percent of itself: 2.5% becomes 2.525%. ok is false where there is no
// main KPI with a formula that can be computed, or where it would take too long.
func Sensitivity(p *plan.Plan) (l Leverage, ok bool) {
	m, ok := Of(p).model()
	if !ok || !m.main.follows() || m.names*len(m.reach) > maxWork {
		return l, false
	}
	l = Leverage{KPI: m.main.key, Name: m.main.name, Today: true}
	m.put(current)
	for _, e := range m.reach[1:] {
		l.Today = l.Today && (e.written[current] || e.follows())
	}
	if !l.Today {
		m.put(target)
	}
	if l.Of, ok = m.result(); !ok {
		return l, false
	}
	for _, e := range m.reach[1:] {
		if e.follows() {
			continue
		}
		by := new(big.Rat).Mul(m.stand[e].Value(), big.NewRat(1, 100))
		m.move(e, by)
		if after, ok := m.result(); ok {
			l.Effects = append(l.Effects, Effect{e.name, between(l.Of, after)})
		}
		m.move(e, by.Neg(by))
	}
	return l, true
}
