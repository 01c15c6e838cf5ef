package html_test

import (
	"path/filepath"
	"strings"
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

// pages are the worked plans as they are handed in, one as it is worked on, and the
// plans of testdata; short forms, and a document of everything: by name.
func pages(t testing.TB) map[string][]byte {
	t.Helper()
	all := map[string][]byte{
		"everything": html.Format(everything("社区生鲜 fresh")),
		"long":       html.Format(everything(strings.Repeat("很长的一段话，", 40))),
		"unbroken":   html.Format(everything(strings.Repeat("W", 300))),
	}
	for _, l := range plan.Languages {
		add := func(name string, p *plan.Plan) {
			all[name+"-"+string(l)] = html.Format(document.Build(p, document.Options{Language: l}))
		}
		short := func(name string, form document.Form, reader string) {
			o := document.Options{Language: l, Form: form, Readers: []string{reader}}
			all[name+"-"+string(l)] = html.Format(document.Build(worked(t, plan.Growth, l), o))
		}
		short("page", document.OnePage, plan.Boss)
		short("questions", document.Questions, plan.Lender)
		for _, stage := range plan.Stages {
			add(string(stage), worked(t, stage, l))
		}
		p := worked(t, plan.Startup, l)
		p.Purpose, p.Stage = plan.Think, plan.Growth // another stage leaves answers for the appendix, and gaps
		add("working", p)
		for _, name := range archives(t) {
			_, p := archived(t, name)
			add(strings.TrimSuffix(filepath.Base(name), ".txtar"), p)
		}
	}
	return all
}
