package ui

import (
	"opsplan/plan"
)

// merge takes over all that the answers hold: texts replace texts, rows replace
// the cells of rows with their id, and are added otherwise.
func (e *edits) merge(answers *plan.Plan) error {
	for _, f := range plan.Fields() {
		if f.Kind != plan.KindTable {
			if answers.Answered(f) {
				if err := e.add(e.plan.Set(f.Whole(), answers.Answer(f))); err != nil {
					return err
				}
			}
			continue
		}
		for _, row := range answers.Rows(f) {
			if err := e.mergeRow(f, row); err != nil {
				return err
			}
		}
	}
	return nil
}

func (e *edits) mergeRow(table *plan.Field, row plan.RowText) error {
	cells := map[string]string{}
	for _, c := range table.Cells {
		if text := row.Text(c); text != "" {
			cells[c.Key] = text
		}
	}
	known, ok := e.rowOf(table, row.ID())
	if !ok {
		if row.ID() != "" {
			cells["id"] = row.ID()
		}
		return e.add(e.plan.Add(table, -1, cells))
	}
	for _, c := range table.Cells {
		if text, ok := cells[c.Key]; ok {
			if err := e.followed(e.plan.Set(plan.Path{Field: table.ID, Row: known, Cell: c.Key}, text)); err != nil {
				return err
			}
		}
	}
	return nil
}

func (e *edits) rowOf(table *plan.Field, id string) (plan.Key, bool) {
	for _, row := range e.plan.Rows(table) {
		if id != "" && row.ID() == id {
			return row.Key(), true
		}
	}
	return 0, false
}
