package check_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/check"
)

// hostile are plans that nobody writes, and what is to be found in each: so many
// findings of the rule, the first of them there.
var hostile = []struct {
	name    string
	plan    func() *plan.Plan
	rule    string
	count   int
	address string
}{
	{"a formula of 10,001 characters", of(1, func(int) string { return strings.Repeat("1+", 5000) + "1" }), "unreadable", 1, "goals.kpis.k0.formula"},
	{"a thousand brackets", of(2, first(strings.Repeat("(", 1000)+"指标1"+strings.Repeat(")", 1000))), "unreadable", 1, "goals.kpis.k0.formula"},
	{"300 formulas of 9,600 characters", of(600, longSums), "unreadable", 248, "goals.kpis.k1g.formula"},
	{"a KPI that follows from 2,000 others", of(2001, first(sumOfIDs(2000))), "formula-disagrees", 1, "goals.kpis.k0.target"},
	{"a chain of 10,000 KPIs", of(10_000, next(10_001)), "formula-disagrees", 0, ""},
	{"a circle of 10,000 KPIs", of(10_000, next(10_000)), "formula-circle", 1, "goals.kpis.k0.formula"},
	{"10,000 KPIs of one name", named("销售额"), "duplicate-rows", 1, "goals.kpis.k2.name"},
	{"an amount of 10^400", amounts(400), "unreadable", 2, "goals.kpis.k0.target"},
	{"a megabyte of sentences", written(strings.Repeat("指标1目标是 125，要努力做好；", 30_000) + "我们要不断提升。"), "vague-words", 1, "product.market"},
	{"a megabyte of quotation marks", written(strings.Repeat("“", 340_000)), "placeholder", 0, ""},
	{"a megabyte of one word", written(strings.Repeat("x", 1_000_000)), "placeholder", 1, "product.market"},
	{"10,000 actions that wait for each other", waiting(10_000), "dangling-reference", 0, ""},
	{"10,000 strategies that name what is not there", lost(10_000), "gap-open", 0, ""},
}

func TestHostilePlansAreToldWhatIsWrongAndWhere(t *testing.T) {
	for _, c := range hostile {
		t.Run(c.name, func(t *testing.T) {
			p := c.plan()
			found := slices.DeleteFunc(check.Run(p), func(f check.Finding) bool { return f.Rule != c.rule })
			if len(found) != c.count {
				t.Fatalf("%d findings of %s, want %d", len(found), c.rule, c.count)
			}
			for _, f := range found {
				if len(f.Summary.Zh) > 2000 || len(f.Arithmetic.Zh) > 2000 {
					t.Errorf("a finding of %d characters", len(f.Summary.Zh))
				}
			}
			if c.count > 0 && p.Address(found[0].Path) != c.address {
				t.Errorf("the first is at %s, want %s: %s", p.Address(found[0].Path), c.address, found[0].Summary.Zh)
			}
		})
	}
}

func BenchmarkHostile(b *testing.B) {
	for _, c := range hostile {
		p := c.plan()
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				check.Run(p)
			}
		})
	}
}

// of is a plan of n KPIs by formulas that may name them 指标0, 指标1 and so on.
func of(n int, formula func(i int) string) func() *plan.Plan {
	return func() *plan.Plan {
		p := &plan.Plan{Head: plan.Head{Stage: plan.Growth, Language: "zh", PeriodStart: "2027-01-01", PeriodEnd: "2027-12-31"}}
		for i := range n {
			k := plan.KPI{Row: plan.Row{Key: plan.Key(i + 1)}, ID: plan.ID(idOf(i)), Name: plan.Line(fmt.Sprint("指标", i)), Role: plan.Factor, Current: "100", Target: "120", Due: "2027-12-31"}
			if i == 0 {
				k.Role = plan.Main
			}
			k.Formula = plan.Formula(formula(i))
			p.Goals.KPIs = append(p.Goals.KPIs, k)
		}
		return p
	}
}

func none(int) string { return "" }

func first(formula string) func(int) string {
	return func(i int) string {
		if i == 0 {
			return formula
		}
		return ""
	}
}

func next(count int) func(int) string {
	return func(i int) string {
		if i+1 == count-1 && count == 10_001 {
			return ""
		}
		return fmt.Sprintf("指标%d × 1", (i+1)%count)
	}
}

func longSums(i int) string {
	if i >= 300 {
		return ""
	}
	var names []string
	for n := range 1600 {
		names = append(names, fmt.Sprint("指标", 300+n%300))
	}
	return strings.Join(names, "+")
}

func idOf(i int) string { return "k" + strconv.FormatInt(int64(i), 36) }

func sumOfIDs(n int) string {
	var ids []string
	for i := range n {
		ids = append(ids, idOf(i+1))
	}
	return strings.Join(ids, "+")
}

func named(name plan.Line) func() *plan.Plan {
	return func() *plan.Plan {
		p := of(10_000, none)()
		for i := range p.Goals.KPIs {
			p.Goals.KPIs[i].Name = name
		}
		return p
	}
}

func amounts(zeros int) func() *plan.Plan {
	return func() *plan.Plan {
		text := plan.Quantity("1" + strings.Repeat("0", zeros))
		p := of(2, none)()
		p.Goals.KPIs[0].Target, p.Budget.Cap = text, text
		return p
	}
}

func written(text string) func() *plan.Plan {
	return func() *plan.Plan {
		p := of(2, none)()
		p.Product.Market = plan.Prose(text)
		return p
	}
}

func waiting(n int) func() *plan.Plan {
	return func() *plan.Plan {
		p := of(2, none)()
		for i := range n {
			p.Strategy.Actions = append(p.Strategy.Actions, plan.Action{
				Row: plan.Row{Key: plan.Key(20_000 + i)}, Action: plan.Line(fmt.Sprint("事", i)), Owner: "李航", Due: "2027-03-05", After: plan.Reference(fmt.Sprint("事", (i+1)%n)),
			})
		}
		return p
	}
}

func lost(n int) func() *plan.Plan {
	return func() *plan.Plan {
		p := of(2, none)()
		for i := range n {
			p.Strategy.Strategies = append(p.Strategy.Strategies, plan.Strategy{
				Row: plan.Row{Key: plan.Key(20_000 + i)}, Name: plan.Line(fmt.Sprint("第", i, "招")), KPI: "指标1", From: "1", To: "2", Phase: plan.Reference(fmt.Sprint("没有", i)),
			})
		}
		return p
	}
}
