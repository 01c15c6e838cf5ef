package source

import (
	"cmp"
	"strings"
)

// compose puts the parts of a collection together, in the style it has.
func (s *splicer) compose(n *node, slots []slot, parts []part) string {
	if n.style == flow {
		return s.composeFlow(n, slots, parts)
	}
	return s.composeBlock(slots, n.column-1, parts)
}

// composeBlock puts together the lines of a block collection, from its first
// character on. What stands between two slots belongs to the second.
func (s *splicer) composeBlock(slots []slot, column int, parts []part) string {
	moved := map[int]bool{}
	for _, p := range parts {
		if p.moved {
			moved[p.old] = true
		}
	}
	w := blockComposer{column: column}
	indent, between := strings.Repeat(" ", column), s.between(slots)
	next := 0
	pass := func(to int) {
		for ; next < to; next++ {
			w.write(s.residue(slots, next, column, moved[next]), "")
		}
	}
	for i, p := range parts {
		switch {
		case p.old < 0:
			w.write(cmp.Or(p.lead, between)+indent, p.body)
		case p.moved:
			_, own := s.leadOf(slots, p.old)
			w.write(cmp.Or(own, between)+indent, s.bodyOf(slots, p))
		default:
			pass(p.old)
			next = p.old + 1
			lead := between + indent
			if p.old > 0 {
				lead = string(s.text[slots[p.old-1].end:slots[p.old].start])
			}
			if i > 0 && parts[i-1] == (part{old: p.old - 1}) {
				w.last = "" // nothing is new here
			}
			w.write(lead, s.bodyOf(slots, p))
		}
	}
	pass(len(slots))
	return w.String()
}

// A blockComposer sees to it that no comment falls into the text above it.
type blockComposer struct {
	strings.Builder
	column int
	last   string // entry written
}

func (w *blockComposer) write(lead, body string) {
	if w.Len() == 0 { // the writer stands at the column already
		lead = strings.TrimLeft(lead, " \t\r\n")
	}
	w.WriteString(setBack(lead, w.last, w.column))
	w.WriteString(body)
	if body != "" {
		w.last = body
	}
}

func (s *splicer) bodyOf(slots []slot, p part) string {
	if p.body != "" {
		return p.body
	}
	return string(s.text[slots[p.old].start:slots[p.old].end])
}

// residue is what remains where a slot was: the comments.
func (s *splicer) residue(slots []slot, i, column int, moved bool) string {
	stay, own := s.leadOf(slots, i)
	if moved {
		return stay
	}
	if strings.TrimSpace(own) == "" {
		own = ""
	}
	return stay + own + s.commentLines(slots[i].start, slots[i].end, column)
}

// composeFlow puts together a collection in brackets.
func (s *splicer) composeFlow(n *node, slots []slot, parts []part) string {
	s.loosenDropped(slots, parts)
	brackets := string(s.text[n.start]) + string(s.text[n.end-1])
	if len(parts) == 0 {
		if len(slots) > 0 {
			s.loosen(n.start, slots[0].start)
			s.loosen(slots[len(slots)-1].end, n.end)
		}
		return brackets
	}
	open, tail := brackets[:1], brackets[1:]
	if len(slots) > 0 {
		open, tail = string(s.text[n.start:slots[0].start]), string(s.text[slots[len(slots)-1].end:n.end])
	}
	var b strings.Builder
	for i, p := range parts {
		switch {
		case i == 0:
			b.WriteString(open)
		case p.old > 0 && !p.moved:
			b.Write(s.text[slots[p.old-1].end:slots[p.old].start])
		default:
			b.WriteString(", ")
		}
		if p.old >= 0 {
			b.WriteString(s.bodyOf(slots, p))
		} else {
			b.WriteString(p.body)
		}
	}
	b.WriteString(tail)
	return b.String()
}

// loosenDropped saves the comments that composeFlow leaves out.
func (s *splicer) loosenDropped(slots []slot, parts []part) {
	kept := make([]part, len(slots))
	for i := range kept {
		kept[i].old = -1
	}
	for i, p := range parts {
		if p.old >= 0 {
			p.moved = p.moved || i == 0 // its separator is not written
			kept[p.old] = p
		}
	}
	for i, sl := range slots {
		if i > 0 && (kept[i].old < 0 || kept[i].moved) {
			s.loosen(slots[i-1].end, sl.start)
		}
		if kept[i].old < 0 {
			s.loosen(sl.start, sl.end)
		}
	}
}
