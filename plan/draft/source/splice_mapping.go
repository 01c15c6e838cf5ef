package source

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// A slot is the stretch of an entry or a list item. In a block it goes from its
// first character, a dash or the key's, to the end of its last line.
type slot struct {
	start, end int
	key, value *node
}

// An edit is what becomes of a slot.
type edit struct {
	body string
	drop bool
}

// An addition is a new entry, with the place it has in new files.
type addition struct {
	order int
	lead  string // lines before it
	body  string
}

// A part is an entry or an item of the new text.
type part struct {
	old   int  // the slot it comes from, -1 if new
	moved bool // away from the place among the others
	lead  string
	body  string
}

func (s *splicer) mappingSlots(n *node) []slot {
	slots := make([]slot, 0, len(n.items)/2)
	for i := 0; i+1 < len(n.items); i += 2 {
		at := slot{start: n.items[i].start, end: n.items[i+1].end, key: n.items[i], value: n.items[i+1]}
		if n.style != flow {
			at.end = s.endOf(at.value)
		}
		slots = append(slots, at)
	}
	return slots
}

// listSlots returns the items of a list, in a block with their dashes.
func (s *splicer) listSlots(n *node) []slot {
	slots := make([]slot, len(n.items))
	at := n.start
	for i, item := range n.items {
		slots[i] = slot{start: item.start, end: item.end, value: item}
		if n.style != flow {
			slots[i].start, slots[i].end = s.dashFrom(at), s.endOf(item)
		}
		at = slots[i].end
	}
	return slots
}

// dashFrom returns where the next item's dash stands; between items there is
// nothing but white space and comments.
func (s *splicer) dashFrom(at int) int {
	for at < len(s.text) && s.text[at] != '-' {
		if s.text[at] == '#' {
			at = endOfLine(s.text, at)
		} else {
			at++
		}
	}
	return at
}

// endOf returns the end of the line on which the value ends.
func (s *splicer) endOf(n *node) int {
	if n.end > 0 && s.text[n.end-1] == '\n' {
		return n.end
	}
	return endOfLine(s.text, n.end)
}

func (s *splicer) byKey(n *node) map[string]int {
	index := map[string]int{}
	for i := 0; i < len(n.items); i += 2 {
		index[n.items[i].text] = i / 2
	}
	return index
}

// arrange lines up old and new entries: each new one behind the nearest of
// those that come before it in new files.
func arrange(slots []slot, order func(key string) int, edits map[int]edit, added []addition) []part {
	slices.SortStableFunc(added, func(a, b addition) int { return cmp.Compare(a.order, b.order) })
	behind := make([][]addition, len(slots)+1)
	for _, a := range added {
		best, at := math.MinInt, 0
		for i, sl := range slots {
			if o := order(sl.key.text); o < a.order && o > best {
				best, at = o, i+1
			}
		}
		behind[at] = append(behind[at], a)
	}
	var parts []part
	for i := range behind {
		if i > 0 {
			e, edited := edits[i-1]
			if !edited || !e.drop {
				parts = append(parts, part{old: i - 1, body: e.body})
			}
		}
		for _, a := range behind[i] {
			parts = append(parts, part{old: -1, lead: a.lead, body: a.body})
		}
	}
	return parts
}

// commentsIn returns the comments inside the stretch.
func (s *splicer) commentsIn(start, end int) []span {
	from, _ := slices.BinarySearchFunc(s.comments, start, func(c span, at int) int { return c.start - at })
	to := from
	for to < len(s.comments) && s.comments[to].start < end {
		to++
	}
	return s.comments[from:to]
}

// lines gives new lines the line breaks of the file.
func (s *splicer) lines(text string) string {
	if s.eol == "\n" {
		return text
	}
	return strings.ReplaceAll(text, "\n", s.eol)
}

// commentLines puts the comments of a stretch on lines of their own.
func (s *splicer) commentLines(start, end, column int) string {
	var b strings.Builder
	for _, c := range s.commentsIn(start, end) {
		b.WriteString(strings.Repeat(" ", column))
		b.Write(s.text[c.start:c.end])
		b.WriteString(s.eol)
	}
	return b.String()
}

// loosen takes the comments of a stretch in brackets out of it: there is no
// line for them there.
func (s *splicer) loosen(start, end int) {
	for _, c := range s.commentsIn(start, end) {
		s.loose = append(s.loose, string(s.text[c.start:c.end]))
	}
}

// looseLines puts the comments that were taken out of brackets on lines of
// their own.
func (s *splicer) looseLines(column int) string {
	var b strings.Builder
	for _, c := range s.loose {
		b.WriteString(strings.Repeat(" ", column) + c + s.eol)
	}
	s.loose = nil
	return b.String()
}
