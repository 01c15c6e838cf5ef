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
		if f.ID == "not_applying" {
			continue // below: a question is said not to apply once
		}
		known := e.rows(f)
		for _, row := range answers.Rows(f) {
			if err := e.mergeRow(f, row, known[row.ID()]); err != nil {
				return err
			}
		}
	}
	for _, w := range answers.NotApplying {
		if f, ok := plan.Question(string(w.Question)); ok {
			if err := e.add(e.plan.Waive(f, string(w.Because))); err != nil {
				return err
			}
		}
	}
	return nil
}

// rows are the table's rows by id, the first of each.
func (e *edits) rows(table *plan.Field) map[string]plan.Key {
	rows := map[string]plan.Key{}
	for _, row := range e.plan.Rows(table) {
		if id := row.ID(); id != "" && rows[id] == 0 {
			rows[id] = row.Key()
		}
	}
	return rows
}

func (e *edits) mergeRow(table *plan.Field, row plan.RowText, known plan.Key) error {
	cells := map[string]string{}
	for _, c := range table.Cells {
		if text := row.Text(c); text != "" {
			cells[c.Key] = text
		}
	}
	if known == 0 {
		if row.ID() != "" {
			cells["id"] = row.ID()
		}
		return e.add(e.plan.Add(table, -1, cells))
	}
	for _, c := range table.Cells {
		change := e.plan.Set(plan.Path{Field: table.ID, Row: known, Cell: c.Key}, cells[c.Key])
		if change.New == "" || change.New == change.Old {
			continue
		}
		if err := e.followed(change); err != nil {
			return err
		}
	}
	return nil
}
