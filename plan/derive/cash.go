package derive

import (
	"slices"

	"opsplan/plan"
	"opsplan/plan/number"
)

// maxMonths bounds what is looked at month by month: ten years.
const maxMonths = 120

// Cash is the money there is at the end of each month of a plan.
type Cash struct {
	Opening  number.Quantity // cash in hand, and the sources that are there from the start
	Months   []Month
	Deposits number.Quantity // refundable costs: they come back after the last month
	Kept     number.Quantity // set aside as working capital: still in the account
}

// Month is one month of the calendar.
type Month struct {
	Year, Month      int
	In, Out, Balance number.Quantity
	Funds            number.Quantity // what of In comes from sources
}

// Lowest is the month at whose end there is the least money, the first of several.
func (c Cash) Lowest() Month {
	return slices.MinFunc(c.Months, func(a, b Month) int { return a.Balance.Cmp(b.Balance) })
}

// CashByMonth follows the money through the months. A source is there from its day
// on, or from the start where it names none or has arrived; a single cost is paid in
// the month it begins, or as its spread says; what recurs, and the income, come in
// their rhythm. What has no date counts from the first month.
//
// Working capital is no payment. It is set aside for months that do not pay for
// themselves, so it stays in the account, and what it is for goes out as it falls
// due: as costs that recur, or as income below zero, where the income is what the
// month leaves. To book it as spent would count those costs twice, or hide that
// they are there. Deposits, which share its category, are paid; so is money that a
// plan to close puts into an account for others. A reserve counts as spent: the
// account is to last even if all of it is used. The last balance is therefore what
// [Totals] comes to, and Kept.
//
// ok is false where the result would mislead: see [FundsOf]; an income that cannot
// be read, no costs, no period or one of more than ten years.
func CashByMonth(p *plan.Plan) (c Cash, ok bool) { return Of(p).CashByMonth() }

func cashByMonth(p *plan.Plan, totals Budget) (c Cash, ok bool) {
	funds, ok := FundsOf(p)
	unread := func(i Cost) bool { return i.Err != nil }
	l, bounded := ledgerOf(PeriodOf(p), p.Money())
	if !ok || !bounded || slices.ContainsFunc(totals.Income, unread) || !slices.ContainsFunc(totals.Lines, func(c Cost) bool { return c.Err == nil }) {
		return Cash{}, false
	}
	c = Cash{Opening: funds.All, Deposits: l.nothing, Kept: l.nothing}
	in, out, keeper := l.flow(), l.flow(), keeperOf(p)
	lent := l.arriving(&c.Opening, funds.later)
	for i, cost := range totals.Lines {
		if cost.Err != nil {
			continue
		}
		line := p.Budget.Lines[i]
		if keeper.keeps(line, cost) {
			c.Kept, _ = c.Kept.Add(cost.Total)
			continue
		}
		if parts, ok := l.spread(cost, string(line.Spread)); ok {
			out.add(parts)
		} else {
			out.pay(cost, l.month(string(line.Start)))
		}
		if line.Refundable == "yes" {
			c.Deposits, _ = c.Deposits.Add(cost.Total)
		}
	}
	for i, income := range totals.Income {
		way := in
		if income.Each.Sign() < 0 {
			way, income = out, income.loss()
		}
		way.pay(income, l.month(string(p.Budget.Income[i].Start)))
	}
	c.Months = l.months(c.Opening, lent, in.sums(), out.sums())
	return c, true
}

// ledger has a page for each month of the period.
type ledger struct {
	period  number.Period
	count   int
	nothing number.Quantity
}

func ledgerOf(period number.Period, currency string) (ledger, bool) {
	l := ledger{period: period, nothing: number.Int(0, number.Money(currency))}
	if period.IsZero() {
		return l, false
	}
	l.count = l.index(period.End) + 1
	return l, l.count <= maxMonths
}

func (l ledger) index(d number.Date) int {
	return (d.Year-l.period.Start.Year)*12 + d.Month - l.period.Start.Month
}

// month is the page of a day: the first where it is not said, the first or the
// last for what lies outside.
func (l ledger) month(start string) int {
	from, err := number.ReadStart(start, l.period)
	if err != nil {
		return 0
	}
	return min(max(l.index(from), 0), l.count-1)
}

// arriving takes what comes later out of what is there at the start, and puts it
// into its months.
func (l ledger) arriving(opening *number.Quantity, later []arrival) []number.Quantity {
	pages := l.pages()
	for _, a := range later {
		if page := l.month(a.from); page > 0 {
			*opening, _ = opening.Sub(a.amount)
			pages[page], _ = pages[page].Add(a.amount)
		}
	}
	return pages
}

func (l ledger) months(balance number.Quantity, lent, earned, out []number.Quantity) []Month {
	months := make([]Month, l.count)
	for i := range months {
		n := l.period.Start.Month - 1 + i
		in, _ := earned[i].Add(lent[i])
		balance, _ = balance.Add(in)
		balance, _ = balance.Sub(out[i])
		months[i] = Month{Year: l.period.Start.Year + n/12, Month: n%12 + 1, In: in, Out: out[i], Balance: balance, Funds: lent[i]}
	}
	return months
}
