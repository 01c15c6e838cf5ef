package editor

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/rivo/uniseg"
)

// ahead is how many runes beyond the first cluster that does not fit a row are
// looked at to judge its end: the longest unit after a number, and one more.
const ahead = 6

// row is one row of a paragraph as drawn.
type row struct {
	start, end int  // bytes of the paragraph
	cols       int  // columns, with the blanks that hang over the edge
	plain      bool // nothing in it is drawn otherwise than it is written
	reach      int  // what stands here and further on had no say in the row
}

// wrapper lays text into rows. The row that begins at a place depends on the
// text from there up to its reach, and on nothing else.
type wrapper struct {
	method ansi.Method
	limit  int // columns a row's text may fill; at least 1
	laid   int // rows laid since the beginning, which the cost of a key is counted in

	clusters []cluster // of the row in work
}

// next lays the row that begins at a place of the paragraph.
func (w *wrapper) next(text string, start int) row {
	w.laid++
	read, fits := w.fill(text, start)
	if fits {
		return w.row(start, len(w.clusters), read)
	}
	for range ahead {
		_, size := utf8.DecodeRuneInString(text[read:])
		read += size
	}
	return w.row(start, w.cut(text[:read], start), read)
}

// row is the row of the first n clusters. The rune behind what was read had its
// say in where the last cluster ends.
func (w *wrapper) row(start, n, read int) row {
	r := row{start: start, end: start, plain: true, reach: read + utf8.UTFMax}
	for _, c := range w.clusters[:n] {
		r.end = c.end
		r.cols += c.cols
		r.plain = r.plain && c.plain
	}
	return r
}

// fill reads clusters until one does not fit, which is the last it reads, or
// the text ends. The first always fits: what is too wide for any row is shown
// all the same. It returns how far it read and whether all of it fits.
func (w *wrapper) fill(text string, start int) (read int, fits bool) {
	w.clusters = w.clusters[:0]
	used, hanging := 0, 0
	for at := start; at < len(text); {
		c := clusterAt(w.method, text, at)
		w.clusters = append(w.clusters, c)
		at = c.end
		cols, most := used+hanging+c.cols, w.limit
		if c.blank {
			most = max(used, w.limit) + w.limit
		}
		switch {
		case cols > most && len(w.clusters) > 1:
			return at, false
		case c.blank:
			hanging += c.cols
		default:
			used, hanging = cols, 0
		}
	}
	return len(text), true
}

// cut returns how many of the clusters, the last of which does not fit, stand
// on the row: up to the last place that is kinsoku and legal, which cuts no
// word; if there is none, the last that is kinsoku, at a joint if the word has
// some, as an address has its slashes; if there is none, all that fit.
func (w *wrapper) cut(text string, start int) int {
	n := len(w.clusters) - 1
	if w.clusters[n].blank {
		return n
	}
	w.markLegal(text, start)
	good, joint := 0, 0
	for i := n; i > 0; i-- {
		c := w.clusters[i]
		before, after := text[start:c.start], text[c.start:]
		if c.blank || !kinsoku(before, after) {
			continue
		}
		if legal(c.legal, before, after) {
			return i
		}
		good = max(good, i)
		if strings.ContainsRune("/?&=", last(before)) {
			joint = max(joint, i)
		}
	}
	for _, i := range []int{joint, good} {
		if i > 0 {
			return i
		}
	}
	return n
}

// markLegal asks the standard where rows may begin.
func (w *wrapper) markLegal(text string, start int) {
	state, at, rest, i := -1, start, text[start:], 0
	for rest != "" {
		var segment string
		segment, rest, _, state = uniseg.FirstLineSegmentInString(rest, state)
		at += len(segment)
		for i < len(w.clusters) && w.clusters[i].start < at {
			i++
		}
		if i < len(w.clusters) && w.clusters[i].start == at {
			w.clusters[i].legal = true
		}
	}
}
