package document

import "opsplan/plan"

// A Document is a plan laid out for a reader.
type Document struct {
	Language  plan.Language
	Title     Title
	MadeTitle string    // the title it would have without its own
	Front     []Block   // before the sections
	Sections  []Section // the eight, always
	Appendix  []Section // answers to questions this stage does not ask, by section
	LeftOut   []*plan.Field
}

// Title is the document's title. Made tells that the plan has none and this one
// was put together from the product's name.
type Title struct {
	Text string
	Made bool
}

// A Section is one of the eight parts, or what the appendix holds of it.
type Section struct {
	Of     *plan.Section
	Name   string
	Blocks []Block
}

// A Block is one of [*Answer], [*Facts], [*Table], [*Waiver] and [*Note].
type Block interface {
	// Question is what the block answers, derives from or asks for; nil where it
	// belongs to several.
	Question() *plan.Field
}

// Answer is the answer to a question that is no table. Prose tells that the text
// is to be laid out by [Lines]; any other is one piece.
type Answer struct {
	Of    *plan.Field
	Label string
	Text  string
	Prose bool
}

// Facts are short answers of the head, one beside the other. Control tells that
// they are the block of names and signatures on a plan that is handed in, which
// shows an empty value too.
type Facts struct {
	Control bool
	Facts   []Fact
}

// Fact is one short answer.
type Fact struct {
	Of    *plan.Field
	Label string
	Text  string
}

// Table holds the rows of a table question. Parts after the first of a table
// that was split have More set, and repeat the first part's naming column.
type Table struct {
	Of      *plan.Field
	Label   string
	More    bool
	Columns []Column
	Rows    [][]string // a text for each column
	Keys    []plan.Key // of each row
}

// Column is one cell of each row.
type Column struct {
	Of   *plan.Field
	Name string
}

// Waiver says that a question does not apply. The words before and after stand
// in [Document.Words].
type Waiver struct {
	Of      *plan.Field
	Label   string
	Because string
}

// Note is what the program says: never the person's words, though it may quote
// them. Every line is a sentence of its own.
type Note struct {
	Of    *plan.Field
	Kind  NoteKind
	Lines []string
}

// Question implements Block.
func (a *Answer) Question() *plan.Field { return a.Of }

// Question implements Block; facts belong to several.
func (f *Facts) Question() *plan.Field { return nil }

// Question implements Block.
func (t *Table) Question() *plan.Field { return t.Of }

// Question implements Block.
func (w *Waiver) Question() *plan.Field { return w.Of }

// Question implements Block.
func (n *Note) Question() *plan.Field { return n.Of }
