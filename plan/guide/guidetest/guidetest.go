// Package guidetest gives tests the guide's worked plans, as plans.
package guidetest

import (
	"testing"

	"opsplan/plan"
	"opsplan/plan/draft/source"
	"opsplan/plan/guide"
)

// Worked is the worked plan of a stage.
func Worked(t testing.TB, stage plan.Choice, l plan.Language) *plan.Plan {
	t.Helper()
	draft, ok := guide.Example(stage, l)
	if !ok {
		t.Fatalf("no worked plan of %s in %s", stage, l)
	}
	file, err := source.Parse("worked", draft)
	if err != nil {
		t.Fatal(err)
	}
	return file.Plan()
}
