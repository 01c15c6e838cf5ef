package source

import (
	"math/big"
	"strings"

	"opsplan/plan"
)

const (
	formatKey = "format"
	idKey     = "id"
	maxKey    = 64 // bytes of a key worth comparing with known ones
)

// A reader makes a plan of nodes and notes whatever does not fit.
type reader struct {
	text     []byte
	plan     *plan.Plan
	key      plan.Key // given to a row so far
	problems []Problem
}

func (r *reader) fault(n *node, code Code, text string) {
	r.problems = append(r.problems, Problem{Line: n.line, Column: n.column, Code: code, Text: text})
}

func (r *reader) read(root *node) {
	if root.kind == scalar && root.style == plain && root.text == "" && root.fault == "" {
		r.problems = []Problem{{Code: Empty}}
		return
	}
	if root.kind != mapping {
		r.notDraft(root)
		return
	}
	if !r.readFormat(root) {
		return
	}
	for key, value := range r.entries(root) {
		r.readTop(key, value)
	}
}

func (r *reader) notDraft(root *node) {
	if p := tightColon(strings.Split(string(r.text), "\n"), root.line); p != nil && root.kind == scalar {
		r.problems = append(r.problems, *p)
		return
	}
	r.fault(root, NotDraft, "")
}

// readFormat tells whether it makes sense to read on.
func (r *reader) readFormat(root *node) bool {
	var near *node
	for i := 0; i < len(root.items); i += 2 {
		key, value := root.items[i], root.items[i+1]
		if key.text == formatKey {
			return r.checkFormat(value)
		}
		if near == nil && key.kind == scalar && len(key.text) <= maxKey && plan.Nearest(key.text, []string{formatKey}) != "" {
			near = key
		}
	}
	if near == nil {
		r.problems = append(r.problems, Problem{Line: 1, Column: 1, Code: NoFormat})
		return false
	}
	r.problems = append(r.problems, Problem{Line: near.line, Column: near.column, Code: UnknownKey, Text: near.text, Suggest: formatKey})
	return false
}

func (r *reader) checkFormat(value *node) bool {
	if value.text == "1" {
		return true
	}
	code := BadFormat
	if n, ok := new(big.Int).SetString(value.text, 10); ok && n.Cmp(big.NewInt(plan.Format)) > 0 {
		code = NewerFormat
	}
	r.fault(value, code, value.text)
	return false
}

// readTop reads what stands at the top: a question of the head, a section, or
// what other packages keep there.
func (r *reader) readTop(key, value *node) {
	if key.text == formatKey {
		return
	}
	for _, k := range plan.Reserved {
		if key.text == k {
			r.checkAny(value)
			return
		}
	}
	head := plan.Sections()[0]
	for _, s := range plan.Sections()[1:] {
		if s.ID == key.text {
			r.readSection(s, value)
			return
		}
	}
	for _, f := range head.Fields {
		if f.Key == key.text {
			r.readQuestion(f, value)
			return
		}
	}
	r.unknown(key, topKeys(), nil)
}

func topKeys() []string {
	keys := append([]string{formatKey}, plan.Reserved...)
	for i, s := range plan.Sections() {
		if i > 0 {
			keys = append(keys, s.ID)
			continue
		}
		for _, f := range s.Fields {
			keys = append(keys, f.Key)
		}
	}
	return keys
}

// unknown notes a key and what was meant: a near one, or the same one where it
// belongs.
func (r *reader) unknown(key *node, known []string, in *plan.Section) {
	word, suggest := strings.TrimSpace(key.text), ""
	if len(word) <= maxKey && len(r.problems) < maxProblems {
		suggest = plan.Nearest(word, known)
	}
	for _, f := range plan.Fields() {
		if suggest == "" && f.Section != in && f.Key == word {
			suggest = f.ID
		}
	}
	r.problems = append(r.problems, Problem{Line: key.line, Column: key.column, Code: UnknownKey, Text: key.text, Suggest: suggest})
}

func (r *reader) readSection(s *plan.Section, value *node) {
	if !r.collection(value, mapping, WantSection, s.ID) {
		return
	}
	for key, answer := range r.entries(value) {
		f := fieldOf(s.Fields, key.text)
		if f == nil {
			r.unknown(key, keysOfFields(s.Fields), s)
			continue
		}
		r.readQuestion(f, answer)
	}
}

func fieldOf(fields []*plan.Field, key string) *plan.Field {
	for _, f := range fields {
		if f.Key == key {
			return f
		}
	}
	return nil
}

func keysOfFields(fields []*plan.Field) []string {
	keys := make([]string, len(fields))
	for i, f := range fields {
		keys[i] = f.Key
	}
	return keys
}

// collection tells whether there is something to read in the value: nothing at
// all is an empty collection.
func (r *reader) collection(value *node, kind nodeKind, want Code, name string) bool {
	switch {
	case value.fault != "":
		r.fault(value, value.fault, name)
	case value.kind == kind:
		return true
	case !value.isNothing():
		r.fault(value, want, name)
	}
	return false
}

func (r *reader) readQuestion(f *plan.Field, value *node) {
	if f.Kind != plan.KindTable {
		if text := r.answer(f, f.ID, value); text != "" {
			r.apply(value, plan.Change{Path: f.Whole(), New: text})
		}
		return
	}
	if !r.collection(value, list, WantRows, f.ID) {
		return
	}
	for i, row := range value.items {
		cells := r.readRow(f, row)
		r.key++
		r.apply(row, plan.Change{Op: plan.Insert, Path: plan.Path{Field: f.ID, Row: r.key}, To: i, Cells: cells})
	}
}

// apply makes the change; with keys counted up and keys checked it fits always.
func (r *reader) apply(at *node, c plan.Change) {
	if _, err := r.plan.Apply(c); err != nil {
		r.fault(at, Syntax, "")
	}
}

func (r *reader) readRow(f *plan.Field, row *node) map[string]string {
	cells := map[string]string{}
	if !r.collection(row, mapping, WantRow, f.ID) {
		return cells
	}
	for key, value := range r.entries(row) {
		c, ok := f.Cell(key.text)
		if !ok {
			known := keysOfFields(f.Cells)
			if f.Identified() {
				known = append(known, idKey)
			}
			r.unknown(key, known, f.Section)
			continue
		}
		if text := r.answer(c, f.ID+"."+c.Key, value); text != "" {
			cells[c.Key] = text
		}
	}
	return cells
}
