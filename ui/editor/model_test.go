package editor

import (
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// field is a focused field whose clock stands until it is moved.
func field(width, rows int, text string) (*Model, *time.Time) {
	m := New()
	now := time.Date(2027, 1, 1, 9, 0, 0, 0, time.UTC)
	m.Now = func() time.Time { return now }
	m.SetWidth(width)
	m.SetHeight(1, rows)
	m.SetText(text)
	m.Focus()
	return m, &now
}

// keys by their names, as a terminal delivers them.
var keys = map[string]tea.Key{
	"left": {Code: tea.KeyLeft}, "right": {Code: tea.KeyRight}, "up": {Code: tea.KeyUp}, "down": {Code: tea.KeyDown},
	"shift+left": {Code: tea.KeyLeft, Mod: tea.ModShift}, "shift+right": {Code: tea.KeyRight, Mod: tea.ModShift},
	"shift+up": {Code: tea.KeyUp, Mod: tea.ModShift}, "shift+down": {Code: tea.KeyDown, Mod: tea.ModShift},
	"ctrl+left": {Code: tea.KeyLeft, Mod: tea.ModCtrl}, "ctrl+right": {Code: tea.KeyRight, Mod: tea.ModCtrl},
	"home": {Code: tea.KeyHome}, "end": {Code: tea.KeyEnd}, "shift+end": {Code: tea.KeyEnd, Mod: tea.ModShift},
	"ctrl+home": {Code: tea.KeyHome, Mod: tea.ModCtrl}, "ctrl+end": {Code: tea.KeyEnd, Mod: tea.ModCtrl},
	"pgup": {Code: tea.KeyPgUp}, "pgdown": {Code: tea.KeyPgDown},
	"backspace": {Code: tea.KeyBackspace}, "delete": {Code: tea.KeyDelete},
	"enter": {Code: tea.KeyEnter}, "esc": {Code: tea.KeyEscape},
	"ctrl+w": {Code: 'w', Mod: tea.ModCtrl}, "ctrl+u": {Code: 'u', Mod: tea.ModCtrl}, "ctrl+k": {Code: 'k', Mod: tea.ModCtrl},
	"ctrl+j": {Code: 'j', Mod: tea.ModCtrl}, "ctrl+z": {Code: 'z', Mod: tea.ModCtrl}, "ctrl+y": {Code: 'y', Mod: tea.ModCtrl},
	"ctrl+x": {Code: 'x', Mod: tea.ModCtrl}, "ctrl+c": {Code: 'c', Mod: tea.ModCtrl}, "ctrl+v": {Code: 'v', Mod: tea.ModCtrl},
}

func press(m *Model, names ...string) (used bool) {
	for _, name := range names {
		k, ok := keys[name]
		if !ok {
			panic("no key " + name)
		}
		_, used = m.Update(tea.KeyPressMsg(k))
	}
	return used
}

// keyIn types text key by key, as a keyboard would.
func keyIn(m *Model, text string) {
	for _, r := range text {
		m.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
}

// failer is what a property and a fuzz test have in common.
type failer interface {
	Fatalf(format string, args ...any)
}

// replay makes the edits that the field says it made.
func replay(t failer, text string, edits []Edit) string {
	for _, e := range edits {
		if text[e.At:e.At+len(e.Old)] != e.Old {
			t.Fatalf("an edit says %q stands at %d of %q", e.Old, e.At, text)
		}
		text = text[:e.At] + e.New + text[e.At+len(e.Old):]
	}
	return text
}

// boundaries are the places between characters, as the paragraphs are cut from
// their start.
func boundaries(text string) map[int]bool {
	at := map[int]bool{}
	start := 0
	for _, par := range strings.SplitAfter(text, "\n") {
		all, _ := clustersOf(ansi.WcWidth, strings.TrimSuffix(par, "\n"))
		for _, c := range all {
			at[start+c.start] = true
		}
		at[start+len(strings.TrimSuffix(par, "\n"))] = true
		start += len(par)
	}
	return at
}

func previous(text string, at int) int {
	places := boundaries(text)
	for i := at - 1; i > 0; i-- {
		if places[i] {
			return i
		}
	}
	return 0
}

func next(text string, at int) int {
	places := boundaries(text)
	for i := at + 1; i < len(text); i++ {
		if places[i] {
			return i
		}
	}
	return len(text)
}

// agree holds the field's parts against each other.
func agree(t failer, m *Model) {
	places := boundaries(m.Text())
	for what, at := range map[string]int{"caret": m.Caret(), "anchor": m.text.offset(m.anchor)} {
		if !places[at] {
			t.Fatalf("the %s stands at %d, inside a character of %q", what, at, m.Text())
		}
	}
	for _, p := range m.text.pars {
		if whole := rowsOf(m.wrap.method, m.wrap.limit, p.text); !slices.Equal(p.rows, whole[:len(p.rows)]) {
			t.Fatalf("%q: rows %v, from scratch %v", p.text, p.rows, whole)
		}
	}
	seen(t, m)
}

// seen proves that what stands at the caret is on the screen, where the caret
// says.
func seen(t failer, m *Model) {
	c := m.Cursor()
	if c == nil {
		t.Fatalf("the caret at %d of %q is out of sight", m.Caret(), m.Text())
	}
	rows := strings.Split(ansi.Strip(m.View()), "\n")
	if len(rows) != m.Height() || c.Y >= len(rows) || c.X >= m.width {
		t.Fatalf("%d rows for a height of %d, width %d, caret at %d, %d", len(rows), m.Height(), m.width, c.X, c.Y)
	}
	if m.Empty() {
		return
	}
	for _, r := range rows {
		all, _ := clustersOf(m.wrap.method, r)
		if w := m.wrap.method.StringWidth(r); w > m.width && len(all) > 1 {
			t.Fatalf("%q is %d wide in %d", r, w, m.width)
		}
	}
	r := m.row(m.on(m.caret))
	text := m.text.pars[m.caret.par].text
	var before strings.Builder
	for at := r.start; at < m.caret.at; {
		cl := clusterAt(m.wrap.method, text, at)
		before.WriteString(shown(m.wrap.method, text[at:cl.end]))
		at = cl.end
	}
	if w := m.wrap.method.StringWidth(before.String()); c.X != min(w, m.width-1) {
		t.Fatalf("%q stands before the caret, which is in column %d", before.String(), c.X)
	}
	if !strings.HasPrefix(rows[c.Y], strings.TrimRight(before.String(), " \u3000\u2003")) {
		t.Fatalf("%q is not before the caret in row %q", before.String(), rows[c.Y])
	}
	if m.caret.at < r.end {
		cl := clusterAt(m.wrap.method, text, m.caret.at)
		if s := shown(m.wrap.method, text[cl.start:cl.end]); !cl.blank && !strings.HasPrefix(rows[c.Y][before.Len():], s) {
			t.Fatalf("%q is not behind the caret in row %q", s, rows[c.Y])
		}
	}
}
