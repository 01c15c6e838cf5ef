package draft

import (
	"fmt"
	"strings"
	"unicode"
)

const maxShown = 24 // characters of a text in a message

// shorten makes a piece of the file fit to stand in a message: short, on one
// line, and nothing in it that a terminal would obey.
func shorten(s string) string {
	var b strings.Builder
	n := 0
	for _, r := range s {
		if n++; n > maxShown {
			b.WriteRune('…')
			break
		}
		b.WriteString(visible(r))
	}
	return b.String()
}

// visible is the character, or a mark for one that cannot be seen.
func visible(r rune) string {
	switch {
	case r < 0x20:
		return string('␀' + r)
	case r == 0x7f:
		return "␡"
	case r != ' ' && !unicode.IsPrint(r):
		return fmt.Sprintf("<U+%04X>", r)
	}
	return string(r)
}
