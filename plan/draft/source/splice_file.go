package source

import (
	"math"
	"slices"
	"strings"

	"opsplan/plan"
)

// A splicer writes the text of a changed plan.
type splicer struct {
	text      []byte
	root      *node
	old, want *plan.Plan
	changed   map[*plan.Field]bool
	rough     roughness
	comments  []span
	eol       string
	dash      int      // how far a list stands in from its key
	loose     []string // comments without a place yet
}

func newSplicer(f *File, want *plan.Plan, changed map[*plan.Field]bool, rough roughness) *splicer {
	s := &splicer{
		text: f.text, root: f.root, old: f.plan, want: want, changed: changed, rough: rough,
		comments: commentsOf(f.text, f.root), eol: lineBreak(f.text), dash: dashOf(f.root),
	}
	if s.dash < 0 {
		s.dash = indentStep
	}
	return s
}

// dashOf returns how far the first block list stands in from its key, -1
// without one.
func dashOf(n *node) int {
	if n.kind == mapping && n.style != flow {
		for i := 0; i+1 < len(n.items); i += 2 {
			key, value := n.items[i], n.items[i+1]
			if value.kind == list && value.style != flow {
				return max(value.column-key.column, 0)
			}
			if d := dashOf(value); d >= 0 {
				return d
			}
		}
	}
	return -1
}

// file returns the whole text.
func (s *splicer) file() string {
	edits, added := s.topEdits(s.root.style == flow)
	slots := s.mappingSlots(s.root)
	parts := arrange(slots, topOrder, edits, added)
	head := string(s.text[:s.root.start])
	if s.root.style == flow {
		tail := string(s.text[s.root.end:])
		return head + s.composeFlow(s.root, slots, parts) + tail + s.looseLines(0)
	}
	body := s.composeBlock(slots, s.root.column-1, parts)
	return head + body + setBack(string(s.text[s.endOf(s.root):]), body, s.root.column-1)
}

// topOrder is the place of a key at the top in a new file.
func topOrder(key string) int {
	if key == formatKey {
		return -1
	}
	head := plan.Sections()[0].Fields
	if i := slices.IndexFunc(head, func(f *plan.Field) bool { return f.Key == key }); i >= 0 {
		return i
	}
	if i := slices.IndexFunc(plan.Sections(), func(s *plan.Section) bool { return s.ID == key && key != "" }); i >= 0 {
		return len(head) + i
	}
	return math.MaxInt
}

func (s *splicer) topEdits(inBrackets bool) (map[int]edit, []addition) {
	sections := plan.Sections()
	column := s.root.column - 1
	edits, added := s.questionEdits(s.root, sections[0], column, inBrackets)
	present := s.byKey(s.root)
	for _, sec := range sections[1:] {
		if !slices.ContainsFunc(sec.Fields, func(f *plan.Field) bool { return s.changed[f] }) {
			continue
		}
		if i, ok := present[sec.ID]; ok {
			edits[i] = s.section(sec, s.mappingSlots(s.root)[i], column, inBrackets)
		} else if answered(s.want, sec) {
			added = append(added, s.newSection(sec, column, inBrackets))
		}
	}
	return edits, added
}

func (s *splicer) newSection(sec *plan.Section, column int, inBrackets bool) addition {
	a := addition{order: topOrder(sec.ID), lead: s.eol}
	if inBrackets {
		w := s.flowWriter(s.root)
		a.body = w.key(sec.ID) + w.questions(s.want, sec)
		return a
	}
	w := writer{dash: s.dash}
	w.section(s.want, sec, column)
	a.body = s.lines(strings.TrimLeft(w.String(), " "))
	return a
}

// section writes the entry of a section some of whose questions changed.
func (s *splicer) section(sec *plan.Section, at slot, column int, inBrackets bool) edit {
	n := at.value
	if n.kind != mapping || len(n.items) == 0 {
		if !answered(s.want, sec) {
			return s.emptied(at, column, inBrackets)
		}
		if inBrackets {
			return edit{body: s.upTo(at) + " " + s.flowWriter(s.root).questions(s.want, sec)}
		}
		w := writer{dash: s.dash}
		w.questions(s.want, sec, column+indentStep)
		return edit{body: s.refilled(at, column, "", s.lines(w.String()))}
	}
	edits, added := s.questionEdits(n, sec, n.column-1, n.style == flow)
	slots := s.mappingSlots(n)
	parts := arrange(slots, func(key string) int {
		return slices.IndexFunc(sec.Fields, func(f *plan.Field) bool { return f.Key == key })
	}, edits, added)
	if len(parts) == 0 {
		return s.emptied(at, column, inBrackets)
	}
	return edit{body: s.around(at, s.compose(n, slots, parts), column, inBrackets)}
}

// questionEdits says what becomes of the section's questions, which stand in
// the mapping n.
func (s *splicer) questionEdits(n *node, sec *plan.Section, column int, inBrackets bool) (map[int]edit, []addition) {
	edits, present := map[int]edit{}, s.byKey(n)
	slots := s.mappingSlots(n)
	var added []addition
	for order, f := range sec.Fields {
		if !s.changed[f] {
			continue
		}
		if i, ok := present[f.Key]; ok {
			edits[i] = s.question(f, slots[i], column, inBrackets)
			continue
		}
		if !s.want.Answered(f) {
			continue
		}
		a := addition{order: order}
		if inBrackets {
			a.body = s.flowWriter(n).question(s.want, f)
		} else {
			w := writer{dash: s.dash}
			w.question(s.want, f, column)
			a.body = s.lines(w.String())
		}
		added = append(added, a)
	}
	return edits, added
}

func (s *splicer) question(f *plan.Field, at slot, column int, inBrackets bool) edit {
	if f.Kind == plan.KindTable {
		return s.table(f, at, column, inBrackets)
	}
	return s.answer(f, s.want.Answer(f), at, column, inBrackets)
}

// anew returns the text of a new file, with what the old one holds besides
// answers: the reserved keys as they stand, and every comment.
func (s *splicer) anew() string {
	var b strings.Builder
	b.WriteString(s.lines(string(Encode(s.want))))
	var kept []span
	for _, at := range s.mappingSlots(s.root) {
		if !slices.Contains(plan.Reserved, at.key.text) {
			continue
		}
		kept = append(kept, span{at.start, at.end})
		b.WriteString(s.eol + string(s.text[at.start:at.end]))
		if s.root.style == flow {
			b.WriteString(s.eol)
		}
	}
	for _, c := range s.comments {
		if !slices.ContainsFunc(kept, func(r span) bool { return c.start >= r.start && c.end <= r.end }) {
			b.WriteString(string(s.text[c.start:c.end]) + s.eol)
		}
	}
	return b.String()
}
