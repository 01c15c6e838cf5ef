package editor

import tea "charm.land/bubbletea/v2"

// Clipboard is what was cut or copied last.
type Clipboard struct{ Content string }

// selection is the part selected, in order; both are the caret's place if there
// is none.
func (m *Model) selection() (from, to place) {
	if m.anchor.before(m.caret.place) {
		return m.anchor, m.caret.place
	}
	return m.caret.place, m.anchor
}

// Selected is the text that is selected.
func (m *Model) Selected() string { return m.text.between(m.selection()) }

func (m *Model) selecting() bool { return m.anchor != m.caret.place }

// goTo moves the caret, and with it the selection's end or, without extend,
// its beginning too.
func (m *Model) goTo(c caret, extend bool) {
	m.history.seal()
	m.caret = c
	if !extend {
		m.anchor = c.place
	}
	m.reveal()
}

func (m *Model) moveTo(c caret) { m.goTo(c, false) }

// move follows a motion and tells whether it led anywhere.
func (m *Model) move(a Action, to motion, extend bool) bool {
	was, anchor := m.caret, m.anchor
	switch from, end := m.selection(); {
	case extend || from == end:
		m.goTo(to(m), extend)
	case a == Left:
		m.moveTo(caret{place: from, want: unset})
	case a == Right:
		m.moveTo(caret{place: end, want: unset})
	default:
		m.moveTo(to(m))
	}
	return m.caret.place != was.place || m.caret.up != was.up || m.anchor != anchor
}

func (m *Model) selectAll() bool {
	m.moveTo(m.textStart())
	m.goTo(m.textEnd(), true)
	return m.selecting()
}

func (m *Model) unselect() bool {
	was := m.selecting()
	m.moveTo(m.caret)
	return was
}

// copy fills the clipboard, and the terminal's where it lets itself be asked
// (OSC 52).
func (m *Model) copy() (tea.Cmd, bool) {
	if !m.selecting() {
		return nil, false
	}
	m.Clipboard.Content = m.Selected()
	return tea.SetClipboard(m.Clipboard.Content), true
}
