package wizard

import (
	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/draft"
)

// page is a screen. It is shown between the head and the foot.
type page interface {
	// title is what stands in the head, at the left and at the right.
	title() (left, right string)
	// update takes a message; used tells whether it meant anything here.
	update(msg tea.Msg) (do []action, used bool)
	// view draws the page into so many columns and rows.
	view(width, height int) pane
	// refresh is told what changed in the plan, whoever changed it.
	refresh(changes []plan.Change)
	// place is where the person is, for the next sitting and for undo.
	place() draft.Place
	// keys are the commands of the page's own, for foot and help.
	keys() []hint
}

// hint is a key and what it does here.
type hint struct {
	key  string // as people read it: Enter, ↑↓
	does plan.Words
}
