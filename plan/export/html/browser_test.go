//go:build browser

package html_test

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/export/html"
	"opsplan/plan/guide/guidetest"
)

// These tests need chromium, fonts for Chinese, node, and of npm, where NODE_PATH
// or else its global folder has them: puppeteer-core, axe-core, html-validate.

var keep = flag.String("keep", "", "a folder in which the pages are left, with pictures of them")

// The pages in a browser, light and dark, wide and narrow, and for paper: axe finds
// nothing, nothing sticks out, nothing is fetched and nothing runs.
func TestABrowserShowsPagesWithoutFault(t *testing.T) {
	args := []string{"testdata/look.cjs"}
	if *keep != "" {
		args = append(args, "--keep")
	}
	for _, fault := range faults(t, exec.Command("node", append(args, files(t)...)...)) {
		t.Error(fault)
	}
}

func TestAValidatorFindsPagesValid(t *testing.T) {
	validate := filepath.Join(nodePath(t), "html-validate", "bin", "html-validate.mjs")
	args := []string{validate, "--config", "testdata/htmlvalidate.json", "--formatter", "text"}
	for _, fault := range faults(t, exec.Command("node", append(args, files(t)...)...)) {
		t.Error(fault)
	}
}

func faults(t *testing.T, cmd *exec.Cmd) []string {
	t.Helper()
	cmd.Env = append(os.Environ(), "NODE_PATH="+nodePath(t))
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	text := strings.TrimSpace(string(out))
	if err != nil && text == "" {
		t.Fatal(err)
	}
	if text == "" {
		return nil
	}
	return strings.Split(text, "\n")
}

func nodePath(t *testing.T) string {
	t.Helper()
	if dir := os.Getenv("NODE_PATH"); dir != "" {
		return dir
	}
	out, err := exec.Command("npm", "root", "--global").Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(out))
}

// files writes all pages down.
func files(t *testing.T) []string {
	t.Helper()
	dir := *keep
	if dir == "" {
		dir = t.TempDir()
	}
	var all []string
	for name, page := range pages(t) {
		file := filepath.Join(dir, name+".html")
		if err := os.WriteFile(file, page, 0o644); err != nil {
			t.Fatal(err)
		}
		all = append(all, file)
	}
	return all
}

// pages are the worked plans as each reader is handed them, one as it is worked on, and the
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
			all[name+"-"+string(l)] = html.Format(document.Build(guidetest.Worked(t, plan.Growth, l), o))
		}
		short("page", document.OnePage, plan.Boss)
		short("questions", document.Questions, plan.Lender)
		for _, stage := range plan.Stages {
			for _, reader := range []string{plan.Boss, plan.Investor, plan.Lender, plan.Self} {
				o := document.Options{Language: l, Readers: []string{reader}}
				all[string(stage)+"-"+reader+"-"+string(l)] = html.Format(document.Build(guidetest.Worked(t, stage, l), o))
			}
		}
		p := guidetest.Worked(t, plan.Startup, l)
		p.Purpose, p.Stage = plan.Think, plan.Growth // another stage leaves answers for the appendix, and gaps
		add("working", p)
		for _, name := range archives(t) {
			_, p := archived(t, name)
			add(strings.TrimSuffix(filepath.Base(name), ".txtar"), p)
		}
	}
	return all
}
