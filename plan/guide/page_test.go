package guide

import (
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// Each file of testdata/syntax.txtar is a page; its comment line, the first,
// is the error it gives, or the parts it holds.
func TestAPageIsReadOrItsFaultNamed(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/syntax.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range archive.Files {
		want, content, _ := strings.Cut(string(file.Data), "\n")
		page, err := parsePage(file.Name, content)
		if got := outcome(page, err); got != want {
			t.Errorf("%s\n  got  %s\n  want %s", file.Name, got, want)
		}
	}
}

func outcome(p *page, err error) string {
	if err != nil {
		return err.Error()
	}
	var s []string
	for _, e := range p.entries {
		for _, audience := range []string{"", "store", "growth", "store+growth"} {
			for _, name := range []string{"prompt", "better"} {
				if part, ok := e.texts[audience][name]; ok {
					s = append(s, e.id+"@"+audience+" "+name+"="+strings.ReplaceAll(part.text, "\n", "/"))
				}
			}
		}
	}
	return strings.Join(s, "; ")
}
