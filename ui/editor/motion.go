package editor

// A motion is where a key leads from the caret. It changes nothing.
type motion func(m *Model) caret

func (m *Model) left() caret {
	c := m.caret.place
	if c.at == 0 {
		if c.par > 0 {
			c = place{c.par - 1, len(m.text.pars[c.par-1].text)}
		}
		return caret{place: c, want: unset}
	}
	for cl := range m.backward(c) {
		c.at = cl.start
		break
	}
	return caret{place: c, want: unset}
}

func (m *Model) right() caret {
	c := m.caret.place
	switch p := m.text.pars[c.par].text; {
	case c.at < len(p):
		c.at = clusterAt(m.wrap.method, p, c.at).end
	case c.par+1 < len(m.text.pars):
		c = place{c.par + 1, 0}
	}
	return caret{place: c, want: unset}
}

func (m *Model) up() caret   { return m.rows(-1) }
func (m *Model) down() caret { return m.rows(+1) }

func (m *Model) pageUp() caret   { return m.rows(-max(m.Height()-1, 1)) }
func (m *Model) pageDown() caret { return m.rows(+max(m.Height()-1, 1)) }

// rows leads so many rows down, or up, and stays in the wanted column.
func (m *Model) rows(n int) caret {
	from := m.on(m.caret)
	to, step := from, m.below
	if n < 0 {
		n, step = -n, m.above
	}
	for range n {
		next, ok := step(to)
		if !ok {
			break
		}
		to = next
	}
	if to == from {
		return m.caret
	}
	want := m.caret.want
	if want == unset {
		want = m.column(m.caret)
	}
	c := m.nearest(to, want)
	c.want = want
	return c
}

// home leads to the row's start, and from there to the paragraph's.
func (m *Model) home() caret {
	c := caret{place: m.caret.place, want: unset}
	if start := m.row(m.on(m.caret)).start; start < c.at {
		c.at = start
	} else {
		c.at = 0
	}
	return c
}

// ending leads to the row's end, and from there to the paragraph's.
func (m *Model) ending() caret {
	c := m.rowEnd(m.on(m.caret))
	if c.at == m.caret.at {
		return m.paragraphEnd()
	}
	return c
}

func (m *Model) paragraphStart() caret {
	return caret{place: place{m.caret.par, 0}, want: unset}
}

func (m *Model) paragraphEnd() caret {
	return caret{place: place{m.caret.par, len(m.text.pars[m.caret.par].text)}, want: unset}
}

func (m *Model) textStart() caret { return caret{want: unset} }
func (m *Model) textEnd() caret   { return caret{place: m.text.end(), want: unset} }

// backward are the clusters of the paragraph before a place, the nearest first.
func (m *Model) backward(p place) func(yield func(cluster) bool) {
	return func(yield func(cluster) bool) {
		par := &m.text.pars[p.par]
		for i := par.rowOf(&m.wrap, p.at); i >= 0; i-- {
			var row []cluster
			for cl := range m.clusters(p.par, par.rows[i].start, min(par.rows[i].end, p.at)) {
				row = append(row, cl)
			}
			for j := len(row) - 1; j >= 0; j-- {
				if !yield(row[j]) {
					return
				}
			}
		}
	}
}
