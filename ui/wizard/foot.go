package wizard

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

const footRows = 2

// foot is what was just said, or else the keys that lead on; a click on one
// presses it.
func (w *Wizard) foot() pane {
	right, width := "", w.size.width-2
	if w.over == nil && w.hasStrip() {
		if _, all := w.stripOfAll(width); all { // or else the sum stands there
			right = w.leftInWords()
		}
	}
	p := pane{rows: []string{""}}
	if w.toast != "" {
		if w.width(w.toast)+2+w.width(right) > width { // what was just said comes first
			right = ""
		}
		p.rows = append(p.rows, " "+w.spread(w.theme.accent.Render(w.toast), right, width))
		return p
	}
	var keys line
	for _, k := range w.hints() {
		item := w.theme.accent.Render(k.key) + " " + w.theme.dim.Render(k.does.In(w.language))
		room := width
		if right != "" {
			room -= w.width(right) + 2
		}
		if keys.cols+3+w.width(item) > room && keys.cols > 0 || w.width(item) > room {
			break
		}
		keys.add(&w.desk, "   ", item, pressing(k.key))
	}
	row := keys.pane()
	row.rows[0] = w.spread(row.rows[0], right, width)
	p.add(row.indent(" ", 1))
	return p
}

// hints are the keys of the page or the overlay, and those of the commands that
// work there, each once.
func (w *Wizard) hints() []hint {
	if w.over != nil {
		return w.over.keys()
	}
	hints := w.page.keys()
	for _, c := range commands() {
		if w.offers(c) && !anyIs(hints, keyName(c.keys[0])) {
			hints = append(hints, hint{keyName(c.keys[0]), c.words})
		}
	}
	return hints
}

// anyIs tells whether one of the hints is of the key.
func anyIs(hints []hint, key string) bool {
	for _, h := range hints {
		if h.key == key {
			return true
		}
	}
	return false
}

// offers tells whether the foot shows the command here.
func (w *Wizard) offers(c command) bool {
	already := c.name == "check" && w.page.place().Page == pageCheck
	return c.foot && !already && w.over == nil && (w.session != nil || c.plain)
}

var keyNamed = map[string]string{"up": "↑", "down": "↓", "left": "←", "right": "→", "pgup": "PgUp", "pgdown": "PgDn"}

// keyName is a key as people read it: Ctrl+T, F1, ↑.
func keyName(key string) string {
	parts := strings.Split(key, "+")
	for i, p := range parts {
		if name, ok := keyNamed[p]; ok {
			parts[i] = name
		} else {
			parts[i] = strings.ToUpper(p[:1]) + p[1:]
		}
	}
	return strings.Join(parts, "+")
}

// keysShown are the keys that people read so: ↑↓ are two.
var keysShown = map[string]tea.Key{
	"Enter": {Code: tea.KeyEnter}, "Tab": {Code: tea.KeyTab}, "Shift+Tab": {Code: tea.KeyTab, Mod: tea.ModShift}, "Esc": {Code: tea.KeyEscape},
	"Space": {Code: tea.KeySpace, Text: " "}, "Delete": {Code: tea.KeyDelete}, "→": {Code: tea.KeyRight}, "↓": {Code: tea.KeyDown},
	"F1": {Code: tea.KeyF1}, "F3": {Code: tea.KeyF3}, "Ctrl+PgDn": {Code: tea.KeyPgDown, Mod: tea.ModCtrl}, "Ctrl+PgUp": {Code: tea.KeyPgUp, Mod: tea.ModCtrl},
	":": {Code: ':', Text: ":"}, "?": {Code: '?', Text: "?"},
}

// pressing is what a click on the name of a key does; nil if that names several.
func pressing(shown string) func() []action {
	key, ok := keysShown[shown]
	if letter, isCtrl := strings.CutPrefix(shown, "Ctrl+"); !ok && isCtrl && len(letter) == 1 {
		key, ok = tea.Key{Code: rune(letter[0]) | 0x20, Mod: tea.ModCtrl}, true
	}
	if !ok {
		return nil
	}
	return func() []action { return []action{pass{tea.KeyPressMsg(key)}} }
}
