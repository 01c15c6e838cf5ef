package markdown

import (
	"strconv"

	"opsplan/plan/document"
)

// prose writes every line as a paragraph or an item. The first stands beside the
// label, unless it is an item or empty.
func (b *writer) prose(a *document.Answer) {
	lines := document.Lines(a.Text)
	for len(lines) > 1 && lines[len(lines)-1] == (document.Line{}) {
		lines = lines[:len(lines)-1]
		b.extra++
	}
	alone := lines[0].Mark != "" || lines[0].Text == ""
	b.label(a.Number+a.Label, alone)
	empty := 0 // lines since the last that was written
	var last item
	for i, line := range lines {
		if line == (document.Line{}) {
			empty++
			continue
		}
		this := itemOf(line, last)
		switch {
		case i == 0 && !alone:
		case this.goesOn(last):
			b.breaks(1 + empty)
		default:
			b.breaks(2 + empty)
		}
		b.proseLine(line, this, i > 0 || alone)
		last, empty = this, 0
	}
}

func (b *writer) proseLine(line document.Line, as item, start bool) {
	if as == (item{}) {
		b.escaped(line.Mark+line.Text, place{start: start})
		return
	}
	b.WriteString(line.Mark)
	b.escaped(line.Text, place{start: true})
}

// item is what Markdown makes of a line: the zero item is a paragraph.
type item struct {
	mark   string
	number int
}

// itemOf tells whether the line is an item for Markdown too. A parser counts for
// itself, so a number that does not follow the last one stays text.
func itemOf(line document.Line, last item) item {
	switch {
	case line.Bullet():
		return item{mark: line.Mark}
	case line.Numbered() && (!last.numbered() || line.Number == last.number+1):
		return item{mark: strconv.Itoa(line.Number) + ". ", number: line.Number}
	}
	return item{}
}

func (i item) numbered() bool { return i.mark != "" && i.mark != "- " }

// goesOn tells whether the item belongs to the list of the last one.
func (i item) goesOn(last item) bool {
	return i.mark != "" && last.mark != "" && i.numbered() == last.numbered()
}
