package editor

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/rivo/uniseg"
	"pgregory.net/rapid"
)

var methods = map[string]ansi.Method{"wcwidth": ansi.WcWidth, "graphemes": ansi.GraphemeWidth}

// clustersOf are all clusters of a text and the places where the standard
// allows a break.
func clustersOf(method ansi.Method, text string) (all []cluster, standard map[int]bool) {
	for at := 0; at < len(text); {
		c := clusterAt(method, text, at)
		all = append(all, c)
		at = c.end
	}
	standard = map[int]bool{}
	state, at, rest := -1, 0, text
	for rest != "" {
		var segment string
		segment, rest, _, state = uniseg.FirstLineSegmentInString(rest, state)
		at += len(segment)
		standard[at] = true
	}
	return all, standard
}

func rowsOf(method ansi.Method, limit int, text string) []row {
	w := wrapper{method: method, limit: limit}
	p := paragraph{text: text}
	for !p.whole() {
		p.grow(&w)
	}
	return p.rows
}

// visible is how wide a row is without the blanks at its end.
func visible(method ansi.Method, text string) (cols, clusters int) {
	all, _ := clustersOf(method, text)
	for len(all) > 0 && all[len(all)-1].blank {
		all = all[:len(all)-1]
	}
	for _, c := range all {
		cols += c.cols
	}
	return cols, len(all)
}

func TestRowsHoldTheWholeTextAndNoneIsTooWide(t *testing.T) {
	for name, method := range methods {
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			text := mixed(60).Draw(t, "text")
			limit := rapid.IntRange(1, 300).Draw(t, "limit")
			at := 0
			for _, r := range rowsOf(method, limit, text) {
				if r.start != at {
					t.Fatalf("%q at %d: a row begins at %d, not %d", text, limit, r.start, at)
				}
				at = r.end
				if cols, n := visible(method, text[r.start:r.end]); cols > limit && n > 1 {
					t.Fatalf("%q at %d: %q is %d wide", text, limit, text[r.start:r.end], cols)
				}
				if all, _ := clustersOf(method, text[r.start:r.end]); r.cols > 2*limit && all[0].cols <= limit {
					t.Fatalf("%q at %d: %q hangs too far", text, limit, text[r.start:r.end])
				}
			}
			if at != len(text) {
				t.Fatalf("%q at %d: the rows end at %d of %d", text, limit, at, len(text))
			}
		}))
	}
}

// Whatever was not chosen was worse: no later place on a row would have been
// as good, and none at all better.
func TestRowsEndAtTheBestPlace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := mixed(20).Draw(t, "text")
		limit := rapid.IntRange(1, 30).Draw(t, "limit")
		rows := rowsOf(ansi.WcWidth, limit, text)
		for _, r := range rows[:len(rows)-1] {
			all, standard := clustersOf(ansi.WcWidth, text[r.start:])
			chosen, best, used := -1, -1, 0
			for i, c := range all {
				if i > 0 && !c.blank {
					q := quality(text[r.start:][:c.start], text[r.start:][c.start:], standard[c.start])
					if r.start+c.start == r.end {
						chosen = q
					}
					if used <= limit && q >= best {
						best = q
						if chosen >= 0 && r.start+c.start > r.end && q >= chosen {
							t.Fatalf("%q at %d: the row %q could go on to %q", text, limit, text[r.start:r.end], text[r.start:][:c.start])
						}
					}
				}
				if !c.blank {
					used, _ = visible(ansi.WcWidth, text[r.start:][:c.end])
				}
				if used > limit {
					break
				}
			}
			if chosen >= 0 && chosen < best {
				t.Fatalf("%q at %d: the row %q ends worse (%d) than it could (%d)", text, limit, text[r.start:r.end], chosen, best)
			}
		}
	})
}

func quality(before, after string, standard bool) int {
	switch {
	case !kinsoku(before, after):
		return 0
	case legal(standard, before, after):
		return 3
	case strings.ContainsRune("/?&=", last(before)):
		return 2
	}
	return 1
}

func TestNoRowBeginsOrEndsWithAForbiddenSignWhereItNeedNot(t *testing.T) {
	signs := []rune("，。、；：！？）》」』”’%")
	rapid.Check(t, func(t *rapid.T) {
		text := mixed(40).Draw(t, "text")
		limit := rapid.IntRange(4, 60).Draw(t, "limit")
		for _, r := range rowsOf(ansi.WcWidth, limit, text) {
			if r.start == 0 || !slices.Contains(signs, first(text[r.start:])) {
				continue
			}
			before := strings.TrimRightFunc(text[:r.start], blank)
			all, _ := clustersOf(ansi.WcWidth, before)
			free := 0 // ordinary characters that could have been taken down with it
			for i := len(all) - 1; i >= 0 && all[i].start >= rowStart(text, limit, r.start); i-- {
				if !all[i].blank && kinsoku(text[:all[i].start], text[all[i].start:]) {
					free++
				}
			}
			if free > 1 {
				t.Fatalf("%q at %d: a row begins with %q", text, limit, text[r.start:r.end])
			}
		}
	})
}

// rowStart is where the row before the one that begins at a place begins.
func rowStart(text string, limit, at int) int {
	start := 0
	for _, r := range rowsOf(ansi.WcWidth, limit, text) {
		if r.end == at {
			start = r.start
		}
	}
	return start
}

// An edit leaves the rows that did not look at it, and what is laid again after
// it is what is laid from scratch.
func TestRowsLaidAfterAnEditAreThoseLaidFromScratch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		limit := rapid.IntRange(1, 40).Draw(t, "limit")
		w := wrapper{method: ansi.WcWidth, limit: limit}
		p := paragraph{text: mixed(50).Draw(t, "text")}
		for range rapid.IntRange(1, 8).Draw(t, "edits") {
			p.rowOf(&w, rapid.IntRange(0, len(p.text)).Draw(t, "seen as far as"))
			from := rapid.IntRange(0, len(p.text)).Draw(t, "from")
			to := rapid.IntRange(from, min(len(p.text), from+20)).Draw(t, "to")
			p.set(p.text[:from]+mixed(4).Draw(t, "new")+p.text[to:], from)
			p.rowOf(&w, rapid.IntRange(0, len(p.text)).Draw(t, "laid as far as"))
			whole := rowsOf(ansi.WcWidth, limit, p.text)
			if !slices.Equal(p.rows, whole[:len(p.rows)]) {
				t.Fatalf("%q at %d:\n%v laid\n%v from scratch", p.text, limit, p.rows, whole)
			}
		}
	})
}

func TestAnEditAtAParagraphsEndKeepsTheRowsBefore(t *testing.T) {
	w := wrapper{method: ansi.WcWidth, limit: 20}
	p := paragraph{text: strings.Repeat("次日留存率提升到百分之四十五以上，", 100)}
	rows := len(rowsOf(ansi.WcWidth, 20, p.text))
	p.rowOf(&w, len(p.text))
	w.laid = 0
	p.set(p.text+"好", len(p.text))
	p.rowOf(&w, len(p.text))
	if w.laid > 3 || w.laid == 0 {
		t.Errorf("%d of %d rows are laid again", w.laid, rows)
	}
}
