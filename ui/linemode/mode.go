package linemode

import (
	"errors"
	"io"
	"time"

	"opsplan/plan"
	"opsplan/plan/draft"
	"opsplan/ui/handout"
	"opsplan/ui/terminal"
)

// Page is the page of a [draft.Place] that line mode keeps.
const Page = "line"

// A Mode is one sitting in line mode.
type Mode struct {
	Terminal *terminal.Terminal
	Session  *draft.Session
	Language plan.Language // of the interface
	Now      func() time.Time

	Env        func(string) string // where settings are found
	Workshop   *handout.Workshop   // where files are made
	Redirected bool                // standard output goes to a file or a pipe

	wrote string            // the file the plan was written to last, "" while none was
	level plan.Tier         // questions of this tier and above are asked
	told  map[string]bool   // what is explained once a sitting
	left  draft.Place       // where the last sitting ended
	sums  map[string]string // what the numbers come to, as last read out

	mending bool          // only what is required and missing is asked
	section *plan.Section // of the question asked last
	open    bool          // paragraphs are being written, and not ended yet
}

// Run asks until the person hands over (true) or leaves (false).
func (m *Mode) Run() (handedOver bool, err error) {
	m.level, m.told, m.sums = plan.Required, map[string]bool{}, map[string]string{}
	m.left = m.Session.Place()
	m.greet()
	if err := m.decide(); err != nil {
		return false, unlessEnd(err)
	}
	f := m.resume()
	for {
		next, err := m.visit(f)
		if err != nil {
			return false, unlessEnd(err)
		}
		switch next.kind {
		case leave:
			return false, nil
		case finish:
			if err := m.handOver(); err != nil {
				return false, unlessEnd(err)
			}
			return true, nil
		case jump:
			f, m.mending = next.to, next.mending
		case forward:
			f = m.onward(f)
		case backward:
			f, m.mending = m.beside(f, backward), false
		case stay:
		}
	}
}

// Wrote is the file that the person had the plan written to last, "" if to none.
func (m *Mode) Wrote() string { return m.wrote }

// unlessEnd drops the end of input, which is a way to leave.
func unlessEnd(err error) error {
	if errors.Is(err, io.EOF) {
		return nil
	}
	return err
}

// visit asks the question, or after the last one how to go on.
func (m *Mode) visit(f *plan.Field) (move, error) {
	if err := m.keep(f); err != nil {
		m.say("%s", "%s", wordsOf(err).In(m.Language))
	}
	if f == nil {
		return m.end()
	}
	m.at(f.Whole())
	return m.ask(f)
}

// keep brings the draft file up to date where a section ends, and otherwise
// once a minute.
func (m *Mode) keep(f *plan.Field) error {
	var section *plan.Section
	if f != nil {
		section = f.Section
	}
	if left := m.section; left != nil && left != section {
		m.section = section
		return m.Session.Save()
	}
	m.section = section
	return m.Session.SaveIfDue()
}

// A move says where the walk goes from a question.
type move struct {
	kind    moveKind
	to      *plan.Field // of a jump
	mending bool        // a jump to what is missing, and on to what else is
}

type moveKind int

const (
	forward moveKind = iota
	backward
	stay
	jump
	finish
	leave
)

func (m *Mode) plan() *plan.Plan { return m.Session.Plan() }

// at remembers the place, so that the next sitting begins there.
func (m *Mode) at(path plan.Path) {
	m.Session.SetPlace(m.place(path, ""))
}

func (m *Mode) place(path plan.Path, typed string) draft.Place {
	at := draft.Place{Page: Page, Question: path.Field, Row: path.Row, Cell: path.Cell, Typed: typed}
	if m.open {
		at.Caret = len(m.plan().Text(path))
	}
	return at
}

// resume is the question where the last sitting ended; at first, the first of all.
func (m *Mode) resume() *plan.Field {
	m.sumsNow()
	if f, ok := plan.Question(m.left.Question); ok {
		return f
	}
	return m.steps()[0]
}

// isLeft tells whether the path is where the last sitting ended.
func (m *Mode) isLeft(at plan.Path) bool {
	return at == plan.Path{Field: m.left.Question, Row: m.left.Row, Cell: m.left.Cell}
}

func wordsOf(err error) plan.Words {
	if fault, ok := errors.AsType[draft.Fault](err); ok {
		return fault.Words()
	}
	return plan.Words{Zh: err.Error(), En: err.Error()}
}
