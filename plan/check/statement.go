package check

import (
	"math/big"

	"opsplan/plan"
	"opsplan/plan/number"
)

// A statement is a KPI with the numbers it may be said to have.
type statement struct {
	kpi           *plan.KPI
	current, then number.Quantity
	steps         []number.Quantity
}

// statements are the KPIs with a readable target, by name in small letters;
// a name that two of them have is left out.
func (s *subject) statements() (map[string]*statement, *names) {
	stated := map[string]*statement{}
	var n names
	byRef := map[string]*statement{}
	for i := range s.Goals.KPIs {
		k := &s.Goals.KPIs[i]
		name := folded(string(k.Name))
		then, ok := s.amount(k.Target, k.Unit)
		if _, again := stated[name]; again || !ok || name == "" {
			stated[name] = nil
			continue
		}
		now, _ := s.amount(k.Current, k.Unit)
		stated[name] = &statement{kpi: k, current: now, then: then}
		byRef[string(k.ID)], byRef[string(k.Name)] = stated[name], stated[name]
		n.add(name)
		if series, err := number.ReadSeries(string(k.ByPeriod)); err == nil {
			stated[name].steps = series.Quantities()
		}
	}
	delete(byRef, "")
	for _, m := range s.Results.Milestones {
		if k := byRef[string(m.KPI)]; k != nil {
			for _, q := range []plan.Quantity{m.Value, m.Floor, m.Stretch} {
				if step, ok := s.amount(q, k.kpi.Unit); ok {
					k.steps = append(k.steps, step)
				}
			}
		}
	}
	return stated, &n
}

// near leaves out what is more likely a year against a month, or 万 left unsaid.
func near(said, stands number.Quantity) bool {
	if stands.IsZero() || said.IsZero() {
		return false
	}
	r := new(big.Rat).Quo(said.Value(), stands.Value())
	return r.Cmp(big.NewRat(1, 5)) > 0 && r.Cmp(big.NewRat(5, 1)) < 0
}

// admits tells whether the number is any that the KPI has on its way.
func (k *statement) admits(said number.Quantity) bool {
	for _, q := range append([]number.Quantity{k.current, k.then}, k.steps...) {
		if q.Agrees(said) || said.Agrees(q) {
			return true
		}
	}
	return false
}
