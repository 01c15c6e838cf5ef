package source_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/draft/source"

	"github.com/rogpeppe/go-internal/txtar"
)

// TestSplicingKeepsTheHandOfTheWriter reads testdata/splice: a draft, edits to
// it, and what it is then. Each case must hold with CRLF and a mark in front too.
//
// An edit is a line: address = text (quoted as in Go if need be), delete row,
// move row number, add table number cell=text …
func TestSplicingKeepsTheHandOfTheWriter(t *testing.T) {
	files, err := filepath.Glob("testdata/splice/*.txtar")
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
			after := spliced(t, in["before.yaml"], in["edits"])
			if os.Getenv("UPDATE") != "" {
				a.Files = append(a.Files[:2], txtar.File{Name: "after.yaml", Data: []byte(after)})
				if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if after != in["after.yaml"] {
				t.Errorf("became\n%s", after)
			}
			if got := spliced(t, windows(in["before.yaml"]), in["edits"]); got != windows(in["after.yaml"]) {
				t.Errorf("with CRLF became\n%q", got)
			}
		})
	}
}

func windows(text string) string { return "\ufeff" + strings.ReplaceAll(text, "\n", "\r\n") }

func spliced(t *testing.T, before, edits string) string {
	t.Helper()
	f, err := source.Parse("x", []byte(before))
	if err != nil {
		t.Fatal(err)
	}
	p := f.Plan()
	for line := range strings.Lines(edits) {
		c, err := parseEdit(p, strings.TrimSpace(line))
		if err != nil {
			t.Fatal(line, err)
		}
		if _, err := p.Apply(c); err != nil {
			t.Fatal(line, err)
		}
	}
	g, err := f.Splice(p)
	if err != nil {
		t.Fatal(err)
	}
	return string(g.Bytes())
}

func parseEdit(p *plan.Plan, line string) (plan.Change, error) {
	if address, text, ok := strings.Cut(line, " = "); ok && !strings.HasPrefix(line, "add ") {
		at, err := p.Locate(address)
		if unquoted, e := strconv.Unquote(text); e == nil {
			text = unquoted
		}
		return p.Set(at, text), err
	}
	words := strings.Fields(line)
	at, err := p.Locate(words[1])
	if err != nil {
		return plan.Change{}, err
	}
	n := 0
	if len(words) > 2 {
		n, err = strconv.Atoi(words[2])
	}
	switch words[0] {
	case "delete":
		c, _ := p.Remove(at)
		return c, err
	case "move":
		c, _ := p.Shift(at, n)
		return c, err
	case "add":
		f, _ := plan.Question(at.Field)
		cells := map[string]string{}
		for _, w := range words[3:] {
			key, text, _ := strings.Cut(w, "=")
			cells[key] = text
		}
		return p.Add(f, n, cells), err
	}
	return plan.Change{}, fmt.Errorf("no edit")
}
