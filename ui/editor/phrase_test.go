package editor

import (
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/rogpeppe/go-internal/txtar"
)

// The archives in testdata/wrap hold phrases, each with the rows that a
// typesetter expects in so many columns. A row ends with |, so that the blanks
// at its end are seen.
func TestPhrasesAreSetAsATypesetterWould(t *testing.T) {
	files, _ := filepath.Glob("testdata/wrap/*.txtar")
	phrases := 0
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			phrases++
			t.Run(f.Name, func(t *testing.T) {
				phrase, blocks, _ := strings.Cut(string(f.Data), "\n")
				set(t, phrase, strings.Split(blocks, "== ")[1:])
			})
		}
	}
	if phrases < 60 {
		t.Errorf("only %d phrases", phrases)
	}
}

func set(t *testing.T, phrase string, blocks []string) {
	if len(blocks) == 0 {
		t.Fatal("no rows are expected")
	}
	for _, block := range blocks {
		head, want, _ := strings.Cut(block, "\n")
		limit, err := strconv.Atoi(head)
		if err != nil {
			t.Fatal(err)
		}
		for name, method := range methods {
			if method.StringWidth(phrase) != ansi.GraphemeWidth.StringWidth(phrase) {
				continue // the rows are those of terminals that know emoji families
			}
			var got strings.Builder
			for _, r := range rowsOf(method, limit, phrase) {
				got.WriteString(phrase[r.start:r.end] + "|\n")
			}
			if strings.TrimSpace(want) != strings.TrimSpace(got.String()) {
				t.Errorf("%d columns, %s:\n%swant\n%s", limit, name, got.String(), want)
			}
		}
	}
}
