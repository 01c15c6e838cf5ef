// Package inert makes text fit to be shown: whatever a person, a file or a name
// holds, it comes out as visible characters and is never obeyed by what shows it.
// Text is kept verbatim everywhere; it goes through here at the very last.
package inert

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxMarks is how many combining marks are shown on one letter; the rest is
// told by one sign. Zalgo text of thousands would stall a terminal.
const maxMarks = 8

// Text returns the text with everything that is not simply visible replaced
// by a visible mark: control characters (␛ for escape), bidirectional
// overrides, invisible and tag characters. Line breaks stay.
func Text(text string) string {
	if plain(text) {
		return text
	}
	var b strings.Builder
	marks := 0
	for i, r := range text {
		if unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Me, r) {
			if marks++; marks > maxMarks {
				if marks == maxMarks+1 {
					b.WriteRune('…')
				}
				continue
			}
		} else {
			marks = 0
		}
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(text[i:]); size == 1 {
				b.WriteRune('�')
				continue
			}
		}
		b.WriteString(shown(r))
	}
	return b.String()
}

// Line is Text for what that must stay on one line: breaks become "⏎".
func Line(text string) string {
	return strings.ReplaceAll(Text(text), "\n", "⏎")
}

// Short is Line, cut after so many characters.
func Short(text string, most int) string {
	n := 0
	for i := range text {
		if n++; n > most {
			return Line(text[:i]) + "…"
		}
	}
	return Line(text)
}

func plain(text string) bool {
	for i := range len(text) {
		if c := text[i]; c < ' ' && c != '\n' || c >= 0x7f {
			return false
		}
	}
	return true
}

func shown(r rune) string {
	switch {
	case r == '\n':
		return "\n"
	case r == '\t':
		return "␉"
	case r < ' ':
		return string('␀' + r) // the control pictures, U+2400 and on
	case r == 0x7f:
		return "␡"
	case r >= 0x80 && r < 0xa0:
		return "␛"
	case r == '\u2028', r == '\u2029':
		return "⏎"
	case hidden(r):
		return "·"
	}
	return string(r)
}

// hidden tells the characters that change how others are read, or that nobody
// sees. The joiner of emoji families (U+200D) and the variation selectors stay.
func hidden(r rune) bool {
	switch {
	case r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069, // bidirectional
		r == 0x200e, r == 0x200f, r == 0x061c,
		r == 0x200b, r == 0x2060, r == 0xfeff, r == 0x00ad,
		r >= 0xe0000 && r <= 0xe007f, // tags
		r >= 0xfff9 && r <= 0xfffb:
		return true
	}
	return false
}
