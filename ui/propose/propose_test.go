package propose_test

import (
	"testing"
	"time"

	"opsplan/plan"
	"opsplan/ui/propose"
)

var today = time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC)

func TestAProposalComesFromTheDayTheStageAndTheRowAbove(t *testing.T) {
	p := &plan.Plan{Head: plan.Head{Stage: plan.Growth, PeriodStart: "2027-01-01", PeriodEnd: "2027-06-30"}}
	for _, row := range []struct {
		table string
		cells map[string]string
	}{
		{"strategy.phases", map[string]string{"name": "试点", "end": "2027-02-28"}},
		{"strategy.phases", map[string]string{"name": "铺开"}},
		{"budget.lines", map[string]string{"item": "房租", "amount": "2万元/月"}},
	} {
		table, _ := plan.Question(row.table)
		if _, err := p.Apply(p.Add(table, -1, row.cells)); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct{ address, want string }{
		{"period_start", "2026-12-01"},
		{"period_end", "2027-06-30"},
		{"strategy.phases.0.start", "2027-01-01"},
		{"strategy.phases.1.start", "2027-03-01"},
		{"budget.lines.0.how_often", "monthly"},
		{"goals.vision", ""},
	} {
		at, err := p.Locate(c.address)
		if err != nil {
			t.Fatal(err)
		}
		if got := propose.For(p, at, today); got != c.want {
			t.Errorf("%s: %q, want %q", c.address, got, c.want)
		}
	}
}
