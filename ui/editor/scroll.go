package editor

// Height is how many rows the field shows now.
func (m *Model) Height() int {
	if m.Empty() {
		return min(max(len(m.hint()), m.least), m.most)
	}
	n := 1
	s := spot{}
	m.text.pars[0].row(&m.wrap, 0)
	for ok := true; n < m.most; n++ {
		if s, ok = m.below(s); !ok {
			break
		}
	}
	return max(n, m.least)
}

// fill mends the first row shown: it exists, and the field is full if there are
// rows enough.
func (m *Model) fill() {
	m.top.par = min(m.top.par, len(m.text.pars)-1)
	m.top.row = m.text.pars[m.top.par].row(&m.wrap, m.top.row)
	missing := m.Height() - 1
	for s, ok := m.below(m.top); ok && missing > 0; s, ok = m.below(s) {
		missing--
	}
	m.scroll(-missing)
}

// scroll moves what is shown by so many rows, as far as there are any.
func (m *Model) scroll(rows int) {
	step := m.below
	if rows < 0 {
		rows, step = -rows, m.above
	}
	for range rows {
		next, ok := step(m.top)
		if !ok {
			return
		}
		m.top = next
	}
}

// reveal scrolls as little as brings the caret's row into sight.
func (m *Model) reveal() {
	m.fill()
	at := m.on(m.caret)
	if at.before(m.top) {
		m.top = at
		return
	}
	if _, ok := m.shownAt(at); ok {
		return
	}
	m.top = at
	m.scroll(1 - m.Height())
}

// shownAt is where in the field a row of the text is shown, if it is.
func (m *Model) shownAt(at spot) (y int, ok bool) {
	s, more := m.top, true
	for ; more && y < m.Height(); y++ {
		if s == at {
			return y, true
		}
		s, more = m.below(s)
	}
	return 0, false
}
