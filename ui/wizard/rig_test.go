package wizard

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"opsplan/plan"
	"opsplan/plan/draft"
	"opsplan/ui/handout"
)

// rig is a wizard without a terminal: keys go in, pictures come out. What runs
// beside the loop is done when it is asked for.
type rig struct {
	*Wizard
	t testing.TB
}

// morning is when everything happens.
var morning = time.Date(2026, 11, 22, 10, 42, 0, 0, time.UTC)

func clock() time.Time { return morning }

// nowhere is an environment that says nothing, not even in which country it is.
func nowhere(string) string { return "" }

// all formats can be written, whatever this machine has.
func all(handout.Format) bool { return true }

func storeIn(t testing.TB) *draft.Store {
	t.Helper()
	dir := t.TempDir()
	store, err := draft.NewStore(func(name string) string {
		return map[string]string{"HOME": dir, "XDG_DATA_HOME": filepath.Join(dir, "data"), "XDG_STATE_HOME": filepath.Join(dir, "state"), "XDG_CONFIG_HOME": filepath.Join(dir, "config")}[name]
	}, clock)
	if err != nil {
		t.Fatal(err)
	}
	return store
}

// open puts the plan into a draft and the wizard on it.
func open(t testing.TB, p *plan.Plan, l plan.Language, width, height int) *rig {
	t.Helper()
	store := storeIn(t)
	ref, err := store.Named("plan")
	if err != nil {
		t.Fatal(err)
	}
	s, err := store.Create(ref, p)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	r := &rig{New(Options{Store: store, Session: s, Language: l, Now: clock, Env: nowhere, Writes: all}), t}
	r.take(tea.WindowSizeMsg{Width: width, Height: height})
	return r.checkNow()
}

var named = map[string]tea.Key{
	"enter": {Code: tea.KeyEnter}, "tab": {Code: tea.KeyTab}, "shift+tab": {Code: tea.KeyTab, Mod: tea.ModShift},
	"esc": {Code: tea.KeyEscape}, "space": {Code: tea.KeySpace, Text: " "}, "up": {Code: tea.KeyUp}, "down": {Code: tea.KeyDown},
	"left": {Code: tea.KeyLeft}, "right": {Code: tea.KeyRight}, "home": {Code: tea.KeyHome}, "end": {Code: tea.KeyEnd},
	"pgup": {Code: tea.KeyPgUp}, "pgdown": {Code: tea.KeyPgDown},
	"backspace": {Code: tea.KeyBackspace}, "delete": {Code: tea.KeyDelete}, "f1": {Code: tea.KeyF1}, "f2": {Code: tea.KeyF2}, "f3": {Code: tea.KeyF3}, "f4": {Code: tea.KeyF4},
}

// key is the press of a key by its name.
func key(name string) tea.KeyPressMsg {
	if len(name) == 1 {
		return tea.KeyPressMsg{Code: rune(name[0]), Text: name}
	}
	k, ok := named[name]
	mod := tea.KeyMod(0)
	for !ok {
		prefix, rest, found := strings.Cut(name, "+")
		if !found {
			panic("no key " + name)
		}
		mod |= map[string]tea.KeyMod{"ctrl": tea.ModCtrl, "alt": tea.ModAlt, "shift": tea.ModShift}[prefix]
		name = rest
		if k, ok = named[name]; !ok && len(name) == 1 {
			k, ok = tea.Key{Code: rune(name[0])}, true
		}
	}
	k.Mod |= mod
	return tea.KeyPressMsg(k)
}

// press presses keys by their names: "tab", "ctrl+z".
func (r *rig) press(names ...string) *rig {
	for _, name := range names {
		r.Update(key(name))
	}
	return r
}

// write types text.
func (r *rig) write(text string) *rig {
	for _, c := range text {
		r.Update(tea.KeyPressMsg{Code: c, Text: string(c)})
	}
	return r
}

// checkNow is what the check beside the loop would bring.
func (r *rig) checkNow() *rig {
	r.Update(checked(r.edits, r.plan().Clone()))
	return r
}

// picture is the screen without colours, and where the cursor is. It is as high
// and no wider than the window.
func (r *rig) picture() string {
	r.t.Helper()
	view := r.draw()
	rows := strings.Split(ansi.Strip(view.Content), "\n")
	if len(rows) != r.size.height {
		r.t.Errorf("%d rows in a window of %d", len(rows), r.size.height)
	}
	for i, row := range rows {
		if cols := r.method.StringWidth(row); cols > r.size.width {
			r.t.Errorf("row %d is %d wide: %q", i+1, cols, row)
		}
		rows[i] = strings.TrimRight(row, " ")
	}
	cursor := "[no cursor]"
	if view.Cursor != nil {
		cursor = fmt.Sprintf("[cursor at column %d of row %d]", view.Cursor.X+1, view.Cursor.Y+1)
	}
	return strings.Join(rows, "\n") + "\n" + cursor
}

// shows fails the test unless every text is on the screen.
func (r *rig) shows(texts ...string) *rig {
	r.t.Helper()
	picture := r.picture()
	for _, text := range texts {
		if !strings.Contains(picture, text) {
			r.t.Errorf("%q is not on the screen:\n%s", text, picture)
		}
	}
	return r
}

// holds fails the test unless the plan's answer at the address is the text.
func (r *rig) holds(address, want string) *rig {
	r.t.Helper()
	at, err := r.plan().Locate(address)
	if err != nil {
		r.t.Fatal(err)
	}
	if got := r.plan().Text(at); got != want {
		r.t.Errorf("%s holds %q, want %q", address, got, want)
	}
	return r
}
