package html_test

import (
	"testing"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/draft/source"
	"opsplan/plan/export/html"
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

// pages are the worked plans as they are handed in and, once in each language, as
// they are worked on: by name.
func pages(t testing.TB) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	for _, stage := range plan.Stages {
		for _, l := range plan.Languages {
			all[string(stage)+"-"+string(l)] = html.Format(document.Build(worked(t, stage, l), document.Options{}))
		}
	}
	for _, l := range plan.Languages {
		p := worked(t, plan.Startup, l)
		p.Purpose, p.Stage = plan.Think, plan.Growth // another stage leaves answers for the appendix, and gaps
		all["working-"+string(l)] = html.Format(document.Build(p, document.Options{}))
	}
	return all
}
