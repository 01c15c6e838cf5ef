package html

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"opsplan/plan/inert"
)

// width is the display width of a text in columns of a terminal; a drawing takes
// a column to be half as wide as its letters are high.
func width(text string) int { return ansi.StringWidth(text) }

// short is the text on one line, cut with a sign where it is too wide.
func short(text string, columns int) string {
	return ansi.Truncate(inert.Line(text), columns, "…")
}

// fold breaks a text into lines of that width, between words where there are any;
// what is too long for so many lines is cut.
func fold(text string, columns, most int) []string {
	rest := inert.Line(text)
	if w := width(rest); w > columns && w <= columns*most { // evenly: no line of a single letter
		columns = min(columns, w/((w+columns-1)/columns)+4)
	}
	var lines []string
	for len(lines) < most-1 && width(rest) > columns {
		line := ansi.Truncate(rest, columns, "")
		line = rest[:len(line)+closing(rest[len(line):])]
		if at := strings.LastIndexByte(line, ' '); at > len(line)/2 && !startsWide(rest[len(line):]) {
			line = line[:at+1]
		}
		if line == "" {
			break
		}
		lines, rest = append(lines, strings.TrimRight(line, " ")), rest[len(line):]
	}
	return append(lines, ansi.Truncate(rest, columns, "…"))
}

// closing is the length of the mark, if any, that must not begin a line.
func closing(text string) int {
	r, size := utf8.DecodeRuneInString(text)
	if strings.ContainsRune("，。、；：！？）》」』”’,.;:!?)%", r) {
		return size
	}
	return 0
}

// startsWide tells that a line may begin here though no space is before it.
func startsWide(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return r >= 0x2e80
}
