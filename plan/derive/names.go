package derive

import (
	"strings"
	"unicode"

	"opsplan/plan/number"
)

// Names finds known names in formulas. Building one costs their total length;
// formulas of one plan share it.
type Names struct {
	root branch
}

type branch struct {
	next map[rune]*branch
	name string // as given, where one ends here
	ends bool
}

// NewNames prepares names. Of names that differ only in width or case the first
// one counts; empty ones are left out.
func NewNames(names []string) *Names {
	n := &Names{}
	for _, name := range names {
		b := &n.root
		for _, r := range number.Fold(strings.TrimSpace(name)) {
			r = unicode.ToLower(r)
			if b.next == nil {
				b.next = make(map[rune]*branch)
			}
			if b.next[r] == nil {
				b.next[r] = &branch{}
			}
			b = b.next[r]
		}
		if b != &n.root && !b.ends {
			b.name, b.ends = name, true
		}
	}
	return n
}

// longest finds the longest name at the front that is not merely the beginning of
// a longer word: 单 is not found in 单价.
func (n *Names) longest(folded []rune) (name string, width int) {
	b := &n.root
	for i, r := range folded {
		b = b.next[unicode.ToLower(r)]
		if b == nil {
			break
		}
		whole := i+1 == len(folded) || !number.IsWord(r) || !number.IsWord(folded[i+1])
		if b.ends && whole {
			name, width = b.name, i+1
		}
	}
	return name, width
}
