//go:build ooxml

package docx_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/export/docx"
	"opsplan/plan/guide/guidetest"
)

// What no Go library can tell: that files are valid by the schemas of Office, and
// that an office suite lays them out. Needs node with @ooxml-tools/validate (found by
// NODE_PATH), soffice (LibreOffice Writer), pdftoppm and pdftotext (poppler-utils).
// With DOCX_PAGES set to a folder the files and their pages, as pictures, stay there
// to be looked at.
func TestOfficeTakesTheFiles(t *testing.T) {
	dir := os.Getenv("DOCX_PAGES")
	if dir == "" {
		dir = t.TempDir()
	}
	files := samples(t, dir)
	all := append(forReaders(t, t.TempDir()), files...)
	// Both languages hold the same kinds of markup: a version for each.
	for l, version := range map[plan.Language]string{plan.Zh: "Office2019", plan.En: "Microsoft365"} {
		of := slices.DeleteFunc(slices.Clone(all), func(file string) bool { return !strings.HasSuffix(file, string(l)+".docx") })
		if told := command(t, "node", append([]string{"testdata/validate.cjs", version}, of...)...); told != "" {
			t.Errorf("%.5000s", told)
		}
	}
	pdf(t, dir, files...)
	for _, file := range files {
		name := strings.TrimSuffix(file, ".docx")
		command(t, "pdftoppm", "-r", "60", "-png", name+".pdf", name)
		pages, _ := filepath.Glob(name + "-*.png")
		if onePage := strings.Contains(name, "one-page"); len(pages) == 0 || onePage && len(pages) > 1 {
			t.Errorf("%s has %d pages", filepath.Base(name), len(pages))
		}
	}
}

// samples writes the worked plans, in all their forms and with a template.
func samples(t *testing.T, dir string) []string {
	var files []string
	write := func(name string, p *plan.Plan, form document.Form, o docx.Options) {
		file := filepath.Join(dir, name+".docx")
		if err := os.WriteFile(file, formatted(t, document.Build(p, document.Options{Form: form}), o), 0o600); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	house := docx.Options{Template: formatted(t, handedIn, docx.Options{})}
	for _, l := range plan.Languages {
		for _, stage := range plan.Stages {
			write(string(stage)+"."+string(l), guidetest.Worked(t, stage, l), document.Whole, docx.Options{})
			write(string(stage)+".one-page."+string(l), guidetest.Worked(t, stage, l), document.OnePage, docx.Options{})
		}
		write("template."+string(l), guidetest.Worked(t, plan.Growth, l), document.Whole, house)
		write("questions."+string(l), guidetest.Worked(t, plan.Decline, l), document.Questions, docx.Options{})
		think := guidetest.Worked(t, plan.Startup, l)
		think.Purpose = plan.Think
		write("think."+string(l), think, document.Whole, docx.Options{})
	}
	return files
}

// forReaders writes the worked plans for each reader.
func forReaders(t *testing.T, dir string) []string {
	var files []string
	for _, l := range plan.Languages {
		for _, stage := range plan.Stages {
			for _, reader := range []string{plan.Boss, plan.Investor, plan.Lender, plan.Self} {
				d := document.Build(guidetest.Worked(t, stage, l), document.Options{Readers: []string{reader}})
				file := filepath.Join(dir, string(stage)+"."+reader+"."+string(l)+".docx")
				if err := os.WriteFile(file, formatted(t, d, docx.Options{}), 0o600); err != nil {
					t.Fatal(err)
				}
				files = append(files, file)
			}
		}
	}
	return files
}

// The contents of a file that becomes a PDF say where the chapters are.
func TestContentsOfAPDFSayTheRightPages(t *testing.T) {
	d := document.Build(guidetest.Worked(t, plan.Startup, plan.Zh), document.Options{})
	dir := t.TempDir()
	file := filepath.Join(dir, "plan.docx")
	if err := os.WriteFile(file, formatted(t, d, docx.Options{ForPDF: true}), 0o600); err != nil {
		t.Fatal(err)
	}
	pdf(t, dir, file)
	pages := strings.Split(command(t, "pdftotext", "-layout", filepath.Join(dir, "plan.pdf"), "-"), "\f")
	entry := regexp.MustCompile(`(?m)^\s*(\S+?)\.{5,}(\d+)\s*$`)
	entries := entry.FindAllStringSubmatch(pages[1], -1)
	if len(entries) < 8 {
		t.Fatalf("the contents are:\n%s", pages[1])
	}
	for _, e := range entries {
		page, _ := strconv.Atoi(e[2])
		if !strings.Contains(pages[page-1], e[1]) {
			t.Errorf("%s is not on page %d", e[1], page)
		}
	}
}

func pdf(t *testing.T, dir string, files ...string) {
	t.Helper()
	profile := "-env:UserInstallation=file://" + t.TempDir()
	command(t, "soffice", append([]string{profile, "--headless", "--convert-to", "pdf", "--outdir", dir}, files...)...)
}

func command(t *testing.T, name string, arguments ...string) string {
	t.Helper()
	out, err := exec.Command(name, arguments...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}
