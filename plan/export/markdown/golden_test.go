package markdown_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/export/markdown"
)

var update = flag.Bool("update", false, "write the documents in testdata anew")

// Every file in testdata holds a plan, as lines that planOf reads, and its
// document in one or both languages, with figures if it is called so.
func TestDocumentsLookAsTheFilesShow(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no files in testdata: %v", err)
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			p := planOf(t, string(archive.Files[0].Data))
			for i := range archive.Files[1:] {
				f := &archive.Files[i+1]
				name, figures := strings.CutSuffix(strings.TrimSuffix(f.Name, ".md"), ".figures")
				l := plan.Language(name)
				if !slices.Contains(plan.Languages, l) {
					t.Fatalf("%s: no language", f.Name)
				}
				got := markdown.Options{Figures: figures}.Format(document.Build(p, document.Options{Language: l}))
				if !*update && string(got) != string(f.Data) {
					t.Errorf("%s in %s reads:\n%s\nwant:\n%s", f.Name, name, got, f.Data)
				}
				f.Data = got
			}
			if *update {
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}
