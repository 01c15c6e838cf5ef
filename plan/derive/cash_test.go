package derive_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// The account ends with what there was and what came in, less the costs that are
// paid: all but the working capital, of which deposits and the money of a plan to
// close are paid too. It is worked out here in whole numbers, line by line.
func TestTheAccountEndsWithWhatWasNotPaid(t *testing.T) {
	const months = 12
	rapid.Check(t, func(t *rapid.T) {
		p := &plan.Plan{Head: plan.Head{PeriodStart: "2027-01-01", PeriodEnd: "2027-12-31"}}
		p.Stage = rapid.SampledFrom([]plan.Choice{plan.Startup, plan.Growth, plan.Decline}).Draw(t, "stage")
		p.Strategy.ExitSteps = []plan.ExitStep{{Step: "退余额"}}
		amount := rapid.Int64Range(1, 1_000_000)
		end := amount.Draw(t, "in hand")
		p.Budget.CashInHand = written(end)
		p.Budget.Lines = []plan.BudgetLine{{Row: plan.Row{Key: 1}, Item: "装修", Amount: "1", HowOften: "once"}}
		end--
		for i := range rapid.IntRange(0, 8).Draw(t, "lines") {
			each, start := amount.Draw(t, "amount"), rapid.IntRange(1, months).Draw(t, "start")
			l := plan.BudgetLine{
				Row: plan.Row{Key: plan.Key(i + 2)}, Amount: written(each), Start: plan.Date(fmt.Sprintf("2027-%02d-10", start)),
				Item:       rapid.SampledFrom([]plan.Line{"流动资金：工资", "房租押金", "Rent deposit", "Three months of rent"}).Draw(t, "item"),
				Category:   rapid.SampledFrom([]plan.Choice{"working", "reserve", "people", ""}).Draw(t, "category"),
				Serves:     rapid.SampledFrom([]plan.Reference{"running", "opening", "退余额", ""}).Draw(t, "serves"),
				Refundable: rapid.SampledFrom([]plan.Choice{"", "no", "yes"}).Draw(t, "refundable"),
				HowOften:   rapid.SampledFrom([]plan.Choice{"once", "monthly"}).Draw(t, "how often"),
			}
			p.Budget.Lines = append(p.Budget.Lines, l)
			deposit := l.Item == "房租押金" || l.Item == "Rent deposit" || l.Refundable == "yes"
			others := p.Stage == plan.Decline || l.Serves == "退余额"
			if l.HowOften == "monthly" {
				end -= each * int64(months-start+1)
			} else if l.Category != "working" || deposit || others {
				end -= each
			}
		}
		for i := range rapid.IntRange(0, 6).Draw(t, "income") {
			each, start := rapid.Int64Range(-100_000, 100_000).Draw(t, "income"), rapid.IntRange(1, months).Draw(t, "from")
			row := plan.Income{
				Row: plan.Row{Key: plan.Key(i + 100)}, Amount: written(each), Start: plan.Date(fmt.Sprintf("2027-%02d-01", start)),
				HowOften: rapid.SampledFrom([]plan.Choice{"once", "monthly"}).Draw(t, "income, how often"),
			}
			p.Budget.Income = append(p.Budget.Income, row)
			if row.HowOften == "monthly" {
				each *= int64(months - start + 1)
			}
			end += each
		}
		c, ok := derive.CashByMonth(p)
		if !ok {
			t.Fatal("cannot be told")
		}
		if last := c.Months[months-1].Balance; last.Cmp(number.Int(end, number.Money("CNY"))) != 0 {
			t.Fatalf("%s is left, want %d", money(last), end)
		}
		balance := c.Opening
		for _, m := range c.Months {
			balance, _ = balance.Add(m.In)
			balance, _ = balance.Sub(m.Out)
			if m.In.Sign() < 0 || m.Out.Sign() < 0 || balance.Cmp(m.Balance) != 0 {
				t.Fatalf("%d: in %s, out %s, left %s", m.Month, money(m.In), money(m.Out), money(m.Balance))
			}
		}
	})
}

func TestLossesAreDrawnFromWhatIsSetAside(t *testing.T) {
	for _, c := range []struct {
		name, lines string
		want        int64
	}{
		{"income below zero", "budget.income: item=6 月还剩 | amount=-3万 | how_often=once", 30_000},
		{"running costs above the takings", "budget.lines: item=工资 | amount=2万 | how_often=monthly\nbudget.income: item=营业额 | amount=1.5万 | how_often=monthly", 10_000},
		{"more than there is", "budget.income: item=6 月还剩 | amount=-30万 | how_often=once", 100_000},
		{"no loss", "budget.income: item=6 月还剩 | amount=3万 | how_often=once", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := planOf(t, `period_start: 2027-06-01
period_end: 2027-07-31
budget.cash_in_hand: 20万
budget.lines: item=流动资金 | category=working | amount=10万 | how_often=once
`+c.lines)
			cash, ok := derive.CashByMonth(p)
			if drawn := cash.Drawn(derive.Totals(p)); !ok || drawn.Cmp(number.Int(c.want, number.Money("CNY"))) != 0 {
				t.Errorf("%s is drawn, want %d", money(drawn), c.want)
			}
		})
	}
}
