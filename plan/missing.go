package plan

import (
	"slices"
	"strings"
)

// A Gap is something required and missing: a text, a cell of a row, or rows.
type Gap struct {
	Path Path  // the question, or the cell
	Rows int   // how many rows are lacking; 0 where a text is
	Want *Want // what asks for it
}

// Missing returns all that the situation requires and the plan lacks, in the
// order of the questions. A question said not to apply lacks nothing.
func (p *Plan) Missing() []Gap {
	var gaps []Gap
	for _, w := range p.Situation().Wants() {
		f, _ := Question(w.ID)
		if _, waived := p.Waived(f); !waived {
			gaps = append(gaps, p.gaps(f, &w)...)
		}
	}
	return slices.DeleteFunc(slices.Clone(gaps), func(g Gap) bool { return g.Rows > 0 && slices.ContainsFunc(gaps, g.isWithin) })
}

// isWithin tells whether the other gap asks for the same rows, and more of them.
func (g Gap) isWithin(other Gap) bool {
	return other.Rows > g.Rows && other.Want.ID == g.Want.ID &&
		other.Want.Where.Cell == g.Want.Where.Cell && slices.Equal(other.Want.Where.In, g.Want.Where.In)
}

func (p *Plan) gaps(f *Field, w *Want) []Gap {
	if f.Kind != KindTable {
		if !Blank(p.Answer(f)) {
			return nil
		}
		return []Gap{{Path: f.Whole(), Want: w}}
	}
	var gaps []Gap
	n := 0
	for _, row := range p.Rows(f) {
		if !w.Where.Holds(row) || w.First && n == w.Rows {
			continue
		}
		n++
		for _, key := range w.Cells {
			if row.lacks(key) {
				gaps = append(gaps, Gap{Path: Path{Field: f.ID, Row: row.Key(), Cell: key}, Want: w})
			}
		}
	}
	if n < w.Rows {
		gaps = append(gaps, Gap{Path: f.Whole(), Rows: w.Rows - n, Want: w})
	}
	return gaps
}

// lacks tells whether nothing stands in the cell, nor in those that give it.
func (r RowText) lacks(key string) bool {
	if !Blank(r.Cell(key)) {
		return false
	}
	cell, _ := r.table.Cell(key)
	return len(cell.parts) == 0 || slices.ContainsFunc(cell.parts, func(part string) bool { return Blank(r.Cell(part)) })
}

// RequiredLeft counts the questions that still lack something required; in a
// section, or in the whole plan for nil.
func (p *Plan) RequiredLeft(in *Section) int {
	left, last := 0, ""
	for _, g := range p.Missing() {
		if f, _ := Question(g.Path.Field); g.Path.Field != last && (in == nil || f.Section == in) {
			left, last = left+1, g.Path.Field
		}
	}
	return left
}

// Waived returns why the question does not apply, if the plan says so and why.
func (p *Plan) Waived(f *Field) (because string, ok bool) {
	for _, w := range p.NotApplying {
		if string(w.Question) == f.ID && !Blank(string(w.Because)) {
			return string(w.Because), true
		}
	}
	return "", false
}

// Waive returns the change that says why the question does not apply.
func (p *Plan) Waive(f *Field, because string) Change {
	table, _ := Question("not_applying")
	for _, w := range p.NotApplying {
		if string(w.Question) == f.ID {
			return p.Set(Path{Field: table.ID, Row: w.Key, Cell: "because"}, because)
		}
	}
	return p.Add(table, -1, map[string]string{"question": f.ID, "because": because})
}

// Unwaive returns the change that lets the question apply again; ok is false
// where it always did.
func (p *Plan) Unwaive(f *Field) (c Change, ok bool) {
	for _, w := range p.NotApplying {
		if string(w.Question) == f.ID {
			return p.Remove(Path{Field: "not_applying", Row: w.Key})
		}
	}
	return Change{}, false
}

// Blank tells whether a text says nothing: it is kept as typed, but it answers
// no question.
func Blank(text string) bool { return strings.TrimSpace(text) == "" }
