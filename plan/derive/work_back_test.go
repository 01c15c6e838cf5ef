package derive_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// orders is a plan whose sales follow from orders, and these from leaders.
func orders(target, leaders, each, basket string) *plan.Plan {
	p := &plan.Plan{}
	p.Goals.KPIs = []plan.KPI{
		{Row: plan.Row{Key: 1}, Name: "月成交额", Role: plan.Main, Formula: "月单数 × 笔单价", Target: plan.Quantity(target)},
		{Row: plan.Row{Key: 2}, Name: "月单数", Formula: "动起来的团长 × 每人单数"},
		{Row: plan.Row{Key: 3}, Name: "动起来的团长", Target: plan.Quantity(leaders)},
		{Row: plan.Row{Key: 4}, Name: "每人单数", Target: plan.Quantity(each)},
		{Row: plan.Row{Key: 5}, Name: "笔单价", Target: plan.Quantity(basket)},
	}
	return p
}

func TestATargetIsWorkedBackThroughTheFormulasBelowIt(t *testing.T) {
	needs := derive.Of(orders("90万元", "200人", "125单", "30元")).WorkBack(1)
	want := []struct {
		name   string
		direct bool
		needed string
	}{{"月单数", true, "30000"}, {"动起来的团长", false, "240"}, {"每人单数", false, "150"}, {"笔单价", true, "36"}}
	if len(needs) != len(want) {
		t.Fatalf("%+v", needs)
	}
	for i, w := range want {
		if n := needs[i]; n.Name != w.name || n.Direct() != w.direct || n.Needed.Value().RatString() != w.needed {
			t.Errorf("%s, %s, direct %t; want %+v", n.Name, n.Needed.Value().RatString(), n.Direct(), w)
		}
	}
}

func TestWhatWorksInTwoWaysOrInACircleIsNotWorkedBackTo(t *testing.T) {
	p := orders("90万元", "200人", "125单", "30元")
	p.Goals.KPIs[4].Formula = "动起来的团长 ÷ 10"
	for _, n := range derive.Of(p).WorkBack(1) {
		if n.Name == "动起来的团长" {
			t.Errorf("%s works on orders and on their value, and is said to be needed at %v", n.Name, n.Needed)
		}
	}
	p.Goals.KPIs[4].Formula = "月成交额 ÷ 月单数"
	if needs := derive.Of(p).WorkBack(1); needs != nil {
		t.Errorf("in a circle: %+v", needs)
	}
	if needs := derive.Of(p).WorkBack(99); needs != nil {
		t.Errorf("no KPI: %+v", needs)
	}
}

func TestWithoutATargetOrAFormulaNothingIsWorkedBack(t *testing.T) {
	if needs := derive.Of(orders("", "200人", "125单", "30元")).WorkBack(1); needs != nil {
		t.Errorf("without a target: %+v", needs)
	}
	if needs := derive.Of(orders("90万元", "200人", "125单", "30元")).WorkBack(3); needs != nil {
		t.Errorf("without a formula: %+v", needs)
	}
	for _, n := range derive.Of(orders("90万元", "200人", "0单", "30元")).WorkBack(1) {
		if n.Name == "动起来的团长" {
			t.Errorf("at no order each, leaders are said to be needed: %s", n.Needed.Value())
		}
	}
}

// Of a sum of fifty, as many are worked back to as somebody would weigh.
func TestNoMoreIsWorkedBackToThanSomebodyWouldWeigh(t *testing.T) {
	p := &plan.Plan{}
	formula := "a0"
	for i := range 50 {
		p.Goals.KPIs = append(p.Goals.KPIs, plan.KPI{Row: plan.Row{Key: plan.Key(i + 1)}, ID: plan.ID(fmt.Sprint("a", i)), Target: "2"})
		if i > 0 {
			formula += fmt.Sprint(" + a", i)
		}
	}
	p.Goals.KPIs = append(p.Goals.KPIs, plan.KPI{Row: plan.Row{Key: 99}, ID: "all", Formula: plan.Formula(formula), Target: "120"})
	if needs := derive.Of(p).WorkBack(99); len(needs) != 24 || needs[23].Needed.Value().RatString() != "22" {
		t.Errorf("%d are worked back to: %+v", len(needs), needs)
	}
}

// Whatever is put where it is needed, the target is what the formulas give.
func TestForwardAndWorkBackAgreeThroughFormulas(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		figure := rapid.Custom(func(t *rapid.T) number.Quantity {
			return number.Int(rapid.Int64Range(1, 100_000).Draw(t, "n"), number.Unit{})
		})
		text := func(name string) string { s, _ := number.Format{Lang: number.Zh}.Show(figure.Draw(t, name)); return s }
		p := orders(text("target"), text("leaders"), text("each"), text("basket"))
		for _, n := range derive.Of(p).WorkBack(1) {
			q := p.Clone()
			for i := range q.Goals.KPIs {
				if k := &q.Goals.KPIs[i]; string(k.Name) == n.Name {
					k.Target, k.Formula = plan.Quantity(n.Needed.Value().FloatString(30)), ""
				}
			}
			for _, d := range derive.Forward(q) {
				if d.KPI == 1 && (d.Target.Err != nil || !d.Target.Agrees) {
					t.Fatalf("%s at %s gives %v for %s", n.Name, n.Needed.Value(), d.Target.Result, p.Goals.KPIs[0].Target)
				}
			}
		}
	})
}
