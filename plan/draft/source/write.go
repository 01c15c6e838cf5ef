package source

import (
	"strings"

	"opsplan/plan"
)

const indentStep = 2

// Encode returns a new file that holds the plan: its answers in the order of
// the questions, nothing for what is not answered. Every text reads back to the
// byte; a plan holds UTF-8 only, should other bytes be in it they become U+FFFD.
func Encode(p *plan.Plan) []byte {
	w := writer{dash: indentStep}
	w.WriteString(formatKey + ": 1\n")
	for i, s := range plan.Sections() {
		if i == 0 {
			w.questions(p, s, 0)
		} else if answered(p, s) {
			w.WriteByte('\n')
			w.section(p, s, 0)
		}
	}
	return []byte(w.String())
}

func answered(p *plan.Plan, s *plan.Section) bool {
	for _, f := range s.Fields {
		if p.Answered(f) {
			return true
		}
	}
	return false
}

// A writer renders answers as new lines of a file.
type writer struct {
	strings.Builder
	dash int // how far a list stands in from its key
}

func (w *writer) spaces(n int) { w.WriteString(strings.Repeat(" ", n)) }

// section writes the key and all answers of the section.
func (w *writer) section(p *plan.Plan, s *plan.Section, indent int) {
	w.spaces(indent)
	w.WriteString(s.ID + ":\n")
	w.questions(p, s, indent+indentStep)
}

func (w *writer) questions(p *plan.Plan, s *plan.Section, indent int) {
	for _, f := range s.Fields {
		if p.Answered(f) {
			w.spaces(indent)
			w.question(p, f, indent)
		}
	}
}

// question writes key and answer, the key where the writer stands, which is at
// the indent.
func (w *writer) question(p *plan.Plan, f *plan.Field, indent int) {
	if f.Kind != plan.KindTable {
		w.answer(f, p.Answer(f), indent)
		return
	}
	w.WriteString(f.Key + ":\n")
	w.rows(p, f, indent+w.dash)
}

func (w *writer) rows(p *plan.Plan, f *plan.Field, indent int) {
	for _, row := range p.Rows(f) {
		w.spaces(indent)
		w.row(f, row, indent)
	}
}

// row writes a row from its dash on.
func (w *writer) row(f *plan.Field, row plan.RowText, indent int) {
	first := true
	for _, c := range cellsWithID(f) {
		text := row.Text(c)
		if text == "" {
			continue
		}
		if first {
			w.WriteString("- ")
		} else {
			w.spaces(indent + indentStep)
		}
		first = false
		w.answer(c, text, indent+indentStep)
	}
	if first {
		w.WriteString("- {}\n")
	}
}

// cellsWithID returns the cells in the order of files: the id stands first.
func cellsWithID(f *plan.Field) []*plan.Field {
	if id, ok := f.Cell(idKey); ok && f.Identified() {
		return append([]*plan.Field{id}, f.Cells...)
	}
	return f.Cells
}

// answer writes key and text.
func (w *writer) answer(f *plan.Field, text string, indent int) {
	w.WriteString(f.Key + ": ")
	if standsInBlock(f.Kind, text) {
		w.WriteString(blockSign(text, indentStep) + "\n")
		w.WriteString(blockLines(text, indent+indentStep))
		return
	}
	w.WriteString(oneLine(f.Kind, text, false) + "\n")
}

// standsInBlock tells whether the answer is written on lines of its own.
func standsInBlock(k plan.Kind, text string) bool {
	return k.Multiline() && k != plan.KindSeveral && strings.Contains(text, "\n") && blockFits(text)
}

// oneLine returns the answer on one line.
func oneLine(k plan.Kind, text string, inBrackets bool) string {
	if k != plan.KindSeveral {
		return inline(text, inBrackets)
	}
	items := plan.Several(text).Items()
	for i, item := range items {
		items[i] = inline(item, true)
	}
	return "[" + strings.Join(items, ", ") + "]"
}
