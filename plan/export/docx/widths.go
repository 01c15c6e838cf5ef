package docx

import (
	"strings"
	"unicode/utf8"

	"opsplan/plan/document"
)

// columnWidths shares the width of the page out: every column gets what its
// longest piece needs that must not be broken, and of the rest as much as it has
// to say. Widths add up to the whole.
func columnWidths(t *document.Table, whole int) []int {
	n := len(t.Columns)
	least, wish := make([]int, n), make([]int, n)
	for i, c := range t.Columns {
		least[i], wish[i] = max(narrowest, unbroken(c.Name), unwrapped(c.Name)), min(em(c.Name), widest)
	}
	for _, row := range t.Rows {
		for i, text := range row {
			piece := unbroken(text)
			if t.Columns[i].Figures {
				piece = min(em(text), longestFigure)
			}
			least[i] = max(least[i], min(piece, longestFigure), unwrapped(text))
			wish[i] = max(wish[i], min(em(text), widest))
		}
	}
	return share(least, wish, whole)
}

// Widths in half characters.
const (
	narrowest     = 5
	shortest      = 8 // a text up to this is not broken
	longestFigure = 12
	widest        = 72 // a text of several lines wants no more
	inset         = 2  // the space at both sides of a cell
)

// share gives each column its least and, of what is left, in the proportion of
// what it wishes beyond that.
func share(least, wish []int, whole int) []int {
	sum, beyond := 0, 0
	for i := range least {
		least[i] += inset
		sum += least[i]
		wish[i] = max(wish[i]+inset-least[i], 0)
		beyond += wish[i]
	}
	fits := whole / halfCharacter(len(least))
	widths := make([]int, len(least))
	given := 0
	for i := range widths {
		units := float64(least[i]) * float64(fits) / float64(sum)
		if left := fits - sum; left > 0 && beyond > 0 {
			units = float64(least[i]) + float64(wish[i])*float64(left)/float64(beyond)
		}
		widths[i] = int(units * float64(whole) / float64(fits))
		given += widths[i]
	}
	widths[len(widths)-1] += whole - given
	return widths
}

// halfCharacter is the width of half a Chinese character in a table of so many
// columns.
func halfCharacter(columns int) int {
	if columns > mostRoomy {
		return 90
	}
	return 105
}

// em is the width of a text's longest line in half characters.
func em(text string) int {
	longest := 0
	for line := range strings.SplitSeq(text, "\n") {
		n := 0
		for _, r := range line {
			n += width(r)
			if n > widest {
				return n
			}
		}
		longest = max(longest, n)
	}
	return longest
}

// unbroken is the width of the longest piece of Latin letters and digits, which
// must not be broken.
func unbroken(text string) int {
	longest, n := 0, 0
	for _, r := range text {
		if r == ' ' || r == '\n' || width(r) > 1 {
			n = 0
			continue
		}
		if n++; n > longest {
			longest = n
		}
	}
	return longest
}

// unwrapped is the width of a text that is too short to be broken into lines.
func unwrapped(text string) int {
	if n := em(text); n <= shortest {
		return n
	}
	return 0
}

// width is that of a character: letters, digits and signs of the western scripts
// take half of what all others take.
func width(r rune) int {
	if r < 0x1100 && utf8.RuneLen(r) < 3 {
		return 1
	}
	return 2
}
