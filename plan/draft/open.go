package draft

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"time"

	"opsplan/plan"
	"opsplan/plan/draft/source"
)

// Open opens the draft for editing: it locks it, reads it, and makes again what
// an earlier session could not save. The error is a Fault: *InUse, *Failure,
// *Unreadable or *NewerJournal.
func (s *Store) Open(ref Ref) (*Session, error) {
	real, _, err := s.readFile(ref)
	if err != nil {
		return nil, err
	}
	dir := s.records(real)
	l, err := s.lockDraft(ref.Path, dir)
	if err != nil {
		return nil, err
	}
	ses, err := s.openLocked(ref, real, dir)
	if err != nil {
		return nil, errors.Join(err, l.Release())
	}
	ses.lock = l
	return ses, nil
}

func (s *Store) openLocked(ref Ref, real, dir string) (*Session, error) {
	data, err := readAll(s.disk, real, source.MaxSize) // again: what was there before the lock does not count
	if err != nil {
		return nil, fail(ref.Path, err)
	}
	f, err := source.Parse(ref.Path, data)
	if err != nil {
		return nil, s.unreadable(ref, real, err)
	}
	sweep(s.disk, real)
	for _, dir := range append(s.journals(real), filepath.Join(dir, "history")) {
		sweepRecords(s.disk, dir)
	}
	s.adopt(real, sumOf(data))
	ses := s.session(ref, real, newBase(f, f.Plan(), sumOf(data)))
	found, highest := s.segments(real)
	sameKeys, err := ses.recover(found)
	if err != nil {
		return nil, err
	}
	ses.readPlace(sameKeys)
	ses.startSaver(highest)
	return ses, nil
}

func (s *Store) session(ref Ref, real string, b base) *Session {
	return &Session{
		store: s, ref: ref, path: real, records: s.records(real),
		base: b, plan: b.plan.Clone(),
		journal: journal{now: s.now},
		savedAt: time.Now(),
	}
}

// startSaver gives the saver the segments that are to go once a new one stands.
func (s *Session) startSaver(highest int) {
	found, _ := s.store.segments(s.path)
	stale := make([]string, 0, len(found))
	for _, f := range found {
		stale = append(stale, f.path)
	}
	s.saver = newSaver(s.store.disk, s.store.journals(s.path), s.records, s.store.now, stale, highest)
}

// Create makes a new draft of the plan and opens it. The plan is copied. The
// error is a *Failure, of kind FileExists if something is there, or an *InUse.
func (s *Store) Create(ref Ref, p *plan.Plan) (*Session, error) {
	if ref.Name != "" {
		if err := s.disk.MakeDir(s.drafts); err != nil {
			return nil, fail(s.drafts, err)
		}
	}
	real, err := s.realTarget(ref.Path)
	if err != nil {
		return nil, s.noFolder(ref.Path, err)
	}
	if _, err := s.disk.Stat(real); err == nil {
		return nil, &Failure{Kind: FileExists, Path: ref.Path}
	}
	data := source.Encode(p)
	f, err := source.Parse(ref.Path, data)
	if err != nil {
		return nil, fmt.Errorf("write new draft: %w", err)
	}
	inSession, err := rekeyed(f.Plan(), keysOf(p))
	if err != nil || !inSession.Equal(p) {
		return nil, errors.Join(errors.New("write new draft: what was written reads differently"), err)
	}
	l, err := s.lockDraft(ref.Path, s.records(real))
	if err != nil {
		return nil, err
	}
	if err := putNew(s.disk, real, data); err != nil {
		return nil, errors.Join(s.noFolder(ref.Path, err), l.Release())
	}
	s.retire(real) // the journal of a draft that once stood here
	ses := s.session(ref, real, newBase(f, inSession, sumOf(data)))
	ses.lock = l
	_, highest := s.segments(real)
	ses.startSaver(highest)
	return ses, nil
}

// noFolder is fail, where what is missing is the folder to write in.
func (s *Store) noFolder(path string, err error) error {
	err = fail(path, err)
	if f, ok := errors.AsType[*Failure](err); ok && errors.Is(f.Err, fs.ErrNotExist) {
		f.Kind = FolderMissing
	}
	return err
}

// retire takes the journal of the draft out of use; it is kept.
func (s *Store) retire(real string) {
	found, _ := s.segments(real)
	for _, f := range found {
		s.setAside(f.path, endingAside)
	}
}
