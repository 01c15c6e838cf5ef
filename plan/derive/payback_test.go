package derive_test

import (
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"opsplan/plan"
	"opsplan/plan/derive"
)

// At break-even the product is the costs; and the money is back in the first month
// at whose end all that was earned is no less than all that was spent.
func TestBreakEvenLeavesNothingAndPaybackIsTheFirstMonthWithoutALoss(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		orders, each := rapid.Int64Range(1, 500).Draw(t, "orders"), rapid.Int64Range(1, 100).Draw(t, "each")
		fixed := rapid.Int64Range(0, 20_000).Draw(t, "fixed")
		p := &plan.Plan{}
		p.Currency, p.PeriodStart, p.PeriodEnd = "CNY", "2027-01-01", "2027-12-31"
		p.Goals.KPIs = []plan.KPI{
			{Row: plan.Row{Key: 1}, Name: "月利润", Role: plan.Main, Unit: "元", Formula: "单数 × 每单毛利 − 固定成本"},
			{Row: plan.Row{Key: 2}, Name: "单数", Unit: "单", Target: written(orders)},
			{Row: plan.Row{Key: 3}, Name: "每单毛利", Unit: "元", Target: written(each)},
		}
		p.Goals.Assumptions = []plan.Assumption{{Row: plan.Row{Key: 4}, Name: "固定成本", Value: written(fixed), Unit: "元"}}
		var spent int64
		for i := range rapid.IntRange(0, 5).Draw(t, "lines") {
			amount := rapid.Int64Range(0, 50_000).Draw(t, "amount")
			l := plan.BudgetLine{
				Row: plan.Row{Key: plan.Key(i + 10)}, Item: "项目", Amount: written(amount),
				HowOften:   rapid.SampledFrom([]plan.Choice{"once", "monthly"}).Draw(t, "how often"),
				Refundable: rapid.SampledFrom([]plan.Choice{"", "no", "yes"}).Draw(t, "refundable"),
				Category:   rapid.SampledFrom([]plan.Choice{"", "working", "reserve"}).Draw(t, "category"),
			}
			p.Budget.Lines = append(p.Budget.Lines, l)
			if l.HowOften == "once" && l.Refundable != "yes" && l.Category != "working" {
				spent += amount
			}
		}
		be, ok := derive.BreakEvenOf(p)
		if ok != (fixed > 0) {
			t.Fatalf("costs of %d are broken even with: %v", fixed, ok)
		}
		if ok {
			left := new(big.Rat).Mul(be.Needed.Value(), big.NewRat(each, 1))
			if left.Sub(left, big.NewRat(fixed, 1)).Sign() != 0 || be.Volume != "单数" {
				t.Fatalf("%s of %s leave %s", be.Needed.Value(), be.Volume, left)
			}
		}
		profit := orders*each - fixed
		back, ok := derive.PaybackOf(p)
		if want := fixed > 0 && profit > 0 && spent > 0; ok != want {
			t.Fatalf("%d a month pay %d back: %v", profit, spent, ok)
		}
		if !ok {
			return
		}
		month := int64(0)
		for left := spent; left > 0; left -= profit {
			month++
		}
		if got := back.Months.RoundUp().Value(); got.Cmp(big.NewRat(month, 1)) != 0 {
			t.Fatalf("%d at %d a month is back after %s months, want %d", spent, profit, got, month)
		}
	})
}

func TestWithoutAProfitNothingIsPaidBack(t *testing.T) {
	for fixed, want := range map[string]bool{"19,999元": true, "20,000元": false, "20,001元": false} {
		p := planOf(t, `currency: CNY
goals.kpis: name=月利润 | role=main | unit=元 | formula=单数 × 每单毛利 − 固定成本
goals.kpis: name=单数 | target=1,000单
goals.kpis: name=每单毛利 | target=20元
goals.assumptions: name=固定成本 | value=`+fixed+`
budget.lines: item=模具 | amount=10万 | how_often=once
`)
		if _, ok := derive.PaybackOf(p); ok != want {
			t.Errorf("with costs of %s: %v", fixed, ok)
		}
	}
}
