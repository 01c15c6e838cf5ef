package derive

import (
	"sync"

	"opsplan/plan"
)

// Reckoning is what follows from a plan's numbers, each part worked out once, when
// it is first asked for. Who asks for one part alone uses the function of its name;
// who asks for several shares what they rest on. The plan must not change
// meanwhile; several goroutines may ask.
type Reckoning struct {
	plan    *plan.Plan
	numbers func() *book // the plan's KPIs and assumptions
	totals  func() Budget
	cash    func() (Cash, bool)
}

// Of begins with nothing worked out.
func Of(p *plan.Plan) *Reckoning {
	r := &Reckoning{
		plan:    p,
		numbers: sync.OnceValue(func() *book { return newBook(p) }),
		totals:  sync.OnceValue(func() Budget { return totals(p) }),
	}
	r.cash = sync.OnceValues(func() (Cash, bool) { return cashByMonth(p, r.totals()) })
	return r
}

// Totals is the function of that name.
func (r *Reckoning) Totals() Budget { return r.totals() }

// CashByMonth is the function of that name.
func (r *Reckoning) CashByMonth() (Cash, bool) { return r.cash() }
