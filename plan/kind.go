package plan

import "strings"

// The kinds of single answers. All hold text exactly as typed; the type says
// what the text is meant to be.
type (
	// Line is one or two sentences without a line break.
	Line string
	// Prose is paragraphs and simple lists.
	Prose string
	// Choice is the code of one option; text that is no option is kept.
	Choice string
	// Several is the codes of any number of options, one a line.
	Several string
	// Quantity is a number with its unit: 50万, 2.5%, ¥3,000.
	Quantity string
	// Date is a day or a span of days: 2027-06-30, Q3, 上半年.
	Date string
	// Formula names KPIs and assumptions: 成交额 = 家庭数 × 月均单数 × 笔单价.
	Formula string
	// Series is a quantity for each of several periods or phases: 1月 10万, 2月 12万.
	Series string
	// Reference names a row of another table, by its id or its name.
	Reference string
	// ID is how rows of other tables and files refer to a row. The program makes
	// it; people never see it.
	ID string
)

// Items returns the codes of the options taken.
func (s Several) Items() []string {
	if s == "" {
		return nil
	}
	return strings.Split(string(s), "\n")
}

// Has tells whether the option with that code is taken.
func (s Several) Has(code string) bool {
	for _, item := range s.Items() {
		if item == code {
			return true
		}
	}
	return false
}

// SeveralOf is the answer that takes the options with these codes.
func SeveralOf(codes ...string) Several { return Several(strings.Join(codes, "\n")) }

// Kind tells what an answer is meant to be.
type Kind int

// The kinds of answers. A table's answer is rows, all others are one text.
const (
	KindLine Kind = iota
	KindProse
	KindChoice
	KindSeveral
	KindQuantity
	KindDate
	KindFormula
	KindSeries
	KindReference
	KindID
	KindTable
)

var kindNames = [...]string{
	KindLine:      "line",
	KindProse:     "prose",
	KindChoice:    "choice",
	KindSeveral:   "several",
	KindQuantity:  "quantity",
	KindDate:      "date",
	KindFormula:   "formula",
	KindSeries:    "series",
	KindReference: "reference",
	KindID:        "id",
	KindTable:     "table",
}

// String is the kind's word in files, JSON and documentation.
func (k Kind) String() string { return kindNames[k] }

// Multiline tells whether an answer of the kind may hold line breaks.
func (k Kind) Multiline() bool {
	switch k {
	case KindProse, KindSeveral, KindSeries:
		return true
	case KindLine, KindChoice, KindQuantity, KindDate, KindFormula, KindReference, KindID, KindTable:
		return false
	}
	return false
}
