package draft

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"time"

	"opsplan/plan/draft/source"
)

// errChanged says that the file is not the one this session read or wrote.
var errChanged = errors.New("the file was changed by another program")

// SaveIfDue saves if the last time is a minute ago.
func (s *Session) SaveIfDue() error {
	s.mu.Lock()
	due := s.edits != s.saved && time.Since(s.savedAt) >= saveEvery // by the clock that never goes back
	s.mu.Unlock()
	if !due {
		return nil
	}
	return s.Save()
}

// Save puts the plan into the draft file. Without an edit since the last time
// it writes nothing. The error is a Fault; what was typed is in the journal
// whatever happens here. After a *Diverged the session goes on, and saves into
// the copy, until Decide.
func (s *Session) Save() error {
	s.saving.Lock()
	defer s.saving.Unlock()
	s.mu.Lock()
	if s.closed || s.changed != nil || s.edits == s.saved {
		defer s.mu.Unlock()
		if s.diverged != nil {
			return s.diverged
		}
		return nil
	}
	mark, p, b, diverged := s.edits, s.plan.Clone(), s.base, s.diverged
	s.savedAt = time.Now() // also where it fails: SaveIfDue need not try at every turn
	s.mu.Unlock()

	f, err := b.splice(p)
	if err != nil {
		return fail(s.ref.Path, err)
	}
	next := newBase(f, p, sumOf(f.Bytes()))
	if diverged != nil || !s.stillLocked() {
		return s.saveCopy(mark, next)
	}
	s.checkpoint(b, next)
	switch {
	case next.sum != b.sum:
		err = s.replaceFile(b, next)
	case s.uncertain:
		if err = s.store.disk.SyncDir(filepath.Dir(s.path)); err != nil {
			err = fmt.Errorf("%w: %w", errNotCertain, err)
		}
	}
	switch {
	case errors.Is(err, errChanged):
		return s.saveCopy(mark, next)
	case err != nil && !errors.Is(err, errNotCertain):
		return s.store.noFolder(s.ref.Path, err)
	}
	return errors.Join(fail(s.ref.Path, err), s.savedAs(mark, next, err == nil))
}

// checkpoint says in the journal what is about to stand in the file, so that
// after a crash the next session knows either.
func (s *Session) checkpoint(b, next base) {
	s.mu.Lock()
	if !s.begun {
		_ = s.rotate() // the file is the better copy in any case
	}
	s.saver.give(job{add: s.journal.record(nil, recordCheckpoint, []byte(next.sum))})
	s.mu.Unlock()
	s.noteAbout(b.sum, next.sum)
	_ = s.saver.flush(closeLimit)
}

// replaceFile puts next in place of b, which goes into the history.
func (s *Session) replaceFile(b, next base) error {
	mode := fs.FileMode(0o600)
	if info, err := s.store.disk.Stat(s.path); err == nil {
		mode = info.Mode().Perm()
	}
	return replace(s.store.disk, s.path, next.file.Bytes(), mode, func() error {
		old, err := readAll(s.store.disk, s.path, source.MaxSize)
		if errors.Is(err, fs.ErrNotExist) {
			return nil // removed under us: the text is what matters
		}
		if err != nil {
			return err
		}
		if sumOf(old) != b.sum {
			return errChanged
		}
		return s.store.keepVersion(s.records, old, !s.sitting)
	})
}

// savedAs notes what the file holds now. The journal begins anew, unless the
// file may still be lost.
func (s *Session) savedAs(mark uint64, next base, certain bool) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.base, s.saved, s.sitting, s.uncertain = next, mark, true, !certain
	s.since = recent{many: s.edits != mark}
	if !certain {
		s.saved = mark - 1 // try again
		return nil
	}
	return s.rotate()
}

// stillLocked tells whether no other session can have the draft. A lock whose
// file was removed is taken again.
func (s *Session) stillLocked() bool {
	if s.lock.Held() {
		return true
	}
	l, err := s.store.lockDraft(s.ref.Path, s.records)
	if err != nil {
		return false
	}
	_ = s.lock.Release()
	s.lock = l
	return true
}

// saveCopy keeps our text as a draft of its own. Its error says where both are.
func (s *Session) saveCopy(mark uint64, next base) error {
	s.mu.Lock()
	diverged, copied := s.diverged, s.copied
	s.mu.Unlock()
	data := next.file.Bytes()
	path, err := s.store.putCopy(s.path, data, diverged, copied)
	if err != nil {
		return fail(s.store.drafts, err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.diverged, s.copied = &Diverged{Path: s.ref.Path, Copy: path}, next.sum
	s.saved = mark
	return s.diverged
}

// putCopy writes the copy at its place of before, or at a new one if another
// program wrote there too.
func (s *Store) putCopy(path string, data []byte, before *Diverged, copied sum) (string, error) {
	if before != nil {
		old, err := readAll(s.disk, before.Copy, source.MaxSize)
		if err == nil && sumOf(old) == copied {
			return before.Copy, replace(s.disk, before.Copy, data, 0o600, func() error { return nil })
		}
	}
	if err := s.disk.MakeDir(s.drafts); err != nil {
		return "", err
	}
	for n := 1; ; n++ {
		name := filepath.Join(s.drafts, fmt.Sprintf("%s.conflict-%d%s", stem(path), n, Suffix))
		if err := putNew(s.disk, name, data); !errors.Is(err, fs.ErrExist) {
			return name, err
		}
		if n >= 999 {
			return "", fmt.Errorf("name a copy of %q: %w", path, fs.ErrExist)
		}
	}
}
