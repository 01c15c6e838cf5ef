package draft

import (
	"sync"
	"time"

	"opsplan/plan"
)

const (
	rotateAt   = 4 << 20          // bytes of records after which a new segment begins
	saveEvery  = time.Minute      // at most, without being asked to
	closeLimit = 10 * time.Second // for a disk that does not answer
)

// A Session is an open draft. It owns the plan: every edit goes through it, is
// handed to the journal at once, and can be undone.
//
// Its methods may be called by any goroutine. The plan itself may be read only
// by the one that edits; others ask that one for a copy.
type Session struct {
	store   *Store
	ref     Ref
	path    string // the real one
	records string
	lock    lock
	saver   *saver

	saving sync.Mutex // one replacement of the file at a time

	mu        sync.Mutex
	plan      *plan.Plan
	steps     steps
	base      base
	journal   journal
	begun     bool      // a segment of this session takes records
	written   int       // bytes of records in it
	since     recent    // what the base lacks
	edits     uint64    // so far
	saved     uint64    // of them, in the file
	savedAt   time.Time // or tried to
	sitting   bool      // the file was replaced once
	uncertain bool      // whether the file survives a power cut
	at        Place
	recovered *Recovery
	changed   *ChangedMeanwhile
	diverged  *Diverged
	copied    sum // of the copy at diverged.Copy
	closed    bool
}

// Ref is what the session was opened by.
func (s *Session) Ref() Ref { return s.ref }

// Folder is where what is remembered of the draft stands. It is there, and open
// to this user alone.
func (s *Session) Folder() string { return s.records }

// Plan is the live plan: the same one for the life of the session. Only the
// session writes it.
func (s *Session) Plan() *plan.Plan { return s.plan }

// Recovered tells what was found in the journal when the draft was opened; nil
// if nothing was.
func (s *Session) Recovered() *Recovery { return s.recovered }

// Status tells how safe what was typed is: not in the draft file, but against
// crashes and power cuts.
func (s *Session) Status() Status { return s.saver.report() }

// Unsaved tells whether the draft file lacks an edit.
func (s *Session) Unsaved() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.edits != s.saved
}

// Flush waits until everything typed so far is on the disk, at most for the
// limit. It is for signals: Close does it too.
func (s *Session) Flush(limit time.Duration) error { return s.saver.flush(limit) }

// Close saves, if anything was edited, and lets others open the draft. What
// could not be saved stays in the journal and is found at the next Open.
func (s *Session) Close() error {
	s.mu.Lock()
	if s.closed {
		s.mu.Unlock()
		return nil
	}
	undecided := s.changed != nil
	s.mu.Unlock()
	var err error
	if !undecided {
		err = s.Save()
	}
	s.saving.Lock()
	defer s.saving.Unlock()
	s.mu.Lock()
	s.closed = true
	diverged := s.diverged != nil && s.edits == s.saved
	s.mu.Unlock()
	segments, flushErr := s.saver.close(closeLimit)
	if err == nil {
		err = flushErr
	}
	if diverged { // the text has a draft of its own now
		for _, path := range segments {
			s.store.setAside(path, endingAside)
		}
	}
	if lockErr := s.lock.Release(); err == nil && lockErr != nil {
		err = fail(s.ref.Path, lockErr)
	}
	return err
}
