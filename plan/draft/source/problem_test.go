package source_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/draft/source"

	"github.com/rogpeppe/go-internal/txtar"
)

// TestEveryProblemIsToldWithPlaceAndRemedy reads testdata/problems: a draft, or
// a quoted Go string where it cannot stand in a file, and what is said about it.
func TestEveryProblemIsToldWithPlaceAndRemedy(t *testing.T) {
	files, err := filepath.Glob("testdata/problems/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			in := sections(a)
			data := in["draft.yaml"]
			if quoted, ok := in["draft.quoted"]; ok {
				if data, err = strconv.Unquote(strings.TrimSpace(quoted)); err != nil {
					t.Fatal(err)
				}
			}
			_, err = source.Parse("q3.plan.yaml", []byte(data))
			if err == nil {
				t.Fatal("taken for a draft")
			}
			words := err.(*source.Problems).Words()
			if os.Getenv("UPDATE") != "" {
				update(t, file, a, words)
				return
			}
			if got := words.Zh + "\n"; got != in["zh"] {
				t.Errorf("zh: %s", got)
			}
			if got := words.En + "\n"; got != in["en"] {
				t.Errorf("en: %s", got)
			}
		})
	}
}

func sections(a *txtar.Archive) map[string]string {
	m := map[string]string{}
	for _, f := range a.Files {
		m[f.Name] = string(f.Data)
	}
	return m
}

func update(t *testing.T, file string, a *txtar.Archive, w plan.Words) {
	a.Files = append(a.Files[:1], txtar.File{Name: "zh", Data: []byte(w.Zh + "\n")}, txtar.File{Name: "en", Data: []byte(w.En + "\n")})
	if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
		t.Fatal(err)
	}
}
