package editor

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// keystrokes are the characters that stand for keys when a field is fuzzed; all
// others are typed.
var keystrokes = map[rune]string{
	'←': "left", '→': "right", '↑': "up", '↓': "down", '⇐': "shift+left", '⇒': "shift+right", '⇑': "shift+up", '⇓': "shift+down",
	'«': "ctrl+left", '»': "ctrl+right", '⇤': "home", '⇥': "end", '⇱': "ctrl+home", '⇲': "ctrl+end", '⇞': "pgup", '⇟': "pgdown",
	'⌫': "backspace", '⌦': "delete", '↵': "enter", '⌧': "ctrl+w", '⊣': "ctrl+u", '⊢': "ctrl+k",
	'✂': "ctrl+x", '⎘': "ctrl+c", '⎙': "ctrl+v", '↶': "ctrl+z", '↷': "ctrl+y",
}

// FuzzField does to a field what the script says, each line of it in a window
// one column narrower, and holds its parts against each other after every key.
// Undone to the end, the text is what it was.
func FuzzField(f *testing.F) {
	for _, seed := range []struct {
		width        uint16
		text, script string
	}{
		{20, "目标：DAU从10000提升到25000，次日留存率提升到45%以上。", "«⌧↶↷⇤⇥↵好"},
		{1, "“邻里鲜”（5个百分点）", "⇱→→⇒⇒✂⇲⎙↶↶"},
		{7, "👨‍👩‍👧🇨🇳e\u0301\u200d ", "←⌫⌫↑⇞⌦"},
		{300, "一\n\n二  \t\u3000", "↑⇐⊣⊢⇱⌦\n↶↷"},
		{12, "\x1b[2J\u202e\r\x00", "⇑⎘⇲⎙⎙\n\n⇟←←\u0301"},
	} {
		f.Add(seed.width, false, seed.text, seed.script)
		f.Add(seed.width, true, seed.text, seed.script)
	}
	f.Fuzz(func(t *testing.T, width uint16, graphemes bool, text, lines string) {
		text, lines = text[:min(len(text), 512)], lines[:min(len(lines), 96)] // more finds the same, later
		columns := int(width)%300 + 1
		m, _ := field(columns, 5, text)
		if graphemes {
			m.SetMethod(ansi.GraphemeWidth)
		}
		was := text
		for line := range strings.SplitSeq(lines, "\n") {
			m.SetWidth(columns)
			columns--
			for _, r := range line {
				if key, ok := keystrokes[r]; ok {
					press(m, key)
				} else {
					m.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
				}
				if text = replay(t, text, m.Edits()); text != m.Text() {
					t.Fatalf("the edits make %q, the text is %q", text, m.Text())
				}
				agree(t, m)
			}
		}
		for press(m, "ctrl+z") {
			agree(t, m)
		}
		if m.Text() != was && !strings.ContainsAny(lines, "↶↷") {
			t.Fatalf("undone to the end it is %q, not %q", m.Text(), was)
		}
	})
}
