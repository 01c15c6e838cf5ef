package derive

import "opsplan/plan"

// Reckoning is what follows from a plan's numbers, each part worked out once, when
// it is first asked for. Who asks for one part alone uses the function of its name;
// who asks for several shares what they rest on. The plan must not change
// meanwhile, and only one goroutine may ask.
type Reckoning struct {
	plan   *plan.Plan
	book   *book
	budget *Budget
	cash   *knownCash
}

type knownCash struct {
	Cash
	ok bool
}

// Of begins with nothing worked out.
func Of(p *plan.Plan) *Reckoning { return &Reckoning{plan: p} }

// numbers are the plan's KPIs and assumptions.
func (r *Reckoning) numbers() *book {
	if r.book == nil {
		r.book = newBook(r.plan)
	}
	return r.book
}

// Totals is the function of that name.
func (r *Reckoning) Totals() Budget {
	if r.budget == nil {
		b := totals(r.plan)
		r.budget = &b
	}
	return *r.budget
}

// CashByMonth is the function of that name.
func (r *Reckoning) CashByMonth() (Cash, bool) {
	if r.cash == nil {
		c, ok := cashByMonth(r.plan, r.Totals())
		r.cash = &knownCash{c, ok}
	}
	return r.cash.Cash, r.cash.ok
}
