package editor

import "sort"

// paragraph is a text without line breaks and as many of its rows, from its
// start on, as somebody looked at.
type paragraph struct {
	text string
	rows []row
}

// whole tells whether the rows reach the paragraph's end.
func (p *paragraph) whole() bool {
	n := len(p.rows)
	return n > 0 && p.rows[n-1].end == len(p.text)
}

// row lays rows as far as the i-th; if there are fewer, it returns the last.
func (p *paragraph) row(w *wrapper, i int) int {
	for len(p.rows) <= i && !p.whole() {
		p.grow(w)
	}
	return min(i, len(p.rows)-1)
}

// rowOf lays rows as far as a byte of the text and returns the row it stands
// on. The end of a row is the start of the next.
func (p *paragraph) rowOf(w *wrapper, at int) int {
	for !p.whole() && (len(p.rows) == 0 || p.rows[len(p.rows)-1].end <= at) {
		p.grow(w)
	}
	i := sort.Search(len(p.rows), func(i int) bool { return p.rows[i].end > at })
	return min(i, len(p.rows)-1)
}

func (p *paragraph) grow(w *wrapper) {
	start := 0
	if n := len(p.rows); n > 0 {
		start = p.rows[n-1].end
	}
	p.rows = append(p.rows, w.next(p.text, start))
}

// set changes the text from a byte on, and forgets the rows that it had a say
// in. What a row looked at ends no earlier than what the row before looked at.
func (p *paragraph) set(text string, from int) {
	p.text = text
	p.rows = p.rows[:sort.Search(len(p.rows), func(i int) bool { return p.rows[i].reach > from })]
}
