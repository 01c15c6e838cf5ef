package editor

// unset is the wanted column of a caret that was not moved up or down.
const unset = -1

// caret is the place where text is put in. At the end of a full row the place
// is also the start of the next; up tells that it stands on the row above.
type caret struct {
	place
	up   bool
	want int // the column it keeps to when it moves up and down
}

// spot is a row of the text.
type spot struct{ par, row int }

func (s spot) before(o spot) bool { return s.par < o.par || s.par == o.par && s.row < o.row }

// on is the row that the caret stands on.
func (m *Model) on(c caret) spot {
	p := &m.text.pars[c.par]
	i := p.rowOf(&m.wrap, c.at)
	if c.up && i > 0 && p.rows[i].start == c.at {
		i--
	}
	return spot{c.par, i}
}

func (m *Model) row(s spot) row { return m.text.pars[s.par].rows[s.row] }

// clusters are those of a part of a row; it must begin at a boundary.
func (m *Model) clusters(par, from, to int) func(yield func(cluster) bool) {
	return func(yield func(cluster) bool) {
		text := m.text.pars[par].text
		for at := from; at < to; {
			c := clusterAt(m.wrap.method, text, at)
			if at = c.end; !yield(c) {
				return
			}
		}
	}
}

// column is how many columns stand before the caret on its row.
func (m *Model) column(c caret) int {
	s := m.on(c)
	cols := 0
	for cl := range m.clusters(s.par, m.row(s).start, c.at) {
		cols += cl.cols
	}
	return cols
}

// nearest is the place on a row that is nearest to a column.
func (m *Model) nearest(s spot, col int) caret {
	r := m.row(s)
	x := 0
	for cl := range m.clusters(s.par, r.start, r.end) {
		if 2*(col-x) < cl.cols {
			return caret{place: place{s.par, cl.start}, want: unset}
		}
		x += cl.cols
	}
	return m.rowEnd(s)
}

func (m *Model) rowEnd(s spot) caret {
	end := m.row(s).end
	return caret{place: place{s.par, end}, up: end < len(m.text.pars[s.par].text), want: unset}
}

// snap moves a place that is inside a cluster behind it.
func (m *Model) snap(p place) place {
	par := &m.text.pars[p.par]
	r := par.rows[par.rowOf(&m.wrap, p.at)]
	for cl := range m.clusters(p.par, r.start, r.end) {
		if cl.start >= p.at {
			return place{p.par, cl.start}
		}
	}
	return place{p.par, r.end}
}

// below is the next row; there may be none.
func (m *Model) below(s spot) (spot, bool) {
	if i := m.text.pars[s.par].row(&m.wrap, s.row+1); i > s.row {
		return spot{s.par, i}, true
	}
	if s.par+1 == len(m.text.pars) {
		return s, false
	}
	return spot{s.par + 1, m.text.pars[s.par+1].row(&m.wrap, 0)}, true
}

// above is the row before; there may be none. All rows of the paragraph that
// it is the last of are laid.
func (m *Model) above(s spot) (spot, bool) {
	if s.row > 0 {
		return spot{s.par, s.row - 1}, true
	}
	if s.par == 0 {
		return s, false
	}
	p := &m.text.pars[s.par-1]
	return spot{s.par - 1, p.rowOf(&m.wrap, len(p.text))}, true
}
