package wizard

import tea "charm.land/bubbletea/v2"

// notch is how many rows the wheel scrolls at once.
const notch = 3

// scroll is which rows are in sight of something that has more of them than
// there is room for: those around the focus, and what the wheel brings.
type scroll struct {
	top    int
	most   int // the last row that may stand first, as last drawn
	turned int // the stroke after which the wheel was turned: until the next one the focus may be out of sight
}

// first is the row that stands first of so many, so that those from one row to
// another are in sight and as little as can be moves.
func (s *scroll) first(d *desk, room, all, from, to int) int {
	s.most = max(all-room, 0)
	if s.turned != d.strokes {
		s.top = min(max(s.top, to-room+1), from)
	}
	s.top = max(min(s.top, s.most), 0)
	return s.top
}

// zone lets the wheel scroll what stands in so many columns and rows.
func (s *scroll) zone(d *desk, cols, rows int) zone {
	return turned(cols, rows, func(n int) ([]action, bool) { return nil, s.by(d, n) })
}

// by scrolls so many rows; false at the ends.
func (s *scroll) by(d *desk, n int) bool {
	to := max(min(s.top+n, s.most), 0)
	if to == s.top {
		return false
	}
	s.top, s.turned = to, d.strokes
	return true
}

// turned is a zone that does something when the wheel is turned.
func turned(cols, rows int, by func(rows int) (do []action, moved bool)) zone {
	return zone{cols: cols, rows: rows, use: func(msg tea.MouseMsg) ([]action, bool) {
		wheel, ok := msg.(tea.MouseWheelMsg)
		switch {
		case !ok:
			return nil, false
		case wheel.Button == tea.MouseWheelUp:
			return by(-notch)
		case wheel.Button == tea.MouseWheelDown:
			return by(+notch)
		}
		return nil, false
	}}
}

// shown is the part of the pane that is in sight: the rows from one to another
// and its cursor, or if those are too many the cursor. The wheel scrolls it.
func (s *scroll) shown(d *desk, p pane, width, height, from, to int) pane {
	if c := p.cursor; c != nil {
		if from, to = min(from, c.Y), max(to, c.Y); to-from >= height {
			from, to = c.Y, c.Y
		}
	}
	q := p.part(s.first(d, height, len(p.rows), from, to), height)
	q.zones = append(q.zones, s.zone(d, width, len(q.rows)))
	return q
}
