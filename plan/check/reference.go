package check

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"opsplan/plan"
)

// A target is what references of one sort may name.
type target struct {
	known map[string]bool
	names []string // in order, for suggestions
}

func (r *referrer) target(f *plan.Field) *target {
	key := strings.Join(f.To, " ")
	if t := r.targets[key]; t != nil {
		return t
	}
	t := &target{known: map[string]bool{}}
	for _, id := range f.To {
		table, _ := plan.Question(id)
		for _, row := range r.Rows(table) {
			if row.ID() != "" {
				t.known[row.ID()] = true
			}
			if title := strings.TrimSpace(row.Title()); title != "" {
				t.known[folded(title)] = true
				t.names = append(t.names, title)
			}
		}
	}
	r.targets[key] = t
	return t
}

var between = regexp.MustCompile(`[、，,;；/\n]| and |和`)

// holds tells whether the text names rows or is an option. Several names in one
// cell are names too.
func (t *target) holds(f *plan.Field, text string) bool {
	text = strings.TrimSpace(text)
	if _, ok := f.Option(text); ok || t.known[text] || t.known[folded(text)] {
		return true
	}
	parts := between.Split(text, 20)
	return len(parts) > 1 && !slices.ContainsFunc(parts, func(p string) bool { return !t.known[folded(p)] && !t.known[strings.TrimSpace(p)] })
}

// tableNames are where the row should be, three at most.
func tableNames(f *plan.Field) plan.Words {
	var w plan.Words
	for i, id := range f.To[:min(len(f.To), 3)] {
		table, _ := plan.Question(id)
		if i > 0 {
			w.En += ", "
		}
		w.Zh, w.En = w.Zh+"“"+table.Name.Zh+"”", w.En+"“"+table.Name.En+"”"
	}
	if n := len(f.To); n > 3 {
		w.Zh, w.En = fmt.Sprintf("%s等 %d 张表", w.Zh, n), fmt.Sprintf("%s or %d more tables", w.En, n-3)
	}
	return w
}
