package preview_test

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/guide/guidetest"
	"opsplan/ui/preview"
)

// rendered is how many blocks something has rendered.
func rendered(pane *preview.Pane, do func() tea.Cmd) int {
	before := pane.Count()
	run(pane, do())
	return pane.Count() - before
}

// many is a plan whose table of actions has so many rows.
func many(t fataler, rows int) *plan.Plan {
	p := &plan.Plan{}
	p.Stage = plan.Growth
	for i := range rows {
		add(t, p, "strategy.actions", map[string]string{
			"action": fmt.Sprintf("第 %d 次小区门口招募（10~20 人）", i), "owner": "王敏", "due": "2027-03-31", "note": "雨天改线上，备用",
		})
	}
	return p
}

// long is text of about so many bytes, in lines no two of which are alike.
func long(size int) string {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, "第 %d 条：先叫醒已经有的人，再去没去过的地方；每周一看一次数，连着两周没动的换办法。", i*i)
		if i%4 == 3 {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

func TestAnEditRendersOneBlock(t *testing.T) {
	text := long(60_000)
	for name, c := range map[string]struct {
		plan    *plan.Plan
		address string
		text    string
	}{
		"an answer":               {guidetest.Worked(t, plan.Growth, plan.Zh), "goals.vision", "再晚下班的家庭，到楼下也拿得到菜"},
		"a cell":                  {guidetest.Worked(t, plan.Growth, plan.Zh), "strategy.actions.3.note", "先给 6 个群"},
		"a cell of 1,000 rows":    {many(t, 1000), "strategy.actions.500.note", "雨天也去"},
		"a word in a long answer": {guidetest.Worked(t, plan.Growth, plan.En), "goals.vision", text[:30_000] + "新" + text[30_000:]},
	} {
		t.Run(name, func(t *testing.T) {
			if len(c.text) > 1000 {
				set(t, c.plan, c.address, text)
			}
			pane := shown(c.plan, 60, 30, preview.Dark)
			if n := rendered(pane, func() tea.Cmd { return pane.Set(blocks(c.plan)) }); n != 0 {
				t.Errorf("the same again renders %d blocks", n)
			}
			set(t, c.plan, c.address, c.text)
			if n := rendered(pane, func() tea.Cmd { return pane.Set(blocks(c.plan)) }); n != 1 {
				t.Errorf("%d blocks are rendered", n)
			}
		})
	}
}

func TestARowPutInAmongThousandRendersWhatIsCloseBy(t *testing.T) {
	p := many(t, 1000)
	pane := shown(p, 60, 30, preview.Plain)
	actions, _ := plan.Question("strategy.actions")
	apply(t, p, p.Add(actions, 10, map[string]string{"action": "临时加的"}))
	if n := rendered(pane, func() tea.Cmd { return pane.Set(blocks(p)) }); n < 1 || n > 4 {
		t.Errorf("%d blocks are rendered", n)
	}
}

func TestAnotherWidthRendersAllAndTheFormerNone(t *testing.T) {
	p := guidetest.Worked(t, plan.Growth, plan.Zh)
	pane := preview.New(preview.Dark)
	run(pane, pane.Set(blocks(p)))
	if n := pane.Count(); n != 0 {
		t.Errorf("%d blocks are rendered for a pane without a size", n)
	}
	all := rendered(pane, func() tea.Cmd { return pane.Resize(60, 30) })
	if all < 80 {
		t.Errorf("only %d blocks are rendered at first", all)
	}
	for _, c := range []struct {
		name string
		do   func() tea.Cmd
		want int
	}{
		{"another width", func() tea.Cmd { return pane.Resize(36, 30) }, all},
		{"the former width", func() tea.Cmd { return pane.Resize(60, 30) }, 0},
		{"another height", func() tea.Cmd { return pane.Resize(60, 10) }, 0},
		{"another style", func() tea.Cmd { return pane.SetStyle(preview.Light) }, all},
		{"the former style", func() tea.Cmd { return pane.SetStyle(preview.Dark) }, 0},
		{"no room", func() tea.Cmd { return pane.Resize(0, 0) }, 0},
	} {
		if n := rendered(pane, c.do); n != c.want {
			t.Errorf("%s renders %d blocks, want %d", c.name, n, c.want)
		}
	}
}

func TestWhatIsOutOfDateIsNotShown(t *testing.T) {
	p := guidetest.Worked(t, plan.Growth, plan.Zh)
	pane := preview.New(preview.Plain)
	run(pane, pane.Resize(60, 30))
	late := pane.Set(blocks(p))
	if cmd := pane.Resize(36, 30); cmd != nil {
		t.Fatal("two commands are under way")
	}
	run(pane, late)
	want := shown(p, 36, 30, preview.Plain).View()
	if got := pane.View(); got != want {
		t.Errorf("shown is\n%s\nwant\n%s", got, want)
	}
}

func TestTheFormerDrawingStaysUntilTheNewOneIsThere(t *testing.T) {
	p := guidetest.Worked(t, plan.Growth, plan.Zh)
	pane := preview.New(preview.Plain)
	run(pane, pane.Resize(60, 12))
	cmd := pane.Set(blocks(p))
	if got := pane.View(); !strings.Contains(got, "邻里鲜 2027 上半年运营计划") {
		t.Errorf("before anything is drawn the text is not shown:\n%s", got)
	}
	run(pane, cmd)
	before := pane.View()
	set(t, p, "title", "另一个标题")
	cmd = pane.Set(blocks(p))
	if got := pane.View(); got != before {
		t.Errorf("shown is\n%s\nwant\n%s", got, before)
	}
	run(pane, cmd)
	if got, want := pane.View(), strings.Replace(before, "邻里鲜 2027 上半年运营计划", "另一个标题", 1); got != want {
		t.Errorf("shown is\n%s\nwant\n%s", got, want)
	}
	pane.Resize(30, 12)
	for row := range strings.SplitSeq(pane.View(), "\n") {
		if ansi.StringWidth(row) > 30 {
			t.Errorf("a former row is too wide: %q", row)
		}
	}
}

func TestWhatIsInSightStaysWhereItIs(t *testing.T) {
	p := guidetest.Worked(t, plan.Growth, plan.Zh)
	pane := shown(p, 60, 20, preview.Plain)
	run(pane, pane.Scroll(300))
	before := pane.View()
	set(t, p, "summary", long(3000))
	run(pane, pane.Set(blocks(p)))
	if got := pane.View(); got != before {
		t.Errorf("shown is\n%s\nwant\n%s", got, before)
	}
}

func TestAPaneIsAsHighAsItIsToldAndScrollsAsFarAsThereIsText(t *testing.T) {
	p := guidetest.Worked(t, plan.Growth, plan.En)
	for _, height := range []int{1, 2, 20, 5000} {
		pane := shown(p, 50, height, preview.Plain)
		_, rows := pane.Position()
		for _, scroll := range []func() tea.Cmd{
			func() tea.Cmd { return nil },
			func() tea.Cmd { return pane.Scroll(7) },
			func() tea.Cmd { return pane.Page(1) },
			func() tea.Cmd { return pane.Scroll(1 << 30) },
			func() tea.Cmd { return pane.Page(-1) },
			func() tea.Cmd { return pane.Scroll(-1 << 30) },
		} {
			before, _ := pane.Position()
			run(pane, scroll())
			after, _ := pane.Position()
			if n := strings.Count(pane.View(), "\n") + 1; n != height {
				t.Errorf("%d rows, want %d", n, height)
			}
			if after < 0 || after > max(0, rows-height) || before == after && after > 0 {
				t.Errorf("from row %d to %d of %d, %d in sight", before, after, rows, height)
			}
		}
	}
	pane := shown(p, 50, 10, preview.Plain)
	all := strings.Join(picture(p, 50, preview.Plain), "\n")
	run(pane, pane.Page(3))
	if view := pane.View(); !strings.Contains(all, view) || strings.HasPrefix(all, view) {
		t.Errorf("three pages on stands\n%s", view)
	}
}

func TestAMessageForAnotherPaneChangesNothing(t *testing.T) {
	p := guidetest.Worked(t, plan.Growth, plan.Zh)
	closed, open := preview.New(preview.Plain), preview.New(preview.Plain)
	closed.Resize(60, 10)
	late := closed.Set(blocks(p))().(preview.Rendered)
	if cmd := open.Take(late); cmd != nil || open.Count() != 0 {
		t.Errorf("took %d blocks of another pane", open.Count())
	}
}

// The blocks of a huge document that are far away wait until they come near.
func TestOfAHugeDocumentOnlyWhatIsNearIsRendered(t *testing.T) {
	vision, _ := plan.Question("goals.vision")
	d := &document.Document{Language: plan.Zh, Title: document.Title{Text: "大"}}
	for i := range 1000 {
		d.Front = append(d.Front, &document.Answer{Of: vision, Label: "第", Text: fmt.Sprint(i)})
	}
	pane := preview.New(preview.Plain)
	run(pane, pane.Resize(40, 20))
	run(pane, pane.Set(preview.Blocks(d)))
	if n := pane.Count(); n < 20 || n > 300 {
		t.Errorf("%d blocks are rendered", n)
	}
	if n := rendered(pane, func() tea.Cmd { return pane.Scroll(1 << 30) }); n < 20 || n > 300 {
		t.Errorf("at the end %d more are", n)
	}
	if view := pane.View(); !strings.HasSuffix(view, "第：999") {
		t.Errorf("at the end stands\n%s", view)
	}
}

// Commands run beside the loop, which goes on using the pane and the plan. The
// race detector looks for what they share.
func TestCommandsShareNothingWithTheLoop(t *testing.T) {
	p := guidetest.Worked(t, plan.Growth, plan.Zh)
	pane := preview.New(preview.Dark)
	pane.Resize(60, 20)
	cmd := pane.Set(blocks(p))
	for i := 0; cmd != nil; i++ {
		done := make(chan tea.Msg)
		go func() { done <- cmd() }()
		if i < 6 {
			set(t, p, "goals.vision", fmt.Sprint("第 ", i, " 稿"))
			pane.Set(blocks(p))
			pane.Resize(55+i, 20)
		}
		pane.Follow(plan.Path{Field: "goals.vision"})
		_ = pane.View()
		cmd = pane.Take((<-done).(preview.Rendered))
	}
	if !strings.Contains(pane.View(), "第 5 稿") {
		t.Errorf("shown is\n%s", pane.View())
	}
}
