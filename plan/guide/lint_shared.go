package guide

import (
	"maps"
	"slices"

	"opsplan/plan"
)

// shared finds texts that stand under two questions, where each should have its
// own: a person who reads on has been told that already.
func shared(l plan.Language, all map[string]*page) []Problem {
	rules := []struct {
		part  string
		holds func(field *plan.Field, text string) bool
	}{
		{"better", func(field *plan.Field, _ string) bool { return worded(field) }},
		{"hint", func(*plan.Field, string) bool { return true }},
		{"weak", func(_ *plan.Field, text string) bool { return length(l, text) > said[l] }},
	}
	var problems []Problem
	for _, rule := range rules {
		first := map[string]string{}
		for _, file := range slices.Sorted(maps.Keys(all)) {
			for _, e := range all[file].entries {
				field := declaredAs(e.id)
				if field == nil {
					continue
				}
				for _, audience := range slices.Sorted(maps.Keys(e.texts)) {
					p, ok := e.texts[audience][rule.part]
					if !ok || !rule.holds(field, p.text) {
						continue
					}
					if other, taken := first[p.text]; taken && other != e.id {
						problems = append(problems, Problem{file, p.line, e.id, rule.part + ": stands under " + other + " too"})
					}
					first[p.text] = e.id
				}
			}
		}
	}
	return problems
}

// said is how long a weak example is that people write anywhere: "as soon as
// possible" answers many questions equally badly, a whole sentence only one.
var said = map[plan.Language]int{plan.Zh: 6, plan.En: 5}

// worded tells whether an answer is in words of its own. Two questions may well
// have the same day, amount or unit for an answer.
func worded(field *plan.Field) bool {
	switch field.Kind {
	case plan.KindLine:
		return field.Key != "unit"
	case plan.KindProse, plan.KindFormula, plan.KindSeries, plan.KindTable, plan.KindID:
		return true
	case plan.KindChoice, plan.KindSeveral, plan.KindReference, plan.KindDate, plan.KindQuantity:
	}
	return false
}
