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

func TestStrategiesSayHowFarTheyBringTheMainNumber(t *testing.T) {
	p := &plan.Plan{}
	p.Goals.KPIs = []plan.KPI{
		{ID: "gmv", Name: "月成交额", Role: plan.Main, Formula: "下单家庭 × 月均单数", Current: "20000", Target: "25000"},
		{ID: "homes", Name: "下单家庭", Role: plan.Factor, Current: "5000", Target: "6250"},
		{ID: "orders", Name: "月均单数", Role: plan.Factor, Current: "4", Target: "4"},
	}
	p.Strategy.Strategies = []plan.Strategy{{ID: "s1", Name: "进新小区", KPI: "homes", From: "5000", To: "6000"}}
	got := figures.Of(p, plan.Zh, "strategy.strategies")
	if len(got) != 1 || got[0].Verdict != figures.Differs || got[0].Text != "月成交额差 5,000：进新小区 +4,000；还差 1,000。" {
		t.Errorf("%+v", got)
	}
	p.Strategy.Strategies[0].To = "6250"
	if got := figures.Of(p, plan.En, "strategy.strategies"); len(got) != 1 || got[0].Verdict != figures.Agrees || got[0].Text != "月成交额 is 5,000 away: 进新小区 +5,000; that is all of it." {
		t.Errorf("%+v", got)
	}
}

func TestTheMonthWithTheLeastMoneyIsNamed(t *testing.T) {
	p := &plan.Plan{Head: plan.Head{PeriodStart: "2027-01-01", PeriodEnd: "2027-03-31"}}
	p.Budget.CashInHand = "5万元"
	p.Budget.Lines = []plan.BudgetLine{{Item: "房租", Amount: "1万元", HowOften: "monthly"}}
	got := figures.Of(p, plan.Zh, "budget.sources")
	if len(got) != 1 || got[0].Verdict != figures.Computed || got[0].Text != "钱最少是 2027 年 3 月底，还剩 2万元。" {
		t.Errorf("%+v", got)
	}
	p.Budget.Lines[0].Amount = "2万元"
	if got := figures.Of(p, plan.En, "budget.sources"); len(got) != 1 || got[0].Verdict != figures.Differs || got[0].Text != "The money does not last beyond 2027-03: ¥10,000 is missing." {
		t.Errorf("%+v", got)
	}
}

func TestHowMuchMustBeSoldAndHowSoonItIsEarnedBack(t *testing.T) {
	p := &plan.Plan{Head: plan.Head{Stage: plan.Startup, PeriodStart: "2027-01-01", PeriodEnd: "2027-12-31"}}
	p.Goals.KPIs = []plan.KPI{
		{Name: "月利润", Role: plan.Main, Unit: "元/月", Target: "10,320元/月", Formula: "日客数 × 人均 × 毛利率 − 固定成本"},
		{ID: "covers", Name: "日客数", Role: plan.Factor, Unit: "位", Target: "92位"},
	}
	p.Goals.Assumptions = []plan.Assumption{{Name: "人均", Value: "1,000元/月"}, {Name: "毛利率", Value: "60%"}, {Name: "固定成本", Value: "44,880元/月"}}
	p.Budget.Lines = []plan.BudgetLine{{Item: "装修", Amount: "24.8万元", HowOften: "once"}}
	last := func(l plan.Language, table string) figures.Figure {
		all := figures.Of(p, l, table)
		return all[len(all)-1]
	}
	if got := last(plan.Zh, "goals.kpis"); got.Verdict != figures.Computed || got.Text != "不赚不亏：日客数要 75人；目标 92人，多 17人。" {
		t.Errorf("%+v", got)
	}
	if got := last(plan.Zh, "budget.lines"); got.Text != "开办花的 24.8万元，按目标每月赚 1.03万元，约 24个月回本（没算爬坡）。" {
		t.Errorf("%+v", got)
	}
	if got := last(plan.En, "budget.lines"); got.Text != "Opening costs of ¥248,000 are earned back in about 24 months at the target's ¥10,320 a month, not counting the build-up." {
		t.Errorf("%+v", got)
	}
	p.Goals.KPIs[1].Target = "70位"
	if got := last(plan.En, "goals.kpis"); got.Verdict != figures.Differs || got.Text != "Break-even: 日客数 at 75 people; the target is 70 people, 5 people short." {
		t.Errorf("%+v", got)
	}
}
