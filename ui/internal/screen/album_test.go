//go:build unix

package screen_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"opsplan/ui/internal/screen"
)

// An album is checked in three runs: one to take the pictures, and those that
// the cases say.
func TestAnAlbumHoldsWhatTheScreensShow(t *testing.T) {
	wholeRun(t)
	for name, c := range map[string]struct {
		pictures map[string]string
		says     []string
	}{
		"the same":       {map[string]string{"one": "一", "two": "二"}, nil},
		"another":        {map[string]string{"one": "壹", "two": "二"}, []string{"the screen shows\n4x1\n|壹", `"one"`, "is\n4x1\n|一", "line 2\n  screen  \"|壹\"\n  picture \"|一\""}},
		"a new one":      {map[string]string{"one": "一", "two": "二", "three": "三"}, []string{`no picture "three"`, "|三"}},
		"one not shown":  {map[string]string{"one": "一"}, []string{`no test shows the picture "two" any more`}},
		"a strange name": {map[string]string{"one": "一", "two": "二", "a\nb": "三"}, []string{"cannot be the name"}},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "new", "album.txtar")
			if said := checks(t, path, true, map[string]string{"one": "一", "two": "二"}); said != "" {
				t.Fatalf("taking the pictures: %s", said)
			}
			said := checks(t, path, false, c.pictures)
			for _, want := range c.says {
				if !strings.Contains(said, want) {
					t.Errorf("it says %q, want %q", said, want)
				}
			}
			if len(c.says) == 0 && said != "" {
				t.Errorf("it says %q", said)
			}
			if said := checks(t, path, true, c.pictures); !strings.Contains(said, "cannot be") && said != "" {
				t.Errorf("taking the pictures anew: %s", said)
			} else if again := checks(t, path, false, c.pictures); again != said {
				t.Errorf("after that: %s", again)
			}
		})
	}
}

func TestAnAlbumKeepsItsCommentAndOrder(t *testing.T) {
	wholeRun(t)
	path := filepath.Join(t.TempDir(), "album.txtar")
	if err := os.WriteFile(path, []byte("Why.\n-- two --\n-- old --\n-- one --\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	checks(t, path, true, map[string]string{"one": "一", "two": "二"})
	const want = "Why.\n-- two --\n4x1\n|二\n   ^\n[cursor at column 3 of row 1]\n-- one --\n4x1\n|一\n   ^\n[cursor at column 3 of row 1]\n"
	if got, err := os.ReadFile(path); err != nil || string(got) != want {
		t.Errorf("%v\n%s", err, got)
	}
}

func TestARunOfSomeTestsTakesNoPictureOut(t *testing.T) {
	path := filepath.Join(t.TempDir(), "album.txtar")
	pictures := map[string]string{"one": "一", "two": "二"}
	checks(t, path, true, pictures)
	wholeRun(t)
	if err := flag.Set("test.run", "Some"); err != nil {
		t.Fatal(err)
	}
	delete(pictures, "two")
	for _, update := range []bool{false, true} {
		if said := checks(t, path, update, pictures); said != "" {
			t.Error(said)
		}
	}
	if kept, err := os.ReadFile(path); err != nil || !strings.Contains(string(kept), "-- two --") {
		t.Errorf("%v\n%s", err, kept)
	}
}

// The first picture that satisfies the condition may be one of a screen half
// drawn.
func TestAnAlbumWaitsForThePicture(t *testing.T) {
	path := filepath.Join(t.TempDir(), "album.txtar")
	show := func(t testing.TB, update bool, patience time.Duration, pieces ...string) {
		album, s := screen.OpenAlbum(t, path, update), start(t, printing(pieces...))
		if len(pieces) > 1 {
			s.WaitText("half")
			s.Type("\r")
		}
		s.HavePatience(patience)
		album.Wait(t, s, "whole", screen.Shows("half"))
	}
	if said := failure(t, func(t testing.TB) { show(t, true, time.Minute, "half\r\n\r\n, whole") }); said != "" {
		t.Error(said)
	}
	if said := failure(t, func(t testing.TB) { show(t, false, time.Minute, "half\r\n", ", whole") }); said != "" {
		t.Error(said)
	}
	if said := failure(t, func(t testing.TB) { show(t, false, 5*time.Second, "half") }); !strings.Contains(said, "they differ in\nline 3\n") {
		t.Error(said)
	}
}

func TestAPictureIsCheckedOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "album.txtar")
	said := failure(t, func(t testing.TB) {
		album, p := screen.OpenAlbum(t, path, true), picture("一")
		album.Check(t, "one", p)
		album.Check(t, "one", p)
	})
	if !strings.Contains(said, `"one" is checked twice`) {
		t.Errorf("it says %q", said)
	}
}

func TestAnAlbumThatIsMissingFailsTheTest(t *testing.T) {
	said := failure(t, func(t testing.TB) { screen.OpenAlbum(t, "testdata/none.txtar", false) })
	if !strings.Contains(said, "opening an album: open testdata/none.txtar") {
		t.Errorf("it says %q", said)
	}
}

// checks returns what a test says that shows these pictures.
func checks(t *testing.T, path string, update bool, pictures map[string]string) string {
	t.Helper()
	return failure(t, func(t testing.TB) {
		album := screen.OpenAlbum(t, path, update)
		for name, text := range pictures {
			album.Check(t, name, picture(text))
		}
	})
}

func picture(text string) screen.Picture {
	p, _ := screen.Draw(screen.Size{Width: 4, Height: 1}, text)
	return p
}

// wholeRun lets the test pass for one of a run of all, however it was started.
func wholeRun(t *testing.T) {
	t.Helper()
	for _, name := range []string{"test.run", "test.skip"} {
		f := flag.Lookup(name)
		before := f.Value.String()
		t.Cleanup(func() { _ = f.Value.Set(before) })
		if err := f.Value.Set(""); err != nil {
			t.Fatal(err)
		}
	}
}
