package editor

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

func click(m *Model, x, y int) { m.Update(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft}) }

func drag(m *Model, x, y int) { m.Update(tea.MouseMotionMsg{X: x, Y: y, Button: tea.MouseLeft}) }

func TestADoubleClickSelectsTheWordUnderThePointer(t *testing.T) {
	m, _ := field(40, 5, "目标，DAU从10000\n\nship it now")
	for _, c := range []struct {
		x, y int
		want string
	}{{3, 0, "目标"}, {0, 0, "目标"}, {5, 0, "，"}, {8, 0, "DAU"}, {15, 0, "10000"}, {39, 0, "10000"}, {0, 1, ""}, {2, 2, "ship"}, {4, 2, "ship"}, {39, 9, "now"}} {
		m.Blur()
		m.Focus()
		click(m, c.x, c.y)
		click(m, c.x, c.y)
		if got := m.Selected(); got != c.want {
			t.Errorf("at %d, %d: %q, want %q", c.x, c.y, got, c.want)
		}
	}
}

func TestDraggingAfterADoubleClickGoesOnByWords(t *testing.T) {
	m, _ := field(40, 5, "ship it now\n然后")
	click(m, 5, 0)
	click(m, 5, 0)
	drag(m, 9, 0)
	if got := m.Selected(); got != "it now" {
		t.Errorf("to the right: %q", got)
	}
	drag(m, 1, 0)
	if got := m.Selected(); got != "ship it" {
		t.Errorf("to the left: %q", got)
	}
	click(m, 5, 0)
	drag(m, 0, 1)
	if got := m.Selected(); got != "ship it now\n然后" {
		t.Errorf("by paragraphs: %q", got)
	}
}

func TestClicksCountOnlyIfTheyFollowEachOther(t *testing.T) {
	m, now := field(40, 5, "ship it")
	click(m, 1, 0)
	*now = now.Add(doubled + time.Millisecond)
	click(m, 1, 0)
	if m.Selected() != "" {
		t.Error("two single clicks select a word")
	}
}

func TestShiftClickSelectsAndOtherButtonsDoNothing(t *testing.T) {
	m, _ := field(40, 5, "ship it")
	click(m, 0, 0)
	m.Update(tea.MouseClickMsg{X: 4, Button: tea.MouseLeft, Mod: tea.ModShift})
	if m.Selected() != "ship" {
		t.Errorf("%q", m.Selected())
	}
	if _, used := m.Update(tea.MouseClickMsg{X: 6, Button: tea.MouseRight}); used || m.Selected() != "ship" {
		t.Error("the right button is used")
	}
	click(m, 0, 7)
	if m.Caret() != len("ship it") {
		t.Errorf("clicked below the text, the caret is at %d", m.Caret())
	}
}

func TestALostReleaseDoesNotGoOnSelecting(t *testing.T) {
	m, _ := field(40, 5, "ship it")
	click(m, 0, 0)
	m.Update(tea.MouseMotionMsg{X: 4})
	drag(m, 5, 0)
	if m.Selected() != "" {
		t.Errorf("%q", m.Selected())
	}
	click(m, 0, 0)
	m.SetText("now")
	drag(m, 0, 0)
	if m.Selected() != "" {
		t.Errorf("after another text: %q", m.Selected())
	}
}

func TestTheWheelScrollsAndWhatIsDrawnThenStays(t *testing.T) {
	m, _ := field(40, 2, "一\n二\n三\n四\n五\n六")
	m.Update(tea.MouseWheelMsg{Button: tea.MouseWheelUp})
	for range 3 {
		m.SetHeight(1, 2)
		m.SetWidth(40)
		_ = m.View()
	}
	if m.Top() != len("一\n") || m.Cursor() != nil {
		t.Errorf("the first row is that of byte %d", m.Top())
	}
	m.SetHeight(1, 3)
	if m.Top() != len("一\n") {
		t.Errorf("made higher, the first row is that of byte %d", m.Top())
	}
	if press(m, "left"); m.Cursor() == nil {
		t.Error("a key does not lead back to the caret")
	}
}
