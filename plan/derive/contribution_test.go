package derive_test

import (
	"fmt"
	"math/big"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

func TestStrategiesGoTheirPartsOfTheWayToTheTarget(t *testing.T) {
	cases(t, "contribution.txtar", func(p *plan.Plan) string {
		gap, ok := derive.Contributions(p)
		if !ok {
			return "nothing\n"
		}
		var out strings.Builder
		fmt.Fprintf(&out, "%s from %s to %s, %s\n", gap.Name, money(gap.Start), money(gap.Target), money(gap.Size))
		for _, g := range gap.Given {
			fmt.Fprintf(&out, "  %s begins there: %s\n", g.Name, money(g.Quantity))
		}
		for _, c := range gap.Contributions {
			fmt.Fprintf(&out, "  %s on %s: %s\n", c.Name, c.Moved, money(c.Effect))
		}
		for _, u := range gap.Unmoved {
			fmt.Fprintf(&out, "  nobody moves %s from %s to %s\n", u.Name, money(u.From), money(u.To))
		}
		for _, b := range gap.Beside {
			fmt.Fprintf(&out, "  %s on %s: beside\n", b.Name, b.Moved)
		}
		if n := len(gap.Unfigured); n > 0 {
			fmt.Fprintf(&out, "  %d without figures\n", n)
		}
		fmt.Fprintf(&out, "  reached %s, left %s\n", money(gap.Reached), money(gap.Left))
		return out.String()
	})
}

func TestContributionsAndWhatIsLeftAreTheGap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := &plan.Plan{Goals: plan.GoalsSection{KPIs: []plan.KPI{
			{Row: plan.Row{Key: 1}, Name: "利润", Role: plan.Main, Formula: "家 × 单 × 价 ÷ 天 − 费"},
		}}}
		whole := rapid.Int64Range(1, 10_000)
		for i, name := range []plan.Line{"家", "单", "价", "天", "费"} {
			p.Goals.KPIs = append(p.Goals.KPIs, plan.KPI{
				Row: plan.Row{Key: plan.Key(i + 2)}, Name: name,
				Current: written(whole.Draw(t, "current")), Target: written(whole.Draw(t, "target")),
			})
		}
		for i := range rapid.IntRange(0, 8).Draw(t, "strategies") {
			moved := p.Goals.KPIs[rapid.IntRange(0, 5).Draw(t, "moved")]
			p.Strategy.Strategies = append(p.Strategy.Strategies, plan.Strategy{
				Row: plan.Row{Key: plan.Key(i + 10)}, KPI: plan.Reference(moved.Name),
				From: written(whole.Draw(t, "from")), To: written(whole.Draw(t, "to")),
			})
		}
		gap, ok := derive.Contributions(p)
		if ok != (gap.Size.Sign() != 0) {
			t.Fatalf("a gap of %s: %v", gap.Size.Value(), ok)
		}
		sum := gap.Left.Value()
		for _, c := range gap.Contributions {
			sum.Add(sum, c.Effect.Value())
		}
		for _, g := range gap.Given {
			sum.Add(sum, g.Value())
		}
		if sum.Cmp(gap.Size.Value()) != 0 {
			t.Errorf("contributions and the rest are %s, the gap is %s", sum, gap.Size.Value())
		}
		if reached := new(big.Rat).Sub(gap.Target.Value(), gap.Left.Value()); reached.Cmp(gap.Reached.Value()) != 0 {
			t.Errorf("reached %s, said is %s", reached, gap.Reached.Value())
		}
	})
}

func written(n int64) plan.Quantity { return plan.Quantity(fmt.Sprint(n)) }

func TestOnePercentOfAFactorMovesTheMainKPI(t *testing.T) {
	cases(t, "sensitivity.txtar", func(p *plan.Plan) string {
		l, ok := derive.Sensitivity(p)
		if !ok {
			return "nothing\n"
		}
		var out strings.Builder
		fmt.Fprintf(&out, "%s of %s, today %v\n", l.Name, money(l.Of), l.Today)
		for _, e := range l.Effects {
			fmt.Fprintf(&out, "  %s %s\n", e.Name, money(e.Quantity))
		}
		return out.String()
	})
}

func TestManyStrategiesAndLongFormulasAreLeftOut(t *testing.T) {
	p := &plan.Plan{}
	formula := make([]string, 400)
	for i := range formula {
		formula[i] = fmt.Sprintf("k%d", i)
		p.Goals.KPIs = append(p.Goals.KPIs, plan.KPI{Row: plan.Row{Key: plan.Key(i + 1)}, ID: plan.ID(formula[i]), Current: "1", Target: "2"})
		p.Strategy.Strategies = append(p.Strategy.Strategies, plan.Strategy{KPI: plan.Reference(formula[i]), From: "1", To: "2"})
	}
	p.Goals.KPIs = append(p.Goals.KPIs, plan.KPI{Row: plan.Row{Key: 9999}, ID: "all", Role: plan.Main, Formula: plan.Formula(strings.Join(formula, "+"))})
	if _, ok := derive.Contributions(p); ok {
		t.Error("400 strategies on a sum of 400 were worked out")
	}
	if _, ok := derive.Sensitivity(p); ok {
		t.Error("a sum of 400 was moved 400 times")
	}
}

func TestTheSlackOfARoundedFactorBoundsTheResult(t *testing.T) {
	p := planOf(t, `goals.kpis: name=成交额 | formula=(家庭数 − 10) × 笔单价 ÷ 4 | current=1
goals.kpis: name=家庭数 | current=100
goals.kpis: name=笔单价 | current=30
`)
	now := derive.Forward(p)[0].Current
	// 89.5 to 90.5 homes at 29.5 to 30.5: at most 690.0625, which is 15.0625 off
	slack, ok := now.Slack()
	if want := big.NewRat(241, 16); !ok || slack.Cmp(want) != 0 {
		t.Errorf("slack %v, want %s", slack, want)
	}
	if need, err := now.Solve("家庭数"); err != nil || need.Cmp(number.New(big.NewRat(152, 15), number.Unit{})) != 0 {
		t.Errorf("家庭数 would have to be %s, %v", need.Value(), err)
	}
}
