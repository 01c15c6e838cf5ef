package draft

import (
	"slices"

	"opsplan/plan"
)

// difference returns the changes that make b of a. Rows are matched by key.
func difference(a, b *plan.Plan) []plan.Change {
	var changes []plan.Change
	for _, f := range plan.Fields() {
		if f.Kind == plan.KindTable {
			changes = append(changes, rowChanges(f, a, b)...)
			continue
		}
		if c, differs := compact(plan.Change{Path: f.Whole(), Old: a.Answer(f), New: b.Answer(f)}); differs {
			changes = append(changes, c)
		}
	}
	return changes
}

func rowChanges(f *plan.Field, a, b *plan.Plan) []plan.Change {
	var changes []plan.Change
	had, has := map[plan.Key]plan.RowText{}, map[plan.Key]bool{}
	for _, row := range a.Rows(f) {
		had[row.Key()] = row
	}
	for _, row := range b.Rows(f) {
		has[row.Key()] = true
	}
	order := keysOfTable(a, f)
	for i, k := range slices.Backward(slices.Clone(order)) {
		if !has[k] {
			changes = append(changes, plan.Change{Op: plan.Delete, Path: plan.Path{Field: f.ID, Row: k}, From: i, Cells: cellsOf(f, had[k])})
			order = slices.Delete(order, i, i+1)
		}
	}
	for i, row := range b.Rows(f) {
		at := plan.Path{Field: f.ID, Row: row.Key()}
		old, known := had[row.Key()]
		if !known {
			changes = append(changes, plan.Change{Op: plan.Insert, Path: at, To: i, Cells: cellsOf(f, row)})
			order = slices.Insert(order, i, row.Key())
			continue
		}
		if from := i + slices.Index(order[i:], row.Key()); from != i {
			changes = append(changes, plan.Change{Op: plan.Move, Path: at, From: from, To: i})
			order = slices.Insert(slices.Delete(order, from, from+1), i, row.Key())
		}
		changes = append(changes, cellChanges(f, at, old, row)...)
	}
	return changes
}

func keysOfTable(p *plan.Plan, f *plan.Field) []plan.Key {
	keys := make([]plan.Key, 0, p.Count(f))
	for _, row := range p.Rows(f) {
		keys = append(keys, row.Key())
	}
	return keys
}

func cellChanges(f *plan.Field, at plan.Path, old, row plan.RowText) []plan.Change {
	var changes []plan.Change
	cells := f.Cells
	if id, ok := f.Cell("id"); ok && f.Identified() {
		cells = append(slices.Clone(cells), id)
	}
	for _, cell := range cells {
		at.Cell = cell.Key
		if c, differs := compact(plan.Change{Path: at, Old: old.Text(cell), New: row.Text(cell)}); differs {
			changes = append(changes, c)
		}
	}
	return changes
}

// matched returns other with the keys of those rows of p that it seems to mean:
// those with the same id, else with the same content. The rest get new keys.
func matched(p, other *plan.Plan) (*plan.Plan, error) {
	next := lastKey(p)
	keys := map[string][]plan.Key{}
	for _, f := range tables() {
		taken := map[plan.Key]bool{}
		for _, row := range other.Rows(f) {
			k := counterpart(f, p, row, taken)
			if k == 0 {
				next++
				k = next
			}
			taken[k] = true
			keys[f.ID] = append(keys[f.ID], k)
		}
	}
	return rekeyed(other, keys)
}

func counterpart(f *plan.Field, p *plan.Plan, row plan.RowText, taken map[plan.Key]bool) plan.Key {
	same := func(r plan.RowText) bool { return r.ID() == row.ID() }
	if row.ID() == "" {
		same = func(r plan.RowText) bool { return sameCells(f, r, row) }
	}
	for _, r := range p.Rows(f) {
		if !taken[r.Key()] && same(r) {
			return r.Key()
		}
	}
	return 0
}

func sameCells(f *plan.Field, a, b plan.RowText) bool {
	return !slices.ContainsFunc(f.Cells, func(c *plan.Field) bool { return a.Text(c) != b.Text(c) })
}
