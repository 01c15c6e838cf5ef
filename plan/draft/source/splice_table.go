package source

import (
	"slices"

	"opsplan/plan"
)

// table writes the entry of a table some of whose rows changed.
func (s *splicer) table(f *plan.Field, at slot, column int, inBrackets bool) edit {
	n := at.value
	switch {
	case s.want.Count(f) == 0:
		return s.emptied(at, column, inBrackets)
	case n.kind == list && len(n.items) > 0 && s.rough < byQuestion:
		parts := s.rowParts(f, n, s.listSlots(n))
		return edit{body: s.around(at, s.compose(n, s.listSlots(n), parts), column, inBrackets)}
	case inBrackets:
		s.loosen(at.start, at.end)
		return edit{body: s.upTo(at) + " " + s.flowWriter(s.root).rows(s.want, f)}
	}
	w := writer{dash: s.dash}
	w.rows(s.want, f, column+s.dash)
	return edit{body: s.refilled(at, column, "", s.lines(w.String()))}
}

func (s *splicer) rowParts(f *plan.Field, n *node, slots []slot) []part {
	index := make(map[plan.Key]int, len(slots))
	for i, row := range s.old.Rows(f) {
		index[row.Key()] = i
	}
	var parts []part
	for _, row := range s.want.Rows(f) {
		i, known := index[row.Key()]
		if !known {
			parts = append(parts, part{old: -1, body: s.newRow(f, row, n)})
			continue
		}
		delete(index, row.Key())
		p := part{old: i}
		if old := s.old.RowAt(f, i); !sameRow(f, old, row) {
			p.body = s.row(f, old, row, n, slots[i])
		}
		parts = append(parts, p)
	}
	markMoved(parts)
	return parts
}

// newRow is a row in the style of the others.
func (s *splicer) newRow(f *plan.Field, row plan.RowText, n *node) string {
	if n.style == flow {
		return s.flowWriter(n).row(f, row)
	}
	if last := n.items[len(n.items)-1]; last.kind == mapping && last.style == flow {
		return "- " + s.flowWriter(last).row(f, row) + s.eol
	}
	var w writer
	w.row(f, row, n.column-1)
	return s.lines(w.String())
}

// row is the row with its changed cells.
func (s *splicer) row(f *plan.Field, old, want plan.RowText, n *node, at slot) string {
	item := at.value
	inBrackets := n.style == flow
	var parts []part
	if item.kind == mapping && s.rough == byCell {
		parts = s.cellParts(f, old, want, item)
	}
	switch {
	case len(parts) > 0:
		return s.around(at, s.compose(item, s.mappingSlots(item), parts), n.column-1, inBrackets)
	case inBrackets:
		s.loosen(at.start, at.end)
		return s.flowWriter(n).row(f, want)
	}
	return s.newRow(f, want, n) + s.commentLines(at.start, at.end, n.column-1)
}

func (s *splicer) cellParts(f *plan.Field, old, want plan.RowText, item *node) []part {
	cells, present, slots := cellsWithID(f), s.byKey(item), s.mappingSlots(item)
	inBrackets, column := item.style == flow, item.column-1
	edits := map[int]edit{}
	var added []addition
	for order, c := range cells {
		text := want.Text(c)
		if text == old.Text(c) {
			continue
		}
		if i, ok := present[c.Key]; ok {
			edits[i] = s.answer(c, text, slots[i], column, inBrackets)
			continue
		}
		a := addition{order: order}
		if inBrackets {
			w := s.flowWriter(item)
			a.body = w.key(c.Key) + w.answer(c.Kind, text, true)
		} else {
			var w writer
			w.answer(c, text, column)
			a.body = s.lines(w.String())
		}
		added = append(added, a)
	}
	return arrange(slots, func(key string) int {
		return slices.IndexFunc(cells, func(c *plan.Field) bool { return c.Key == key })
	}, edits, added)
}

// markMoved marks the parts that do not stand in the order of their slots, as
// few as possible: all but a longest run that does.
func markMoved(parts []part) {
	var tails []int // the last part of the best run of each length
	before := make([]int, len(parts))
	for i, p := range parts {
		if p.old < 0 {
			continue
		}
		at, _ := slices.BinarySearchFunc(tails, p.old, func(t, old int) int { return parts[t].old - old })
		before[i] = -1
		if at > 0 {
			before[i] = tails[at-1]
		}
		tails = append(tails[:at], append([]int{i}, tails[min(at+1, len(tails)):]...)...)
	}
	stays := make([]bool, len(parts))
	if len(tails) > 0 {
		for i := tails[len(tails)-1]; i >= 0; i = before[i] {
			stays[i] = true
		}
	}
	for i := range parts {
		parts[i].moved = parts[i].old >= 0 && !stays[i]
	}
}
