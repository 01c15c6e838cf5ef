package check

import (
	"sync"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// subject is a plan under the check, with what several rules need of it, worked
// out once, when the first of them asks. All rules ask at the same time.
type subject struct {
	*plan.Plan
	situation   plan.Situation
	period      number.Period // zero where it cannot be read
	reckoning   *derive.Reckoning
	derivations func() []derivation
	paid        func() paid               // what the budget pays for
	gap         func() (derive.Gap, bool) // what strategies do to the main KPI
	indexes     indexes
}

func newSubject(p *plan.Plan) *subject {
	r := derive.Of(p)
	s := &subject{
		Plan: p, situation: p.Situation(), period: derive.PeriodOf(p), reckoning: r,
		derivations: sync.OnceValue(func() []derivation { return derivationsOf(p, r.Forward()) }),
		gap:         sync.OnceValues(r.Contributions),
	}
	s.paid = sync.OnceValue(s.findPaid)
	return s
}

// totals is what the budget adds up to.
func (s *subject) totals() derive.Budget { return s.reckoning.Totals() }

// at is the path of the answer that the pointer leads to.
func (s *subject) at(answer any) plan.Path {
	path, err := s.PathOf(answer)
	if err != nil {
		panic(err) // a rule points at something else than the plan it was given
	}
	return path
}

// due is the day by which something is to be done, its last one where a month is
// meant; begins is the first.
func (s *subject) due(text plan.Date) (number.Date, bool) {
	d, err := number.ReadDue(string(text), s.period)
	return d, err == nil && !d.IsZero()
}

func (s *subject) begins(text plan.Date) (number.Date, bool) {
	d, err := number.ReadStart(string(text), s.period)
	return d, err == nil && !d.IsZero()
}

// amount is a number that was written, in the unit given where it names none.
func (s *subject) amount(text plan.Quantity, unit plan.Line) (number.Quantity, bool) {
	q, err := number.ReadIn(string(text), string(unit))
	if err != nil || q.None {
		return q, false
	}
	return q.Local(s.Money()), true
}

// main is the KPI that the plan is about: the first of that role.
func (s *subject) main() (*plan.KPI, bool) {
	for i := range s.Goals.KPIs {
		if k := &s.Goals.KPIs[i]; k.Role == plan.Main {
			return k, true
		}
	}
	return nil, false
}

// reads tells whether one of these people will read the plan.
func (s *subject) reads(readers ...string) bool {
	for _, r := range readers {
		for _, mine := range s.situation.Readers {
			if r == mine {
				return true
			}
		}
	}
	return false
}
