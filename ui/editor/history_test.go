package editor

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// undone are the texts that undo leads through.
func undoneTexts(m *Model) (texts []string) {
	for press(m, "ctrl+z") {
		texts = append(texts, m.Text())
	}
	return texts
}

func TestUndoTakesBackOneSentenceAtATimeInBothLanguages(t *testing.T) {
	for typed, want := range map[string][]string{
		"Ship it. Then rest! Why? 1.5 times": {"Ship it. Then rest! Why? ", "Ship it. Then rest! ", "Ship it. ", ""},
		"先稳住！再开店？好；行":                        {"先稳住！再开店？好；", "先稳住！再开店？", "先稳住！", ""},
	} {
		m, _ := field(80, 5, "")
		keyIn(m, typed)
		for i, got := range undoneTexts(m) {
			if i >= len(want) || got != want[i] {
				t.Errorf("step %d back leads to %q", i+1, got)
			}
		}
	}
}

func TestAStepEndsWithAPauseAMoveOrAnotherManner(t *testing.T) {
	for _, c := range []struct {
		name  string
		do    func(m *Model, now *time.Time)
		steps int
	}{
		{"typed in one go", func(m *Model, _ *time.Time) { keyIn(m, "月成交额") }, 1},
		{"slowly, without a pause", func(m *Model, now *time.Time) {
			for range 5 {
				*now = now.Add(pause)
				keyIn(m, "月")
			}
		}, 1},
		{"with a pause", func(m *Model, now *time.Time) { keyIn(m, "月"); *now = now.Add(pause + 1); keyIn(m, "成") }, 2},
		{"gone away and back", func(m *Model, _ *time.Time) { keyIn(m, "月成"); press(m, "left", "right"); keyIn(m, "交") }, 2},
		{"elsewhere", func(m *Model, _ *time.Time) { keyIn(m, "月成"); press(m, "home"); keyIn(m, "交") }, 2},
		{"out of the field and back", func(m *Model, _ *time.Time) { keyIn(m, "月"); m.Blur(); m.Focus(); keyIn(m, "成") }, 2},
		{"typed and deleted", func(m *Model, _ *time.Time) { keyIn(m, "月成"); press(m, "backspace", "backspace") }, 2},
		{"deleted both ways", func(m *Model, _ *time.Time) {
			m.SetText("月成交额")
			press(m, "left", "left", "backspace", "backspace", "delete", "delete")
		}, 2},
		{"deleted as a selection", func(m *Model, _ *time.Time) {
			m.SetText("月成交额")
			press(m, "backspace", "shift+left", "backspace")
		}, 2},
		{"typed over a selection", func(m *Model, _ *time.Time) {
			m.SetText("月成交额")
			press(m, "shift+left", "shift+left")
			keyIn(m, "利润")
		}, 1},
		{"words deleted", func(m *Model, _ *time.Time) { m.SetText("月成，交额"); press(m, "ctrl+w", "ctrl+w") }, 2},
		{"pasted twice", func(m *Model, _ *time.Time) {
			m.Update(tea.PasteMsg{Content: "a"})
			m.Update(tea.PasteMsg{Content: "b"})
		}, 2},
	} {
		m, now := field(40, 5, "")
		c.do(m, now)
		if got := len(undoneTexts(m)); got != c.steps {
			t.Errorf("%s: %d steps, want %d", c.name, got, c.steps)
		}
	}
}

func TestEditsSayWhichOfThemAreUndoneTogether(t *testing.T) {
	m, now := field(40, 5, "")
	joins := func(text string) bool {
		keyIn(m, text)
		return m.Edits()[len(m.Edits())-1].Joins
	}
	if joins("月") || !joins("成") || !joins("。") || joins("交") {
		t.Error("typing is joined up to the sentence's end")
	}
	*now = now.Add(2 * pause)
	if joins("额") {
		t.Error("what follows a pause stands by itself")
	}
}

func TestTheCaretGoesBackWhereAStepWasMadeAlsoAfterARedo(t *testing.T) {
	m, _ := field(40, 5, "月成交额")
	press(m, "home")
	keyIn(m, "每")
	press(m, "ctrl+z", "ctrl+end", "ctrl+y", "ctrl+end", "ctrl+z")
	if m.Caret() != 0 {
		t.Errorf("the caret is at %d", m.Caret())
	}
}

func TestCaretAndSelectionStayWithTheirWordsWhenOthersWrite(t *testing.T) {
	m, _ := field(40, 2, "一\n二\n三\n月成交额")
	press(m, "shift+left", "shift+left")
	m.Apply(Edit{At: 0, New: "〇\n"})
	if m.Selected() != "交额" || m.Cursor() == nil || m.Cursor().Y != 1 {
		t.Errorf("selected %q, caret at %v", m.Selected(), m.Cursor())
	}
	m.Update(tea.MouseWheelMsg{Button: tea.MouseWheelUp})
	m.Apply(Edit{At: 0, New: "零"})
	if m.Cursor() != nil || m.Top() != 0 {
		t.Error("an edit from elsewhere scrolls the reader away")
	}
	if m.Apply(Edit{At: len("零〇\n一\n二\n三\n月成"), Old: "交额", New: "利润"}); m.Caret() != len("零〇\n一\n二\n三\n月成") {
		t.Errorf("the caret is at %d of %q", m.Caret(), m.Text())
	}
	if press(m, "ctrl+z") {
		t.Error("what was typed before can be undone into another text")
	}
}
