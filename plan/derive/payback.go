package derive

import (
	"opsplan/plan"
	"opsplan/plan/number"
)

// Payback is how soon the money spent at the start is earned, as if every month
// were like the target's: the months before that are not counted.
type Payback struct {
	Spent  number.Quantity // once, without what comes back and what stays in hand
	Profit number.Quantity // a month
	Months number.Quantity
}

// PaybackOf works it out where the main KPI is a profit a month; see
// [BreakEvenOf].
func PaybackOf(p *plan.Plan) (back Payback, ok bool) { return Of(p).Payback() }

// Payback is PaybackOf.
func (r *Reckoning) Payback() (back Payback, ok bool) {
	p := r.plan
	be, ok := r.BreakEven()
	if !ok || be.Profit.Sign() <= 0 || !be.Monthly {
		return back, false
	}
	back = Payback{Spent: number.Int(0, number.Money(p.Money())), Profit: be.Profit.In(be.Profit.Unit.Head())}
	for i, c := range r.Totals().Lines {
		line := p.Budget.Lines[i]
		if c.Err == nil && c.Every == Once && line.Refundable != "yes" && line.Category != "working" {
			back.Spent, _ = back.Spent.Add(c.Total)
		}
	}
	months, _ := back.Spent.Quo(back.Profit)
	back.Months = months.In(number.Months)
	return back, back.Spent.Sign() > 0 && back.Spent.Unit == back.Profit.Unit
}
