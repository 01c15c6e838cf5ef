package draft

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// This half of the saver belongs to its goroutine: the files.

// reserve is how many bytes of edits still find room when others have filled the
// disk: some hours of typing.
const reserve = 256 << 10

func (s *saver) wantSync() {
	if s.due.IsZero() {
		s.due = time.Now().Add(syncAfter)
	}
}

// append writes at once, so that the records survive the end of the process.
func (s *saver) append(add []byte) {
	if len(add) == 0 {
		return
	}
	s.image = append(s.image, add...)
	s.unsynced = true
	s.wantSync()
	s.pending()
	if s.file == nil {
		return // nothing can be written; settle tries again
	}
	if _, err := s.file.Write(add); err != nil {
		s.abandon()
		s.retry()
	}
}

// settle brings all to the disk: it syncs the segment or, where that cannot be
// relied on any more, writes everything to another one.
func (s *saver) settle() error {
	s.due = time.Time{}
	if !s.unsynced {
		return s.report().Why
	}
	if s.file != nil {
		if later, err := s.sync(); err == nil && s.file.Linked() {
			s.good(later)
			return nil
		}
		// After a failed sync the system may have dropped the pages and call
		// the next one a success: this file is not asked again.
		s.abandon()
	}
	return s.retry()
}

// sync brings to the disk what was written so far, and then these folders. What comes meanwhile is
// written too, and told as later: a slow disk must not keep it in memory, where
// the end of the process would lose it.
func (s *saver) sync(folders ...string) (later bool, err error) {
	done := make(chan error, 1)
	go func(f handle) {
		err := f.Datasync()
		for _, folder := range folders {
			err = errors.Join(err, s.disk.SyncDir(folder))
		}
		done <- err
	}(s.file)
	s.wakeUp() // for what is in the queue already
	var unwritten error
	for {
		select {
		case err := <-done:
			s.wakeUp() // for what was left in the queue
			return later, errors.Join(err, unwritten)
		case <-s.wake:
			add := s.light()
			s.image = append(s.image, add...)
			if len(add) > 0 && unwritten == nil {
				later = true
				_, unwritten = s.file.Write(add)
			}
			s.writeNotes()
		}
	}
}

func (s *saver) abandon() {
	if s.file == nil {
		return
	}
	_ = s.file.Close()
	s.stale = append(s.stale, s.name)
	s.file = nil
}

// begin starts a new segment with this snapshot.
func (s *saver) begin(image []byte) {
	s.abandon()
	s.image, s.unsynced = image, true
	later, err := s.put(s.folders[0])
	if err != nil {
		_ = s.retry()
		return
	}
	s.begun(later)
}

// put puts the snapshot under its name at once, where it survives the end of
// the process, and then makes it durable. The older segments stay until then:
// if a power cut leaves no sound snapshot here, the next older one counts.
func (s *saver) put(folder string) (later bool, err error) {
	if err := s.disk.MakeDir(folder); err != nil {
		return false, err
	}
	s.number++
	name := filepath.Join(folder, segmentName(s.number))
	f, err := s.disk.Open(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY|os.O_APPEND|noFollow, 0o600)
	if err != nil {
		return false, err // another session may have taken the number: retry looks further
	}
	s.file, s.name = f, name
	f.Reserve(int64(len(s.image)) + reserve)
	if _, err = f.Write(s.image); err == nil {
		later, err = s.sync(folder)
	}
	if err != nil {
		s.abandon()
	}
	return later, err
}

// begun says that a new segment stands: the older ones go.
func (s *saver) begun(later bool) {
	s.good(later)
	for _, old := range s.stale {
		_ = s.disk.Remove(old)
	}
	s.stale = nil
}

// retry writes the whole segment to a new file, in the first folder that takes it.
func (s *saver) retry() error {
	var why error
	for _, folder := range s.folders {
		err := s.rewrite(folder)
		if err == nil {
			s.begun(false)
			return nil
		}
		if why == nil {
			why = fail(folder, err)
		}
	}
	s.due = time.Now().Add(retryAfter)
	s.set(Status{State: NotSaved, At: s.report().At, Why: why})
	return why
}

// rewrite makes the new file durable before it gets its name. It holds records
// behind its snapshot: cut between them it would hide an older segment that
// says more.
func (s *saver) rewrite(folder string) error {
	if err := s.disk.MakeDir(folder); err != nil {
		return err
	}
	for range 100 { // another session may have taken the number
		s.number++
		name := filepath.Join(folder, segmentName(s.number))
		err := putNew(s.disk, name, s.image)
		if errors.Is(err, os.ErrExist) {
			continue
		}
		if err != nil {
			return err
		}
		f, err := s.disk.Open(name, os.O_WRONLY|os.O_APPEND|noFollow, 0)
		if err != nil {
			s.stale = append(s.stale, name)
			return err
		}
		s.file, s.name = f, name
		return nil
	}
	return fmt.Errorf("name a journal in %q: %w", folder, os.ErrExist)
}

// good says that all is on the disk, but for what came later.
func (s *saver) good(later bool) {
	s.unsynced, s.due = later, time.Time{}
	s.set(Status{State: Saved, At: s.now()})
	if later {
		s.wantSync()
		s.pending()
	}
}

// writeNotes writes what is to be noted beside everything else: while the disk
// is busy with a sync, a new name waits for it, and no record may wait for that.
// What comes before it is done is noted after it.
func (s *saver) writeNotes() {
	if s.newPlace == nil && s.newAbout == nil {
		return
	}
	select {
	case <-s.noted:
	default:
		return
	}
	place, about := s.newPlace, s.newAbout
	s.newPlace, s.newAbout = nil, nil
	go func() {
		if place != nil {
			s.keep(placeName, place)
		}
		if about != nil {
			s.keep(aboutName, about)
		}
		s.noted <- struct{}{}
		s.wakeUp()
	}()
}

// finishNotes waits until all notes are written.
func (s *saver) finishNotes() {
	<-s.noted
	s.noted <- struct{}{}
	s.writeNotes()
	<-s.noted
	s.noted <- struct{}{}
}

// keep writes a file of the records without care: a lost place costs a few
// keys, and without an about only a moved draft is a stranger.
func (s *saver) keep(name string, data []byte) {
	if err := s.disk.MakeDir(s.records); err == nil {
		_ = swap(s.disk, filepath.Join(s.records, name), data)
	}
}

func (s *saver) end() {
	s.finishNotes()
	if s.file != nil {
		_ = s.file.Close()
	}
}
