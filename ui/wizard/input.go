package wizard

import (
	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
)

// input is how an answer is given: it shows one answer of the plan and turns
// keys into edits of it.
type input interface {
	// update takes a message; used tells whether it meant anything here. Enter
	// is left to the form where it does not mean something of its own.
	update(msg tea.Msg) (do []action, used bool)
	// view draws into so many columns and at most so many rows; writing tells
	// that the caret is in it.
	view(width, height int, writing bool) pane
	// refresh shows what the plan holds after a change from elsewhere.
	refresh(changes []plan.Change)
	// caret is where one is in the answer, as bytes of it, and what is scrolled
	// away; show goes there.
	caret() (at, scroll int)
	show(at, scroll int)
	// keys are the input's own.
	keys() []hint
}

// newInput makes the input for the slot's kind.
func (d *desk) newInput(s slot) input {
	switch s.ask.Kind {
	case plan.KindChoice, plan.KindSeveral:
		return newChoice(d, s)
	case plan.KindReference:
		return newReference(d, s)
	case plan.KindTable:
		return newTable(d, s)
	case plan.KindLine, plan.KindProse, plan.KindQuantity, plan.KindDate, plan.KindFormula, plan.KindSeries, plan.KindID:
	}
	return newText(d, s)
}
