package editor

import (
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/uax29/v2/graphemes"

	"opsplan/plan/inert"
)

// tab is what a tab is drawn as: blank, and as wide wherever it stands.
const tab = "    "

// cluster is one character as a person counts them, of a paragraph's text.
type cluster struct {
	start, end int // bytes of the paragraph
	cols       int // columns as drawn, at least 1
	blank      bool
	plain      bool // drawn as it is
	legal      bool // the standard lets a row begin here
}

// clusterAt reads the cluster that begins at a boundary of the text. It looks
// at the cluster and at the one rune after it.
func clusterAt(method ansi.Method, text string, at int) cluster {
	r, size := utf8.DecodeRuneInString(text[at:])
	if cols := simple(r); cols > 0 {
		next, _ := utf8.DecodeRuneInString(text[at+size:])
		if at+size == len(text) || simple(next) > 0 {
			return cluster{start: at, end: at + size, cols: cols, blank: r == ' ' || r == '\u3000', plain: true}
		}
	}
	s := graphemes.FromString(text[at:]).First()
	if !utf8.ValidString(s) {
		s = s[:max(broken(s), 1)] // a broken byte is a character of its own
	}
	drawn := shown(method, s)
	return cluster{
		start: at, end: at + len(s),
		cols:  method.StringWidth(drawn),
		blank: blank(r) && len(s) == size,
		plain: drawn == s,
	}
}

// broken is where the first byte stands that is no UTF-8.
func broken(s string) int {
	for i, r := range s {
		if _, size := utf8.DecodeRuneInString(s[i:]); r == utf8.RuneError && size == 1 {
			return i
		}
	}
	return len(s)
}

// simple is the width of characters that make no cluster with one of their
// own kind and are measured alike by every method; 0 for all others. Most text
// is made of them, and they need no table.
func simple(r rune) int {
	switch {
	case r >= ' ' && r < 0x7f:
		return 1
	case r >= 0x4e00 && r < 0xa000, r >= 0x3000 && r < 0x302a, r >= 0xff01 && r <= 0xff5e:
		return 2
	}
	return 0
}

// blank tells white space that may hang over a row's end. A no-break space is
// none: it is there to hold its neighbours together.
func blank(r rune) bool {
	return r == '\t' || r != '\u00a0' && r != '\u202f' && unicode.Is(unicode.Zs, r)
}

// shown is what stands on the screen for a cluster: never a code the terminal
// would obey, never nothing.
func shown(method ansi.Method, s string) string {
	if s == "\t" {
		return tab
	}
	drawn, r := inert.Line(s), first(s)
	switch {
	case unicode.Is(unicode.M, r) && method.StringWidth("◌"+drawn) == 1:
		return "◌" + drawn
	case method.StringWidth(drawn) == 0, unicode.Is(unicode.M, r), r >= 0x1f3fb && r <= 0x1f3ff:
		return "·" // it would join what is drawn before it
	}
	return drawn
}
