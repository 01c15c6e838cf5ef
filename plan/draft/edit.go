package draft

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"opsplan/plan"
)

// Apply makes the changes, in order, as one step of undo. If one does not fit
// the plan, none is made.
func (s *Session) Apply(changes ...plan.Change) error { return s.edit(recordStep, changes) }

// Extend makes the changes as a continuation of the last step: the next letters
// of a word, or what follows from an edit.
func (s *Session) Extend(changes ...plan.Change) error { return s.edit(recordExtend, changes) }

func (s *Session) edit(kind recordKind, changes []plan.Change) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.refuses(); err != nil {
		return err
	}
	done, err := applyAll(s.plan, changes)
	if err != nil || len(done) == 0 {
		return err
	}
	if kind == recordExtend {
		s.steps.extend(done)
	} else {
		s.steps.add(done)
	}
	return s.log(kind, done)
}

// refuses tells why no edit can be taken now.
func (s *Session) refuses() error {
	switch {
	case s.closed:
		return ErrClosed
	case s.changed != nil:
		return ErrUndecided
	}
	return nil
}

// applyAll makes all changes or none, and returns them without what changed
// nothing.
func applyAll(p *plan.Plan, changes []plan.Change) (step, error) {
	var done step
	for _, c := range changes {
		short, err := shortened(p, c)
		if err == nil && short == nil {
			continue
		}
		if err == nil {
			_, err = p.Apply(*short)
		}
		if err != nil {
			for _, back := range done.inverse() {
				_, _ = p.Apply(back) // what was just done can be taken back
			}
			return nil, err
		}
		done = append(done, *short)
	}
	return done, nil
}

// shortened returns the change without what both its texts share, nil if that
// was all.
func shortened(p *plan.Plan, c plan.Change) (*plan.Change, error) {
	if !isText(p, c) {
		return nil, fmt.Errorf("change %s: not UTF-8, or inside a character", c.Path)
	}
	if c.Op == plan.Replace {
		if text := p.Text(c.Path); c.At < 0 || c.At > len(text) || !strings.HasPrefix(text[c.At:], c.Old) {
			return &c, nil // Apply says what is wrong with it
		}
	}
	short, differs := compact(c)
	if !differs {
		return nil, nil
	}
	short.Cells = c.Inverse().Cells // a copy: the caller may go on using theirs
	return &short, nil
}

// log journals an edit that was made.
func (s *Session) log(kind recordKind, done step) error {
	s.edits++
	s.since.add(done)
	if !s.begun {
		return s.rotate() // the snapshot holds the edit
	}
	payload, err := json.Marshal(done)
	if err != nil {
		return fmt.Errorf("write journal: %w", err)
	}
	record := s.journal.record(nil, kind, payload)
	s.saver.give(job{add: record})
	if s.written += len(record); s.written > rotateAt {
		s.since.many = true
		return s.rotate()
	}
	return nil
}

// recent is the changes since the base while they are few. Finding out what
// differs takes a walk over the whole plan.
type recent struct {
	changes []plan.Change
	many    bool
}

func (r *recent) add(done step) {
	if r.changes = append(r.changes, done...); len(r.changes) > keptSteps {
		r.many = true
	}
	if r.many {
		r.changes = nil
	}
}

// sinceBase returns changes that make the plan of the base.
func (s *Session) sinceBase() []plan.Change {
	if s.since.many {
		return difference(s.base.plan, s.plan)
	}
	return s.since.changes
}

// rotate begins a new segment with the present state. The older ones go once
// it is on the disk.
func (s *Session) rotate() error {
	image, err := s.journal.begin(snapshot{
		Path:  s.path,
		Disk:  s.base.sum,
		Keys:  s.base.keys,
		Last:  lastKey(s.plan),
		Since: s.sinceBase(),
		Undo:  latest(s.steps.undo),
		Redo:  latest(s.steps.redo),
	}, s.base.file.Bytes())
	if err != nil {
		return err
	}
	if !s.begun {
		s.noteAbout(s.base.sum)
	}
	s.saver.give(job{begin: image})
	s.begun, s.written = true, 0
	return nil
}

// Undo takes back the last step and returns the changes that did it; ok is
// false where there is nothing to take back.
func (s *Session) Undo() (changes []plan.Change, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.refuses() != nil || len(s.steps.undo) == 0 {
		return nil, false
	}
	back, err := applyAll(s.plan, s.steps.undo[len(s.steps.undo)-1].inverse())
	if err != nil {
		s.steps = steps{} // they belong to another plan
		return nil, false
	}
	s.steps.back()
	return slices.Clone(back), s.log(recordUndo, back) == nil
}

// Redo makes again what Undo took back.
func (s *Session) Redo() (changes []plan.Change, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.refuses() != nil || len(s.steps.redo) == 0 {
		return nil, false
	}
	again, err := applyAll(s.plan, s.steps.redo[len(s.steps.redo)-1])
	if err != nil {
		s.steps = steps{}
		return nil, false
	}
	s.steps.again()
	return slices.Clone(again), s.log(recordRedo, again) == nil
}
