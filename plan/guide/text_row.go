package guide

import (
	"strings"

	"opsplan/plan"
)

// ForRow returns the texts of a table's cell ("goals.kpis.target") in the row of
// that name. Where a pack offers such a row, the better example is the row's own:
// what a rent costs says nothing of the wages below it.
func ForRow(l plan.Language, s plan.Situation, id, row string) Text {
	t := For(l, s, id)
	cell := declaredAs(id)
	if cell == nil || strings.TrimSpace(row) == "" {
		return t
	}
	table, isCell := strings.CutSuffix(id, "."+cell.Key)
	if _, question := plan.Question(id); question || !isCell {
		return t
	}
	for _, r := range packRows(l, s, table) {
		if better := r.better(cell.Key); better != "" && strings.EqualFold(r.name, strings.TrimSpace(row)) {
			t.Weak, t.Better, t.OfRow = "", better, true
		}
	}
	return t
}
