package preview

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
)

// Follow brings what the path leads to into sight and keeps it there while
// drawings arrive: a question with all that belongs to it, or a row of its
// table. Of a question that has no block yet, that is the place where it is
// asked for. What is in sight already stays where it is.
func (p *Pane) Follow(at plan.Path) tea.Cmd {
	p.follows = &at
	p.reveal()
	return p.next()
}

func (p *Pane) reveal() {
	if p.follows == nil {
		return
	}
	from, to, ok := p.find(*p.follows)
	if !ok {
		return
	}
	n, end := to-from, p.top+p.height
	switch {
	case from >= p.top && to <= end:
	case n > p.height && p.top >= from && end <= to: // in the middle of it
	case n <= p.height && from >= p.top && from < end:
		p.show(to - p.height)
	case n <= p.height && to > p.top && to <= end:
		p.show(from)
	default: // from elsewhere: with something of what stands before it
		p.show(from - max(0, min(p.height/4, p.height-n)))
	}
}

// find returns the rows that the path leads to.
func (p *Pane) find(at plan.Path) (from, to int, ok bool) {
	question, cell := at.Declared()
	if question == nil {
		return 0, 0, false
	}
	first := slices.IndexFunc(p.blocks, func(b Block) bool { return slices.Contains(b.fields, question) })
	if first < 0 {
		if first = p.asks(question); first < 0 {
			return 0, 0, false
		}
		return p.starts[first], p.starts[first] + p.rowCount(first), true
	}
	last := first
	for last+1 < len(p.blocks) && slices.Contains(p.blocks[last+1].fields, question) {
		last++
	}
	for i := first; i <= last; i++ {
		if m, ok := p.mark(i, at, question, cell); ok {
			return p.starts[i] + m.from, p.starts[i] + m.to, true
		}
	}
	return p.starts[first], p.starts[last] + p.rowCount(last), true
}

// mark finds the rows of a block that show a row of its table, where possible
// the cell, or one of several facts. Before it is drawn that is all of them.
func (p *Pane) mark(i int, at plan.Path, question, cell *plan.Field) (mark, bool) {
	b := p.blocks[i]
	g, ok := b.body.(*grid)
	item, n := slices.Index(b.keys, at.Row), 0
	if b.keys == nil {
		item = slices.Index(b.fields, question)
	}
	if !ok || item < 0 {
		return mark{}, false
	}
	if cell != nil {
		n = max(0, slices.IndexFunc(g.parts, func(p part) bool {
			return slices.ContainsFunc(p.columns, func(c column) bool { return c.key == cell.Key })
		}))
	}
	if p.seen[i].current {
		for _, m := range p.seen[i].drawing.marks {
			if m.item == item && (m.part == n || m.part < 0) {
				return m, true
			}
		}
	}
	return mark{to: p.rowCount(i)}, true
}

// asks returns the block where the document asks for a question that has none:
// what stands last in its section before the next question.
func (p *Pane) asks(question *plan.Field) int {
	later := question.Section.Fields[slices.Index(question.Section.Fields, question):]
	found := -1
	for i, b := range p.blocks {
		if b.section != question.Section {
			continue
		}
		if found >= 0 && slices.ContainsFunc(b.fields, func(f *plan.Field) bool { return slices.Contains(later, f) }) {
			break
		}
		found = i
	}
	return found
}
