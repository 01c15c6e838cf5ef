package docx_test

import (
	"testing"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/draft/source"
	"opsplan/plan/export/docx"
	"opsplan/plan/guide"
)

// worked returns the worked plan of a stage.
func worked(t testing.TB, stage plan.Choice, l plan.Language) *plan.Plan {
	t.Helper()
	data, ok := guide.Example(stage, l)
	if !ok {
		t.Fatalf("no worked plan of %s in %s", stage, l)
	}
	file, err := source.Parse("example", data)
	if err != nil {
		t.Fatal(err)
	}
	return file.Plan()
}

func formatted(t testing.TB, d *document.Document, o docx.Options) []byte {
	t.Helper()
	data, err := docx.Format(d, o)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
