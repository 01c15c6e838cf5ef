package editor

import (
	"strings"
	"time"
)

// Insert puts s where the caret stands, in place of what is selected, as one
// step to undo. Line breaks of all systems become "\n", or a space in a field
// of one line; what is no UTF-8 becomes U+FFFD.
func (m *Model) Insert(s string) {
	m.edits, m.returned = nil, time.Time{}
	m.insert(s, apart)
}

func (m *Model) insert(s string, how manner) bool { return m.put(m.normal(s), how) }

func (m *Model) put(s string, how manner) bool {
	from, to := m.selection()
	if s == "" && from == to {
		return false
	}
	m.change(from, to, s, how)
	return true
}

func (m *Model) normal(s string) string {
	if strings.Contains(s, "\r") {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	}
	if m.OneLine && strings.Contains(s, "\n") {
		s = strings.ReplaceAll(strings.Trim(s, "\n"), "\n", " ")
	}
	return strings.ToValidUTF8(s, "\ufffd")
}

// erase deletes what is selected, or else from the caret to where a motion
// leads.
func (m *Model) erase(to motion, how manner) bool {
	from, end := m.selection()
	if from != end {
		how = apart
	} else {
		end = to(m).place
		if end.before(from) {
			from, end = end, from
		}
	}
	if from == end {
		return false
	}
	m.change(from, end, "", how)
	return true
}

// change is where the person's edits are made.
func (m *Model) change(from, to place, s string, how manner) {
	before := m.Caret()
	e := Edit{At: m.text.offset(from), Old: m.text.between(from, to), New: s}
	e.Joins = m.history.add(e, how, before, m.Now())
	m.settle(m.splice(from, to, e))
}

// splice is where the text is changed.
func (m *Model) splice(from, to place, e Edit) (end place) {
	end = m.text.replace(from, to, e.New)
	for i := range m.marks {
		m.marks[i].follow(e)
	}
	m.edits = append(m.edits, e)
	return end
}

// settle puts the caret behind what was put into the text.
func (m *Model) settle(end place) {
	m.caret = caret{place: m.snap(end), want: unset}
	m.anchor = m.caret.place
	m.reveal()
}

// Apply makes a change that was not made by the person here: undone for the
// whole plan, say, or made by another window. Caret and selection stay with
// their words. An edit that does not fit the text, whose Old does not stand at
// its place, is not made. What could be undone here is forgotten, for it may not
// fit any more.
func (m *Model) Apply(e Edit) bool {
	m.edits = nil
	from, to := m.text.place(e.At), m.text.place(e.At+len(e.Old))
	if m.text.offset(from) != e.At || !m.text.atRune(from) || !m.text.atRune(to) || m.text.between(from, to) != e.Old {
		return false
	}
	m.history = history{}
	at, anchor, top := e.moved(m.Caret()), e.moved(m.text.offset(m.anchor)), e.moved(m.Top())
	m.keepSight(func() {
		m.splice(from, to, e)
		m.caret = caret{place: m.snap(m.text.place(at)), want: unset}
		m.anchor = m.snap(m.text.place(anchor))
		m.SetTop(top)
	})
	return true
}

// Edits are what the last call of Update, Do, Insert or Apply changed.
func (m *Model) Edits() []Edit { return m.edits }

func (m *Model) undo() bool {
	n := len(m.history.done) - 1
	if n < 0 {
		return false
	}
	s := m.history.done[n]
	u := undone{s.edit(), s.before}
	m.history.done, m.history.undone = m.history.done[:n], append(m.history.undone, u)
	m.replay(u.Inverse())
	m.moveTo(caret{place: m.snap(m.text.place(u.before)), want: unset})
	return true
}

func (m *Model) redo() bool {
	n := len(m.history.undone) - 1
	if n < 0 {
		return false
	}
	u, rest := m.history.undone[n], m.history.undone[:n]
	m.history.add(u.Edit, apart, u.before, m.Now())
	m.history.undone = rest
	m.replay(u.Edit)
	return true
}

func (m *Model) replay(e Edit) {
	m.settle(m.splice(m.text.place(e.At), m.text.place(e.At+len(e.Old)), e))
}
