package draft

import (
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

const (
	maxSegment    = 256 << 20 // bytes that a journal may take to be read
	segmentPrefix = "journal-"
	// Endings of segments that are out of use, and kept.
	endingBroken = ".broken" // a copy of one whose tail could not be read
	endingAside  = ".aside"  // one that does not belong to the draft any more, or cannot be replayed
)

func segmentName(number int) string { return fmt.Sprintf("%s%06d", segmentPrefix, number) }

// A Recovery tells what an earlier session left that the file did not hold.
type Recovery struct {
	Changes int       // edits that were made again; 0: none were needed
	At      time.Time // of the last one
	Lost    bool      // the end of the journal could not be read
	Kept    string    // the journal that could not be read wholly, "" without
}

// A segmentFile is a segment that is there, not read yet.
type segmentFile struct {
	path   string
	number int
}

// segments returns the draft's segments, the newest first, and the highest
// number that was ever given, as far as files tell.
func (s *Store) segments(real string) (found []segmentFile, highest int) {
	for _, dir := range s.journals(real) {
		entries, err := s.disk.List(dir)
		if err != nil {
			continue
		}
		for _, e := range entries {
			digits, ok := strings.CutPrefix(e.Name(), segmentPrefix)
			if !ok {
				continue
			}
			digits, ending, _ := strings.Cut(digits, ".")
			n, err := strconv.Atoi(digits)
			if err != nil || n < 1 {
				continue
			}
			highest = max(highest, n)
			if ending == "" && e.Type().IsRegular() {
				found = append(found, segmentFile{path: filepath.Join(dir, e.Name()), number: n})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b segmentFile) int { return cmp.Compare(b.number, a.number) })
	return found, highest
}

// newest reads the newest of the segments that has a sound snapshot. Spoilt
// are those before it that have none.
func (s *Store) newest(found []segmentFile) (seg *segment, spoilt []string, err error) {
	for _, f := range found {
		data, err := readAll(s.disk, f.path, maxSegment)
		if err != nil {
			return nil, nil, fail(f.path, err)
		}
		seg, err = readSegment(f.path, data)
		if newer, ok := errors.AsType[*NewerJournal](err); ok {
			return nil, nil, newer
		}
		if err == nil {
			return seg, spoilt, nil
		}
		spoilt = append(spoilt, f.path)
	}
	return nil, spoilt, nil
}

// newer tells what waits for the file that has the sum; nil where nothing
// does. It replays nothing.
func (s *Store) newer(real string, file sum) *Newer {
	found, _ := s.segments(real)
	seg, _, err := s.newest(found)
	if err != nil || seg == nil {
		return nil
	}
	from := seg.after(file)
	n := &Newer{At: seg.at}
	for _, r := range seg.records[max(from, 0):] {
		if r.kind != recordCheckpoint {
			n.Changes, n.At = n.Changes+1, r.at
		}
	}
	if from <= 0 {
		n.Changes += len(seg.head.Since)
	}
	if n.Changes == 0 {
		return nil
	}
	return n
}

// after returns the number of the first record that the file with the sum does
// not hold yet: 0 for the base, -1 for a file the journal knows nothing of.
func (seg *segment) after(file sum) int {
	for i, r := range slices.Backward(seg.records) {
		if r.kind == recordCheckpoint && sum(r.payload) == file {
			return i + 1
		}
	}
	if seg.head.Disk == file {
		return 0
	}
	return -1
}

// setAside takes a segment out of use without losing it.
func (s *Store) setAside(path, ending string) string {
	kept := path + ending
	for n := 2; ; n++ {
		if _, err := s.disk.Stat(kept); err != nil {
			break
		}
		kept = fmt.Sprintf("%s%s-%d", path, ending, n)
	}
	if s.disk.Rename(path, kept) != nil {
		return path
	}
	return kept
}

// copyBroken keeps the whole of a segment whose tail could not be read: once
// the draft is saved, the segment itself goes.
func (s *Store) copyBroken(path string) string {
	data, err := readAll(s.disk, path, maxSegment)
	if err != nil {
		return ""
	}
	kept := path + endingBroken
	if err := swap(s.disk, kept, data); err != nil {
		return ""
	}
	return kept
}

// recover brings the session to where the journal ends. It tells whether rows
// have the numbers they had in the session before.
func (s *Session) recover(found []segmentFile) (sameKeys bool, err error) {
	seg, spoilt, err := s.store.newest(found)
	if err != nil {
		return false, err
	}
	for _, path := range spoilt { // begun when the end came, or damaged since
		kept := s.store.setAside(path, endingBroken)
		if seg == nil {
			s.recovered = &Recovery{Lost: true, Kept: kept}
		}
	}
	if seg == nil {
		return len(found) == 0, nil
	}
	for _, f := range found {
		if f.path != seg.path && !slices.Contains(spoilt, f.path) {
			s.store.setAside(f.path, endingAside) // of a session that lost its lock, or left over
		}
	}
	from := seg.after(s.base.sum)
	r, err := seg.replay(max(from, 0))
	if err != nil {
		s.recovered = &Recovery{Lost: true, Kept: s.store.setAside(seg.path, endingAside)}
		return false, nil
	}
	if from >= 0 && r.saved.Equal(s.base.plan) {
		s.goOn(r)
		sameKeys = true
	} else if r.edits > 0 && !r.plan.Equal(s.base.plan) {
		s.changed = &ChangedMeanwhile{Changes: r.edits, At: r.last, Mine: r.plan.Clone(), mine: r}
	}
	if seg.tail != nil {
		s.lost(s.store.copyBroken(seg.path))
	}
	return sameKeys, nil
}

// goOn takes over the replayed plan; the file holds the earlier part of it.
func (s *Session) goOn(r *replayed) {
	s.base, s.plan, s.steps = newBase(s.base.file, r.saved, s.base.sum), r.plan, r.steps
	s.since.many = r.edits > 0 // also where the answers are the same again: rows may not be
	if !r.plan.Equal(r.saved) {
		s.edits = 1
		s.recovered = &Recovery{Changes: r.edits, At: r.last}
	}
}

func (s *Session) lost(kept string) {
	if s.recovered == nil {
		s.recovered = &Recovery{}
	}
	s.recovered.Lost, s.recovered.Kept = true, kept
}
