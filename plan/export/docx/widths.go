package docx

import (
	"unicode/utf8"

	"opsplan/plan/document"
)

// Widths in half characters.
const (
	narrowest     = 5
	shortest      = 8  // a text up to this is not broken
	longestFigure = 10 // a number, or a piece of Latin letters
	inset         = 2  // the space at both sides of a cell
	bold          = 1  // by how much a head is wider
	slack         = 8  // Latin letters are wide and narrow: one in so many more
)

// mostMeasured is how many rows are looked at: the columns of a long table are as
// those of its beginning.
const mostMeasured = 200

// columnWidths shares the width of the page out. Every column gets what its longest
// piece needs that must not be broken; the rest goes, bit by bit, to the column
// that makes the rows tall. Widths add up to the whole.
func columnWidths(t *document.Table, whole int) []int {
	rows := t.Rows[:min(len(t.Rows), mostMeasured)]
	widths := make([]int, len(t.Columns))
	for i, c := range t.Columns {
		widths[i] = max(narrowest, unbroken(c.Name, false)+bold)
		for _, row := range rows {
			widths[i] = max(widths[i], unbroken(row[i], c.Figures))
		}
	}
	unit := halfCharacter(len(widths))
	left := whole/unit - inset*len(widths)
	for _, w := range widths {
		left -= w
	}
	grow(widths, lengths(t.Columns, rows), left)
	return scaled(widths, whole)
}

// lengths are those of all texts, the heads first.
func lengths(columns []document.Column, rows [][]string) [][]int {
	all := make([][]int, 0, len(rows)+1)
	heads := make([]int, len(columns))
	for i, c := range columns {
		heads[i] = length(c.Name) + bold
	}
	all = append(all, heads)
	for _, row := range rows {
		of := make([]int, len(row))
		for i, text := range row {
			of[i] = length(text)
		}
		all = append(all, of)
	}
	return all
}

// grow gives what is left to columns, each time to the one whose texts are the
// tallest of their rows by the most; few very tall ones weigh more than many that
// wrap once.
func grow(widths []int, lengths [][]int, left int) {
	for ; left > 0; left-- {
		tall := make([]float64, len(widths))
		for _, row := range lengths {
			column, most := 0, 1.0
			for i, n := range row {
				if lines := float64(n) / float64(widths[i]); lines > most {
					column, most = i, lines
				}
			}
			if most > 1 {
				tall[column] += most * most
			}
		}
		widest := 0
		for i := range tall {
			if tall[i] > tall[widest] {
				widest = i
			}
		}
		if tall[widest] == 0 {
			return
		}
		widths[widest]++
	}
}

// scaled turns half characters into the unit of the page, so that all of it is
// taken.
func scaled(widths []int, whole int) []int {
	sum, given := 0, 0
	for _, w := range widths {
		sum += w + inset
	}
	for i, w := range widths {
		widths[i] = (w + inset) * whole / sum
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

// length is the width of a text on one line, in half characters. Longer texts make
// a column no wider.
func length(text string) int {
	const most = 400
	n := 0
	for _, r := range text {
		if n += width(r); n > most {
			break
		}
	}
	return n
}

// unbroken is the width of what of a text must not be broken: all of a short one
// or of a number, else the longest piece of Latin letters and digits.
func unbroken(text string, figures bool) int {
	if n := length(text); n <= shortest || figures && n <= longestFigure {
		return n
	}
	longest, n := 0, 0
	for _, r := range text {
		if r == ' ' || r == '\n' || r == '/' || width(r) > 1 {
			n = 0
			continue
		}
		if n++; n > longest {
			longest = n
		}
	}
	return min(longest+longest/slack, longestFigure+1)
}

// width is that of a character: letters, digits and signs of the western scripts
// take half of what all others take.
func width(r rune) int {
	if r < 0x1100 && utf8.RuneLen(r) < 3 {
		return 1
	}
	return 2
}
