package editor

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
)

// View draws the rows that are in sight, Height of them, none wider than the
// field.
func (m *Model) View() string {
	if m.Empty() {
		return m.drawHint()
	}
	from, to := m.selection()
	c := canvas{m: m, from: m.text.offset(from), to: m.text.offset(to), drawn: lookText}
	s, more := m.top, true
	start := m.text.offset(place{s.par, 0})
	for y := range m.Height() {
		if y > 0 {
			c.out.WriteByte('\n')
		}
		if !more {
			continue
		}
		c.row(s, start)
		par := s.par
		if s, more = m.below(s); s.par != par {
			start += len(m.text.pars[par].text) + 1
		}
	}
	return c.out.String()
}

// look is which style a cluster is drawn in: a mark's number, or one of these.
type look int

const (
	lookText look = -1 - iota
	lookSelected
	lookHidden
)

// canvas is what the field is drawn on, stretches of one look at a time.
type canvas struct {
	m        *Model
	from, to int // bytes of the text that are selected
	out      strings.Builder

	cols  int // of the row in work
	run   strings.Builder
	drawn look
}

// row draws a row of the paragraph that begins at a byte of the text.
func (c *canvas) row(s spot, start int) {
	r, text := c.m.row(s), c.m.text.pars[s.par].text
	if r.plain && r.cols <= c.m.width && !c.touched(start+r.start, start+r.end+1) {
		c.out.WriteString(c.m.Styles.Text.Render(text[r.start:r.end]))
		return
	}
	c.cols = 0
	for cl := range c.m.clusters(s.par, r.start, r.end) {
		c.put(shown(c.m.wrap.method, text[cl.start:cl.end]), cl, start+cl.start)
	}
	if r.end == len(text) && c.cols < c.m.width && c.selected(start+r.end) {
		c.write(" ", lookSelected) // the line break
	}
	c.flush()
}

// touched tells whether a selection or a mark lies on a part of the text.
func (c *canvas) touched(from, to int) bool {
	if c.from < to && c.to > from {
		return true
	}
	for _, k := range c.m.marks {
		if k.From < to && k.To > from {
			return true
		}
	}
	return false
}

func (c *canvas) selected(at int) bool { return c.from <= at && at < c.to }

// put draws a cluster that stands at a byte of the text. A blank that hangs over
// the field's edge is not seen.
func (c *canvas) put(s string, cl cluster, at int) {
	if cl.blank && c.cols+cl.cols > c.m.width {
		return
	}
	c.cols += cl.cols
	c.write(s, c.lookAt(at, cl))
}

func (c *canvas) lookAt(at int, cl cluster) look {
	if c.selected(at) {
		return lookSelected
	}
	for i, k := range c.m.marks {
		if k.From <= at && at < k.To {
			return look(i)
		}
	}
	if !cl.plain && !cl.blank {
		return lookHidden
	}
	return lookText
}

func (c *canvas) write(s string, l look) {
	if l != c.drawn {
		c.flush()
		c.drawn = l
	}
	c.run.WriteString(s)
}

func (c *canvas) flush() {
	if c.run.Len() > 0 {
		c.out.WriteString(c.m.style(c.drawn).Render(c.run.String()))
		c.run.Reset()
	}
}

func (m *Model) style(l look) lipgloss.Style {
	switch l {
	case lookText:
		return m.Styles.Text
	case lookSelected:
		return m.Styles.Selection
	case lookHidden:
		return m.Styles.Hidden
	}
	return m.marks[l].Style
}

// Cursor is where the terminal's cursor belongs, from the field's first cell,
// so that an input method opens there; nil if the field is not focused or the
// caret is scrolled out of sight. It does not blink.
func (m *Model) Cursor() *tea.Cursor {
	if !m.focused {
		return nil
	}
	y, ok := m.shownAt(m.on(m.caret))
	if !ok {
		return nil
	}
	c := tea.NewCursor(min(m.column(m.caret), m.width-1), y)
	c.Blink = false
	return c
}
