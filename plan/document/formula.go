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
		if i := slices.IndexFunc(names, func(name string) bool { return strings.HasPrefix(formula, name) }); i >= 0 {
			out.WriteString(names[i])
			formula = formula[len(names[i]):]
			continue
		}
		word := firstWord(formula)
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
