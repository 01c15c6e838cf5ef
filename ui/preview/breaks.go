package preview

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/rivo/uniseg"
)

// Signs that a row must not begin with, and that it must not end with (避头尾).
const (
	neverFirst = "，。、；：！？）》〉」』】〕］｝”’…—～％%‰℃°·,.;:!?)]}"
	neverLast  = "（《〈「『【〔［｛“‘([{"
)

// fit tells how well a row may end at a place.
type fit uint8

const (
	cuts   fit = iota // a sign would stand where it must not
	splits            // a word or a number is cut in two
	good
)

// cluster is one character as a person counts them.
type cluster struct {
	start, end int // bytes of the text
	cols       int
	blank      bool
	fit        fit // of the place before it
}

// row is a part of a text, in bytes, without the blanks at its end.
type row struct{ start, end int }

// lay breaks a text without line breaks into rows, the first as wide as first,
// the others as rest. A character wider than that has a row of its own.
func lay(text string, first, rest int) []row {
	if cols(text) <= first {
		return []row{trimmed(text, 0, len(text))}
	}
	all := clusters(text)
	var rows []row
	for at, limit := 0, first; at < len(all); limit = rest {
		next := rowEnd(all, at, limit)
		rows = append(rows, trimmed(text, all[at].start, all[next-1].end))
		at = next
	}
	return rows
}

func trimmed(text string, start, end int) row {
	return row{start, start + len(strings.TrimRightFunc(text[start:end], unicode.IsSpace))}
}

// rowEnd returns where the row that begins at a cluster ends: at the last good
// place that is not too far; without one, at the last that puts no sign where
// it must not stand; without one, where the row is full.
func rowEnd(all []cluster, start, limit int) int {
	full, used := start, 0
	for full < len(all) && (all[full].blank || used+all[full].cols <= limit) {
		used += all[full].cols
		full++
	}
	if full == len(all) {
		return full
	}
	best, at := cuts, max(full, start+1)
	for i := at; i > start && best < good; i-- {
		if all[i].fit > best {
			best, at = all[i].fit, i
		}
	}
	return at
}

// clusters takes a text apart. The standard (UAX #14) says where rows may end;
// fitness corrects it.
func clusters(text string) []cluster {
	all := make([]cluster, 0, len(text)/2)
	segment, rest, _, state := uniseg.FirstLineSegmentInString(text, -1)
	standard := len(segment)
	var last, sign rune // before the place; sign is no blank
	for at := 0; at < len(text); {
		s, n := ansi.FirstGraphemeCluster(text[at:], ansi.GraphemeWidth)
		r, size := utf8.DecodeRuneInString(s)
		for standard < at && rest != "" {
			segment, rest, _, state = uniseg.FirstLineSegmentInString(rest, state)
			standard += len(segment)
		}
		blank := unicode.IsSpace(r) && len(s) == size
		all = append(all, cluster{
			start: at, end: at + len(s),
			cols:  max(n, ansi.StringWidthWc(s)),
			blank: blank,
			fit:   fitness(last, sign, r, standard == at),
		})
		at += len(s)
		last = r
		if !blank {
			sign = r
		}
	}
	return all
}

// fitness tells how well a row may end between two characters; sign is the last
// before the place that is no blank. Further than the standard it lets rows end
// around Chinese quotations, and keeps a number and its unit together, with a
// blank between them too, as well as both sides of a slash and both ends of a
// range.
func fitness(last, sign, after rune, standard bool) fit {
	switch {
	case unicode.IsSpace(after), strings.ContainsRune(neverFirst, after), strings.ContainsRune(neverLast, sign):
		return cuts
	case digit(sign) && wide(after), last == '第' && digit(after), strings.ContainsRune("/–～~", last):
		return splits
	case (after == '“' || after == '‘') && wide(last), (last == '”' || last == '’') && wide(after), standard:
		return good
	}
	return splits
}

func digit(r rune) bool { return r >= '0' && r <= '9' || r >= '０' && r <= '９' }

// wide tells Chinese, Japanese and Korean characters and full-width signs.
func wide(r rune) bool {
	return r >= 0x2e80 && r < 0xfb00 || r >= 0xfe30 && r < 0xfff0 || r >= 0x20000 && r < 0x40000
}

// cols is how many columns a text takes, whether the terminal counts those of a
// composed character as one or by its parts.
func cols(text string) int {
	n := 0
	for _, r := range text {
		w := width(r)
		if w == 0 {
			return max(ansi.StringWidth(text), ansi.StringWidthWc(text))
		}
		n += w
	}
	return n
}

// composed tells whether the parts of some character take more columns than the
// character.
func composed(text string) bool {
	for _, r := range text {
		if width(r) == 0 {
			return ansi.StringWidthWc(text) > ansi.StringWidth(text)
		}
	}
	return false
}

// width is that of the characters most plans consist of, which are composed
// with nothing of their own kind; 0 for all others.
func width(r rune) int {
	switch {
	case r >= ' ' && r < 0x7f, r >= 0x2010 && r < 0x2028:
		return 1
	case r >= 0x4e00 && r < 0xa000, r >= 0x3001 && r <= 0x3011, r >= 0xff01 && r <= 0xff5e:
		return 2
	}
	return 0
}
