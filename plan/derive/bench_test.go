package derive_test

import (
	"fmt"
	"testing"

	"opsplan/plan"
	"opsplan/plan/derive"
)

// manyRows is a plan of n KPIs, each with a formula over its neighbours, and n
// budget lines.
func manyRows(n int) *plan.Plan {
	p := &plan.Plan{}
	p.Currency, p.PeriodStart, p.PeriodEnd = "CNY", "2027-01-01", "2027-06-30"
	for i := range n {
		k := plan.KPI{ID: plan.ID(fmt.Sprintf("k%d", i)), Name: plan.Line(fmt.Sprintf("指标%d", i)), Unit: "元"}
		if i == 0 {
			k.Current, k.Target = "3万", "5万"
		} else {
			k.Formula = plan.Formula(fmt.Sprintf("指标%d = 指标%d × 2 − k%d", i, i-1, i-1))
		}
		p.Goals.KPIs = append(p.Goals.KPIs, k)
		p.Budget.Lines = append(p.Budget.Lines, plan.BudgetLine{Item: "项目", Amount: "3,000元", HowOften: "monthly"})
	}
	return p
}

func TestLongChainsOfFormulasAreComputed(t *testing.T) {
	p := manyRows(2000)
	all := derive.Forward(p)
	last := all[len(all)-1]
	if last.Target.Err != nil || last.Target.Result.Value().RatString() != "50000" {
		t.Errorf("%s, %v", last.Target.Result.Value(), last.Target.Err)
	}
	p.Goals.KPIs[0].Formula = "k1999"
	for _, d := range derive.Forward(p) {
		if d.Err == nil {
			t.Fatalf("%s is on the circle and does not say so", d.Name)
		}
	}
}

func BenchmarkForward(b *testing.B) {
	for _, n := range []int{100, 1000, 10_000} {
		p := manyRows(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				derive.Forward(p)
			}
		})
	}
}

func BenchmarkTotals(b *testing.B) {
	p := manyRows(10_000)
	for b.Loop() {
		derive.Totals(p)
	}
}
