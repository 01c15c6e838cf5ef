//go:build unix

package ui_test

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"opsplan/ui/internal/screen"
)

func TestAPersonLeavesAndGoesOnWhereTheyWere(t *testing.T) {
	t.Parallel()
	h := journey(t)
	s := h.sit(t).begin().write("邻里鲜")
	s.Press("tab")
	s.WaitText(prompt("product.what"))
	s.write("小区门口取菜的团购，晚上八点前下单").Press("left", "left", "left")
	before := s.Wait("the caret before 前下单", func(p screen.Picture) bool {
		x, _, found := p.Find("前下单")
		return found && p.Cursor.X == x
	})
	s.Press("ctrl+q")
	s.ends(0)
	h.keeps(t, "name: 邻里鲜\n")
	h.keeps(t, "what: 小区门口取菜的团购，晚上八点前下单\n")

	s = h.sit(t)
	after := s.WaitText("小区门口取菜的团购")
	if after.Cursor != before.Cursor {
		t.Errorf("the cursor is at\n%s\nand was at\n%s", after, before)
	}
	for y := range after.Rows {
		if y > 1 && y < len(after.Rows)-2 && after.Rows[y] != before.Rows[y] {
			t.Errorf("row %d is %q and was %q", y+1, after.Rows[y], before.Rows[y])
		}
	}
	s.Type("整")
	s.WaitText("晚上八点整前下单")
	s.Press("ctrl+z")
	s.Wait("the sign undone", screen.Shows("晚上八点前下单"))
	s.Press("ctrl+z")
	s.Wait("what was typed in the last sitting undone", func(p screen.Picture) bool { return !screen.Shows("八点")(p) })
	s.Press("ctrl+q")
	s.ends(0)
}

// What had been on the screen for 50 ms is not lost, whatever happens.
func TestAKilledProgramLosesNothingThatWasSeen(t *testing.T) {
	h := journey(t)
	typed := ""
	s := h.sit(t).begin()
	for _, word := range []string{"邻里", "鲜菜团", "购半", "成"} {
		typed += word
		s.Type(word)
		s.WaitText(typed)
		<-time.After(50 * time.Millisecond)
		s.Signal(kill)
		if _, signal := s.Exit(); signal != kill {
			t.Fatalf("ended by %v", signal)
		}
		s = h.sit(t)
		s.WaitText(typed)
	}
	s.Press("ctrl+q")
	s.ends(0)
	h.keeps(t, "name: "+typed+"\n")
}

func TestARedirectedPlanIsWrittenOnlyWhenHandedOver(t *testing.T) {
	t.Parallel()
	h := journey(t)
	s := h.start(t, usual, "plan.md", "edit", "q.plan.yaml").begin().write("邻里鲜")
	s.Press("ctrl+q")
	s.ends(1)
	if got := read(t, s.out); got != "" {
		t.Errorf("standard output got %q", got)
	}
	h.keeps(t, "邻里鲜")
	again := h.start(t, usual, "plan.md", "edit", "q.plan.yaml")
	again.WaitText("邻里鲜")
	again.handOver()
	again.ends(0)
	if got := read(t, again.out); !strings.HasPrefix(got, "# ") || !strings.Contains(got, "邻里鲜") || strings.Contains(got, "\x1b") {
		t.Errorf("standard output got %q", got)
	}
	if !strings.Contains(strings.Join(s.Picture().Rows, ""), "opsplan edit") {
		t.Errorf("nothing says how to go on:\n%s", s.Picture())
	}
}

func TestTheRedirectedPlanIsInTheLanguageChosenForIt(t *testing.T) {
	t.Parallel()
	h := journey(t)
	s := h.start(t, usual, "plan.md", "edit", "q.plan.yaml").begin().write("邻里鲜")
	s.toHandOver()
	s.WaitText("文档语言：中文")
	s.Press("end", "up", "up", "up", "up", "up", "up", "up")
	s.WaitText("› 文档语言：中文")
	s.Press("right")
	s.WaitText("文档语言：英文")
	s.Press("end", "enter")
	s.ends(0)
	if got := read(t, s.out); !strings.Contains(got, "## 1. Product") || !strings.Contains(got, "邻里鲜") {
		t.Errorf("standard output got %q", got)
	}
}

func TestTwoWizardsDoNotShareADraft(t *testing.T) {
	t.Parallel()
	h := journey(t)
	first := h.sit(t).begin().write("先来的")
	second := h.sit(t)
	second.ends(5)
	if !strings.Contains(strings.Join(second.Picture().Rows, ""), "已在别处打开") {
		t.Errorf("the second shows\n%s", second.Picture())
	}
	first.write("还在写").Press("ctrl+q")
	first.ends(0)
	h.keeps(t, "先来的还在写")
}

func TestWithoutColorsNothingIsColored(t *testing.T) {
	t.Parallel()
	for _, value := range []string{"1", "anything"} {
		s := journey(t).sit(t, "NO_COLOR="+value, "COLORTERM=truecolor").begin().write("邻里鲜")
		p := s.Picture()
		for y := range p.Height {
			for x := range p.Width {
				if c := p.Cell(x, y); c.Foreground || c.Background {
					t.Fatalf("NO_COLOR=%s: %q is colored\n%s", value, c.Text, p)
				}
			}
		}
		s.Press("ctrl+q")
		s.ends(0)
	}
	p := journey(t).sit(t).begin().Picture()
	for i := range p.Width * p.Height {
		if p.Cell(i%p.Width, i/p.Width).Foreground {
			return
		}
	}
	t.Errorf("with colors nothing is colored either\n%s", p)
}

func TestAnyLocaleWritesChinese(t *testing.T) {
	t.Parallel()
	for _, locale := range []string{"LANG=C", "LC_ALL=POSIX", "LC_ALL=zh_CN.GB18030"} {
		h := journey(t)
		s := h.sit(t, locale).begin().write("“邻里鲜”①——")
		x, _, _ := s.Picture().Find("“邻里鲜”①——")
		s.Wait("the cursor behind the text", func(p screen.Picture) bool { return p.Cursor.X == x+11 })
		s.Press("ctrl+q")
		s.ends(0)
		h.keeps(t, "“邻里鲜”①——")
	}
}

func TestLineModeIsForWhoWantsItAndForDumbTerminals(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		env  string
		line bool
	}{
		{"ACCESSIBLE=1", true}, {"ACCESSIBLE=yes", true}, {"TERM=dumb", true}, {"TERM=", true},
		{"ACCESSIBLE=", false}, {"ACCESSIBLE=0", false}, {"ACCESSIBLE=false", false}, {"TERM=vt100", false},
	} {
		s := journey(t).sit(t, c.env)
		if c.line {
			s.WaitText("输入 quit")
		} else {
			s.WaitText("F1")
		}
		if p := s.Picture(); p.AltScreen == c.line {
			t.Errorf("%s:\n%s", c.env, p)
		}
		s.Signal(interrupt)
		s.ends(130)
	}
}

func TestWindowsOfAnySizeComeAndGo(t *testing.T) {
	t.Parallel()
	h := journey(t)
	s := h.sit(t).begin().write("邻里鲜")
	before := s.Picture()
	for _, size := range []screen.Size{{Width: 1, Height: 1}, {Width: 2, Height: 1}, {Width: 1, Height: 24}, {Width: 80, Height: 1}, {Width: 3, Height: 3}, {Width: 39, Height: 12}, {Width: 40, Height: 11}, {Width: 40, Height: 12}, {Width: 59, Height: 20}, {Width: 60, Height: 13}, {Width: 99, Height: 30}, {Width: 100, Height: 30}, {Width: 119, Height: 40}, {Width: 120, Height: 36}, {Width: 200, Height: 60}, {Width: 7, Height: 60}, {Width: 200, Height: 5}} {
		s.Resize(size)
		s.Type("菜")
		s.Press("backspace")
	}
	for n := range 100 {
		s.Resize(screen.Size{Width: 1 + n*37%200, Height: 1 + n*23%60})
	}
	s.Resize(usual)
	s.Wait("the answer of before", func(p screen.Picture) bool {
		return len(p.Rows) == 24 && strings.Join(p.Rows[2:22], "\n") == strings.Join(before.Rows[2:22], "\n") && p.Cursor == before.Cursor
	})
	s.Press("ctrl+q")
	s.ends(0)
	h.keeps(t, "name: 邻里鲜\n")
}

func TestMuchTextTypedAsKeysArrivesWhole(t *testing.T) {
	t.Parallel()
	h := journey(t)
	s := h.sit(t).begin()
	s.Press("tab")
	s.WaitText(prompt("product.what"))
	text := strings.Repeat("小区门口取菜的团购。abc ", 560) + "完"
	s.Type(text)
	s.Press("ctrl+c")
	s.WaitText("再按一次")
	s.Press("ctrl+c")
	s.ends(130)
	got := strings.Join(strings.Fields(read(t, filepath.Join(h.dir, "q.plan.yaml"))), "")
	if !strings.Contains(got, strings.Join(strings.Fields(text), "")) {
		t.Errorf("%d bytes were typed, the draft is\n%.300s", len(text), got)
	}
}
