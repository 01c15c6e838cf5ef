package derive_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// payment is a line of a budget as somebody with a calendar would follow it.
type payment struct {
	amount               int64
	first, every, months int // every 0: once; months 0: to the end
}

var everyMonths = map[plan.Choice]int{"once": 0, "monthly": 1, "quarterly": 3, "yearly": 12}

func (p payment) in(month int) int64 {
	since := month - p.first
	switch {
	case since < 0, p.months > 0 && since >= p.months && p.every > 0:
		return 0
	case p.every == 0 && since == 0, p.every > 0 && since%p.every == 0:
		return p.amount
	}
	return 0
}

// Eighteen months from March: every payment is looked at in every month.
func TestTheAccountIsThatOfSomebodyWithACalendar(t *testing.T) {
	const months = 18
	rapid.Check(t, func(t *rapid.T) {
		day := func(month int) plan.Date {
			return plan.Date(fmt.Sprintf("%d-%02d-10", 2027+(month+2)/12, (month+2)%12+1))
		}
		month := func() int { return rapid.IntRange(0, months-1).Draw(t, "month") }
		often := func() plan.Choice {
			return rapid.SampledFrom([]plan.Choice{"once", "monthly", "quarterly", "yearly"}).Draw(t, "how often")
		}
		sum := func(what string) int64 { return rapid.Int64Range(1, 100_000).Draw(t, what) }
		p := &plan.Plan{Head: plan.Head{PeriodStart: "2027-03-01", PeriodEnd: "2028-08-31"}}
		hand := sum("in hand")
		p.Budget.CashInHand = written(hand)
		var costs, takings, loans []payment
		for range rapid.IntRange(1, 6).Draw(t, "lines") {
			how := often()
			c := payment{sum("amount"), month(), everyMonths[how], rapid.IntRange(0, 20).Draw(t, "months")}
			l := plan.BudgetLine{Item: "项目", Amount: written(c.amount), HowOften: how, Start: day(c.first)}
			if c.months > 0 {
				l.Months = plan.Quantity(fmt.Sprint(c.months, "个月"))
			}
			costs, p.Budget.Lines = append(costs, c), append(p.Budget.Lines, l)
		}
		for range rapid.IntRange(0, 4).Draw(t, "income") {
			how := often()
			c := payment{amount: sum("income"), first: month(), every: everyMonths[how]}
			takings = append(takings, c)
			p.Budget.Income = append(p.Budget.Income, plan.Income{Amount: written(c.amount), HowOften: how, Start: day(c.first)})
		}
		for range rapid.IntRange(0, 3).Draw(t, "sources") {
			c := payment{amount: sum("source"), first: month()}
			loans = append(loans, c)
			p.Budget.Sources = append(p.Budget.Sources, plan.Source{Amount: written(c.amount), Status: "applied", Start: day(c.first)})
		}
		got, ok := derive.CashByMonth(p)
		if !ok || len(got.Months) != months {
			t.Fatalf("%v, %d months", ok, len(got.Months))
		}
		is := func(what string, m int, q number.Quantity, want int64) {
			if q.Cmp(number.Int(want, number.Money("CNY"))) != 0 {
				t.Fatalf("%s of month %d: %s, want %d", what, m, money(q), want)
			}
		}
		balance, lowest, at := hand, int64(0), -1
		for m, page := range got.Months {
			if page.Year != 2027+(m+2)/12 || page.Month != (m+2)%12+1 {
				t.Fatalf("month %d is %d-%d", m, page.Year, page.Month)
			}
			out, in, lent := paid(costs, m), paid(takings, m), paid(loans, m)
			if m == 0 { // what is there from the start is no income of the first month
				balance, lent = balance+lent, 0
				is("opening", m, got.Opening, balance)
			}
			balance += in + lent - out
			is("in", m, page.In, in+lent)
			is("lent", m, page.Funds, lent)
			is("out", m, page.Out, out)
			is("balance", m, page.Balance, balance)
			if at < 0 || balance < lowest {
				lowest, at = balance, m
			}
		}
		low := got.Lowest()
		is("lowest", at, low.Balance, lowest)
		if first := got.Months[at]; low.Year != first.Year || low.Month != first.Month {
			t.Fatalf("lowest in %d-%d, want %d-%d", low.Year, low.Month, first.Year, first.Month)
		}
	})
}

func paid(all []payment, month int) (sum int64) {
	for _, p := range all {
		sum += p.in(month)
	}
	return sum
}
