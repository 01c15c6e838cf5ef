package derive_test

import (
	"fmt"
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

func TestMoneyIsFollowedMonthByMonth(t *testing.T) {
	cases(t, "cash.txtar", func(p *plan.Plan) string {
		c, ok := derive.CashByMonth(p)
		if !ok {
			return "cannot be told\n"
		}
		var out strings.Builder
		fmt.Fprintf(&out, "opening %s\n", money(c.Opening))
		lent := number.Int(0, c.Opening.Unit)
		for _, m := range c.Months {
			fmt.Fprintf(&out, "%d-%02d: in %s, out %s, left %s\n", m.Year, m.Month, money(m.In), money(m.Out), money(m.Balance))
			lent, _ = lent.Add(m.Funds)
		}
		low := c.Lowest()
		fmt.Fprintf(&out, "lowest %d-%02d %s, deposits %s", low.Year, low.Month, money(low.Balance), money(c.Deposits))
		if !c.Kept.IsZero() {
			fmt.Fprintf(&out, ", set aside %s", money(c.Kept))
		}
		out.WriteString("\n")
		b := derive.Totals(p)
		end, _ := c.Opening.Add(lent)
		end, _ = end.Add(b.Earned)
		end, _ = end.Sub(b.Total)
		end, _ = end.Add(c.Kept)
		if last := c.Months[len(c.Months)-1].Balance; last.Cmp(end) != 0 {
			t.Errorf("%s left at the end, but the totals leave %s", money(last), money(end))
		}
		return out.String()
	})
}

func TestBreakEvenAndPaybackFollowFromTheMainFormula(t *testing.T) {
	cases(t, "break_even.txtar", func(p *plan.Plan) string {
		be, ok := derive.BreakEvenOf(p)
		if !ok {
			return "no break-even\n"
		}
		text := fmt.Sprintf("%s %s (%s), each leaves %s, fixed %s\n",
			be.Volume, money(be.Needed), money(be.Needed.RoundUp()), money(be.Each), money(be.Fixed))
		if back, ok := derive.PaybackOf(p); ok {
			text += fmt.Sprintf("%s ÷ %s = %s\n", money(back.Spent), money(back.Profit), money(back.Months))
		}
		return text
	})
}

func TestTenThousandLinesAreFollowedThroughTenYears(t *testing.T) {
	p := &plan.Plan{Head: plan.Head{PeriodStart: "2027-01-01", PeriodEnd: "2036-12-31"}}
	p.Budget.CashInHand = "1亿"
	for i := range 10_000 {
		p.Budget.Lines = append(p.Budget.Lines,
			plan.BudgetLine{Row: plan.Row{Key: plan.Key(i + 1)}, Amount: "1", HowOften: "monthly"},
			plan.BudgetLine{Row: plan.Row{Key: plan.Key(i + 20_001)}, Amount: "120", HowOften: "once", Spread: "2027 50%, 2028 50%"})
	}
	c, ok := derive.CashByMonth(p)
	if want := number.Int(100_000_000-10_000*240, number.Money("CNY")); !ok || c.Lowest().Balance.Cmp(want) != 0 {
		t.Errorf("left %s, %v", money(c.Lowest().Balance), ok)
	}
}

func TestAnOpeningAsksForWhatOpensItAndIncomeCarriesTheRest(t *testing.T) {
	p := &plan.Plan{Head: plan.Head{Stage: plan.Startup, PeriodStart: "2027-01-01", PeriodEnd: "2027-12-31"}}
	p.Budget.Cap = "50万元"
	p.Budget.Lines = []plan.BudgetLine{{Item: "装修", Amount: "45万元", HowOften: "once"}, {Item: "工资", Amount: "5万元", HowOften: "monthly", Start: "2027-03-01"}}
	p.Budget.Income = []plan.Income{{Item: "营业额", Amount: "9万元", HowOften: "monthly", Start: "2027-03-01"}}
	if b := derive.Totals(p); !b.Carried || b.Room.Sign() >= 0 {
		t.Errorf("carried %v, room %s", b.Carried, money(b.Room))
	} else if _, over := b.OverCap(); over {
		t.Error("what income pays for is too much")
	}
	p.Stage = plan.Growth
	if over, ok := derive.Totals(p).OverCap(); !ok || money(over) != money(number.Int(450_000, number.Money("CNY"))) {
		t.Errorf("over by %s, %v", money(over), ok)
	}
}
