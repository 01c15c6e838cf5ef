package document

import "opsplan/plan"

// A Document is a plan laid out for its readers, in one of three forms. The whole
// holds all that follows; the short forms hold a title, front and parts.
type Document struct {
	Form      Form
	Language  plan.Language
	Formal    bool // it is handed in: laid out with a cover, contents and numbers
	Title     Title
	MadeTitle string       // the title it would have without its own
	Front     []Block      // before everything else
	Opening   []Part       // what its readers look for first, drawn from the answers
	Sections  []Section    // the eight of the whole, always
	Appendix  []Supplement // answers that do not belong in the sections
	LeftOut   []*plan.Field
}

// Form is what the document is for.
type Form int

// The forms.
const (
	Whole     Form = iota // the plan
	OnePage               // its outline on a page
	Questions             // what the readers will ask, and where it is answered
)

// Title is the document's title. Made tells that the plan has none and this one
// was put together from the product's name.
type Title struct {
	Text string
	Made bool
}

// A Part stands under a heading of its own before the sections, or in a short
// form instead of them. Nothing in it is an answer's only place: a file that is
// read back gets none of its answers from here.
type Part struct {
	ID     string // tells it from the others: "ask", "cash"
	Name   string
	Blocks []Block
}

// A Section is one of the eight parts, or what the appendix holds of it. Number is
// what is written before the name, with the space after it, if any: "1. ", 一、.
type Section struct {
	Of     *plan.Section
	Number string
	Name   string
	Blocks []Block
}

// A Supplement is one of the lists of answers in the appendix, by section.
type Supplement struct {
	Name     string
	Sections []Section
}

// A Block is one of [*Answer], [*Facts], [*Table], [*Waiver], [*Note],
// [*Statement] and [*Figure].
type Block interface {
	// Question is what the block answers, derives from or asks for; nil where it
	// belongs to several.
	Question() *plan.Field
}

// Answer is the answer to a question that is no table. Prose tells that the text
// is to be laid out by [Lines]; any other is one piece. Number is what is written
// before the label in a document with numbers: （一）, "1.1 ". In a part Of is nil, the
// label may be what a reader asks, and the text what answers it.
type Answer struct {
	Of     *plan.Field
	Number string
	Label  string
	Text   string
	Prose  bool
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
//
// A table of a part is put together from several questions: Of, the columns' Of
// and Keys are nil, and the label is empty or a caption.
type Table struct {
	Of      *plan.Field
	Number  string
	Label   string
	More    bool
	Columns []Column
	Rows    [][]string // a text for each column
	Keys    []plan.Key // of each row
}

// Column is one cell of each row. Figures tells that it holds numbers, which
// stand at the right.
type Column struct {
	Of      *plan.Field
	Name    string
	Figures bool
}

// Waiver says that a question does not apply. The words before and after stand
// in [NotApplying] and [Because].
type Waiver struct {
	Of      *plan.Field
	Number  string
	Label   string
	Because string
}

// Note is what the program says beside an answer: never the person's words, though
// it may quote them. Every line is a sentence of its own.
type Note struct {
	Of    *plan.Field
	Kind  NoteKind
	Lines []string
}

// Statement is what is said in a part: paragraphs, or the items of a list. It
// quotes answers to the letter, so that a line may hold anything.
type Statement struct {
	Lines  []string
	Listed bool
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

// Question implements Block; a statement belongs to several.
func (s *Statement) Question() *plan.Field { return nil }
