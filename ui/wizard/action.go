package wizard

import (
	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/draft"
)

// action is what a page or an overlay asks for; follow does it.
type action interface{ action() }

// edit changes the plan, as one step of undo or as part of the last.
type edit struct {
	changes []plan.Change
	joins   bool
	toast   string // what is said of it, "" for nothing
}

// visit goes to a place of the plan: a section's question, a row, a cell.
type visit struct{ to draft.Place }

// turn shows a page that is no place of the plan.
type turn struct{ to page }

// back goes to the page before.
type back struct{}

// cover lays an overlay over the page; uncover takes it away.
type cover struct{ with overlay }
type uncover struct{}

// perform does what the command of that name does.
type perform struct{ command string }

// effect is something for the terminal or the world outside.
type effect struct{ cmd tea.Cmd }

// pass hands a message to who is there by then: what was typed on a list, to
// the answer it opens.
type pass struct{ msg tea.Msg }

// tell says something in the foot.
type tell struct{ text string }

// begin goes on with a draft: one that is there, or a new one of the plan.
type begin struct {
	ref draft.Ref
	new *plan.Plan // nil: the draft is there
}

// unpack lays a table's starter pack over the page.
type unpack struct{ table *plan.Field }

// decide says which text holds where the file was changed by another program.
type decide struct{ draft.Decision }

// leave ends the program. The plan is handed over only where it says so, and as
// which document.
type leave struct {
	handOver bool
	wanted   document.Options
}

func (edit) action()    {}
func (visit) action()   {}
func (turn) action()    {}
func (back) action()    {}
func (cover) action()   {}
func (uncover) action() {}
func (perform) action() {}
func (effect) action()  {}
func (pass) action()    {}
func (tell) action()    {}
func (begin) action()   {}
func (unpack) action()  {}
func (decide) action()  {}
func (leave) action()   {}

// on is the actions of something that was of use.
func on(do ...action) ([]action, bool) { return do, true }

// overlay is a small page over another: it has all keys while it is there.
type overlay interface {
	update(msg tea.Msg) (do []action, used bool)
	view(width, height int) pane
	keys() []hint
}
