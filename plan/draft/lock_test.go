package draft

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestASecondSessionIsToldWhoHasTheDraft(t *testing.T) {
	s := newShelf(t)
	ref := s.draft("q3")
	first := s.open(ref)
	_, err := s.Open(ref)
	who, ok := errors.AsType[*InUse](err)
	if !ok || who.PID != os.Getpid() || !who.Since.Equal(noon) || who.Status() != 5 {
		t.Fatalf("second session: %v", err)
	}
	link := filepath.Join(s.dir, "link.yaml")
	if err := os.Symlink(ref.Path, link); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Open(Ref{Path: link}); err == nil {
		t.Error("the same draft was opened again by a link")
	}
	shut(t, first)
	shut(t, s.open(ref))
}

func TestWhatTheHolderFileSaysNeverDecides(t *testing.T) {
	s := newShelf(t)
	ref := s.draft("q3")
	shut(t, s.open(ref))
	for _, text := range []string{`{"pid":1,"host":"elsewhere"}`, `{"pid":999999}`, "not JSON \x1b]0;x\x07", ""} {
		s.write(filepath.Join(s.records(ref.Path), holderName), text)
		shut(t, s.open(ref))
	}
}

func TestALockWhoseFileWasRemovedDoesNotLoseText(t *testing.T) {
	s := newShelf(t)
	ref := s.draft("q3")
	first := s.open(ref)
	apply(t, first, retitle(first, "甲"))
	flush(t, first)
	if err := os.Remove(filepath.Join(s.records(ref.Path), lockName)); err != nil {
		t.Fatal(err)
	}
	second := s.open(ref) // it may: nothing excludes it
	apply(t, second, retitle(second, "乙"))
	flush(t, second)
	apply(t, first, retitle(first, "甲甲"))
	flush(t, first)

	err := first.Save()
	diverged, ok := errors.AsType[*Diverged](err)
	if !ok || !strings.Contains(s.read(diverged.Copy), "title: 甲甲") || s.read(ref.Path) != sample {
		t.Fatalf("save without the lock: %v\n%s", err, s.read(ref.Path))
	}
	save(t, second)
	if !strings.Contains(s.read(ref.Path), "title: 乙") {
		t.Errorf("the file: %s", s.read(ref.Path))
	}
}

func TestALockWhoseFileWasRemovedIsTakenAgain(t *testing.T) {
	s := newShelf(t)
	ref := s.draft("q3")
	ses := s.open(ref)
	if err := os.Remove(filepath.Join(s.records(ref.Path), lockName)); err != nil {
		t.Fatal(err)
	}
	apply(t, ses, retitle(ses, "甲"))
	save(t, ses)
	if _, err := s.Open(ref); err == nil {
		t.Error("the draft is not locked any more")
	}
}

func TestWithoutLocksOfTheSystemAFileStandsIn(t *testing.T) {
	name := filepath.Join(t.TempDir(), "lock.pid")
	l, err := takePIDLock(name)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := takePIDLock(name); !errors.Is(err, errLocked) {
		t.Errorf("taken twice: %v", err)
	}
	if err := l.Release(); err != nil || l.Held() {
		t.Errorf("release: %v", err)
	}
	host, _ := os.Hostname()
	for _, c := range []struct {
		who  holder
		free bool
	}{
		{holder{PID: 1 << 30, Host: host}, true}, // no such process
		{holder{PID: os.Getpid(), Host: host}, false},
		{holder{PID: 1 << 30, Host: host + "-other"}, false},
	} {
		data, _ := json.Marshal(c.who)
		if err := os.WriteFile(name, data, 0o600); err != nil {
			t.Fatal(err)
		}
		l, err := takePIDLock(name)
		if (err == nil) != c.free {
			t.Errorf("left by %+v: %v", c.who, err)
		}
		if err == nil {
			_ = l.Release()
		}
	}
}
