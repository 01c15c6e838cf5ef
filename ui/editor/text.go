package editor

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// place is where the caret can stand: before a byte of a paragraph, or at its
// end.
type place struct{ par, at int }

func (p place) before(q place) bool { return p.par < q.par || p.par == q.par && p.at < q.at }

// text is what is edited, by paragraphs. There is always one.
type text struct {
	pars []paragraph
}

func newText(s string) text {
	var t text
	for line := range strings.SplitSeq(s, "\n") {
		t.pars = append(t.pars, paragraph{text: line})
	}
	return t
}

func (t *text) String() string {
	return t.between(place{}, t.end())
}

func (t *text) empty() bool { return len(t.pars) == 1 && t.pars[0].text == "" }

func (t *text) end() place {
	n := len(t.pars) - 1
	return place{n, len(t.pars[n].text)}
}

func (t *text) between(from, to place) string {
	if from.par == to.par {
		return t.pars[from.par].text[from.at:to.at]
	}
	var b strings.Builder
	b.WriteString(t.pars[from.par].text[from.at:])
	for _, p := range t.pars[from.par+1 : to.par] {
		b.WriteByte('\n')
		b.WriteString(p.text)
	}
	b.WriteByte('\n')
	b.WriteString(t.pars[to.par].text[:to.at])
	return b.String()
}

// replace puts s where the text between the places stands and returns where it
// ends.
func (t *text) replace(from, to place, s string) (end place) {
	head, tail := t.pars[from.par].text[:from.at], t.pars[to.par].text[to.at:]
	lines := strings.Split(s, "\n")
	n := len(lines) - 1
	end = place{from.par + n, len(lines[n])}
	if n == 0 {
		end.at += from.at
	}
	lines[0] = head + lines[0]
	lines[n] += tail

	t.pars[from.par].set(lines[0], from.at)
	if n == 0 && from.par == to.par {
		return end
	}
	rest := make([]paragraph, n)
	for i := range rest {
		rest[i].text = lines[i+1]
	}
	t.pars = slices.Replace(t.pars, from.par+1, to.par+1, rest...)
	return end
}

// offset is the place counted in bytes of the whole text.
func (t *text) offset(p place) int {
	n := p.at
	for i := range t.pars[:p.par] {
		n += len(t.pars[i].text) + 1
	}
	return n
}

// place is where a byte of the whole text is; beyond the text it is the end.
func (t *text) place(offset int) place {
	offset = max(offset, 0)
	for i := range t.pars {
		if n := len(t.pars[i].text); offset <= n {
			return place{i, offset}
		}
		offset -= len(t.pars[i].text) + 1
	}
	return t.end()
}

// atRune tells whether a place is not inside the bytes of a rune.
func (t *text) atRune(p place) bool {
	par := t.pars[p.par].text
	return p.at == len(par) || utf8.RuneStart(par[p.at])
}

// forget drops all rows, for the measure they were laid by has changed.
func (t *text) forget() {
	for i := range t.pars {
		t.pars[i].rows = nil
	}
}
