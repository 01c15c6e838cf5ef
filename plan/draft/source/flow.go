package source

import (
	"strings"

	"opsplan/plan"
)

// A flowWriter renders answers in brackets, on one line.
type flowWriter struct{ json bool }

func (w flowWriter) text(s string) string {
	if w.json {
		return doubleQuoted(s)
	}
	return inline(s, true)
}

func (w flowWriter) key(key string) string { return w.text(key) + ": " }

func (w flowWriter) answer(k plan.Kind, text string, inBrackets bool) string {
	switch {
	case k == plan.KindSeveral:
		items := plan.Several(text).Items()
		for i, item := range items {
			items[i] = w.text(item)
		}
		return "[" + strings.Join(items, ", ") + "]"
	case w.json:
		return doubleQuoted(text)
	}
	return inline(text, inBrackets)
}

func (w flowWriter) row(f *plan.Field, row plan.RowText) string {
	var cells []string
	for _, c := range cellsWithID(f) {
		if text := row.Text(c); text != "" {
			cells = append(cells, w.key(c.Key)+w.answer(c.Kind, text, true))
		}
	}
	return "{" + strings.Join(cells, ", ") + "}"
}

func (w flowWriter) rows(p *plan.Plan, f *plan.Field) string {
	var rows []string
	for _, row := range p.Rows(f) {
		rows = append(rows, w.row(f, row))
	}
	return "[" + strings.Join(rows, ", ") + "]"
}

func (w flowWriter) question(p *plan.Plan, f *plan.Field) string {
	if f.Kind == plan.KindTable {
		return w.key(f.Key) + w.rows(p, f)
	}
	return w.key(f.Key) + w.answer(f.Kind, p.Answer(f), true)
}

func (w flowWriter) questions(p *plan.Plan, s *plan.Section) string {
	var all []string
	for _, f := range s.Fields {
		if p.Answered(f) {
			all = append(all, w.question(p, f))
		}
	}
	return "{" + strings.Join(all, ", ") + "}"
}
