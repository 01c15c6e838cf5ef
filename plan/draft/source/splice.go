package source

import (
	"bytes"
	"errors"
	"slices"
	"strings"

	"opsplan/plan"
)

// Splicing, how it goes. The plan that a file holds and the one it shall hold
// are compared question by question. Whatever is the same keeps its bytes. What
// differs is written anew in the smallest stretch that holds it, in the way
// that stretch is written: a text in its quotes, a row among its rows, an entry
// in its brackets. A comment is never lost: behind a changed value it stays; an
// answer that is taken away leaves its key standing if there is a comment beside
// it; of a deleted row or a rewritten list the comments stay on lines of their
// own. Comment lines right above a row go with the row when it is moved, except
// above the first.
//
// The result is read back and must hold the plan wanted. Should it not, the
// questions concerned are tried again with larger stretches (roughness), at
// last the file as a whole in the order of Encode, with the reserved keys'
// bytes and all comments.

// A roughness tells how large a stretch is written anew for a difference.
type roughness int

const (
	byCell roughness = iota
	byRow
	byQuestion
	byFile
)

var errUnsaved = errors.New("write draft: the text does not read back as it was typed")

// Splice returns the file that holds p, with f's bytes wherever p says what
// f.Plan says. Rows are matched by their keys; the new file's plan has those of
// p. A nil file makes a new one. The error is a *Problems where the file would
// be too large.
func (f *File) Splice(p *plan.Plan) (*File, error) {
	want := p.Clone()
	if f == nil {
		return readBack("", Encode(want), want)
	}
	changed := differing(f.plan, want)
	if len(changed) == 0 {
		return &File{name: f.name, data: f.data, text: f.text, root: f.root, plan: want}, nil
	}
	for rough := byCell; rough < byFile; rough++ {
		s := newSplicer(f, want, changed, rough)
		g, err := readBack(f.name, f.framed(s.file()), want)
		if err == nil {
			return g, nil
		}
	}
	return readBack(f.name, f.framed(newSplicer(f, want, changed, byFile).anew()), want)
}

// framed puts around a text what the file has around its own: the mark in front,
// and a last line without a line break.
func (f *File) framed(text string) []byte {
	var mark []byte
	if bytes.HasPrefix(f.data, byteOrderMark) {
		mark = byteOrderMark
	}
	if len(mark)+len(f.text) > len(f.data) {
		text = strings.TrimSuffix(strings.TrimSuffix(text, "\n"), "\r")
	}
	return append(slices.Clone(mark), text...)
}

func readBack(name string, data []byte, want *plan.Plan) (*File, error) {
	g, err := Parse(name, data)
	if err != nil {
		return nil, err
	}
	if !g.plan.Equal(want) {
		return nil, errUnsaved
	}
	g.plan = want
	return g, nil
}

// differing returns the questions that the plans answer differently.
func differing(a, b *plan.Plan) map[*plan.Field]bool {
	changed := map[*plan.Field]bool{}
	for _, f := range plan.Fields() {
		if f.Kind != plan.KindTable {
			if a.Answer(f) != b.Answer(f) {
				changed[f] = true
			}
			continue
		}
		n := a.Count(f)
		same := n == b.Count(f)
		for i := 0; same && i < n; i++ {
			p, q := a.RowAt(f, i), b.RowAt(f, i)
			same = p.Key() == q.Key() && sameRow(f, p, q)
		}
		if !same {
			changed[f] = true
		}
	}
	return changed
}

func sameRow(f *plan.Field, a, b plan.RowText) bool {
	for _, c := range cellsWithID(f) {
		if a.Text(c) != b.Text(c) {
			return false
		}
	}
	return true
}

// lineBreak returns the one that the text's first line ends with.
func lineBreak(text []byte) string {
	if i := bytes.IndexByte(text, '\n'); i > 0 && text[i-1] == '\r' {
		return "\r\n"
	}
	return "\n"
}
