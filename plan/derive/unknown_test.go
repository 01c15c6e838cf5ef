package derive_test

import (
	"slices"
	"testing"

	"opsplan/plan"
	"opsplan/plan/derive"
)

func TestNamesOfAFormulaAreFoundBeforeThePlanKnowsThem(t *testing.T) {
	p := &plan.Plan{}
	p.Goals.KPIs = []plan.KPI{{Name: "月利润"}, {Name: "orders a month"}}
	for _, c := range []struct {
		name, formula string
		want          []string
	}{
		{"Chinese", "月利润 = 日客数 × 人均 − 月固定成本", []string{"日客数", "人均", "月固定成本"}},
		{"several words and a hyphen", "places = courses a month × places a course × take-up", []string{"courses a month", "places a course", "take-up"}},
		{"a minus between blanks", "profit = sales - fixed costs", []string{"sales", "fixed costs"}},
		{"the same name twice", "利润 = 单数 × 单价 − 单数 × 成本", []string{"单数", "单价", "成本"}},
		{"numbers are no names", "收入 = 户数 × 12 × 59 元", []string{"户数"}},
		{"known ones are left out", "x = orders a month × basket", []string{"basket"}},
		{"all are known", "月利润 × 2", nil},
		{"without a left side", "日客数 × 人均", []string{"日客数", "人均"}},
	} {
		got, err := derive.UnknownNames(p, c.formula)
		if err != nil || !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, %v; want %q", c.name, got, err, c.want)
		}
	}
	if _, err := derive.UnknownNames(p, "月利润 = 日客数 × （人均"); err == nil {
		t.Error("an open bracket is not told")
	}
}
