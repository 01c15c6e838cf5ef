package plan

import (
	"iter"
	"reflect"
)

// Text returns the answer at the path, as typed; a path that leads nowhere
// reads as empty.
func (p *Plan) Text(at Path) string {
	v, ok := p.at(at)
	if !ok {
		return ""
	}
	return v.String()
}

// Answer returns the text of a question that is no table.
func (p *Plan) Answer(f *Field) string { return p.value(f).String() }

// Answered tells whether anything was answered: a text that is not empty, a
// table with a row.
func (p *Plan) Answered(f *Field) bool { return p.value(f).Len() > 0 }

// Count returns how many rows the table has.
func (p *Plan) Count(table *Field) int { return p.value(table).Len() }

// Rows yields the table's rows in order: their number from 0 and what they hold.
func (p *Plan) Rows(table *Field) iter.Seq2[int, RowText] {
	return func(yield func(int, RowText) bool) {
		rows := p.value(table)
		for i := range rows.Len() {
			if !yield(i, RowText{table, rows.Index(i)}) {
				return
			}
		}
	}
}

// RowAt returns the table's row of that number.
func (p *Plan) RowAt(table *Field, i int) RowText {
	return RowText{table, p.value(table).Index(i)}
}

// RowText reads a row of any table. It is a view: it shows what the plan holds
// when it is asked, and is of no use once rows were inserted, moved or deleted.
type RowText struct {
	table *Field
	v     reflect.Value
}

// Key returns the row's key.
func (r RowText) Key() Key { return rowKey(r.v) }

// ID returns the row's id, "" in tables without.
func (r RowText) ID() string {
	if !r.table.Identified() {
		return ""
	}
	return r.v.Field(r.table.idAt).String()
}

// Text returns a cell's text.
func (r RowText) Text(cell *Field) string {
	if cell.Kind == KindID {
		return r.ID()
	}
	return r.v.Field(cell.index[0]).String()
}

// Cell returns the text of the cell with that key, "" if there is none.
func (r RowText) Cell(key string) string {
	c, ok := r.table.Cell(key)
	if !ok {
		return ""
	}
	return r.Text(c)
}

// Title returns the text that names the row.
func (r RowText) Title() string { return r.Text(r.table.TitleCell()) }

// Empty tells whether no cell but the id holds anything.
func (r RowText) Empty() bool {
	for _, c := range r.table.Cells {
		if r.Text(c) != "" {
			return false
		}
	}
	return true
}

func rowKey(v reflect.Value) Key { return Key(v.Field(0).Field(0).Int()) }

// at finds the text a path leads to.
func (p *Plan) at(path Path) (reflect.Value, bool) {
	f, ok := Question(path.Field)
	if !ok {
		return reflect.Value{}, false
	}
	v := p.value(f)
	if f.Kind != KindTable {
		return v, path.Row == 0 && path.Cell == ""
	}
	i := indexOf(v, path.Row)
	cell, ok := f.Cell(path.Cell)
	if i < 0 || !ok {
		return reflect.Value{}, false
	}
	if cell.Kind == KindID {
		return v.Index(i).Field(f.idAt), true
	}
	return v.Index(i).FieldByIndex(cell.index), true
}

// indexOf returns the number of the row with that key, -1 without. In a table
// as it was loaded keys count on from the first row's, so that the guess is
// right at once; after that it looks at every row.
func indexOf(rows reflect.Value, k Key) int {
	n := rows.Len()
	if n == 0 {
		return -1
	}
	if guess := int(k - rowKey(rows.Index(0))); guess >= 0 && guess < n && rowKey(rows.Index(guess)) == k {
		return guess
	}
	for i := range n {
		if rowKey(rows.Index(i)) == k {
			return i
		}
	}
	return -1
}
