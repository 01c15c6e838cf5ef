package editor

import (
	"slices"
	"strings"
	"time"
)

// pause is how long a person stops before what is typed next is undone by
// itself.
const pause = 1500 * time.Millisecond

// Edit is one change of the text: at a byte of it, Old became New.
type Edit struct {
	At       int
	Old, New string
	// Joins tells that it is undone together with the edit before.
	Joins bool
}

// Inverse undoes the edit.
func (e Edit) Inverse() Edit { return Edit{At: e.At, Old: e.New, New: e.Old} }

// moved is where a byte of the text stands after the edit; one that was replaced
// stands behind what replaced it.
func (e Edit) moved(at int) int {
	switch end := e.At + len(e.Old); {
	case at >= end:
		return at + len(e.New) - len(e.Old)
	case at > e.At:
		return e.At + len(e.New)
	}
	return at
}

// manner is how a text was changed. What is typed in one go, or deleted in one
// direction, is one step.
type manner int

const (
	apart manner = iota // always a step of its own
	typing
	erasingLeft
	erasingRight
)

// step is what one undo takes back: one stretch of text, in the pieces it was
// typed or deleted in.
type step struct {
	manner       manner
	at           int
	old, new     []string
	grown        int // bytes of new
	before       int // the caret
	last         time.Time
	sealed, left bool
}

// history is what can be undone and redone.
type history struct {
	done   []step
	undone []undone
}

// undone is a step that can be redone, and where the caret was before it.
type undone struct {
	Edit
	before int
}

// seal ends the step: what follows is another.
func (h *history) seal() {
	if n := len(h.done); n > 0 {
		h.done[n-1].sealed = true
	}
}

// add records an edit and tells whether it joined the step before.
func (h *history) add(e Edit, how manner, before int, now time.Time) (joined bool) {
	h.undone = nil
	if n := len(h.done); n > 0 && h.done[n-1].join(e, how, now) {
		return true
	}
	s := step{manner: how, at: e.At, before: before}
	s.take(e, now)
	s.sealed = s.sealed || how == apart
	h.done = append(h.done, s)
	return false
}

// join takes an edit into the step if it goes on with it.
func (s *step) join(e Edit, how manner, now time.Time) bool {
	if s.sealed || how != s.manner || now.Sub(s.last) > pause {
		return false
	}
	switch how {
	case typing:
		if e.Old != "" || e.At != s.at+s.grown {
			return false
		}
	case erasingLeft:
		if e.At+len(e.Old) != s.at {
			return false
		}
		s.at, s.left = e.At, true
	case erasingRight:
		if e.At != s.at {
			return false
		}
	}
	s.take(e, now)
	return true
}

// take adds an edit. What ends a sentence or a line ends the step.
func (s *step) take(e Edit, now time.Time) {
	s.last = now
	if e.Old != "" {
		s.old = append(s.old, e.Old)
	}
	if e.New == "" {
		return
	}
	n := len(s.new)
	s.sealed = strings.ContainsRune("。！？；\n", last(e.New)) ||
		e.New == " " && n > 0 && strings.ContainsRune(".!?;", last(s.new[n-1]))
	s.new, s.grown = append(s.new, e.New), s.grown+len(e.New)
}

// edit is the whole step as one edit.
func (s *step) edit() Edit {
	old := s.old
	if s.left {
		old = slices.Clone(old)
		slices.Reverse(old)
	}
	return Edit{At: s.at, Old: strings.Join(old, ""), New: strings.Join(s.new, "")}
}
