//go:build ooxml

package docx_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/export/docx"
)

// What no Go library can tell: that a file is valid by the schemas of Office, and
// that an office suite lays it out. Needs ooxml-validate (npm @ooxml-tools/validate),
// soffice (LibreOffice Writer) and pdftoppm (poppler-utils). With DOCX_PAGES set to a
// folder the files and their pages as pictures stay there, to be looked at.
func TestOfficeTakesTheFiles(t *testing.T) {
	dir := os.Getenv("DOCX_PAGES")
	if dir == "" {
		dir = t.TempDir()
	}
	eachSample(func(name string, d *document.Document, o docx.Options) {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(dir, name+".docx")
			if err := os.WriteFile(path, formatted(t, d, o), 0o600); err != nil {
				t.Fatal(err)
			}
			for _, version := range []string{"Office2019", "Microsoft365"} {
				told := command(t, "ooxml-validate", "--office-version", version, "--output-format", "json", path)
				if strings.TrimSpace(told) != "[]" {
					t.Errorf("%s: %.3000s", version, told)
				}
			}
			command(t, "soffice", "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless", "--convert-to", "pdf", "--outdir", dir, path)
			command(t, "pdftoppm", "-r", "60", "-png", filepath.Join(dir, name+".pdf"), filepath.Join(dir, name))
			if pages, _ := filepath.Glob(filepath.Join(dir, name+"-*.png")); len(pages) == 0 {
				t.Error("no pages")
			}
		})
	})
}

func command(t *testing.T, name string, arguments ...string) string {
	t.Helper()
	out, err := exec.Command(name, arguments...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

func eachSample(do func(name string, d *document.Document, o docx.Options)) {
	for _, stage := range plan.Stages {
		for _, l := range plan.Languages {
			p := worked(&testing.T{}, stage, l)
			do(string(stage)+"."+string(l), document.Build(p, document.Options{}), docx.Options{})
			if stage == plan.Startup {
				p.Purpose = plan.Think
				do("think."+string(l), document.Build(p, document.Options{}), docx.Options{})
			}
		}
	}
}
