package editor

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// doubled is how fast clicks follow each other to count as one double click,
// and wheel how many rows a notch scrolls.
const (
	doubled = 400 * time.Millisecond
	wheel   = 3
)

// clicks count how often the button was pressed on one place in a row.
type clicks struct {
	at    place
	last  time.Time
	count int
	held  bool // the button is down, and what it is moved over is selected
}

func (c *clicks) press(at place, now time.Time) {
	if at != c.at || now.Sub(c.last) > doubled {
		c.count = 0
	}
	*c = clicks{at: at, last: now, count: c.count + 1, held: true}
}

func (m *Model) mouse(msg tea.MouseMsg) (used bool) {
	at := msg.Mouse()
	switch msg.(type) {
	case tea.MouseWheelMsg:
		top := m.top
		switch at.Button {
		case tea.MouseWheelUp:
			m.scroll(-wheel)
		case tea.MouseWheelDown:
			m.scroll(wheel)
			m.fill()
		}
		return m.top != top
	case tea.MouseClickMsg:
		if at.Button != tea.MouseLeft {
			return false
		}
		m.click(at)
		return true
	case tea.MouseMotionMsg:
		if m.clicks.held {
			m.drag(at)
		}
		return m.clicks.held
	case tea.MouseReleaseMsg:
		held := m.clicks.held
		m.clicks.held = false
		return held
	}
	return false
}

// click puts the caret; twice, it selects the word; three times, the paragraph.
func (m *Model) click(at tea.Mouse) {
	c := m.pointed(at.X, at.Y)
	m.clicks.press(c.place, m.Now())
	m.goTo(c, at.Mod&tea.ModShift != 0)
	switch m.clicks.count {
	case 2:
		m.selectAround(m.wordStart(), (*Model).wordRight)
	case 3:
		m.selectAround(m.paragraphStart(), (*Model).paragraphEnd)
	}
}

func (m *Model) selectAround(from caret, to motion) {
	m.moveTo(from)
	m.goTo(to(m), true)
}

// drag selects up to the pointer; beyond the field's edge it scrolls on.
func (m *Model) drag(at tea.Mouse) {
	switch {
	case at.Y < 0:
		m.scroll(-1)
	case at.Y >= m.Height():
		m.scroll(1)
		m.fill()
	}
	m.goTo(m.pointed(at.X, min(max(at.Y, 0), m.Height()-1)), true)
}

// pointed is the place nearest to a cell of the field.
func (m *Model) pointed(x, y int) caret {
	s := m.top
	for range y {
		next, ok := m.below(s)
		if !ok {
			return m.rowEnd(s)
		}
		s = next
	}
	return m.nearest(s, x)
}

// wordStart is where the word begins that the caret stands in or before.
func (m *Model) wordStart() caret {
	text := m.text.pars[m.caret.par].text
	if at := m.caret.at; at == 0 || at < len(text) && wordStop(text, at) {
		return m.caret
	}
	return m.wordLeft()
}
