package editor

import (
	"slices"

	tea "charm.land/bubbletea/v2"
)

// Action is what a key does.
type Action int

// The actions. Those that lead somewhere select on the way if Shift is held.
const (
	Left Action = iota
	Right
	Up
	Down
	WordLeft
	WordRight
	RowStart // and from there the paragraph's start
	RowEnd   // and from there the paragraph's end
	PageUp
	PageDown
	TextStart
	TextEnd

	DeleteLeft
	DeleteRight
	DeleteWordLeft
	DeleteWordRight
	DeleteToStart // of the paragraph: what a key deletes does not depend on how wide the window is
	DeleteToEnd

	Break
	Undo
	Redo
	Cut
	Copy
	Paste
	SelectAll
	Unselect
)

// Binding is an action and the keys for it, as tea.KeyPressMsg names them.
type Binding struct {
	Action Action
	Keys   []string

	leads  motion // for an action that moves the caret
	erases motion // for one that deletes as far as that
	manner manner
	does   func(m *Model) (tea.Cmd, bool)
}

// Bindings are all actions in their order, each with its keys. SelectAll has
// none: the key it has elsewhere is the way to a row's start here.
func Bindings() []Binding {
	all := slices.Clone(bindings)
	for i := range all {
		all[i].Keys = slices.Clone(all[i].Keys)
	}
	return all
}

var bindings = []Binding{
	{Action: Left, Keys: []string{"left"}, leads: (*Model).left},
	{Action: Right, Keys: []string{"right"}, leads: (*Model).right},
	{Action: Up, Keys: []string{"up"}, leads: (*Model).up},
	{Action: Down, Keys: []string{"down"}, leads: (*Model).down},
	{Action: WordLeft, Keys: []string{"ctrl+left", "alt+left", "alt+b"}, leads: (*Model).wordLeft},
	{Action: WordRight, Keys: []string{"ctrl+right", "alt+right", "alt+f"}, leads: (*Model).wordRight},
	{Action: RowStart, Keys: []string{"home", "ctrl+a"}, leads: (*Model).home},
	{Action: RowEnd, Keys: []string{"end", "ctrl+e"}, leads: (*Model).ending},
	{Action: PageUp, Keys: []string{"pgup"}, leads: (*Model).pageUp},
	{Action: PageDown, Keys: []string{"pgdown"}, leads: (*Model).pageDown},
	{Action: TextStart, Keys: []string{"ctrl+home"}, leads: (*Model).textStart},
	{Action: TextEnd, Keys: []string{"ctrl+end"}, leads: (*Model).textEnd},

	{Action: DeleteLeft, Keys: []string{"backspace", "shift+backspace"}, erases: (*Model).left, manner: erasingLeft},
	{Action: DeleteRight, Keys: []string{"delete", "shift+delete"}, erases: (*Model).right, manner: erasingRight},
	{Action: DeleteWordLeft, Keys: []string{"ctrl+w", "alt+backspace", "ctrl+backspace"}, erases: (*Model).wordLeft},
	{Action: DeleteWordRight, Keys: []string{"ctrl+delete", "alt+delete", "alt+d"}, erases: (*Model).wordRight},
	{Action: DeleteToStart, Keys: []string{"ctrl+u"}, erases: (*Model).paragraphStart},
	{Action: DeleteToEnd, Keys: []string{"ctrl+k"}, erases: (*Model).paragraphEnd},

	{Action: Break, Keys: []string{"enter", "shift+enter"}, does: plain((*Model).breakLine)},
	{Action: Undo, Keys: []string{"ctrl+z"}, does: plain((*Model).undo)},
	{Action: Redo, Keys: []string{"ctrl+y"}, does: plain((*Model).redo)},
	{Action: Cut, Keys: []string{"ctrl+x"}, does: (*Model).cut},
	{Action: Copy, Keys: []string{"ctrl+c"}, does: (*Model).copy},
	{Action: Paste, Keys: []string{"ctrl+v"}, does: plain((*Model).paste)},
	{Action: SelectAll, does: plain((*Model).selectAll)},
	{Action: Unselect, Keys: []string{"esc"}, does: plain((*Model).unselect)},
}

// plain is an action that needs nothing of the terminal.
func plain(do func(*Model) bool) func(*Model) (tea.Cmd, bool) {
	return func(m *Model) (tea.Cmd, bool) { return nil, do(m) }
}

var bound = func() map[string]Action {
	keys := map[string]Action{}
	for _, b := range bindings {
		for _, k := range b.Keys {
			keys[k] = b.Action
		}
	}
	return keys
}()
