package terminal

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Signs that a row must not begin with, and that it must not end with.
const (
	neverFirst = "，。、；：！？）》〉」』】”’…—％%,.;:!?)]}"
	neverLast  = "（《〈「『【“‘¥￥$£€#([{"
)

// Say prints text and ends the line. What is wider than the terminal is broken
// where readers expect it: a terminal left to itself cuts words in two, and
// begins rows with a comma. Like Print it takes text that is inert.
func (t *Terminal) Say(text string) {
	var b strings.Builder
	for line := range strings.SplitSeq(text, "\n") {
		for _, row := range rows(line, t.width) {
			b.WriteString(row + "\n")
		}
	}
	t.Print(b.String())
}

// List prints short items side by side, as many as fit, and long ones on a row
// each. Items are never broken if they fit.
func (t *Terminal) List(items []string) {
	const indent = "  "
	longest := 0
	for _, item := range items {
		longest = max(longest, columns(item))
	}
	row := ""
	for _, item := range items {
		if row != "" && (longest > t.width/3 || columns(row+indent+item) > t.width) {
			t.Say(row)
			row = ""
		}
		row += indent + item
	}
	t.Say(row)
}

// rows breaks a line. A word wider than a row is left to the terminal.
func rows(line string, width int) []string {
	var rows []string
	start, column := 0, 0
	cut, cutColumn := 0, 0 // the last place where the row may end
	before := ""
	for at := 0; at < len(line); {
		cluster, w := ansi.FirstGraphemeCluster(line[at:], ansi.GraphemeWidth)
		if before != "" && breaks(before, cluster) {
			cut, cutColumn = at, column
		}
		if column+w > width && cluster != " " && cut > start {
			rows = append(rows, strings.TrimRight(line[start:cut], " "))
			start, column = cut, column-cutColumn
		}
		column += w
		at += len(cluster)
		before = cluster
	}
	return append(rows, line[start:])
}

// breaks tells whether a row may end between two characters: after a space, and
// beside a Chinese character unless a sign or a unit belongs to it.
func breaks(before, after string) bool {
	switch {
	case after == " ":
		return false
	case before == " ":
		return true
	case !wide(before) && !wide(after):
		return false
	case strings.Contains(neverFirst, after), strings.Contains(neverLast, before):
		return false
	}
	last := before[len(before)-1]
	return last < '0' || last > '9' // 3,000元 stays whole
}

func wide(cluster string) bool { return columns(cluster) > 1 }
