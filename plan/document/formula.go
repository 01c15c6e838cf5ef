package document

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"opsplan/plan/number"
)

// withNames is a formula with the ids in it as people know them. A name that holds
// the word of an id stays what it is.
func (b *builder) withNames(formula string) string {
	names, ids := b.nameable()
	var out strings.Builder
	for formula != "" {
		word := firstWord(formula)
		if i := slices.IndexFunc(names, func(name string) bool { return begins(formula, name) }); i >= 0 {
			n := len(names[i])
			out.WriteString(formula[:n])
			formula = formula[n:]
			continue
		}
		out.WriteString(cmp.Or(ids[word], word))
		formula = formula[len(word):]
	}
	return out.String()
}

// nameable are the names that a formula may hold, the longest first, and the names
// by id.
func (b *builder) nameable() (names []string, ids map[string]string) {
	ids = map[string]string{}
	add := func(id, name string) {
		if name == "" {
			return
		}
		names = append(names, name)
		if id != "" {
			ids[id] = name
		}
	}
	for _, k := range b.p.Goals.KPIs {
		add(string(k.ID), string(k.Name))
	}
	for _, a := range b.p.Goals.Assumptions {
		add(string(a.ID), string(a.Name))
	}
	slices.SortStableFunc(names, func(x, y string) int { return len(y) - len(x) })
	return names, ids
}

// begins tells whether a text begins with a name, in capitals or not.
func begins(text, name string) bool {
	return len(text) >= len(name) && strings.EqualFold(text[:len(name)], name)
}

// firstWord is the word at the front of a text, or the one sign there.
func firstWord(text string) string {
	n := strings.IndexFunc(text, func(r rune) bool { return !number.IsWord(r) })
	switch {
	case n < 0:
		n = len(text)
	case n == 0:
		_, n = utf8.DecodeRuneInString(text)
	}
	return text[:n]
}
