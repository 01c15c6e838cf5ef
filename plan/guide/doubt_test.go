package guide

import (
	"strings"
	"testing"

	"opsplan/plan"
)

func TestNumbersThatBelieTheStageAreDoubted(t *testing.T) {
	lastTime := []plan.LastResult{{Actual: "1,664 袋"}, {Actual: "2.6 单"}}
	for _, c := range []struct {
		what  string
		stage plan.Choice
		main  plan.KPI
		also  func(p *plan.Plan)
		want  string
	}{
		{"a start from nothing", plan.Startup, plan.KPI{Current: "无（新开）", Target: "480 袋"}, nil, ""},
		{"a start with a first month", plan.Startup, plan.KPI{Current: "60 袋", Target: "480 袋"}, nil, ""},
		{"a start that looks back on results", plan.Startup, plan.KPI{Current: "9.8万元", Target: "14.2万元"}, func(p *plan.Plan) { p.Product.Last = lastTime }, "running"},
		{"one result is none to rely on", plan.Startup, plan.KPI{Current: "9.8万元", Target: "14.2万元"}, func(p *plan.Plan) { p.Product.Last = lastTime[:1] }, ""},
		{"results that were never counted", plan.Startup, plan.KPI{Current: "9.8万元", Target: "14.2万元"}, func(p *plan.Plan) { p.Product.Last = []plan.LastResult{{Actual: "基本完成"}, {Actual: "无"}} }, ""},
		{"growth", plan.Growth, plan.KPI{Current: "9.8万元", Target: "14.2万元"}, nil, ""},
		{"growth from nothing", plan.Growth, plan.KPI{Current: "无（新开）", Target: "14.2万元"}, nil, "not_begun"},
		{"a new number in a business with a past", plan.Growth, plan.KPI{Current: "无（新开）", Target: "14.2万元"}, func(p *plan.Plan) { p.Product.Last = lastTime }, ""},
		{"growth that aims below", plan.Growth, plan.KPI{Current: "14.2万元", Target: "9.8万元"}, nil, "falling"},
		{"a wait that is to be shorter", plan.Growth, plan.KPI{Direction: "down", Current: "9 小时", Target: "4 小时"}, nil, ""},
		{"growth that holds", plan.Growth, plan.KPI{Current: "$44,500", Target: "$45,000"}, nil, "level"},
		{"units that do not compare", plan.Growth, plan.KPI{Current: "640 户", Target: "14.2 小时"}, nil, ""},
		{"words instead of numbers", plan.Growth, plan.KPI{Current: "偏低", Target: "大幅提升"}, nil, ""},
		{"maturity", plan.Maturity, plan.KPI{Current: "592万元", Target: "640万元"}, nil, ""},
		{"maturity that leaps", plan.Maturity, plan.KPI{Current: "592万元", Target: "1,000万元"}, nil, "leaping"},
		{"a year beside a month", plan.Maturity, plan.KPI{Current: "49万元", Target: "640万元"}, nil, ""},
		{"maturity from nothing", plan.Maturity, plan.KPI{Current: "none, new", Target: "£1.60m"}, nil, "not_begun"},
		{"people who move over", plan.Decline, plan.KPI{Current: "12%", Target: "80%"}, nil, ""},
		{"a decline that rises", plan.Decline, plan.KPI{Current: "£8,000", Target: "£9,000"}, nil, "rising"},
		{"a decline with its steps", plan.Decline, plan.KPI{Current: "£8,000", Target: "£9,000"}, func(p *plan.Plan) { p.Strategy.ExitSteps = []plan.ExitStep{{Step: "notice"}} }, ""},
		{"an exit that was decided", plan.Decline, plan.KPI{Current: "210 refunds", Target: "900 refunds"}, func(p *plan.Plan) { p.Goals.Decision = "exit" }, ""},
		{"a decline that falls", plan.Decline, plan.KPI{Current: "9,000", Target: "4,000"}, nil, ""},
	} {
		p := &plan.Plan{}
		p.Stage = c.stage
		c.main.Role = plan.Main
		p.Goals.KPIs = []plan.KPI{{Role: plan.Factor, Current: "5", Target: "1"}, c.main}
		if c.also != nil {
			c.also(p)
		}
		got := ""
		if d, _ := doubted(p); d != nil {
			got = d.id
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.what, got, c.want)
		}
	}
}

// A doubt names the numbers it was taken from and calls itself unsure.
func TestADoubtSaysWhatItWasTakenFrom(t *testing.T) {
	p := &plan.Plan{}
	p.Stage = plan.Growth
	if got := Doubt(plan.Zh, p); got != "" {
		t.Errorf("an empty plan is doubted: %q", got)
	}
	p.Goals.KPIs = []plan.KPI{{Role: plan.Main, Name: "月营业额", Current: "14.2万元", Target: "9.8万元"}}
	for l, want := range map[plan.Language][]string{
		plan.Zh: {"拿不准", "月营业额", "14.2万元", "9.8万元"},
		plan.En: {"Not sure", "月营业额", "14.2万元", "9.8万元"},
	} {
		for _, part := range want {
			if got := Doubt(l, p); !strings.Contains(got, part) {
				t.Errorf("%q does not say %q", got, part)
			}
		}
	}
	for l, unsure := range map[plan.Language]string{plan.Zh: "拿不准", plan.En: "Not sure"} {
		for _, d := range doubts {
			text := find(l, stagesPage, "doubt."+d.id).pick("doubt", everybody)
			if !strings.HasPrefix(text, unsure) || !strings.Contains(text, "{name}") {
				t.Errorf("%s %s: %q", l, d.id, text)
			}
		}
	}
}
