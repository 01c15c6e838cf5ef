package plan_test

import (
	"go/build"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const module = "opsplan"

// What each package may import of this module; "…" stands for all below. What
// is not named here may import nothing of it.
var mayImport = map[string][]string{
	"":              {"ui"},
	"ui…":           {"ui…", "plan…"},
	"plan":          {"plan/number"},
	"plan/guide":    {"plan", "plan/number"},
	"plan/guide/…":  {"plan", "plan/guide", "plan/draft/source"}, // for tests
	"plan/derive":   {"plan", "plan/number"},
	"plan/check":    {"plan", "plan/number", "plan/guide", "plan/derive"},
	"plan/document": {"plan", "plan/number", "plan/derive", "plan/check"},
	"plan/draft…":   {"plan", "plan/inert", "plan/draft/…"},
	"plan/intake":   {"plan", "plan/export/markdown"},
	"plan/export…":  {"plan", "plan/number", "plan/document", "plan/inert"},
}

// What the vocabulary and everything on it must do without: it knows no
// screen, no key, no colour, no terminal and no command line.
var screens = []string{"charm.land/…", "github.com/spf13/…", "golang.org/x/term", "github.com/charmbracelet/x/term", "github.com/creack/pty"}

func TestPackagesImportInOneDirection(t *testing.T) {
	packages := importsOf(t)
	for _, dir := range slices.Sorted(maps.Keys(packages)) {
		for _, imported := range packages[dir] {
			own, ok := strings.CutPrefix(imported, module+"/")
			if ok && !matches(own, allowed(dir)) {
				t.Errorf("%q imports %q", dir, own)
			}
			if !ok && (dir == "plan" || strings.HasPrefix(dir, "plan/")) && matches(imported, screens) {
				t.Errorf("%q imports %q", dir, imported)
			}
		}
	}
}

// A name that no package has any more would hold nothing.
func TestEveryNamedPackageIsThere(t *testing.T) {
	packages := slices.Collect(maps.Keys(importsOf(t)))
	for pattern := range mayImport {
		if !slices.ContainsFunc(packages, func(dir string) bool { return matches(dir, []string{pattern}) }) {
			t.Errorf("there is no package %q", pattern)
		}
	}
}

func allowed(dir string) []string {
	for pattern, may := range mayImport {
		if matches(dir, []string{pattern}) {
			return may
		}
	}
	return nil
}

func matches(name string, patterns []string) bool {
	return slices.ContainsFunc(patterns, func(pattern string) bool {
		prefix, open := strings.CutSuffix(pattern, "…")
		switch {
		case !open:
			return name == pattern
		case strings.HasSuffix(prefix, "/"):
			return strings.HasPrefix(name, prefix)
		}
		return name == prefix || strings.HasPrefix(name, prefix+"/")
	})
}

// importsOf lists what the packages of the module import outside their tests,
// on any system, by their folder.
func importsOf(t *testing.T) map[string][]string {
	t.Helper()
	anywhere := build.Default
	anywhere.UseAllFiles = true
	packages := map[string][]string{}
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		if name := d.Name(); name == "testdata" || strings.HasPrefix(name, ".") && path != ".." {
			return fs.SkipDir
		}
		dir := strings.TrimPrefix(strings.TrimPrefix(filepath.ToSlash(path), ".."), "/")
		p, err := anywhere.ImportDir(path, 0)
		if p != nil && len(p.Imports) > 0 {
			packages[dir] = p.Imports
			return nil
		}
		if _, empty := err.(*build.NoGoError); empty {
			return nil
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(packages) < 8 {
		t.Fatalf("found the packages %v", packages)
	}
	return packages
}
