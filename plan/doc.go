// Package plan is the vocabulary of an operations plan: what it consists of,
// and the one way to change it.
//
// A [Plan] is a head and eight sections. A section is a Go struct whose fields
// are its questions; a question's Go type is its [Kind], and its tags hold
//
//	id    its ID, for ever once landed: "vision" of section "goals" is "goals.vision"
//	name  its short name in Chinese and English: `name:"愿景|Vision"`
//	ask   the stages and trades that ask it; without it all do
//	of    the list of options of a choice (see option.go)
//	to    the tables a reference may name a row of
//	new   the stem of the ids that new rows of the table get
//	else  the cells that give one that is empty: its quantity and price an amount
//
// A table is a slice of row structs, whose fields are its cells. One file
// (field.go) walks all this by reflection, once; everything else walks the
// resulting [Field] values, or simply reads p.Goals.KPIs[0].Target.
//
//	section_*.go   the eight sections, a file each; head.go what stands before them
//	kind.go        the kinds of answers          option.go     what a choice offers
//	field.go       the declaration, walked       text.go       reading any answer by path
//	path.go        where an answer stands        change.go     the one edit, and Apply
//	situation.go   stage, trade, readers         tier_*.go     what each stage wants
//	missing.go     what is still required        reference.go  rows that name other rows
//	follow.go      references after a rename     nearest.go    what a mistyped word meant
//	schema.go      the same declaration as JSON Schema
//
// What a person typed is kept to the byte: nothing here trims, cleans or
// reformats. The only writer of a Plan is [Plan.Apply], which returns the
// inverse of the [Change] it was given.
package plan
