package plan

import (
	"reflect"
	"slices"
	"strings"
	"sync"
)

// A Section is one of the eight parts of a plan, or the head before them,
// whose ID is empty.
type Section struct {
	ID     string
	Name   Words
	Number int // from 1; 0 is the head
	Fields []*Field
}

// A Field is one question, or one cell of a table's rows.
type Field struct {
	ID      string // of a question "goals.vision", of a cell "target"
	Key     string // the last part of the ID: the key in files
	Kind    Kind
	Name    Words
	Section *Section
	Options []Option // of a choice; a reference may have some besides its tables
	To      []string // of a reference: the IDs of the tables it may name a row of
	Cells   []*Field // of a table, without its id

	stem   string   // of new row ids: "kpi" of kpi1, kpi2
	asks   []string // stages and trades; empty: all
	parts  []string // cells that, all filled, give a cell that is empty
	index  []int    // in Plan, of a cell in its row
	offset uintptr  // of a question, in Plan
	row    reflect.Type
	idAt   int // index of the id cell in a row, -1 without one
}

// Identified tells whether the table's rows carry an id that others refer to.
func (f *Field) Identified() bool { return f.idAt >= 0 }

// Cell returns the table's cell of that key, "id" included.
func (f *Field) Cell(key string) (*Field, bool) {
	for _, c := range f.Cells {
		if c.Key == key {
			return c, true
		}
	}
	if key == idKey && f.Identified() {
		return idCell, true
	}
	return nil, false
}

// TitleCell is the cell that names a row: its first line of text.
func (f *Field) TitleCell() *Field {
	for _, c := range f.Cells {
		if c.Kind == KindLine {
			return c
		}
	}
	return f.Cells[0]
}

const idKey = "id"

var idCell = &Field{ID: idKey, Key: idKey, Kind: KindID, Name: Words{"编号", "ID"}}

// Sections returns the head and the eight sections, in order.
func Sections() []*Section { return declared().sections }

// Fields returns every question, in order, the head's first.
func Fields() []*Field { return declared().fields }

// Question returns the question with that ID, "goals.vision" or "title".
func Question(id string) (*Field, bool) {
	f, ok := declared().byID[id]
	return f, ok
}

type declaration struct {
	sections []*Section
	fields   []*Field
	byID     map[string]*Field
}

// declared walks the structs once; all else walks what it returns.
var declared = sync.OnceValue(func() declaration {
	d := declaration{byID: map[string]*Field{}}
	t := reflect.TypeFor[Plan]()
	for i := range t.NumField() {
		sf := t.Field(i)
		if !sf.IsExported() {
			continue
		}
		s := &Section{ID: sf.Tag.Get("id"), Name: parseWords(sf.Tag.Get("name")), Number: len(d.sections)}
		for j := range sf.Type.NumField() {
			f := question(s, sf.Type.Field(j), []int{i, j})
			f.offset = sf.Offset + sf.Type.Field(j).Offset
			s.Fields = append(s.Fields, f)
		}
		d.sections = append(d.sections, s)
		d.fields = append(d.fields, s.Fields...)
	}
	for _, f := range d.fields {
		d.byID[f.ID] = f
	}
	return d
})

func question(s *Section, sf reflect.StructField, index []int) *Field {
	f := declare(sf, index)
	f.Section = s
	if s.ID != "" {
		f.ID = s.ID + "." + f.Key
	}
	if f.Kind != KindTable {
		return f
	}
	f.row = sf.Type.Elem()
	for i := range f.row.NumField() {
		switch cell := f.row.Field(i); {
		case cell.Anonymous: // Row
		case cell.Tag.Get("id") == idKey:
			f.idAt = i
		default:
			c := declare(cell, []int{i})
			c.Section = s
			f.Cells = append(f.Cells, c)
		}
	}
	return f
}

func declare(sf reflect.StructField, index []int) *Field {
	key := sf.Tag.Get("id")
	return &Field{
		ID:      key,
		Key:     key,
		Kind:    kindOf(sf.Type),
		Name:    parseWords(sf.Tag.Get("name")),
		Options: optionLists()[sf.Tag.Get("of")],
		To:      strings.Fields(sf.Tag.Get("to")),
		stem:    sf.Tag.Get("new"),
		asks:    strings.Fields(sf.Tag.Get("ask")),
		parts:   strings.Fields(sf.Tag.Get("else")),
		index:   index,
		idAt:    -1,
	}
}

var kindTypes = map[reflect.Type]Kind{
	reflect.TypeFor[Line]():      KindLine,
	reflect.TypeFor[Prose]():     KindProse,
	reflect.TypeFor[Choice]():    KindChoice,
	reflect.TypeFor[Several]():   KindSeveral,
	reflect.TypeFor[Quantity]():  KindQuantity,
	reflect.TypeFor[Date]():      KindDate,
	reflect.TypeFor[Formula]():   KindFormula,
	reflect.TypeFor[Series]():    KindSeries,
	reflect.TypeFor[Reference](): KindReference,
	reflect.TypeFor[ID]():        KindID,
}

func kindOf(t reflect.Type) Kind {
	if t.Kind() == reflect.Slice {
		return KindTable
	}
	k, ok := kindTypes[t]
	if !ok {
		panic("plan: " + t.String() + " is no kind of answer") // a fault of the declaration; every test meets it
	}
	return k
}

// askedAt tells whether the question belongs to the stage or the trade at all.
func (f *Field) askedAt(s Situation) bool {
	return len(f.asks) == 0 || slices.Contains(f.asks, string(s.Stage)) || slices.Contains(f.asks, string(s.Trade))
}
