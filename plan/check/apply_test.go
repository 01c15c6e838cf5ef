package check

import (
	"strings"
	"testing"

	"opsplan/plan"
)

func TestFindingsStandInTheOrderOfTheRules(t *testing.T) {
	finds := func(id string) Rule {
		return Rule{ID: id, find: func(*subject) []Finding { return []Finding{{}, {}} }}
	}
	for range 100 {
		var got []string
		for _, f := range apply([]Rule{finds("a"), finds("b"), finds("c")}, newSubject(new(plan.Plan))) {
			got = append(got, f.Rule)
		}
		if order := strings.Join(got, " "); order != "a a b b c c" {
			t.Fatalf("found by %s", order)
		}
	}
}

// A program that draws on a terminal must be able to catch it.
func TestAPanicOfARuleReachesWhoRunsTheCheck(t *testing.T) {
	breaks := Rule{ID: "breaks", find: func(*subject) []Finding { panic("on purpose") }}
	defer func() {
		what, _ := recover().(string)
		for _, want := range []string{"rule breaks: on purpose", "apply_test.go"} {
			if !strings.Contains(what, want) {
				t.Errorf("no %q in %q", want, what)
			}
		}
	}()
	apply([]Rule{required, breaks}, newSubject(new(plan.Plan)))
}
