package editor

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// together is how long after Enter a line feed is its other half.
const together = 100 * time.Millisecond

// Update takes keys and pastes, if the field has the focus, and the mouse in
// coordinates of its own: 0, 0 is its first cell. It tells whether the message
// was of any use here; one that was not, such as an arrow up on the first row,
// is free to mean something around the field.
func (m *Model) Update(msg tea.Msg) (cmd tea.Cmd, used bool) {
	m.edits = nil
	if mouse, ok := msg.(tea.MouseMsg); ok {
		m.returned = time.Time{}
		return nil, m.mouse(mouse)
	}
	if !m.focused {
		return nil, false
	}
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return m.press(msg.Key())
	case tea.PasteMsg:
		m.returned = time.Time{}
		return nil, m.insert(msg.Content, apart)
	}
	return nil, false
}

// press takes a key. What a key types may be any number of characters: some
// terminals send what an input method commits as one.
func (m *Model) press(key tea.Key) (tea.Cmd, bool) {
	returned := m.Now().Sub(m.returned) < together
	m.returned = time.Time{}
	switch {
	case key.Text != "" && types(key.Mod):
		return nil, m.insert(key.Text, typing)
	case key.Code == 'j' && key.Mod == tea.ModCtrl:
		// Ctrl+J is no key of its own: it is a line feed, of text that is pasted
		// where the terminal does not bracket it. Behind Enter it is the second
		// half of a CRLF.
		return nil, returned || m.breakLine()
	}
	if a, ok := bound[key.Keystroke()]; ok {
		cmd, used := m.do(a, false)
		if a == Break && used {
			m.returned = m.Now()
		}
		return cmd, used
	}
	if key.Mod&tea.ModShift != 0 {
		key.Mod &^= tea.ModShift
		if a, ok := bound[key.Keystroke()]; ok && bindings[a].leads != nil {
			return m.do(a, true)
		}
	}
	return nil, false
}

// types tells whether a key that has a text types it. Ctrl and Alt together are
// AltGr, by which some keyboards have their @.
func types(mod tea.KeyMod) bool {
	mod &= tea.ModCtrl | tea.ModAlt
	return mod == 0 || mod == tea.ModCtrl|tea.ModAlt
}

// Do performs an action as its key would.
func (m *Model) Do(a Action) (cmd tea.Cmd, used bool) {
	m.edits, m.returned = nil, time.Time{}
	return m.do(a, false)
}

func (m *Model) do(a Action, extend bool) (tea.Cmd, bool) {
	switch b := bindings[a]; {
	case a == Right && !extend && m.Empty() && m.Ghost != "":
		return nil, m.insert(m.Ghost, apart)
	case b.leads != nil:
		return nil, m.move(a, b.leads, extend)
	case b.erases != nil:
		return nil, m.erase(b.erases, b.manner)
	default:
		return b.does(m)
	}
}

func (m *Model) breakLine() bool {
	return !m.OneLine && m.insert("\n", typing)
}

func (m *Model) cut() (tea.Cmd, bool) {
	cmd, used := m.copy()
	if used {
		m.put("", apart)
	}
	return cmd, used
}

// paste puts in what was cut as it stood, but for breaks where none may be.
func (m *Model) paste() bool {
	if m.OneLine {
		return m.insert(m.Clipboard.Content, apart)
	}
	return m.put(m.Clipboard.Content, apart)
}
