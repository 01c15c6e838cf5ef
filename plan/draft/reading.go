package draft

import (
	"errors"
	"io/fs"
	"path/filepath"
	"time"

	"opsplan/plan"
	"opsplan/plan/draft/source"
)

// A Reading is a draft as its file has it, for commands that only read.
type Reading struct {
	Ref   Ref
	File  *source.File
	Newer *Newer // edits that wait to be saved; nil without
}

// Plan returns the plan. It is the caller's.
func (r *Reading) Plan() *plan.Plan { return r.File.Plan() }

// Newer says that a session made edits which the file does not hold yet.
type Newer struct {
	Changes int
	At      time.Time // of the last one
}

// Read reads the draft's file, takes no lock and writes nothing. The error is
// a *Failure or an *Unreadable.
func (s *Store) Read(ref Ref) (*Reading, error) {
	real, data, err := s.readFile(ref)
	if err != nil {
		return nil, err
	}
	f, err := source.Parse(ref.Path, data)
	if err != nil {
		return nil, s.unreadable(ref, real, err)
	}
	return &Reading{Ref: ref, File: f, Newer: s.newer(real, sumOf(data))}, nil
}

// ReadFile reads a file that is no draft, within the limits of one. The error
// is a *Failure.
func (s *Store) ReadFile(path string) ([]byte, error) {
	_, data, err := s.readFile(Ref{Path: path})
	return data, err
}

// readFile finds the draft's real path and what is there.
func (s *Store) readFile(ref Ref) (real string, data []byte, err error) {
	real, err = s.disk.Real(ref.Path)
	if err != nil {
		return "", nil, s.notFound(ref, err)
	}
	data, err = readAll(s.disk, real, source.MaxSize)
	if err != nil {
		return "", nil, s.notFound(ref, err)
	}
	return real, data, nil
}

// notFound makes a Failure of the error; if nothing is there, it says what may
// have been meant and whether earlier versions are kept.
func (s *Store) notFound(ref Ref, err error) error {
	err = fail(ref.Path, err)
	f, ok := errors.AsType[*Failure](err)
	if !ok {
		return err
	}
	f.Path = ref.Path
	if f.Kind == FolderMissing {
		f.Kind = FileMissing // for reading, it is all the same
	}
	if f.Kind == FileMissing {
		f.Near = s.near(ref)
	}
	if f.Kind == FileMissing || f.Kind == FileTooLarge {
		if real, err := s.realTarget(ref.Path); err == nil {
			segments, _ := s.segments(real)
			f.Held = len(s.versions(s.records(real))) > 0 || len(segments) > 0
		}
	}
	return f
}

// unreadable says what is kept of a file that is no draft.
func (s *Store) unreadable(ref Ref, real string, err error) error {
	segments, _ := s.segments(real)
	return &Unreadable{Path: ref.Path, Versions: s.versions(s.records(real)), Latest: len(segments) > 0, Err: err}
}

// realTarget is the real path of a file that need not be there; its folder must.
func (s *Store) realTarget(path string) (string, error) {
	real, err := s.disk.Real(path)
	if !errors.Is(err, fs.ErrNotExist) {
		return real, err
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	dir, err := s.disk.Real(filepath.Dir(abs))
	if err != nil {
		return "", err
	}
	return filepath.Join(dir, filepath.Base(abs)), nil
}
