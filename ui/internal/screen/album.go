//go:build unix

package screen

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// Album is a file of pictures with names, those that the screens of a test are
// to show.
type Album struct {
	path    string
	update  bool
	mu      sync.Mutex
	archive *txtar.Archive
	checked map[string]bool
}

// OpenAlbum opens the txtar archive at path for a test and its subtests. To
// update is to write into it, at the end of the test, what the screens do show;
// a test package lets its flag -update decide that. Pictures that a whole run
// of the test has not checked are taken out then, and otherwise are an error.
func OpenAlbum(t testing.TB, path string, update bool) *Album {
	t.Helper()
	archive, err := txtar.ParseFile(path)
	if update && errors.Is(err, fs.ErrNotExist) {
		archive, err = &txtar.Archive{}, nil
	}
	if err != nil {
		t.Fatalf("opening an album: %v", err)
	}
	a := &Album{path: path, update: update, archive: archive, checked: map[string]bool{}}
	t.Cleanup(func() { a.close(t) })
	return a
}

// Wait waits until the screen shows a picture that satisfies ok and is the one
// of that name, and fails the test if it does not. Where the album is updated
// it takes the first that satisfies ok.
func (a *Album) Wait(t testing.TB, s *Screen, name string, ok func(Picture) bool) Picture {
	t.Helper()
	p := s.Wait("the picture "+name, ok)
	if !a.update {
		p, _ = s.until(func(p Picture) bool { return ok(p) && a.has(name, p) }, s.patience/10)
	}
	a.Check(t, name, p)
	return p
}

func (a *Album) has(name string, p Picture) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	return slices.ContainsFunc(a.archive.Files, func(f txtar.File) bool { return f.Name == name && string(f.Data) == text(p) })
}

// Check fails the test if the picture is not the one of that name in the album.
// A picture taken of a screen that may go on changing is for [Album.Wait].
func (a *Album) Check(t testing.TB, name string, p Picture) {
	t.Helper()
	a.mu.Lock()
	defer a.mu.Unlock()
	if name == "" || strings.TrimSpace(name) != name || strings.ContainsAny(name, "\r\n") {
		t.Fatalf("%q cannot be the name of a picture", name)
	}
	if a.checked[name] {
		t.Fatalf("the picture %q is checked twice", name)
	}
	a.checked[name] = true
	got := text(p)
	i := slices.IndexFunc(a.archive.Files, func(f txtar.File) bool { return f.Name == name })
	switch {
	case i < 0 && a.update:
		a.archive.Files = append(a.archive.Files, txtar.File{Name: name, Data: []byte(got)})
	case i < 0:
		t.Errorf("%s has no picture %q; the screen shows\n%s", a.path, name, got)
	case a.update:
		a.archive.Files[i].Data = []byte(got)
	case string(a.archive.Files[i].Data) != got:
		want := string(a.archive.Files[i].Data)
		t.Errorf("the screen shows\n%s\nthe picture %q in %s is\n%s\nthey differ in\n%s", got, name, a.path, want, differences(got, want))
	}
}

// text is a picture as the album has it.
func text(p Picture) string { return p.String() + "\n" }

// differences lists the lines that are not the same in both.
func differences(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	var b strings.Builder
	for i := range max(len(g), len(w)) {
		var one, other string
		if i < len(g) {
			one = g[i]
		}
		if i < len(w) {
			other = w[i]
		}
		if one != other {
			fmt.Fprintf(&b, "line %d\n  screen  %q\n  picture %q\n", i+1, one, other)
		}
	}
	return b.String()
}

// close deals with the pictures that were not checked, and writes the file. A
// run of some tests, or one that failed on its way, proves nothing of them.
func (a *Album) close(t testing.TB) {
	t.Helper()
	a.mu.Lock()
	defer a.mu.Unlock()
	stale := func(f txtar.File) bool { return !a.checked[f.Name] }
	if whole := !t.Failed() && !t.Skipped() && flagged("test.run") == "" && flagged("test.skip") == ""; !whole {
		stale = func(txtar.File) bool { return false }
	}
	if !a.update {
		for _, f := range a.archive.Files {
			if stale(f) {
				t.Errorf("%s: no test shows the picture %q any more", a.path, f.Name)
			}
		}
		return
	}
	a.archive.Files = slices.DeleteFunc(a.archive.Files, stale)
	if err := write(a.path, txtar.Format(a.archive)); err != nil {
		t.Errorf("writing an album: %v", err)
	}
}

func flagged(name string) string { return flag.Lookup(name).Value.String() }

func write(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o644)
}
