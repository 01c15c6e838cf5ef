package check_test

import (
	"iter"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"opsplan/plan"
	"opsplan/plan/check"
	"opsplan/plan/draft/source"
)

func TestEveryFindingOfTheCasesSaysWhatWhyAndWhatHelps(t *testing.T) {
	seen := 0
	for at, f := range foundInTheCases(t) {
		seen++
		for _, l := range plan.Languages {
			if f.Summary.In(l) == "" || f.Why.In(l) == "" || f.Remedy.In(l) == "" {
				t.Errorf("%s: %s %s lacks words in %s", at, f.Rule, f.Path, l)
			}
		}
	}
	if seen < 100 {
		t.Errorf("the cases have %d findings in all", seen)
	}
}

// The list of rules and SARIF promise a severity before anything is found.
func TestTheGravestThatARuleFindsIsItsSeverity(t *testing.T) {
	gravest := map[string]check.Severity{}
	for _, f := range foundInTheCases(t) {
		if known, ok := gravest[f.Rule]; !ok || f.Severity < known {
			gravest[f.Rule] = f.Severity
		}
	}
	for _, r := range check.Rules() {
		if got, ok := gravest[r.ID]; !ok || got != r.Severity {
			t.Errorf("%s is listed with %s, the gravest in the cases is %s", r.ID, r.Severity, got)
		}
	}
}

// foundInTheCases is all that all rules find, with the file and the case.
func foundInTheCases(t *testing.T) iter.Seq2[string, check.Finding] {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	return func(yield func(string, check.Finding) bool) {
		for _, file := range files {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for i := 0; i < len(archive.Files); i += 2 {
				draft, err := source.Parse("case", archive.Files[i].Data)
				if err != nil {
					t.Fatal(err)
				}
				for _, f := range check.Run(draft.Plan()) {
					if !yield(file+", "+archive.Files[i].Name, f) {
						return
					}
				}
			}
		}
	}
}
