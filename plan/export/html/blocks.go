package html

import (
	"strconv"

	"opsplan/plan"
	"opsplan/plan/document"
)

// blocks writes what stands below a heading; level is that of headings in it.
func (b *writer) blocks(blocks []document.Block, level int) {
	for _, block := range blocks {
		switch block := block.(type) {
		case *document.Answer:
			b.answer(block, level)
		case *document.Facts:
			b.facts(block)
		case *document.Table:
			b.table(block, level)
		case *document.Waiver:
			b.waiver(block, level)
		case *document.Note:
			b.note(block)
		case *document.Statement:
			b.statement(block)
		case *document.Figure:
			b.figure(block)
		}
	}
}

func (b *writer) answer(a *document.Answer, level int) {
	b.row(a.Of, a.Number+a.Label, level)
	if a.Prose {
		b.prose(a.Text)
	} else {
		b.line("p", "", a.Text)
	}
	b.put("</div>\n</div>\n")
}

func (b *writer) waiver(w *document.Waiver, level int) {
	b.row(w.Of, w.Number+w.Label, level)
	b.line("p", ` class="waived"`, b.say(document.NotApplying)+b.say(document.Because)+w.Because)
	b.put("</div>\n</div>\n")
}

// row begins a label and what is said to it. Whoever calls closes both.
func (b *writer) row(of *plan.Field, label string, level int) {
	b.put("<div class=\"row\">\n")
	b.label(of, label, level)
	b.put("<div class=\"said\">\n")
}

// label writes a question's label as a heading, with its address.
func (b *writer) label(of *plan.Field, label string, level int) {
	tag, attributes := "h"+strconv.Itoa(level), ` class="label"`
	if of != nil {
		attributes += ` id="` + b.id(of.ID) + `"`
	}
	b.line(tag, attributes, label)
}

func (b *writer) facts(f *document.Facts) {
	class := "facts"
	if f.Control {
		class = "control"
	}
	b.put(`<dl class="`, class, "\">\n")
	for _, fact := range f.Facts {
		b.put("<div>")
		b.element("dt", "", fact.Label)
		b.element("dd", "", fact.Text)
		b.put("</div>\n")
	}
	b.put("</dl>\n")
}

// note writes the lead words once, for all lines.
func (b *writer) note(n *document.Note) {
	class := "row note"
	if n.Kind == document.Gap || n.Kind == document.Nothing {
		class += " gap"
	}
	b.put(`<aside class="`, class, "\" role=\"note\">\n")
	b.line("p", ` class="label"`, b.say(n.Kind.Words()))
	b.put("<div class=\"said\">\n")
	b.lines(n.Lines, len(n.Lines) > 1)
	b.put("</div>\n</aside>\n")
}

func (b *writer) statement(s *document.Statement) {
	b.put("<div class=\"statement\">\n")
	b.lines(s.Lines, s.Listed)
	b.put("</div>\n")
}

func (b *writer) lines(lines []string, listed bool) {
	tag := "p"
	if listed && len(lines) > 0 {
		tag = "li"
		b.put("<ul>\n")
		defer b.put("</ul>\n")
	}
	for _, line := range lines {
		b.line(tag, "", line)
	}
}
