package guide

import (
	"strings"
	"testing"

	"opsplan/plan"
)

// Dates and "by the end of June" are alike everywhere; a clause of that length
// was copied.
var clause = map[plan.Language]int{plan.Zh: 16, plan.En: 40}

func TestWorkedPlansCopyNoClauseOfTheGuide(t *testing.T) {
	for _, l := range plan.Languages {
		from := clauses(l)
		for _, stage := range plan.Stages {
			content, err := examples.ReadFile("example/" + string(stage) + "." + string(l) + ".plan.yaml")
			if err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(string(content)) {
				text := []rune(strings.TrimSpace(line))
				for at := 0; at+clause[l] <= len(text); at++ {
					if id, copied := from[string(text[at:at+clause[l]])]; copied {
						t.Errorf("%s %s: %q is that of %s", l, stage, string(text), id)
						break
					}
				}
			}
		}
	}
}

// clauses are the runs of letters of that length in all better examples of the
// language, and under which question each stands.
func clauses(l plan.Language) map[string]string {
	from := map[string]string{}
	for _, file := range pageFiles(l) {
		p, err := pages[file]()
		if err != nil {
			continue // a test of its own
		}
		for _, e := range p.entries {
			for _, parts := range e.texts {
				text := []rune(parts["better"].text)
				for at := 0; at+clause[l] <= len(text); at++ {
					from[string(text[at:at+clause[l]])] = e.id
				}
			}
		}
	}
	return from
}
