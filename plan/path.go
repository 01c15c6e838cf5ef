package plan

import (
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// A Path says where an answer stands: a question, a row of its table, a cell
// of the row. Row 0 and an empty Cell stand for "the whole".
type Path struct {
	Field string // "goals.kpis"
	Row   Key
	Cell  string // "target"
}

// String is the form of journal records: "goals.kpis.#3.target". People and
// scripts are given [Plan.Address] instead.
func (p Path) String() string {
	s := p.Field
	if p.Row != 0 {
		s += "." + p.Row.String()
	}
	if p.Cell != "" {
		s += "." + p.Cell
	}
	return s
}

// MarshalText writes the form of String.
func (p Path) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads the form of String. It does not ask whether anything
// stands there.
func (p *Path) UnmarshalText(text []byte) error {
	field, rest, hasRow := strings.Cut(string(text), ".#")
	*p = Path{Field: field}
	if !hasRow {
		return nil
	}
	row, cell, _ := strings.Cut(rest, ".")
	n, err := strconv.Atoi(row)
	if err != nil || n < 1 {
		return fmt.Errorf("path %q: %q is no row key", text, row)
	}
	p.Row, p.Cell = Key(n), cell
	return nil
}

// Whole returns the path of the question itself.
func (f *Field) Whole() Path { return Path{Field: f.ID} }

// Declared returns the question a path stands under, and the cell if it names one.
func (p Path) Declared() (question, cell *Field) {
	question, ok := Question(p.Field)
	if !ok {
		return nil, nil
	}
	if p.Cell != "" {
		cell, _ = question.Cell(p.Cell)
	}
	return question, cell
}

// Address returns the path as people and scripts write it: by the row's id, or
// its number where it has none: "goals.kpis.gmv.target", "goals.kpis.0.target".
func (p *Plan) Address(at Path) string { return p.Addresses().Of(at) }

// Addresses gives the addresses of many paths of a plan that does not change
// meanwhile; it looks at each table once.
type Addresses struct {
	plan *Plan
	rows map[string]map[string]int // by table: the number of the first row with that id
}

// Addresses returns the addresses of the plan as it is.
func (p *Plan) Addresses() Addresses {
	return Addresses{plan: p, rows: map[string]map[string]int{}}
}

// Of is what Plan.Address returns.
func (a Addresses) Of(at Path) string {
	f, ok := Question(at.Field)
	if !ok || at.Row == 0 || f.Kind != KindTable {
		return at.String()
	}
	i := indexOf(a.plan.value(f), at.Row)
	if i < 0 {
		return at.Field
	}
	row := a.plan.RowAt(f, i).ID()
	if row == "" || a.numbers(f)[row] != i {
		row = strconv.Itoa(i)
	}
	s := at.Field + "." + row
	if at.Cell != "" {
		s += "." + at.Cell
	}
	return s
}

func (a Addresses) numbers(f *Field) map[string]int {
	if a.rows[f.ID] == nil {
		numbers := map[string]int{}
		for i, r := range a.plan.Rows(f) {
			if _, taken := numbers[r.ID()]; !taken {
				numbers[r.ID()] = i
			}
		}
		a.rows[f.ID] = numbers
	}
	return a.rows[f.ID]
}

// An AddressError says which part of an address leads nowhere, and what may
// have been meant.
type AddressError struct {
	Address string
	Part    string // the part that is not known
	Of      *Field // the table whose row or cell was asked for; nil for a question
	Suggest string // the nearest known one, "" without
	Rows    int    // of the table, where a row was asked for
}

func (e *AddressError) Error() string {
	s := fmt.Sprintf("nothing at %q: unknown %q", e.Address, e.Part)
	if e.Suggest != "" {
		s += fmt.Sprintf(", did you mean %q?", e.Suggest)
	}
	return s
}

// Locate finds the path for an address: question, question.row or
// question.row.cell, where row is the row's id or its number from 0, the
// latter with or without brackets. The error is an *AddressError.
func (p *Plan) Locate(address string) (Path, error) {
	plain := strings.NewReplacer("[", ".", "]", "").Replace(address)
	f, rest, ok := cutQuestion(plain)
	if !ok {
		return Path{}, &AddressError{Address: address, Part: plain, Suggest: nearestAddress(plain)}
	}
	if rest == "" {
		return f.Whole(), nil
	}
	if f.Kind != KindTable {
		return Path{}, &AddressError{Address: address, Part: rest, Suggest: f.ID}
	}
	if i, ok := p.rowNamed(f, rest); ok {
		return Path{Field: f.ID, Row: p.RowAt(f, i).Key()}, nil
	}
	dot := strings.LastIndexByte(rest, '.')
	if dot < 0 {
		return Path{}, &AddressError{Address: address, Part: rest, Of: f, Suggest: Nearest(rest, p.rowIDs(f)), Rows: p.Count(f)}
	}
	row, key := rest[:dot], rest[dot+1:]
	i, ok := p.rowNamed(f, row)
	if !ok {
		return Path{}, &AddressError{Address: address, Part: row, Of: f, Suggest: Nearest(row, p.rowIDs(f)), Rows: p.Count(f)}
	}
	if _, ok := f.Cell(key); !ok {
		return Path{}, &AddressError{Address: address, Part: key, Of: f, Suggest: Nearest(key, f.cellKeys())}
	}
	return Path{Field: f.ID, Row: p.RowAt(f, i).Key(), Cell: key}, nil
}

// nearestAddress mends the question that an address begins with: section and
// key, whatever row and cell follow.
func nearestAddress(address string) string {
	question := address
	if parts := strings.SplitN(address, ".", 3); len(parts) == 3 {
		question = parts[0] + "." + parts[1]
	}
	near := Nearest(question, questionIDs())
	if near == "" {
		return ""
	}
	return near + address[len(question):]
}

func cutQuestion(address string) (f *Field, rest string, ok bool) {
	if f, ok := Question(address); ok {
		return f, "", true
	}
	for i := range len(address) {
		if address[i] != '.' {
			continue
		}
		if f, ok := Question(address[:i]); ok {
			return f, address[i+1:], true
		}
	}
	return nil, "", false
}

func (p *Plan) rowNamed(f *Field, name string) (int, bool) {
	if i, ok := p.rowByID(f, name); ok {
		return i, true
	}
	n, err := strconv.Atoi(name)
	return n, err == nil && n >= 0 && n < p.Count(f)
}

func (p *Plan) rowByID(f *Field, id string) (int, bool) {
	if !f.Identified() || id == "" {
		return 0, false
	}
	for i, r := range p.Rows(f) {
		if r.ID() == id {
			return i, true
		}
	}
	return 0, false
}

func (p *Plan) rowIDs(f *Field) []string {
	var ids []string
	for _, r := range p.Rows(f) {
		if id := r.ID(); id != "" {
			ids = append(ids, id)
		}
	}
	return ids
}

func (f *Field) cellKeys() []string {
	keys := make([]string, 0, len(f.Cells)+1)
	for _, c := range f.Cells {
		keys = append(keys, c.Key)
	}
	return keys
}

func questionIDs() []string {
	ids := make([]string, 0, len(Fields()))
	for _, f := range Fields() {
		ids = append(ids, f.ID)
	}
	return ids
}

// PathOf returns the path of the answer that the pointer points at: of
// &p.Goals.Vision, of &p.Goals.KPIs[2].Target, of &p.Goals.KPIs[2].
func (p *Plan) PathOf(answer any) (Path, error) {
	ptr := reflect.ValueOf(answer)
	if ptr.Kind() != reflect.Pointer || ptr.IsNil() {
		return Path{}, errors.New("path of an answer: not a pointer into the plan")
	}
	addr := ptr.Pointer()
	begin := reflect.ValueOf(p).Pointer()
	for _, f := range Fields() {
		if begin+f.offset == addr && p.value(f).Type() == ptr.Type().Elem() {
			return f.Whole(), nil
		}
		if f.Kind != KindTable {
			continue
		}
		v := p.value(f)
		if v.Len() == 0 {
			continue
		}
		start, size := v.Index(0).UnsafeAddr(), f.row.Size()
		if addr < start || addr >= start+size*uintptr(v.Len()) {
			continue
		}
		return rowPath(f, v.Index(int((addr-start)/size)), addr), nil
	}
	return Path{}, errors.New("path of an answer: not a pointer into the plan")
}

func rowPath(f *Field, row reflect.Value, addr uintptr) Path {
	path := Path{Field: f.ID, Row: rowKey(row)}
	for i := 1; i < row.NumField(); i++ {
		if row.Field(i).UnsafeAddr() == addr {
			path.Cell = f.row.Field(i).Tag.Get("id")
		}
	}
	return path
}
