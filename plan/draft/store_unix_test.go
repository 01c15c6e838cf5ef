//go:build unix

package draft

import (
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"opsplan/plan"
)

func TestReadingWhatIsNoDraftFailsAtOnce(t *testing.T) {
	s := newShelf(t)
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	if err := errors.Join(syscall.Mkfifo(at("pipe"), 0o600), os.Mkdir(at("folder"), 0o700), os.Symlink("loop", at("loop"))); err != nil {
		t.Fatal(err)
	}
	socket, err := net.Listen("unix", at("s"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = socket.Close() }()
	s.write(at("big"), "")
	if err := os.Truncate(at("big"), 10<<30); err != nil { // takes no space
		t.Fatal(err)
	}
	for _, c := range []struct {
		path   string
		kind   FailureKind
		status int
	}{
		{at("pipe"), FileOdd, 4}, {at("folder"), FileOdd, 4}, {at("loop"), FileOdd, 4}, {at("s"), FileOdd, 4},
		{"/dev/zero", FileOdd, 4}, {at("big"), FileTooLarge, 4},
		{at("nothing"), FileMissing, 6}, {at("no/folder"), FileMissing, 6}, {at("big/x"), FileMissing, 6},
	} {
		for act, err := range map[string]error{"read": second(s.Read(Ref{Path: c.path})), "open": second(s.Open(Ref{Path: c.path})), "remove": s.Remove(Ref{Path: c.path})} {
			f, ok := errors.AsType[*Failure](err)
			if !ok || f.Kind != c.kind || f.Status() != c.status || f.Path != c.path {
				t.Errorf("%s %s: %v", act, c.path, err)
			}
		}
	}
	if entries, _ := os.ReadDir(s.state); len(entries) != 0 {
		t.Errorf("records were made for what is no draft: %v", entries)
	}
}

func TestFilesAndFoldersAreForTheirOwnerAlone(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0))
	s := newShelf(t)
	ses, err := s.Create(s.ref("q3"), &plan.Plan{})
	if err != nil {
		t.Fatal(err)
	}
	apply(t, ses, retitle(ses, "一"))
	ses.SetPlace(Place{Page: "x"})
	shut(t, ses)
	err = filepath.WalkDir(s.dir, func(path string, e os.DirEntry, err error) error {
		if err != nil || path == s.dir {
			return err
		}
		info, err := e.Info()
		if want := map[bool]os.FileMode{true: 0o700, false: 0o600}[e.IsDir()]; err == nil && info.Mode().Perm() != want {
			err = fmt.Errorf("%s has mode %v", path, info.Mode())
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}
