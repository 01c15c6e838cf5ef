package wizard

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/check"
	"opsplan/plan/draft"
)

// faulty is a plan with findings of two severities.
func faulty() *plan.Plan {
	return &plan.Plan{
		Head:  plan.Head{Stage: plan.Growth, Trade: plan.Ecommerce, Date: "哪天再说", PeriodStart: "2027-01-01"},
		Goals: plan.GoalsSection{KPIs: []plan.KPI{{Row: plan.Row{Key: 1}, Name: "月成交额", Role: "main", Due: "2027-02-30"}}},
	}
}

// aimedAt moves the cursor of the check to the first point that says the text.
func (r *rig) aimedAt(text string) *rig {
	r.t.Helper()
	r.press("home")
	for range r.report.points {
		if strings.Contains(r.report.points[r.page.(*checkPage).here].what.In(r.language), text) {
			return r
		}
		r.press("down")
	}
	r.t.Fatalf("no point says %q:\n%s", text, r.picture())
	return r
}

func TestTheCheckLeadsToThePlaceAndBack(t *testing.T) {
	r := open(t, faulty(), plan.Zh, 80, 24).press("f3", "f3", "ctrl+r")
	r.shows("处才能交", "! 必改", "必改 · required")
	r.aimedAt("2027-02-30").shows("日历上没有“2027-02-30”", "必改 · unreadable", "→ ").press("enter")
	if at := r.page.place(); at.Question != "goals.kpis" || at.Cell != "due" {
		t.Errorf("the finding leads to %+v", at)
	}
	r.press("ctrl+r")
	if at := r.page.place(); at.Page != pageCheck || at.Cell != "due" {
		t.Errorf("back on the check the cursor is at %+v", at)
	}
	r.press("esc")
	if at := r.page.place(); at.Page != pageRow || at.Cell != "due" {
		t.Errorf("Esc leads to %+v", at)
	}
}

func TestAllThatATableLacksIsOneLine(t *testing.T) {
	r := open(t, faulty(), plan.Zh, 100, 30).press("ctrl+r")
	r.shows("“KPI”还差 1 行（守护指标），还空着")
	if n := strings.Count(r.picture(), "KPI“月成交额”没写"); n != 0 {
		t.Errorf("%d gaps of the table have a line of their own", n)
	}
	r.aimedAt("还空着")
	r.shows("· KPI“月成交额”没写")
	en := open(t, faulty(), plan.En, 100, 30).press("ctrl+r")
	en.shows("to fix before it can be handed in", "KPIs: 1 more row (Guard)", "empty cells (")
}

func TestOneSeverityCanBeListedAlone(t *testing.T) {
	r := open(t, faulty(), plan.Zh, 80, 24).press("ctrl+r")
	all := len(r.report.points)
	r.shows(fmt.Sprintf("[全部 %d]", all), "会被问到 1").press("right", "right")
	r.shows("[会被问到 1]", "哪天再说")
	if strings.Contains(r.picture(), "还没写") {
		t.Errorf("gaps are listed too:\n%s", r.picture())
	}
	r.press("left", "left", "left").shows(fmt.Sprintf("[全部 %d]", all))
}

func TestTheCheckFollowsThePlan(t *testing.T) {
	r := open(t, faulty(), plan.Zh, 80, 24).press("ctrl+r")
	before := r.report.count(check.Error)
	r.aimedAt("2027-02-30").press("enter", "ctrl+u").write("2027-03-30").holds("goals.kpis.0.due", "2027-03-30").press("ctrl+r").checkNow()
	if n := r.report.count(check.Error); n != before-1 {
		t.Errorf("%d must be mended, %d before", n, before)
	}
	if at := r.page.place(); at.Question != "goals.kpis" {
		t.Errorf("the cursor is at %+v", at)
	}
}

func TestWhereNothingIsFoundTheCheckSaysWhatNext(t *testing.T) {
	r := open(t, &plan.Plan{}, plan.Zh, 80, 24)
	r.report = report{}
	r.press("ctrl+r").shows("正在自查")
	r.Update(checkedMsg{edits: r.edits, report: report{done: true, ends: make([]int, len(severities))}})
	r.shows("可以交了 ✓", "没有发现问题", "按回车去交稿").press("enter")
	if at := r.page.place(); at.Page != pageHandOver {
		t.Errorf("Enter leads to %+v", at)
	}
}

func TestBehindTheLastSectionStandTheCheckAndTheHandOver(t *testing.T) {
	r := open(t, faulty(), plan.Zh, 80, 24)
	sections := len(plan.Sections()) - 1
	for range sections {
		r.press("f3")
	}
	want := []draft.Place{{Page: pageSection, Section: "budget"}, {Page: pageCheck}, {Page: pageHandOver}, {Page: pageHandOver}}
	for i, w := range want {
		if at := r.page.place(); at.Page != w.Page || at.Section != w.Section {
			t.Errorf("%d sections further is %+v, want %+v", sections+i, at, w)
		}
		r.press("f3")
	}
	r.press("f2", "f2")
	if at := r.page.place(); at.Section != "budget" {
		t.Errorf("F2 leads back to %+v", at)
	}
	r.press("f3", "f3", "f3", "esc")
	if at := r.page.place(); at.Section != "budget" {
		t.Errorf("Esc leads back to %+v", at)
	}
}

func TestTheCheckIsComeBackToAfterAPauseAndLeadsOn(t *testing.T) {
	r := open(t, faulty(), plan.Zh, 80, 24).press("ctrl+r").aimedAt("2027-02-30")
	r.press("up", "down")
	again := &rig{New(Options{Store: r.store, Session: r.session, Language: plan.Zh, Now: clock}), t}
	again.take(tea.WindowSizeMsg{Width: 80, Height: 24})
	again.checkNow().shows("自查", "必改 · unreadable").press("esc")
	if at := again.page.place(); at.Question != "goals.kpis" || at.Cell != "due" {
		t.Errorf("Esc leads to %+v", at)
	}
}

// What is drawn depends on the window, never on how much was found.
func TestTheCheckDrawsOnlyWhatIsInSight(t *testing.T) {
	allocated := func(rows int) float64 {
		p := &plan.Plan{Head: plan.Head{Stage: plan.Growth}}
		for i := range rows {
			p.Strategy.Actions = append(p.Strategy.Actions, plan.Action{Row: plan.Row{Key: plan.Key(i + 1)}, Action: plan.Line(fmt.Sprint("领执照", i)), Due: "去年再说"})
		}
		r := open(t, p, plan.Zh, 80, 24).press("ctrl+r")
		if n := len(r.report.points); n < rows {
			t.Fatalf("%d points for %d rows", n, rows)
		}
		r.press("end").shows("会被问到 · unreadable").press("home")
		return testing.AllocsPerRun(20, func() { r.page.view(78, 18); r.press("down") })
	}
	if few, many := allocated(50), allocated(5000); many > few*1.5 {
		t.Errorf("a key costs %v allocations with 50 findings and %v with 5,000", few, many)
	}
}

func TestTheCheckFitsAnyWindow(t *testing.T) {
	for _, l := range plan.Languages {
		for _, s := range []size{{40, 12}, {41, 13}, {59, 14}, {60, 20}, {80, 24}, {100, 12}, {120, 12}, {120, 36}, {500, 200}, {1, 1}} {
			r := open(t, faulty(), l, s.width, s.height).press("ctrl+r")
			for _, keys := range [][]string{{"down"}, {"end"}, {"right"}, {"right"}, {"f3"}, {"end"}, {"home"}} {
				r.press(keys...).picture()
			}
		}
	}
}
