package derive

import (
	"slices"
	"strings"
)

// mark says how far the search for circles has come with an entry.
type mark int

const (
	unseen mark = iota
	open        // on the path that is being followed
	closed
)

// findCycles puts the entries in an order in which each stands behind all that it
// follows from, and gives every KPI on a circle of formulas an error that shows it:
// 成交额 → 订单数 → 成交额. A circle is a fault even where all values are typed.
func (b *book) findCycles() {
	for _, e := range b.entries {
		if e.mark == unseen {
			b.follow(e, nil)
		}
	}
}

func (b *book) follow(e *entry, path []*entry) {
	e.mark = open
	path = append(path, e)
	for _, next := range b.needs(e) {
		switch next.mark {
		case unseen:
			b.follow(next, path)
		case open:
			circle(path[slices.Index(path, next):])
		}
	}
	e.mark = closed
	b.order = append(b.order, e)
}

func (b *book) needs(e *entry) []*entry {
	if e.formula == nil {
		return nil
	}
	var needs []*entry
	for _, name := range e.formula.names {
		if next, ok := b.byName[name]; ok {
			needs = append(needs, next)
		}
	}
	return needs
}

// circle writes the way round for each KPI on it; a long one is cut short.
func circle(path []*entry) {
	const most = 10
	for i, e := range path {
		if e.err != nil {
			continue
		}
		var names []string
		for step := range min(len(path), most) {
			names = append(names, path[(i+step)%len(path)].name)
		}
		if len(path) > most {
			names = append(names, "…")
		}
		names = append(names, e.name)
		e.err = &Error{Code: Cycle, Text: strings.Join(names, " → "), Column: 1}
	}
}
