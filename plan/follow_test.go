package plan_test

import (
	"testing"

	"opsplan/plan"
)

// A formula is renamed in as it is read: without regard to case, the longest
// name first.
func TestOnlyTheRowsOwnNameIsRenamedInAFormula(t *testing.T) {
	for _, c := range []struct{ formula, rename, to, want string }{
		{"profit = new revenue + revenue", "revenue", "sales", "profit = new revenue + sales"},
		{"profit = new revenue + revenue", "new revenue", "upsell", "profit = upsell + revenue"},
		{"total = Revenue × 2 + REVENUE", "revenue", "sales", "total = sales × 2 + sales"},
		{"利润 = 单 × 单价", "单", "订单", "利润 = 订单 × 单价"},
		{"x = revenues", "revenue", "sales", "x = revenues"},
	} {
		p := &plan.Plan{}
		table, _ := plan.Question("goals.kpis")
		for _, name := range []string{"profit", "revenue", "new revenue", "单", "单价"} {
			if _, err := p.Apply(p.Add(table, -1, map[string]string{"name": name})); err != nil {
				t.Fatal(err)
			}
		}
		formula, _ := p.Locate("goals.kpis.0.formula")
		if _, err := p.Apply(p.Set(formula, c.formula)); err != nil {
			t.Fatal(err)
		}
		var name plan.Path
		for _, k := range p.Goals.KPIs {
			if string(k.Name) == c.rename {
				name = plan.Path{Field: "goals.kpis", Row: k.Key, Cell: "name"}
			}
		}
		for _, change := range p.Follow(p.Set(name, c.to)) {
			if change.Path != formula {
				continue
			}
			if _, err := p.Apply(change); err != nil {
				t.Fatal(err)
			}
		}
		if got := p.Text(formula); got != c.want {
			t.Errorf("%s → %s in %q: %q, want %q", c.rename, c.to, c.formula, got, c.want)
		}
	}
}
