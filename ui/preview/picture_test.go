package preview_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"opsplan/plan"
	"opsplan/plan/guide/guidetest"
	"opsplan/ui/preview"
)

var update = flag.Bool("update", false, "draw the pictures in testdata anew")

// The worked plans, one file for each language, at two widths.
func TestTheWorkedPlansLookAsThePicturesShow(t *testing.T) {
	for _, l := range plan.Languages {
		t.Run(string(l), func(t *testing.T) {
			name := fmt.Sprintf("testdata/growth.%s.txtar", l)
			archive := &txtar.Archive{Comment: []byte("The preview of the worked plan, without colours, by the pane's width.\n")}
			for _, width := range []int{36, 60} {
				text := strings.Join(picture(guidetest.Worked(t, plan.Growth, l), width, preview.Plain), "\n") + "\n"
				archive.Files = append(archive.Files, txtar.File{Name: fmt.Sprint(width), Data: []byte(text)})
			}
			if *update {
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for i, f := range archive.Files {
				if i >= len(want.Files) || string(want.Files[i].Data) != string(f.Data) {
					t.Errorf("%s columns wide it looks otherwise than in %s:\n%s", f.Name, name, f.Data)
				}
			}
		})
	}
}
