package check_test

import (
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"opsplan/plan"
	"opsplan/plan/check"
	"opsplan/plan/draft/source"
)

func TestEveryFindingOfTheCasesSaysWhatWhyAndWhatHelps(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
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
				seen++
				for _, l := range plan.Languages {
					if f.Summary.In(l) == "" || f.Why.In(l) == "" || f.Remedy.In(l) == "" {
						t.Errorf("%s, %s: %s %s lacks words in %s", file, archive.Files[i].Name, f.Rule, f.Path, l)
					}
				}
			}
		}
	}
	if seen < 100 {
		t.Errorf("the cases have %d findings in all", seen)
	}
}
