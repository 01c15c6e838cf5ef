package html_test

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/draft/source"
	"opsplan/plan/export/html"
)

var update = flag.Bool("update", false, "write the pages in testdata anew")

// Every file in testdata holds a plan and its page in one or both languages.
func TestPagesReadAsTheFilesShow(t *testing.T) {
	for _, name := range archives(t) {
		t.Run(filepath.Base(name), func(t *testing.T) {
			archive, p := archived(t, name)
			for i := range archive.Files[1:] {
				f := &archive.Files[i+1]
				l := plan.Language(strings.TrimSuffix(f.Name, ".html"))
				got := withoutStyle(html.Format(document.Build(p, document.Options{Language: l})))
				if !*update && got != string(f.Data) {
					t.Errorf("%s in %s reads:\n%s\nwant:\n%s", f.Name, name, got, f.Data)
				}
				f.Data = []byte(got)
			}
			if *update {
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func archives(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no files in testdata: %v", err)
	}
	return files
}

func archived(t testing.TB, name string) (*txtar.Archive, *plan.Plan) {
	t.Helper()
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	file, err := source.Parse(name, archive.Files[0].Data)
	if err != nil {
		t.Fatal(err)
	}
	return archive, file.Plan()
}

var styleOrHash = regexp.MustCompile(`(?s)(<style>).*?(</style>)|(sha256-)[^']*(')`)

func withoutStyle(page []byte) string {
	return styleOrHash.ReplaceAllString(string(page), "$1$3…$2$4")
}
