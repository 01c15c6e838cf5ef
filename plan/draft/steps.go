package draft

import (
	"slices"
	"unicode/utf8"

	"opsplan/plan"
)

const (
	keptSteps     = 200     // that can be taken back
	keptStepBytes = 2 << 20 // of them in a snapshot
)

// A step is what one undo takes back.
type step []plan.Change

// inverse returns the changes that take the step back.
func (st step) inverse() step {
	inv := make(step, 0, len(st))
	for _, c := range slices.Backward(st) {
		inv = append(inv, c.Inverse())
	}
	return inv
}

func (st step) size() int {
	n := 0
	for _, c := range st {
		n += 80 + len(c.Old) + len(c.New)
		for key, text := range c.Cells {
			n += len(key) + len(text)
		}
	}
	return n
}

// steps is what can be taken back and what can be made again, the next at the end.
type steps struct{ undo, redo []step }

func (s *steps) add(st step) {
	s.undo = append(s.undo, slices.Clone(st))
	if over := len(s.undo) - keptSteps; over > 0 {
		s.undo = slices.Delete(s.undo, 0, over)
	}
	s.redo = nil
}

// extend makes the changes part of the last step; typed letters that follow
// each other become one change.
func (s *steps) extend(st step) {
	if len(s.undo) == 0 {
		s.add(st)
		return
	}
	last := s.undo[len(s.undo)-1]
	for _, c := range st {
		if n := len(last); n > 0 && follows(&last[n-1], c) {
			continue
		}
		last = append(last, c)
	}
	s.undo[len(s.undo)-1] = last
	s.redo = nil
}

// follows joins c to the change before where c types on, or deletes what was
// just typed.
func follows(before *plan.Change, c plan.Change) bool {
	if before.Op != plan.Replace || c.Op != plan.Replace || before.Path != c.Path {
		return false
	}
	end := before.At + len(before.New)
	switch {
	case c.Old == "" && c.At == end:
		before.New += c.New
	case c.New == "" && c.At >= before.At && c.At+len(c.Old) == end:
		before.New = before.New[:c.At-before.At]
	default:
		return false
	}
	return true
}

// back moves the last step over to those that can be made again.
func (s *steps) back() { s.undo, s.redo = carry(s.undo, s.redo) }

// again moves it back.
func (s *steps) again() { s.redo, s.undo = carry(s.redo, s.undo) }

func carry(from, to []step) (_, _ []step) {
	n := len(from) - 1
	if n < 0 {
		return from, to
	}
	return from[:n], append(to, from[n])
}

// latest returns the last steps that fit into a snapshot.
func latest(all []step) []step {
	room := keptStepBytes
	for i, st := range slices.Backward(all) {
		if room -= st.size(); room < 0 {
			return all[i+1:]
		}
	}
	return all
}

// compact cuts off what both texts of a change have in common, so that one key
// costs the journal no more than what it changed. ok is false where nothing is
// left.
func compact(c plan.Change) (short plan.Change, ok bool) {
	if c.Op != plan.Replace {
		return c, c.Op != plan.Move || c.From != c.To
	}
	n := 0
	for n < len(c.Old) && n < len(c.New) && c.Old[n] == c.New[n] {
		n++
	}
	for n > 0 && (cuts(c.Old, n) || cuts(c.New, n)) {
		n--
	}
	c.At, c.Old, c.New = c.At+n, c.Old[n:], c.New[n:]
	n = 0
	for n < len(c.Old) && n < len(c.New) && c.Old[len(c.Old)-1-n] == c.New[len(c.New)-1-n] {
		n++
	}
	for n > 0 && (cuts(c.Old, len(c.Old)-n) || cuts(c.New, len(c.New)-n)) {
		n--
	}
	c.Old, c.New = c.Old[:len(c.Old)-n], c.New[:len(c.New)-n]
	return c, c.Old != c.New
}

// cuts tells whether a cut before byte i would go through a character.
func cuts(text string, i int) bool { return i < len(text) && !utf8.RuneStart(text[i]) }

// isText tells whether the journal and the file can hold the change to the
// letter: both are UTF-8.
func isText(p *plan.Plan, c plan.Change) bool {
	if !utf8.ValidString(c.Old) || !utf8.ValidString(c.New) {
		return false
	}
	for _, text := range c.Cells {
		if !utf8.ValidString(text) {
			return false
		}
	}
	return c.Op != plan.Replace || c.At < 0 || !cuts(p.Text(c.Path), c.At)
}
