package check_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"opsplan/plan"
	"opsplan/plan/check"
	"opsplan/plan/draft/source"
)

// Reasons and remedies stand below each other: each is a sentence, and no
// sentence holds what a form or another language left in it.
func TestReasonsAndRemediesAreSentences(t *testing.T) {
	ends := map[plan.Language]string{plan.Zh: "。？”", plan.En: ".?”"}
	said := map[string]bool{}
	for _, f := range allFound(t) {
		for _, l := range plan.Languages {
			for what, text := range map[string]string{"why": f.Why.In(l), "remedy": f.Remedy.In(l)} {
				example := f.Rule == "unreadable" && what == "remedy"
				if !example && !strings.ContainsRune(ends[l], lastRune(text)) && !said[f.Rule+what] {
					said[f.Rule+what] = true
					t.Errorf("%s: the %s is no sentence: %q", f.Rule, what, text)
				}
			}
			for _, text := range []string{f.Summary.In(l), f.Why.In(l), f.Remedy.In(l), f.Arithmetic.In(l)} {
				if strings.Contains(text, "%!") || strings.Contains(text, "%%") || strings.Contains(text, "  ") || strings.Contains(text, "。。") {
					t.Errorf("%s: a form was left in %q", f.Rule, text)
				}
			}
		}
	}
}

// allFound is what every rule finds in the drafts of every case.
func allFound(t *testing.T) []check.Finding {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases, %v", err)
	}
	var all []check.Finding
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i+1 < len(archive.Files); i += 2 {
			draft, err := source.Parse(archive.Files[i].Name, archive.Files[i].Data)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, check.Run(draft.Plan())...)
		}
	}
	return all
}

func lastRune(text string) rune {
	runes := []rune(text)
	if len(runes) == 0 {
		return ' '
	}
	return runes[len(runes)-1]
}
