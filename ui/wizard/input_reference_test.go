package wizard

import (
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/draft"
)

// onCell opens a cell of a row by its address.
func onCell(t *testing.T, p *plan.Plan, address string, width, height int) *rig {
	t.Helper()
	r := open(t, p, plan.Zh, width, height)
	at, err := r.plan().Locate(address)
	if err != nil {
		t.Fatal(err)
	}
	question, _ := at.Declared()
	r.visit(draft.Place{Page: pageRow, Section: question.Section.ID, Question: at.Field, Row: at.Row, Cell: at.Cell})
	return r
}

func TestAReferenceIsPickedFromTheRowsThereAre(t *testing.T) {
	r := onCell(t, grown(t, plan.Zh), "strategy.actions.0.serves", 100, 30)
	r.shows("● 唤回睡着的团长  策略").press("down", "down", "enter")
	r.holds("strategy.actions.0.serves", "s2").shows("进 15 个新小区")
	r.press("ctrl+z").holds("strategy.actions.0.serves", "s1")
}

func TestTypingFiltersWhatCanBePicked(t *testing.T) {
	r := onCell(t, grown(t, plan.Zh), "strategy.actions.0.serves", 100, 30)
	r.write("清单").shows("○ 常买清单")
	if strings.Contains(r.picture(), "○ 周三会员日") {
		t.Error("what does not fit is offered")
	}
	r.press("down", "enter").shows("常买清单")
	if at, _ := r.plan().Locate("strategy.actions.0.serves"); r.plan().Shown(at, plan.Zh) != "常买清单" {
		t.Errorf("holds %q", r.plan().Text(at))
	}
}

func TestWhatNamesNothingStaysAsTyped(t *testing.T) {
	r := onCell(t, grown(t, plan.Zh), "strategy.actions.0.owner", 100, 30)
	r.write("王师傅").press("tab").holds("strategy.actions.0.owner", "王师傅").press("shift+tab", "backspace").holds("strategy.actions.0.owner", "王师")
}

func TestAnOptionBesidesTheRowsIsStoredAsItsCode(t *testing.T) {
	r := onCell(t, grown(t, plan.Zh), "budget.lines.0.serves", 100, 30)
	r.write("日常").holds("budget.lines.0.serves", "running")
}

func TestTheRowAboveIsOffered(t *testing.T) {
	p := grown(t, plan.Zh)
	at, _ := p.Locate("strategy.actions.1.owner")
	if _, err := p.Apply(p.Set(at, "")); err != nil {
		t.Fatal(err)
	}
	r := onCell(t, p, "strategy.actions.1.owner", 100, 30)
	r.shows("→ 照上一行").press("right").holds("strategy.actions.1.owner", "陈静")
}

func TestARowDoesNotNameItself(t *testing.T) {
	r := onCell(t, grown(t, plan.Zh), "strategy.actions.0.after", 100, 60)
	if strings.Contains(r.picture(), "○ 定下按开团数发的奖励") {
		t.Error("the row itself is offered")
	}
}

func TestCandidatesAreDrawnAsFarAsTheyAreInSight(t *testing.T) {
	p := long(t, "goals.kpis", 10000, nil)
	table, _ := plan.Question("budget.lines")
	if _, err := p.Apply(p.Add(table, -1, map[string]string{"item": "房租"})); err != nil {
		t.Fatal(err)
	}
	r := onCell(t, p, "budget.lines.0.kpi", 80, 24)
	ref := r.page.(*rowPage).open.(*reference)
	for _, k := range []string{"down", "down", "9", "9"} {
		before := ref.drawn
		if len(k) == 1 {
			r.write(k)
		} else {
			r.press(k)
		}
		r.draw()
		if n := ref.drawn - before; n == 0 || n > 24 {
			t.Errorf("%s draws %d candidates", k, n)
		}
	}
}
