package wizard

import (
	"testing"

	"opsplan/plan"
)

func TestAPackAsksForTheDayItsDatesHangOn(t *testing.T) {
	p := shop()
	p.AnchorName, p.AnchorDate = "", ""
	r := onQuestion(t, p, "strategy.actions", 80, 24)
	r.press("home", "enter").shows("开业日是哪天？").write("快了").press("enter").shows("写成 2027-03-01", "开业日是哪天？")
	r.press("ctrl+u").write("2027-03-01").press("enter").shows("常用的“行动”").press("enter").shows("加了")
	r.holds("anchor_name", "开业日").holds("anchor_date", "2027-03-01")
	dated := 0
	for _, a := range r.plan().Strategy.Actions {
		if a.Due != "" {
			dated++
		}
	}
	if dated == 0 || dated < len(r.plan().Strategy.Actions)/2 {
		t.Errorf("%d of %d actions have a date", dated, len(r.plan().Strategy.Actions))
	}
}

func TestAPackCanBeTakenWithoutDates(t *testing.T) {
	p := shop()
	p.AnchorName, p.AnchorDate = "", ""
	r := onQuestion(t, p, "strategy.actions", 80, 24)
	r.press("home", "enter", "esc").shows("常用的“行动”").press("enter").shows("加了").holds("anchor_date", "")
}

func TestATableIsEmptiedAsOneStep(t *testing.T) {
	r := onQuestion(t, grown(t, plan.Zh), "goals.kpis", 80, 24)
	rows := len(r.plan().Goals.KPIs)
	r.clear()
	if len(r.plan().Goals.KPIs) != 0 {
		t.Fatalf("%d rows are left", len(r.plan().Goals.KPIs))
	}
	r.press("ctrl+z")
	if len(r.plan().Goals.KPIs) != rows {
		t.Errorf("%d of %d rows came back", len(r.plan().Goals.KPIs), rows)
	}
}
