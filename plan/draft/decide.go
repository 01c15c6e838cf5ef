package draft

import (
	"bytes"
	"time"

	"opsplan/plan"
	"opsplan/plan/draft/source"
)

// ChangedMeanwhile says that edits of an earlier session wait for a file that
// another program changed. The session shows the file and takes no edit until
// Decide.
type ChangedMeanwhile struct {
	Changes int
	At      time.Time  // of the last one
	Mine    *plan.Plan // with the edits, without what the file says now
	mine    *replayed
}

// Changed tells of a file that was changed meanwhile; nil where all is well.
func (s *Session) Changed() *ChangedMeanwhile {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.changed
}

// A Decision between two texts of a draft.
type Decision int

// The decisions. Whatever is chosen, the other text can be had again: from the
// history, or as a draft of its own.
const (
	Both     Decision = iota // the file stays; ours becomes a draft NAME.conflict-1
	KeepFile                 // the file stays; ours goes into its history
	KeepMine                 // ours takes the place of the file, which goes into the history
)

// Decide says which text holds after Changed, or after a *Diverged. It returns
// the path of the draft that ours became, "" where it did not become one.
func (s *Session) Decide(d Decision) (copied string, err error) {
	s.saving.Lock()
	defer s.saving.Unlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.changed == nil && s.diverged == nil {
		return "", nil
	}
	theirs, err := readAll(s.store.disk, s.path, source.MaxSize)
	if err != nil {
		return "", fail(s.ref.Path, err)
	}
	file, err := source.Parse(s.ref.Path, theirs)
	if err != nil {
		return "", s.store.unreadable(s.ref, s.path, err)
	}
	mine := &replayed{base: s.base, plan: s.plan, steps: s.steps}
	if s.changed != nil {
		mine = s.changed.mine
	}
	ours, err := mine.base.splice(mine.plan)
	if err != nil {
		return "", fail(s.ref.Path, err)
	}
	if copied, err = s.keepOther(d, theirs, ours.Bytes()); err != nil {
		return "", fail(s.ref.Path, err)
	}
	their := newBase(file, file.Plan(), sumOf(theirs))
	if d == KeepMine {
		mine.base.sum = their.sum // so that saving knows what stands there
		s.base, s.steps = mine.base, mine.steps
		*s.plan = *mine.plan.Clone()
		s.edits, s.since.many = s.edits+1, true
	} else {
		s.base, s.steps = their, steps{}
		*s.plan = *their.plan.Clone()
		s.edits, s.saved, s.since = 0, 0, recent{}
	}
	s.changed, s.diverged = nil, nil
	return copied, s.rotate()
}

// keepOther makes the text that is not chosen durable where it can be found.
func (s *Session) keepOther(d Decision, theirs, ours []byte) (copied string, err error) {
	switch d {
	case KeepMine:
		return "", s.store.keepVersion(s.records, theirs, false)
	case KeepFile:
		return "", s.store.keepVersion(s.records, ours, false)
	case Both:
	}
	if s.diverged != nil {
		if there, err := readAll(s.store.disk, s.diverged.Copy, source.MaxSize); err == nil && bytes.Equal(there, ours) {
			return s.diverged.Copy, nil
		}
	}
	return s.store.putCopy(s.path, ours, s.diverged, s.copied)
}
