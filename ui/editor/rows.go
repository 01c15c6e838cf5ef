package editor

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Wrap lays a text that is only read as a field would lay it, in rows of at
// most so many columns, at least 1: hostile characters as marks, no blanks at a
// row's end.
func Wrap(method ansi.Method, text string, cols int) []string {
	w := wrapper{method: method, limit: max(cols, 1)}
	var rows []string
	for line := range strings.SplitSeq(text, "\n") {
		p := paragraph{text: line}
		for !p.whole() {
			p.grow(&w)
			r := p.rows[len(p.rows)-1]
			rows = append(rows, drawn(method, line[r.start:r.end]))
		}
	}
	return rows
}

// drawn is a row as shown, without the blanks at its end.
func drawn(method ansi.Method, row string) string {
	var b strings.Builder
	for at := 0; at < len(row); {
		c := clusterAt(method, row, at)
		b.WriteString(shown(method, row[at:c.end]))
		at = c.end
	}
	return strings.TrimRightFunc(b.String(), blank)
}
