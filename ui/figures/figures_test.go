package figures_test

import (
	"testing"

	"opsplan/plan"
	"opsplan/ui/figures"
)

func TestFiguresSayWhatTheNumbersComeToAndWhetherTheyAreAsWritten(t *testing.T) {
	p := &plan.Plan{}
	p.Goals.KPIs = []plan.KPI{
		{Name: "月成交额", Formula: "下单家庭 × 月均单数", Target: "25000", Current: "9000"},
		{Name: "下单家庭", Target: "6250", Current: "3000"},
		{Name: "月均单数", Target: "4", Current: "2"},
	}
	got := figures.Of(p, plan.Zh, "goals.kpis")
	if len(got) != 2 || got[0].Verdict != figures.Agrees || got[1].Verdict != figures.Differs {
		t.Fatalf("%+v", got)
	}
	if want := "月成交额的目标 = 6250 × 4 = 25000，和写的一致。"; got[0].Text != want {
		t.Errorf("%q, want %q", got[0].Text, want)
	}
	if figures.Of(&plan.Plan{}, plan.En, "budget.lines") != nil {
		t.Error("nothing comes to something")
	}
}

func TestABudgetIsAddedUpInTheReadersLanguage(t *testing.T) {
	p := &plan.Plan{Head: plan.Head{PeriodStart: "2027-01-01", PeriodEnd: "2027-06-30"}}
	p.Budget.Lines = []plan.BudgetLine{{Item: "装修", Amount: "12万元", HowOften: "once"}}
	got := figures.Of(p, plan.En, "budget.lines")
	if len(got) != 1 || got[0].Text != "So far: one-off ¥120,000." {
		t.Errorf("%+v", got)
	}
}
