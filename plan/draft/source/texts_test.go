package source

import (
	"iter"

	"opsplan/plan"
)

// texts yields every answer of the plan that is a text, cells and ids included.
func texts(p *plan.Plan) iter.Seq2[plan.Path, string] {
	return func(yield func(plan.Path, string) bool) {
		for _, f := range plan.Fields() {
			if f.Kind != plan.KindTable {
				if !yield(f.Whole(), p.Answer(f)) {
					return
				}
				continue
			}
			for _, row := range p.Rows(f) {
				for _, c := range cellsWithID(f) {
					if !yield(plan.Path{Field: f.ID, Row: row.Key(), Cell: c.Key}, row.Text(c)) {
						return
					}
				}
			}
		}
	}
}
