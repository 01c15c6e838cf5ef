package plan

import (
	"cmp"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Op is what a change does.
type Op string

// The operations. The zero value replaces text.
const (
	Replace Op = ""
	Insert  Op = "insert" // a row, at number To
	Delete  Op = "delete" // a row, from number From
	Move    Op = "move"   // a row, from number From to number To
)

// A Change is one edit: the unit of undo, journal, difference and ledger.
//
// Replace puts New where Old stood, At bytes into the text at Path; a change of
// the whole answer has At 0 and the whole text as Old. The others change rows:
// Path names table and row, and Cells holds what the row holds, so that each
// change can be undone without the plan it came from.
type Change struct {
	Op    Op                `json:"op,omitempty"`
	Path  Path              `json:"path"`
	At    int               `json:"at,omitempty"`
	Old   string            `json:"old,omitempty"`
	New   string            `json:"new,omitempty"`
	From  int               `json:"from,omitempty"`
	To    int               `json:"to,omitempty"`
	Cells map[string]string `json:"cells,omitempty"`
}

// Inverse returns the change that takes c back.
func (c Change) Inverse() Change {
	inv := c
	inv.Old, inv.New = c.New, c.Old
	inv.From, inv.To = c.To, c.From
	switch c.Op {
	case Insert:
		inv.Op = Delete
	case Delete:
		inv.Op = Insert
	case Replace, Move:
	}
	inv.Cells = maps.Clone(c.Cells)
	return inv
}

// Set returns the change that makes text the whole answer at the path. Options in
// words become codes, as they do where a file is read.
func (p *Plan) Set(at Path, text string) Change {
	question, cell := at.Declared()
	if field := cmp.Or(cell, question); field != nil {
		text = field.Coded(text)
	}
	return Change{Path: at, Old: p.Text(at), New: text}
}

// Add returns the change that inserts a row with these cells before number to,
// -1 meaning at the end; options in words become codes. Tables that are referred to get an id made up if none
// is given.
func (p *Plan) Add(table *Field, to int, cells map[string]string) Change {
	if n := p.Count(table); to < 0 || to > n {
		to = n
	}
	cells = maps.Clone(cells)
	for _, c := range table.Cells {
		if text, ok := cells[c.Key]; ok {
			cells[c.Key] = c.Coded(text)
		}
	}
	if table.Identified() && cells[idKey] == "" {
		if cells == nil {
			cells = map[string]string{}
		}
		cells[idKey] = p.newID(table)
	}
	return Change{Op: Insert, Path: Path{Field: table.ID, Row: p.last + 1}, To: to, Cells: cells}
}

// Remove returns the change that deletes the row; ok is false where no such row is.
func (p *Plan) Remove(row Path) (c Change, ok bool) {
	f, i := p.findRow(row)
	if i < 0 {
		return Change{}, false
	}
	return Change{Op: Delete, Path: Path{Field: f.ID, Row: row.Row}, From: i, Cells: p.cells(f, i)}, true
}

// Shift returns the change that moves the row to number to, counted without it;
// ok is false where no such row is. A number past the end means the end.
func (p *Plan) Shift(row Path, to int) (c Change, ok bool) {
	f, i := p.findRow(row)
	if i < 0 {
		return Change{}, false
	}
	to = min(max(to, 0), p.Count(f)-1)
	return Change{Op: Move, Path: Path{Field: f.ID, Row: row.Row}, From: i, To: to}, true
}

func (p *Plan) findRow(row Path) (*Field, int) {
	f, ok := Question(row.Field)
	if !ok || f.Kind != KindTable {
		return nil, -1
	}
	return f, indexOf(p.value(f), row.Row)
}

func (p *Plan) cells(f *Field, i int) map[string]string {
	row, held := p.RowAt(f, i), map[string]string{}
	for _, c := range f.Cells {
		if text := row.Text(c); text != "" {
			held[c.Key] = text
		}
	}
	if id := row.ID(); id != "" {
		held[idKey] = id
	}
	return held
}

// newID makes up the lowest free id of the table's stem: kpi1, kpi2, …
func (p *Plan) newID(table *Field) string {
	taken := p.rowIDs(table)
	for n := p.Count(table) + 1; ; n++ {
		if id := table.stem + strconv.Itoa(n); !slices.Contains(taken, id) {
			return id
		}
	}
}

// Apply makes the change and returns its inverse. A change that does not fit
// the plan, or would leave text that is not UTF-8, is refused with an error and
// nothing is changed.
func (p *Plan) Apply(c Change) (inverse Change, err error) {
	if err := p.apply(c); err != nil {
		return Change{}, fmt.Errorf("change %s: %w", c.Path, err)
	}
	return c.Inverse(), nil
}

func (p *Plan) apply(c Change) error {
	if c.Op == Replace {
		return p.replace(c)
	}
	f, ok := Question(c.Path.Field)
	if !ok || f.Kind != KindTable {
		return errNoTable
	}
	rows := p.value(f)
	switch c.Op {
	case Insert:
		return p.insert(f, rows, c)
	case Delete:
		if c.From < 0 || c.From >= rows.Len() || rowKey(rows.Index(c.From)) != c.Path.Row {
			return errNoRow
		}
		remove(rows, c.From)
		return nil
	case Move:
		if c.From < 0 || c.From >= rows.Len() || rowKey(rows.Index(c.From)) != c.Path.Row || c.To < 0 || c.To >= rows.Len() {
			return errNoRow
		}
		move(rows, c.From, c.To)
		return nil
	case Replace:
	}
	return fmt.Errorf("unknown operation %q", c.Op)
}

func (p *Plan) replace(c Change) error {
	v, ok := p.at(c.Path)
	if !ok {
		return errNoAnswer
	}
	if !utf8.ValidString(c.Old) || !utf8.ValidString(c.New) {
		return errNotUTF8
	}
	text := v.String()
	if c.At < 0 || c.At > len(text) || !strings.HasPrefix(text[c.At:], c.Old) {
		return errStale
	}
	if c.At < len(text) && !utf8.RuneStart(text[c.At]) {
		return errNotUTF8
	}
	v.SetString(text[:c.At] + c.New + text[c.At+len(c.Old):])
	return nil
}

func (p *Plan) insert(f *Field, rows reflect.Value, c Change) error {
	if c.To < 0 || c.To > rows.Len() || c.Path.Row < 1 {
		return errNoRow
	}
	if c.Path.Row <= p.last && indexOf(rows, c.Path.Row) >= 0 { // a key above the last is new without looking
		return errNoRow
	}
	row := reflect.New(f.row).Elem()
	row.Field(0).Field(0).SetInt(int64(c.Path.Row))
	for key, text := range c.Cells {
		cell, ok := f.Cell(key)
		if !ok {
			return fmt.Errorf("no cell %q", key)
		}
		if !utf8.ValidString(text) {
			return errNotUTF8
		}
		if cell.Kind == KindID {
			row.Field(f.idAt).SetString(text)
		} else {
			row.FieldByIndex(cell.index).SetString(text)
		}
	}
	rows.Set(reflect.Append(rows, row))
	move(rows, rows.Len()-1, c.To)
	p.last = max(p.last, c.Path.Row)
	return nil
}

func remove(rows reflect.Value, from int) {
	n := rows.Len()
	move(rows, from, n-1)
	rows.Index(n - 1).SetZero()
	rows.Set(rows.Slice(0, n-1))
}

// move carries the row at from to number to; those between make room.
func move(rows reflect.Value, from, to int) {
	row := reflect.New(rows.Type().Elem()).Elem()
	row.Set(rows.Index(from))
	step := 1
	if to < from {
		step = -1
	}
	for i := from; i != to; i += step {
		rows.Index(i).Set(rows.Index(i + step))
	}
	rows.Index(to).Set(row)
}
