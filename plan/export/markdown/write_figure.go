package markdown

import (
	"strings"

	"opsplan/plan"
	"opsplan/plan/document"
)

// figureLead begins the caption of a figure, as the words of a note begin its
// lines.
var figureLead = plan.Words{Zh: "图", En: "Figure"}

// fence is what the diagrams stand between. None of their lines can be taken for
// its end: they begin with words of Mermaid or with a quoted text.
const fence = "```"

// mostDiagram is how much Mermaid draws of one diagram; of more it shows an error
// in its place.
const mostDiagram = 50_000

// figure writes the caption and the diagram. One that would not be drawn is left
// out: its numbers stand in the document as text.
func (b *writer) figure(f *document.Figure) {
	diagram, legend := mermaid(f.Picture, b.doc.Language)
	if diagram == "" || len(diagram) > mostDiagram {
		return
	}
	l := b.doc.Language
	b.next()
	b.WriteString("> " + figureLead.In(l) + document.Colon.In(l))
	b.escaped(f.Caption+legend, place{})
	b.breaks(2)
	b.WriteString(fence + "mermaid\n" + diagram + fence)
}

// isCaption tells whether a line said by the program is the caption of a figure.
func isCaption(said string) bool {
	for _, l := range plan.Languages {
		if strings.HasPrefix(said, figureLead.In(l)+document.Colon.In(l)) {
			return true
		}
	}
	return false
}

// figureEnd returns the last line of the diagram that stands below a caption, or
// of the caption where none does. Any other fence is a person's.
func figureEnd(lines []string, caption int) int {
	first := caption + 1
	for first < len(lines) && lines[first] == "" {
		first++
	}
	if first == len(lines) || lines[first] != fence+"mermaid" {
		return caption
	}
	for last := first + 1; last < len(lines); last++ {
		if lines[last] == fence {
			return last
		}
	}
	return caption
}
