//go:build office

package handout

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/draft"
	"opsplan/plan/draft/source"
	"opsplan/plan/guide"
)

// LibreOffice itself makes PDFs of a worked plan, whole and on one page, in both
// languages; what stands in them is read back. Needs soffice (LibreOffice Writer),
// pdftotext (poppler-utils) and fonts for Chinese. With PDF_FILES set to a folder
// they stay there, to be looked at.
func TestLibreOfficeItselfMakesThePDF(t *testing.T) {
	dir := os.Getenv("PDF_FILES")
	if dir == "" {
		dir = t.TempDir()
	}
	pdf, _ := Named("pdf")
	for _, l := range plan.Languages {
		text, _ := guide.Example(plan.Growth, l)
		file, err := source.Parse("example", text)
		if err != nil {
			t.Fatal(err)
		}
		p := file.Plan()
		for _, form := range []document.Form{document.Whole, document.OnePage} {
			order := Order{Options: document.Options{Form: form}, Env: func(string) string { return t.TempDir() }}
			output, err := pdf.Make(t.Context(), p, order)
			if err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(dir, NameFor(p, draft.Ref{}, pdf, order))
			if err := os.WriteFile(path, output, 0o600); err != nil {
				t.Fatal(err)
			}
			read := squeezed(told(t, "pdftotext", path, "-"))
			for _, wanted := range []string{string(p.Title), string(p.Budget.Cap)} {
				if !strings.Contains(read, squeezed(wanted)) {
					t.Errorf("%s: %q is not in it", path, wanted)
				}
			}
		}
	}
}

// squeezed is the text without blanks and line breaks, which a page has elsewhere.
func squeezed(text string) string { return strings.Join(strings.Fields(text), "") }

func told(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v: %s", name, err, out)
	}
	return string(out)
}
