package docx

import (
	"strings"

	"opsplan/plan/document"
)

// label writes what a block is called. In a plan that is handed in every label
// has a number and is a heading; in others the text goes on behind a short one,
// in the paragraph that is left open: beside tells which.
func (w *writer) label(label string, alone bool) (beside bool) {
	if alone || w.doc.Formal {
		w.line(headingAt(w.level+1), label)
		return false
	}
	w.begin(bodyText)
	w.run(label+document.ColonAfter(label, w.doc.Language), strong)
	return true
}

func (w *writer) answer(a *document.Answer) {
	lines := []document.Line{{Text: a.Text}}
	if a.Prose {
		lines = document.Lines(strings.TrimRight(a.Text, "\n"))
	}
	alone := len(lines) > 1 || lines[0].Mark != ""
	if w.label(a.Number+a.Label, alone) {
		w.run(lines[0].Text, "")
		w.end()
		return
	}
	w.prose(lines)
}

// prose writes lines as paragraphs and as items of lists. Empty lines are the
// space between paragraphs, which the styles give.
func (w *writer) prose(lines []document.Line) {
	counting := document.Line{}
	list := 0
	for _, line := range lines {
		switch {
		case line == (document.Line{}):
			continue
		case line.Bullet():
			w.line(listBullet, line.Text)
		case line.Numbered():
			if !counting.Numbered() || line.Number != counting.Number+1 {
				list = w.lists.begin(line.Number)
			}
			w.line(listNumber, line.Text, inList(list))
		case line.Mark != "":
			w.line(listItem, line.Mark+"\t"+strings.TrimLeft(line.Text, " "))
		default:
			w.line(bodyText, line.Text)
		}
		counting = line
	}
}

func (w *writer) waiver(v *document.Waiver) {
	if !w.label(v.Number+v.Label, false) {
		w.begin(bodyText)
	}
	text := document.NotApplying.In(w.doc.Language)
	if v.Because != "" {
		text += document.Because.In(w.doc.Language) + v.Because
	}
	w.run(text, "")
	w.end()
}

func (w *writer) note(n *document.Note) {
	lead := n.Kind.Words().In(w.doc.Language) + document.Colon.In(w.doc.Language)
	for _, line := range n.Lines {
		w.begin(note)
		w.run(lead, strong)
		w.run(line, "")
		w.end()
	}
}

func (w *writer) statement(s *document.Statement) {
	as := bodyText
	if s.Listed {
		as = listBullet
	}
	for _, line := range s.Lines {
		w.line(as, line)
	}
}
