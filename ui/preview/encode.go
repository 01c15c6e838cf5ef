package preview

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// breakRow ends a row inside a paragraph, an item or a cell: Markdown does not
// see it, glamour draws it.
const breakRow = "&#10;"

// hardSpace stands for a space that neither Markdown nor glamour may drop. As a
// reference it may also stand at the edge of what is bold.
const hardSpace = "\u00a0"

// encode writes a text so that Markdown takes all of it for text and glamour
// shows it to the letter. Character references do, and escapes do not: glamour
// knows only some of them, and shows "https\://" with its backslash. It also
// reads backslashes once more after it has resolved the references, therefore
// two for one. And of a blank that a mark is combined with it keeps the blank
// alone.
func encode(b *strings.Builder, text string) {
	for i, r := range text {
		switch {
		case r == ' ' && (i == 0 || i == len(text)-1), unicode.IsSpace(r) && combined(text[i:], r):
			b.WriteString("&#160;")
		case r == '\\':
			b.WriteString("&#92;&#92;")
		case r < utf8.RuneSelf && syntax[r], r >= utf8.RuneSelf && unicode.IsSpace(r):
			b.WriteString("&#" + strconv.Itoa(int(r)) + ";")
		default:
			b.WriteRune(r)
		}
	}
}

// combined tells whether the character that the text begins with is more than
// its first rune.
func combined(text string, first rune) bool {
	cluster, _ := ansi.FirstGraphemeCluster(text, ansi.GraphemeWidth)
	return len(cluster) > utf8.RuneLen(first)
}

// syntax marks what may be more than text for Markdown or glamour, wherever it
// stands.
var syntax = func() (is [utf8.RuneSelf]bool) {
	for _, c := range "`*_[]<>&|~#:+-=.)!" {
		is[c] = true
	}
	return is
}()
