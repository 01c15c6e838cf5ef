package linemode

import (
	"errors"
	"io"
	"time"

	"opsplan/plan"
	"opsplan/plan/draft"
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

	level  plan.Tier       // questions of this tier and above are asked
	known  bool            // the typed commands were told
	hinted map[string]bool // questions whose hint was read out
	typed  string          // what an earlier sitting left in the line
}

// Run asks until the person hands over (true) or leaves (false).
func (m *Mode) Run() (handedOver bool, err error) {
	m.level, m.hinted = plan.Required, map[string]bool{}
	m.greet()
	f := m.resume()
	for {
		next, err := m.visit(f)
		if errors.Is(err, io.EOF) {
			return false, nil
		}
		if err != nil {
			return false, err
		}
		switch next.kind {
		case leave:
			return false, nil
		case finish:
			return true, nil
		case jump:
			f = next.to
		case forward, backward, stay:
			f = m.beside(f, next.kind)
		}
	}
}

// visit asks the question, or after the last one how to go on.
func (m *Mode) visit(f *plan.Field) (move, error) {
	if f == nil {
		return m.end()
	}
	m.at(f.Whole())
	if err := m.Session.SaveIfDue(); err != nil {
		m.sayWords(wordsOf(err))
	}
	return m.ask(f)
}

// A move says where the walk goes from a question.
type move struct {
	kind moveKind
	to   *plan.Field // of a jump
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
	return draft.Place{Page: Page, Question: path.Field, Row: path.Row, Cell: path.Cell, Typed: typed}
}

// resume is the question where the last sitting ended; at first, the first one
// that still lacks something.
func (m *Mode) resume() *plan.Field {
	place := m.Session.Place()
	m.typed = place.Typed
	if f, ok := plan.Question(place.Question); ok {
		return f
	}
	return m.steps()[0]
}

func wordsOf(err error) plan.Words {
	if fault, ok := errors.AsType[draft.Fault](err); ok {
		return fault.Words()
	}
	return plan.Words{Zh: err.Error(), En: err.Error()}
}
