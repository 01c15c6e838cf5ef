package draft

import (
	"fmt"
	"slices"

	"opsplan/plan"
	"opsplan/plan/draft/source"
)

// The rows of a parsed file are numbered in the order of the file; those of an
// open plan keep the keys they were born with. These functions translate.

// keysOf returns the keys of all rows, by table.
func keysOf(p *plan.Plan) map[string][]plan.Key {
	keys := map[string][]plan.Key{}
	for _, table := range tables() {
		for _, row := range p.Rows(table) {
			keys[table.ID] = append(keys[table.ID], row.Key())
		}
	}
	return keys
}

func tables() []*plan.Field {
	return slices.DeleteFunc(slices.Clone(plan.Fields()), func(f *plan.Field) bool { return f.Kind != plan.KindTable })
}

// lastKey returns the highest key the plan ever gave to a row.
func lastKey(p *plan.Plan) plan.Key { return p.Add(spare(), -1, nil).Path.Row - 1 }

// raiseKey makes the plan give no key up to last again.
func raiseKey(p *plan.Plan, last plan.Key) error {
	if lastKey(p) >= last {
		return nil
	}
	back, err := p.Apply(plan.Change{Op: plan.Insert, Path: plan.Path{Field: spare().ID, Row: last}})
	if err == nil {
		_, err = p.Apply(back)
	}
	return err
}

// spare is a table whose rows have no ids of their own.
func spare() *plan.Field {
	f, _ := plan.Question("not_applying")
	return f
}

// rekeyed returns the same plan with the given keys, one for each row.
func rekeyed(p *plan.Plan, keys map[string][]plan.Key) (*plan.Plan, error) {
	q := &plan.Plan{}
	for _, f := range plan.Fields() {
		if f.Kind != plan.KindTable {
			if text := p.Answer(f); text != "" {
				if _, err := q.Apply(plan.Change{Path: f.Whole(), New: text}); err != nil {
					return nil, err
				}
			}
			continue
		}
		if len(keys[f.ID]) != p.Count(f) {
			return nil, fmt.Errorf("number rows of %s: %d keys for %d rows", f.ID, len(keys[f.ID]), p.Count(f))
		}
		for i, row := range p.Rows(f) {
			at := plan.Path{Field: f.ID, Row: keys[f.ID][i]}
			if _, err := q.Apply(plan.Change{Op: plan.Insert, Path: at, To: i, Cells: cellsOf(f, row)}); err != nil {
				return nil, err
			}
		}
	}
	return q, nil
}

// cellsOf returns what the row holds, as an Insert wants it.
func cellsOf(table *plan.Field, row plan.RowText) map[string]string {
	cells := map[string]string{}
	for _, c := range table.Cells {
		if text := row.Text(c); text != "" {
			cells[c.Key] = text
		}
	}
	if id := row.ID(); id != "" {
		cells["id"] = id
	}
	return cells
}

// A base is the draft file as the session knows it, and what it says.
type base struct {
	file *source.File
	plan *plan.Plan            // with the session's row keys
	keys map[string][]plan.Key // those of plan
	sum  sum                   // of the bytes on the disk; not always those of file
}

func newBase(f *source.File, p *plan.Plan, s sum) base {
	return base{file: f, plan: p, keys: keysOf(p), sum: s}
}

// splice returns the file that says what p says.
func (b base) splice(p *plan.Plan) (*source.File, error) {
	inFile, err := b.numbered(p)
	if err != nil {
		return nil, err
	}
	return b.file.Splice(inFile)
}

// numbered returns p with the row keys of the file.
func (b base) numbered(p *plan.Plan) (*plan.Plan, error) {
	ours, theirs := b.keys, keysOf(b.file.Plan())
	inFile, same := map[plan.Key]plan.Key{}, true
	for table, keys := range ours {
		if len(theirs[table]) != len(keys) {
			return nil, fmt.Errorf("number rows of %s: the file has %d, the plan %d", table, len(theirs[table]), len(keys))
		}
		for i, k := range keys {
			inFile[k] = theirs[table][i]
			same = same && k == theirs[table][i]
		}
	}
	if same {
		return p, nil
	}
	next := lastKey(b.file.Plan())
	keys := keysOf(p)
	for _, table := range tables() { // in order, so that the same plan is numbered the same way
		for i, k := range keys[table.ID] {
			if keys[table.ID][i] = inFile[k]; inFile[k] == 0 {
				next++
				keys[table.ID][i] = next
			}
		}
	}
	return rekeyed(p, keys)
}
