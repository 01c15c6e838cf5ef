package editor

import (
	"strings"
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

	from, to place // what the clicks selected; dragging adds to it
}

func (m *Model) mouse(msg tea.MouseMsg) (used bool) {
	at := msg.Mouse()
	switch msg.(type) {
	case tea.MouseWheelMsg:
		return m.turn(at.Button)
	case tea.MouseClickMsg:
		if at.Button != tea.MouseLeft {
			return false
		}
		m.click(at)
		return true
	case tea.MouseMotionMsg:
		m.clicks.held = m.clicks.held && at.Button == tea.MouseLeft
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

// turn scrolls without moving the caret.
func (m *Model) turn(button tea.MouseButton) bool {
	top := m.top
	switch button {
	case tea.MouseWheelUp:
		m.scroll(-wheel)
	case tea.MouseWheelDown:
		m.scroll(wheel)
		m.fill()
	}
	return m.top != top
}

// click puts the caret; twice, it selects the word; three times, the paragraph.
func (m *Model) click(at tea.Mouse) {
	p := m.under(at.X, at.Y)
	c, now := &m.clicks, m.Now()
	if p != c.at || now.Sub(c.last) > doubled {
		c.count = 0
	}
	*c = clicks{at: p, last: now, count: c.count + 1, held: true}
	switch c.count {
	case 2:
		c.from, c.to = m.wordAround(p)
	case 3:
		c.from, c.to = place{p.par, 0}, place{p.par, len(m.text.pars[p.par].text)}
	default:
		m.goTo(m.pointed(at.X, at.Y), at.Mod&tea.ModShift != 0)
		c.from, c.to = m.anchor, m.anchor
		return
	}
	m.span(c.from, c.to)
}

// drag selects from what was clicked up to the pointer, by words if that was a
// word; beyond the field's edge it scrolls on.
func (m *Model) drag(at tea.Mouse) {
	switch {
	case at.Y < 0:
		m.scroll(-1)
	case at.Y >= m.Height():
		m.scroll(1)
		m.fill()
	}
	y := min(max(at.Y, 0), m.Height()-1)
	from, to := m.pointed(at.X, y).place, m.pointed(at.X, y).place
	switch m.clicks.count {
	case 2:
		from, to = m.wordAround(m.under(at.X, y))
	case 3:
		from, to = place{from.par, 0}, place{from.par, len(m.text.pars[from.par].text)}
	}
	if from.before(m.clicks.from) {
		m.span(m.clicks.to, from)
	} else {
		m.span(m.clicks.from, to)
	}
}

// span selects from one place to another, where the caret comes to stand.
func (m *Model) span(from, to place) {
	m.goTo(caret{place: from, want: unset}, false)
	m.goTo(caret{place: to, want: unset}, true)
}

// pointedRow is the row at a height of the field; below the text, its last.
func (m *Model) pointedRow(y int) (s spot, beyond bool) {
	s = m.top
	for range y {
		next, ok := m.below(s)
		if !ok {
			return s, true
		}
		s = next
	}
	return s, false
}

// pointed is the place nearest to a cell of the field.
func (m *Model) pointed(x, y int) caret {
	s, beyond := m.pointedRow(y)
	if beyond {
		return m.rowEnd(s)
	}
	return m.nearest(s, x)
}

// under is where the character in a cell of the field begins.
func (m *Model) under(x, y int) place {
	s, _ := m.pointedRow(y)
	r := m.row(s)
	cols := 0
	for cl := range m.clusters(s.par, r.start, r.end) {
		if cols += cl.cols; x < cols {
			return place{s.par, cl.start}
		}
	}
	return place{s.par, r.end}
}

// wordAround is the word that a character belongs to, without the blanks behind
// it.
func (m *Model) wordAround(p place) (from, to place) {
	text := m.text.pars[p.par].text
	from, to = p, p
	if p.at > 0 && (p.at == len(text) || !wordStop(text, p.at)) {
		for cl := range m.backward(p) {
			if from.at = cl.start; from.at == 0 || wordStop(text, from.at) {
				break
			}
		}
	}
	for cl := range m.clusters(p.par, p.at, len(text)) {
		if to.at = cl.end; to.at == len(text) || wordStop(text, to.at) {
			break
		}
	}
	if word := strings.TrimRightFunc(text[from.at:to.at], blank); word != "" {
		to.at = from.at + len(word)
	}
	return from, to
}
