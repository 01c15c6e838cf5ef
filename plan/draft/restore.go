package draft

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"opsplan/plan"
	"opsplan/plan/draft/source"
)

// Latest is the number of the version that no file holds: what was typed last,
// as far as the journal has it.
const Latest = 0

// Version returns the bytes of one of the draft's versions, or of Latest.
func (s *Store) Version(ref Ref, number int) ([]byte, error) {
	real, err := s.realTarget(ref.Path)
	if err != nil {
		return nil, fail(ref.Path, err)
	}
	if number == Latest {
		return s.latest(ref, real)
	}
	all := s.versions(s.records(real))
	i := slices.IndexFunc(all, func(v Version) bool { return v.Number == number })
	if i < 0 {
		return nil, &Failure{Kind: FileMissing, Path: ref.Path, Err: fmt.Errorf("version %d is not kept", number)}
	}
	return s.versionBytes(all[i])
}

func (s *Store) latest(ref Ref, real string) ([]byte, error) {
	found, _ := s.segments(real)
	seg, _, err := s.newest(found)
	if err != nil {
		return nil, err
	}
	if seg == nil {
		return nil, &Failure{Kind: FileMissing, Path: ref.Path}
	}
	r, err := seg.replay(0)
	if err != nil {
		return nil, fail(seg.path, err)
	}
	f, err := r.base.splice(r.plan)
	if err != nil {
		return nil, fail(ref.Path, err)
	}
	return f.Bytes(), nil
}

// PutBack makes a version, or Latest, the draft's file again where the file is damaged or
// gone; what stands there goes into the history as it is. A draft that can be
// read is better restored in a session, where it can be undone.
func (s *Store) PutBack(ref Ref, number int) error {
	data, err := s.Version(ref, number)
	if err != nil {
		return err
	}
	real, err := s.realTarget(ref.Path)
	if err != nil {
		return fail(ref.Path, err)
	}
	dir := s.records(real)
	l, err := s.lockDraft(ref.Path, dir)
	if err != nil {
		return err
	}
	defer func() { _ = l.Release() }()
	mode, old := fs.FileMode(0o600), []byte(nil)
	if info, err := s.disk.Stat(real); err == nil {
		mode = info.Mode().Perm()
		if info.Mode().IsRegular() && info.Size() > source.MaxSize {
			s.setAside(real, endingAside) // the history does not take it, and it is not ours to delete
		} else if old, err = readAll(s.disk, real, source.MaxSize); err != nil {
			return fail(ref.Path, err)
		}
	} else if !errors.Is(err, fs.ErrNotExist) {
		return fail(ref.Path, err)
	}
	err = replace(s.disk, real, data, mode, func() error {
		if old == nil {
			return nil
		}
		return s.keepVersion(dir, old, false)
	})
	if err == nil && number == Latest {
		s.retire(real) // all that it holds is in the file now
	}
	return fail(ref.Path, err)
}

// Restore makes the plan what it was in that version, as one step that can be
// undone. It returns the changes.
func (s *Session) Restore(number int) ([]plan.Change, error) {
	data, err := s.store.Version(Ref{Path: s.path}, number)
	if err != nil {
		return nil, err
	}
	f, err := source.Parse(s.path, data)
	if err != nil {
		return nil, fmt.Errorf("read version %d: %w", number, err)
	}
	s.mu.Lock()
	then, err := matched(s.plan, f.Plan())
	if err != nil {
		s.mu.Unlock()
		return nil, fmt.Errorf("match rows of version %d: %w", number, err)
	}
	changes := difference(s.plan, then)
	s.mu.Unlock()
	return changes, s.Apply(changes...)
}
