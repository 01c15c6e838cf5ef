package html_test

import (
	"testing"

	"opsplan/plan"
	"opsplan/plan/draft/source"
	"opsplan/plan/guide"
)

// worked returns the worked plan of a stage.
func worked(t testing.TB, stage plan.Choice, l plan.Language) *plan.Plan {
	t.Helper()
	data, ok := guide.Example(stage, l)
	if !ok {
		t.Fatalf("no plan of stage %s in %s", stage, l)
	}
	file, err := source.Parse("example", data)
	if err != nil {
		t.Fatal(err)
	}
	return file.Plan()
}
