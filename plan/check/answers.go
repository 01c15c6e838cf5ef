package check

import (
	"iter"
	"slices"

	"opsplan/plan"
)

// An answer is one text of the plan: what it answers and where it stands.
type answer struct {
	field *plan.Field // the question, or the cell
	table *plan.Field // of a cell
	at    plan.Path
	text  string
}

// answers yields all that was written in answers of these kinds, in the order of
// the questions.
func (s *subject) answers(kinds ...plan.Kind) iter.Seq[answer] {
	return func(yield func(answer) bool) {
		for _, f := range plan.Fields() {
			if f.Kind == plan.KindTable {
				if f.ID != "not_applying" && !s.cells(f, kinds, yield) {
					return
				}
				continue
			}
			a := answer{field: f, at: f.Whole(), text: s.Answer(f)}
			if slices.Contains(kinds, f.Kind) && !plan.Blank(a.text) && !yield(a) {
				return
			}
		}
	}
}

// place is how a sentence calls where an answer stands, like named, but with the
// names of questions and cells in quotation marks: many are questions themselves.
func (s *subject) place(at plan.Path) plan.Words {
	question, cell := at.Declared()
	named := s.named(at)
	switch {
	case at.Row == 0:
		return say("“%s”", "“%s”", question.Name)
	case cell != nil && cell != question.TitleCell():
		named.Zh = question.Name.Zh + rowName(s.Plan, at).Zh + "的“" + cell.Name.Zh + "”"
	}
	return named
}

// cells yields those of a table; false where no more are wanted.
func (s *subject) cells(table *plan.Field, kinds []plan.Kind, yield func(answer) bool) bool {
	var of []*plan.Field
	for _, c := range table.Cells {
		if slices.Contains(kinds, c.Kind) {
			of = append(of, c)
		}
	}
	if len(of) == 0 {
		return true
	}
	for _, row := range s.Rows(table) {
		for _, c := range of {
			text := row.Text(c)
			if plan.Blank(text) {
				continue
			}
			if !yield(answer{c, table, plan.Path{Field: table.ID, Row: row.Key(), Cell: c.Key}, text}) {
				return false
			}
		}
	}
	return true
}
