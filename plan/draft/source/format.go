package source

import (
	"slices"

	"opsplan/plan"
)

// The limits of a draft.
const (
	MaxSize  = 10 << 20 // bytes
	MaxDepth = 32       // collections inside collections
)

// maxEntries bounds the lines and list items of a draft, and so the memory that
// a hostile one can cost; ten thousand rows with every cell filled need a third.
const maxEntries = 500_000

// A File is the bytes of a draft with the plan they hold. It does not change:
// Splice makes a new one.
type File struct {
	name string
	data []byte
	text []byte // data without a byte order mark, ending in a line break
	root *node  // offsets are into text
	plan *plan.Plan
}

// Parse reads a draft. The name is for messages only. Rows get the keys 1, 2,
// 3 … in the order they stand in the file. The error is a *Problems.
func Parse(name string, data []byte) (*File, error) {
	f := &File{name: name, data: slices.Clone(data)}
	text, problem := guard(f.data)
	if problem != nil {
		return nil, problemsIn(name, *problem)
	}
	f.text = endLine(text)
	root, problem := load(f.text)
	if problem != nil {
		return nil, problemsIn(name, *problem)
	}
	f.root = root
	r := &reader{text: f.text, plan: new(plan.Plan)}
	if r.read(root); len(r.problems) > 0 {
		return nil, problemsIn(name, r.problems...)
	}
	f.plan = r.plan
	return f, nil
}

// endLine returns the text with a line break at its end, so that every line of
// it has one.
func endLine(text []byte) []byte {
	if n := len(text); n > 0 && text[n-1] == '\n' {
		return text
	}
	return append(text[:len(text):len(text)], lineBreak(text)...)
}

// Plan returns a copy of the plan; what stands in it carries the keys that
// Splice knows rows by.
func (f *File) Plan() *plan.Plan { return f.plan.Clone() }

// Bytes returns a copy of the file's bytes.
func (f *File) Bytes() []byte { return slices.Clone(f.data) }
