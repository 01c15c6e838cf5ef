package source

import (
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

func TestEveryCodeHasWordsAndACase(t *testing.T) {
	told := map[Code]bool{Oversize: true, TooMany: true} // by TestHostileFilesAreRefusedOrRead
	files, err := filepath.Glob("testdata/problems/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		a, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		data := string(a.Files[0].Data)
		if a.Files[0].Name == "draft.quoted" {
			if data, err = strconv.Unquote(strings.TrimSpace(data)); err != nil {
				t.Fatal(err)
			}
		}
		_, err = Parse("", []byte(data))
		for _, p := range err.(*Problems).List {
			told[p.Code] = true
		}
	}
	for code, w := range problemWords {
		if !told[code] || w.Zh == "" || w.En == "" {
			t.Errorf("%s: no case, or no words", code)
		}
	}
}
