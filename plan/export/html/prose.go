package html

import (
	"strconv"
	"strings"

	"opsplan/plan/document"
)

// prose writes every line as a paragraph or as an item of a list.
func (b *writer) prose(text string) {
	var open list
	next := 1 // what a browser would count the next item as
	for _, line := range document.Lines(text) {
		if strings.TrimSpace(line.Mark+line.Text) == "" {
			continue
		}
		if l := listOf(line); l != open {
			b.put(open.end(), l.begin())
			open, next = l, 1
		}
		switch {
		case open == plainText:
			b.line("p", "", line.Text)
		case open == marked:
			b.put("<li>")
			b.element("span", ` class="mark"`, line.Mark)
			b.text(line.Text)
			b.put("</li>\n")
		case open == numbered && line.Number != next:
			b.line("li", ` value="`+strconv.Itoa(line.Number)+`"`, line.Text)
		default:
			b.line("li", "", line.Text)
		}
		next = line.Number + 1
	}
	b.put(open.end())
}

// list is what a line of prose belongs to.
type list int

const (
	plainText list = iota
	bullets
	numbered
	marked // with what was typed, which is not counted anew
)

func listOf(line document.Line) list {
	switch {
	case line.Bullet():
		return bullets
	case line.Numbered():
		return numbered
	case line.Mark != "":
		return marked
	}
	return plainText
}

func (l list) begin() string {
	return [...]string{"", "<ul>\n", "<ol>\n", "<ul class=\"marked\">\n"}[l]
}

func (l list) end() string {
	return [...]string{"", "</ul>\n", "</ol>\n", "</ul>\n"}[l]
}
