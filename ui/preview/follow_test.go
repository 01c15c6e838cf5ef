package preview_test

import (
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/guide/guidetest"
	"opsplan/ui/preview"
)

func TestEveryAnswerIsFollowed(t *testing.T) {
	p := guidetest.Worked(t, plan.Growth, plan.Zh)
	for _, width := range []int{36, 110} {
		pane := shown(p, width, 20, preview.Plain)
		for _, f := range plan.Fields() {
			if f.Section.ID == "" || !p.Answered(f) {
				continue
			}
			run(pane, pane.Follow(f.Whole()))
			if view := pane.View(); !strings.Contains(view, f.Name.Zh+"：") {
				t.Errorf("width %d, %s: shown is\n%s", width, f.ID, view)
			}
		}
	}
}

func TestARowOfATableIsFollowedInWhateverFormItIsDrawn(t *testing.T) {
	p := guidetest.Worked(t, plan.Growth, plan.Zh)
	actions, _ := plan.Question("strategy.actions")
	for name, c := range map[string]struct {
		width      int
		cell, want string
	}{
		"a list":               {36, "note", "佣金加点"},
		"a table":              {110, "owner", "陈静"},
		"the table's second":   {110, "note", "佣金加点"},
		"the row of the table": {110, "", "陈静"},
	} {
		pane := shown(p, c.width, 18, preview.Plain)
		at := plan.Path{Field: actions.ID, Row: p.RowAt(actions, 0).Key(), Cell: c.cell}
		run(pane, pane.Follow(at))
		if view := pane.View(); !strings.Contains(view, "定下按开团数发的奖") || !strings.Contains(view, c.want) {
			t.Errorf("%s: shown is\n%s", name, view)
		}
		last := p.RowAt(actions, p.Count(actions)-1)
		run(pane, pane.Follow(plan.Path{Field: actions.ID, Row: last.Key()}))
		if view := pane.View(); !strings.Contains(strings.NewReplacer("\n", "", " ", "").Replace(view), "定下3–6月每个周三") {
			t.Errorf("%s: of the last row is shown\n%s", name, view)
		}
	}
}

func TestARowFarAwayIsFollowedAndDrawn(t *testing.T) {
	p := many(t, 1500)
	actions, _ := plan.Question("strategy.actions")
	pane := preview.New(preview.Plain)
	pane.Resize(60, 3)
	pane.Follow(plan.Path{Field: actions.ID, Row: p.RowAt(actions, 1400).Key()})
	run(pane, pane.Set(blocks(p)))
	want := " 第 1400 次小区门 │ 王敏   │ 2027-03-31 │ 雨天改线上，备用\n 口招募           │        │            │\n （10~20 人）     │        │            │"
	if view := pane.View(); view != want {
		t.Errorf("shown is\n%s", view)
	}
}

func TestWhatIsInSightAlreadyDoesNotMove(t *testing.T) {
	pane := shown(guidetest.Worked(t, plan.Growth, plan.Zh), 60, 30, preview.Plain)
	run(pane, pane.Follow(plan.Path{Field: "product.what"}))
	before, _ := pane.Position()
	for _, id := range []string{"product.name", "product.users", "product.what"} {
		run(pane, pane.Follow(plan.Path{Field: id}))
		if top, _ := pane.Position(); top != before {
			t.Errorf("%s moves the pane from row %d to %d", id, before, top)
		}
	}
}

func TestWhatIsFollowedStaysInSightWhileDrawingsArriveAndItGrows(t *testing.T) {
	p := guidetest.Worked(t, plan.Growth, plan.Zh)
	pane := preview.New(preview.Plain)
	pane.Resize(40, 12)
	pane.Follow(plan.Path{Field: "results.milestones"})
	cmd := pane.Set(blocks(p))
	for ; cmd != nil; cmd = pane.Take(cmd().(preview.Rendered)) {
		if view := pane.View(); !strings.Contains(view, "里程碑") {
			t.Fatalf("shown is\n%s", view)
		}
	}
	run(pane, pane.Follow(plan.Path{Field: "goals.vision"}))
	text := "再晚下班的家庭"
	for range 12 {
		text += "，到楼下也拿得到菜"
		set(t, p, "goals.vision", text+"完")
		run(pane, pane.Set(blocks(p)))
		if view := pane.View(); !strings.Contains(view, "愿景：") || !strings.Contains(view, "完") {
			t.Fatalf("shown is\n%s", view)
		}
	}
}

func TestScrollingLetsGoOfWhatIsFollowed(t *testing.T) {
	p := guidetest.Worked(t, plan.Growth, plan.Zh)
	pane := shown(p, 60, 12, preview.Plain)
	run(pane, pane.Follow(plan.Path{Field: "budget.lines"}))
	run(pane, pane.Scroll(-1<<30))
	set(t, p, "goals.vision", "变了")
	run(pane, pane.Set(blocks(p)))
	if top, _ := pane.Position(); top != 0 {
		t.Errorf("the pane went back to row %d", top)
	}
}

func TestAnUnansweredQuestionIsFollowedToWhereItIsAskedFor(t *testing.T) {
	p := guidetest.Worked(t, plan.Growth, plan.Zh)
	for _, id := range []string{"goals.vision", "budget.lines", "product.what", "results.cadence", "results.signoff"} {
		f, _ := plan.Question(id)
		if f.Kind == plan.KindTable {
			for p.Count(f) > 0 {
				c, _ := p.Remove(plan.Path{Field: id, Row: p.RowAt(f, 0).Key()})
				apply(t, p, c)
			}
		} else {
			set(t, p, id, "")
		}
	}
	pane := shown(p, 60, 12, preview.Plain)
	for id, want := range map[string]string{
		"budget.lines":    "待补充：",
		"product.what":    "待补充：是什么",
		"results.cadence": "最近的里程碑：", // not required: after the question before it
		"goals.vision":    "二、运营目标",
		"no.question":     "二、运营目标",
	} {
		run(pane, pane.Follow(plan.Path{Field: "goals.vision"}))
		run(pane, pane.Follow(plan.Path{Field: id}))
		if view := pane.View(); !strings.Contains(view, want) {
			t.Errorf("%s: shown is\n%s", id, view)
		}
	}
}
