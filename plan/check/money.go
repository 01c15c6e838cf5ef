package check

import (
	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// funds is the money before any income.
func (s *subject) funds() (derive.Funds, bool) { return derive.FundsOf(s.Plan) }

// overspent tells that money is short because the lines exceed what was asked
// for, and not because too little is asked for.
func (s *subject) overspent(f derive.Funds) bool {
	_, over := s.totals().OverCap()
	return over && f.All.Cmp(s.totals().Cap) >= 0
}

// uses is what has to be paid: all of it, or what is paid once where no income is
// given that could carry the rest. Losses that the working capital is there for
// are not asked for a second time.
func (s *subject) uses() number.Quantity {
	if len(s.Budget.Income) == 0 {
		return s.totals().OneOff
	}
	c, _ := s.cash()
	uses, _ := s.totals().Total.Sub(c.Drawn(s.totals()))
	return uses
}

func (s *subject) incomeUnread() bool {
	for _, c := range s.totals().Income {
		if c.Err != nil {
			return true
		}
	}
	return false
}

// cash follows the money month by month; ok is false where that would mislead,
// and where costs recur and no income is given that could carry them.
func (s *subject) cash() (c derive.Cash, ok bool) {
	c, ok = s.reckoning.CashByMonth()
	uncarried := len(s.Budget.Income) == 0 && s.totals().OneOff.Cmp(c.Opening) <= 0
	return c, ok && !uncarried
}

// recurring is what has to be paid every month: the lines that go on, or what the
// main KPI's formula takes off, whichever is more.
func (s *subject) recurring() number.Quantity {
	sum := number.Int(0, number.Money(s.Money()))
	for _, c := range s.totals().Lines {
		switch {
		case c.Err != nil:
		case c.Every == derive.Monthly && c.Times >= 3:
			sum, _ = sum.Add(c.Each)
		case c.Every == derive.Quarterly:
			part, _ := c.Each.Quo(number.Int(3, number.Unit{}))
			sum, _ = sum.Add(part)
		}
	}
	be, ok := s.reckoning.BreakEven()
	if fixed := be.Fixed.In(be.Fixed.Unit.Head()); ok && be.Monthly && fixed.Unit == sum.Unit && fixed.Cmp(sum) > 0 {
		return fixed
	}
	return sum
}

// purse is where the money at the start is said: in hand, or the sources.
func (s *subject) purse() plan.Path {
	if plan.Blank(string(s.Budget.CashInHand)) && len(s.Budget.Sources) > 0 {
		return plan.Path{Field: "budget.sources"}
	}
	return s.at(&s.Budget.CashInHand)
}
