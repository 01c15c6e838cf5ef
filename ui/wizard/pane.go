package wizard

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// pane is what something draws: rows, none wider than the room it was given,
// the place of the terminal's cursor in them, and what the mouse can be used on.
type pane struct {
	rows   []string
	cursor *tea.Cursor // nil: none here
	zones  []zone
}

// take takes over cursor and zones of a pane that is drawn at a place of this
// one.
func (p *pane) take(q pane, x, y int) {
	if q.cursor != nil {
		c := *q.cursor
		c.X, c.Y = c.X+x, c.Y+y
		p.cursor = &c
	}
	for _, z := range q.zones {
		p.zones = append(p.zones, z.moved(x, y))
	}
}

// add puts another pane below.
func (p *pane) add(q pane) {
	p.take(q, 0, len(p.rows))
	p.rows = append(p.rows, q.rows...)
}

// indent moves the pane to the right.
func (p pane) indent(prefix string, cols int) pane {
	q := pane{rows: make([]string, len(p.rows))}
	for i, r := range p.rows {
		if r != "" {
			r = prefix + r
		}
		q.rows[i] = r
	}
	q.take(p, cols, 0)
	return q
}

// part is so many rows of the pane from the one at the top on, with what of its
// cursor and zones is in them.
func (p pane) part(top, height int) pane {
	q := pane{rows: p.rows[top:min(top+height, len(p.rows))]}
	q.take(p, 0, -top)
	if q.cursor != nil && (q.cursor.Y < 0 || q.cursor.Y >= len(q.rows)) {
		q.cursor = nil
	}
	zones := q.zones
	q.zones = nil
	for _, z := range zones {
		if z, ok := z.within(len(q.rows)); ok {
			q.zones = append(q.zones, z)
		}
	}
	return q
}

// beside puts a pane of so many columns to the left of another.
func beside(left pane, cols int, right pane, width func(string) int) pane {
	p := pane{rows: make([]string, max(len(left.rows), len(right.rows)))}
	for i := range p.rows {
		if i < len(left.rows) {
			p.rows[i] = left.rows[i]
		}
		if i < len(right.rows) && right.rows[i] != "" {
			p.rows[i] += strings.Repeat(" ", max(cols-width(p.rows[i]), 0)) + right.rows[i]
		}
	}
	p.take(left, 0, 0)
	p.take(right, cols, 0)
	return p
}
