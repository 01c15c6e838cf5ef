package document_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/export/markdown"
	"opsplan/plan/guide/guidetest"
)

var update = flag.Bool("update", false, "write the documents in testdata anew")

// The worked plans as their readers meet them: what stands before the sections,
// the outline, the questions. A file of testdata is a plan, a section in it a
// reader and a form.
func TestOpeningsAndShortFormsReadAsTheFilesShow(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) != 8 {
		t.Fatalf("%d files in testdata: %v", len(files), err)
	}
	forms := map[string]document.Form{"opening": document.Whole, "one page": document.OnePage, "questions": document.Questions}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			stage, language, _ := strings.Cut(strings.TrimSuffix(filepath.Base(name), ".txtar"), ".")
			p := guidetest.Worked(t, plan.Choice(stage), plan.Language(language))
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for i := range archive.Files {
				f := &archive.Files[i]
				reader, form, _ := strings.Cut(f.Name, ": ")
				as, known := forms[form]
				if !known {
					t.Fatalf("%s: no form", f.Name)
				}
				d := document.Build(p, document.Options{Readers: []string{reader}, Form: as})
				d.Front, d.Sections, d.Appendix = nil, nil, nil
				got := markdown.Format(d)
				if !*update && !bytes.Equal(got, f.Data) {
					t.Errorf("%s reads:\n%s\nwant:\n%s", f.Name, got, f.Data)
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
