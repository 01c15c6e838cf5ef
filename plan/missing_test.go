package plan_test

import (
	"slices"
	"testing"

	"opsplan/plan"
)

func TestAnEmptyPlanLacksAllThatItsStageRequires(t *testing.T) {
	p := &plan.Plan{Head: plan.Head{Stage: plan.Decline, Trade: plan.General}}
	missing := map[string]int{}
	for _, g := range p.Missing() {
		missing[g.Path.Field] += max(g.Rows, 1)
	}
	for id, want := range map[string]int{"goals.vision": 0, "goals.decision": 1, "strategy.exit_steps": 7, "stage": 0, "product.what": 1} {
		if missing[id] != want {
			t.Errorf("%s: %d lacking, want %d", id, missing[id], want)
		}
	}
	if got := p.RequiredLeft(nil); got != 20 {
		t.Errorf("%d questions left, want 20", got)
	}
}

func TestRowsOfOneSortDoNotStandInForAnother(t *testing.T) {
	kpis, _ := plan.Question("goals.kpis")
	p := &plan.Plan{Head: plan.Head{Stage: plan.Growth}}
	apply(t, p, p.Add(kpis, -1, map[string]string{"role": "main", "name": "月成交额", "current": "62万", "target": "90万", "due": "2027-06-30", "formula": "家庭数 × 单价"}))
	apply(t, p, p.Add(kpis, -1, map[string]string{"role": "factor", "name": "家庭数", "target": "6,250"}))
	var lacking []string
	for _, g := range p.Missing() {
		if g.Path.Field == "goals.kpis" {
			lacking = append(lacking, p.Address(g.Path))
		}
	}
	want := []string{"goals.kpis.kpi1.source", "goals.kpis.kpi2.current", "goals.kpis"}
	if len(lacking) != len(want) {
		t.Fatalf("lacking %q, want %q: the source, the factor's current value and a guard", lacking, want)
	}
	for i := range want {
		if lacking[i] != want[i] {
			t.Errorf("lacking %q, want %q", lacking[i], want[i])
		}
	}
}

func TestOnlyTheFirstMilestoneNeedsAnAnswerToAMiss(t *testing.T) {
	milestones, _ := plan.Question("results.milestones")
	p := &plan.Plan{Head: plan.Head{Stage: plan.Startup}}
	for range 2 {
		apply(t, p, p.Add(milestones, -1, map[string]string{"name": "试营业", "date": "2027-03-01", "pass": "连开七天"}))
	}
	var lacking []string
	for _, g := range p.Missing() {
		if g.Path.Field == "results.milestones" {
			lacking = append(lacking, p.Address(g.Path))
		}
	}
	if len(lacking) != 1 || lacking[0] != "results.milestones.milestone1.on_miss" {
		t.Errorf("lacking %q", lacking)
	}
}

func TestAQuestionThatDoesNotApplyLacksNothing(t *testing.T) {
	cash, _ := plan.Question("budget.cash_in_hand")
	p := &plan.Plan{}
	before := p.RequiredLeft(cash.Section)
	apply(t, p, p.Waive(cash, "总部统一付款"))
	if got := p.RequiredLeft(cash.Section); got != before-1 {
		t.Errorf("%d left, want %d", got, before-1)
	}
	apply(t, p, p.Waive(cash, "由总部付"))
	if because, ok := p.Waived(cash); !ok || because != "由总部付" || len(p.NotApplying) != 1 {
		t.Errorf("waived because %q, %d waivers", because, len(p.NotApplying))
	}
	c, ok := p.Unwaive(cash)
	if !ok {
		t.Fatal("nothing to take back")
	}
	apply(t, p, c)
	if got := p.RequiredLeft(cash.Section); got != before {
		t.Errorf("%d left, want %d", got, before)
	}
}

func TestQuantityAndPriceMakeUpForAnAmount(t *testing.T) {
	lines, _ := plan.Question("budget.lines")
	p := &plan.Plan{Head: plan.Head{Stage: plan.Maturity}}
	for _, cells := range []map[string]string{
		{"item": "工资", "how_often": "monthly", "quantity": "5人", "price": "5,000元"},
		{"item": "房租", "how_often": "monthly", "quantity": "1"},
		{"item": "押金", "how_often": "once"},
		{"item": "水电", "how_often": "monthly", "amount": "2,000元"},
	} {
		apply(t, p, p.Add(lines, -1, cells))
	}
	var lacking []string
	for _, g := range p.Missing() {
		if g.Path.Cell == "amount" {
			lacking = append(lacking, p.RowTitle(g.Path))
		}
	}
	if want := []string{"房租", "押金"}; !slices.Equal(lacking, want) {
		t.Errorf("no amount at %q, want %q", lacking, want)
	}
}
