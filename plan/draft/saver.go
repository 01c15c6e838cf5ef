package draft

import (
	"fmt"
	"sync"
	"time"
)

const (
	syncAfter  = 500 * time.Millisecond // the first record that is not yet on the disk; 1 s is promised
	retryAfter = 2 * time.Second        // nothing could be written anywhere
)

// SaverState tells how safe what was typed is.
type SaverState int

// The states, from best to worst.
const (
	Saved    SaverState = iota // all is on the disk
	Saving                     // on its way there
	NotSaved                   // it cannot be written, and is only in memory
)

// Status is the truth about saving, for the person to see.
type Status struct {
	State SaverState
	At    time.Time // of the last time that all was on the disk; zero before the first
	Why   error     // of NotSaved; a Fault
}

// A saver writes the journal. It alone touches the journal's files, on a
// goroutine of its own, so that neither a slow disk nor a blocked terminal
// holds up the other. What it is given is queued in memory, never refused.
type saver struct {
	disk    disk
	folders []string // where segments may stand, the best first
	records string   // the folder of place and about
	now     func() time.Time

	mu     sync.Mutex
	queue  []job
	status Status
	wake   chan struct{}
	ended  chan struct{}

	// What follows belongs to the goroutine.
	file     handle
	name     string
	number   int      // of the segment
	image    []byte   // all that the segment should hold
	stale    []string // older segments, removed once a new one stands
	unsynced bool
	due      time.Time // when to sync, or to try again; zero: nothing to do
	newPlace []byte
	newAbout []byte
	noted    chan struct{} // holds something while no notes are being written
}

// A job is one of: bytes to append, a new segment, a place, whose records these
// are, somebody waiting.
type job struct {
	add   []byte
	begin []byte
	place []byte
	about []byte
	flush chan error
	end   bool
}

func newSaver(d disk, folders []string, records string, now func() time.Time, found []string, highest int) *saver {
	s := &saver{
		disk: d, folders: folders, records: records, now: now,
		stale: found, number: highest,
		wake: make(chan struct{}, 1), ended: make(chan struct{}), noted: make(chan struct{}, 1),
	}
	s.noted <- struct{}{}
	go s.run()
	return s
}

// give queues a job and returns at once.
func (s *saver) give(j job) {
	s.mu.Lock()
	s.queue = append(s.queue, j)
	if len(j.add) > 0 || len(j.begin) > 0 {
		s.status.State = max(s.status.State, Saving)
	}
	s.mu.Unlock()
	s.wakeUp()
}

func (s *saver) wakeUp() {
	select {
	case s.wake <- struct{}{}:
	default:
	}
}

// flush waits until all that was given before is on the disk.
func (s *saver) flush(limit time.Duration) error {
	reply := make(chan error, 1)
	s.give(job{flush: reply})
	late := time.NewTimer(limit)
	defer late.Stop()
	select {
	case err := <-reply:
		return err
	case <-s.ended:
		return ErrClosed
	case <-late.C:
		return fmt.Errorf("write journal: not done after %s", limit)
	}
}

// close ends the goroutine after a last flush, and returns the segments that
// are left. A disk that answers no more is left behind after the limit.
func (s *saver) close(limit time.Duration) (segments []string, err error) {
	err = s.flush(limit)
	s.give(job{end: true})
	late := time.NewTimer(limit)
	defer late.Stop()
	select {
	case <-s.ended:
		segments = s.stale
		if s.name != "" {
			segments = append(segments, s.name)
		}
	case <-late.C:
	}
	return segments, err
}

func (s *saver) report() Status {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.status
}

func (s *saver) run() {
	defer close(s.ended)
	timer := time.NewTimer(time.Hour)
	defer timer.Stop()
	for {
		wait := time.Hour
		if !s.due.IsZero() {
			wait = max(time.Until(s.due), 0)
		}
		timer.Reset(wait)
		select {
		case <-s.wake:
		case <-timer.C:
			if !s.due.IsZero() && time.Until(s.due) <= 0 {
				s.settle()
			}
		}
		if s.work() {
			return
		}
	}
}

// work does the jobs that wait.
func (s *saver) work() (end bool) {
	for {
		s.append(s.light())
		j, ok := s.take()
		if !ok {
			s.writeNotes()
			return false
		}
		switch {
		case len(j.begin) > 0:
			s.begin(j.begin)
		case j.flush != nil:
			err := s.settle()
			s.finishNotes()
			j.flush <- err
		case j.end:
			s.end()
			return true
		}
	}
}

// light takes the records and notes at the head of the queue: the records go to
// the disk as one write, and only the last place is worth one.
func (s *saver) light() (add []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for len(s.queue) > 0 {
		j := s.queue[0]
		switch {
		case len(j.add) > 0:
			add = append(add, j.add...)
		case len(j.place) > 0:
			s.newPlace = j.place
		case len(j.about) > 0:
			s.newAbout = j.about
		default:
			return add
		}
		s.queue = s.queue[1:]
	}
	return add
}

// take takes the next job of any other sort; ok is false where no job is left
// at all. A record that came since is left to light, and the job is empty.
func (s *saver) take() (j job, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.queue) == 0 {
		return job{}, false
	}
	if j = s.queue[0]; len(j.add) > 0 || len(j.place) > 0 || len(j.about) > 0 {
		return job{}, true
	}
	s.queue = s.queue[1:]
	return j, true
}

// pending tells that something was written and not yet synced.
func (s *saver) pending() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.status.State = max(s.status.State, Saving)
}

// set tells the state of what was written; what waits in the queue is still on
// its way.
func (s *saver) set(status Status) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, j := range s.queue {
		if status.State == Saved && (len(j.add) > 0 || len(j.begin) > 0) {
			status.State = Saving
		}
	}
	s.status = status
}
