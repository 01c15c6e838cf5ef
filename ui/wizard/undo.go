package wizard

import (
	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/draft"
)

func (w *Wizard) undo() tea.Cmd {
	changes, ok := w.session.Undo()
	return w.replayed(changes, ok, w.say("没有可撤销的了", "Nothing to undo"), w.say("已撤销", "Undone"))
}

func (w *Wizard) redo() tea.Cmd {
	changes, ok := w.session.Redo()
	return w.replayed(changes, ok, w.say("没有可重做的了", "Nothing to redo"), w.say("已重做", "Redone"))
}

// replayed shows the place where something was undone or redone.
func (w *Wizard) replayed(changes []plan.Change, ok bool, nothing, done string) tea.Cmd {
	if !ok {
		w.toast = nothing
		return nil
	}
	w.page.refresh(changes)
	cmd := w.changed()
	if here := w.page.place(); len(changes) > 0 {
		if at := w.shownAt(changes[len(changes)-1]); !covers(here, at) {
			cmd = tea.Batch(cmd, w.visit(placeOf(at)))
		}
	}
	w.toast = done
	return cmd
}

// shownAt is where a change is seen: that a question does not apply, at the
// question.
func (w *Wizard) shownAt(c plan.Change) plan.Path {
	id := c.Cells["question"]
	if c.Path.Cell == "because" {
		id = w.plan().Text(plan.Path{Field: c.Path.Field, Row: c.Path.Row, Cell: "question"})
	}
	if f, ok := plan.Question(id); ok && c.Path.Field == "not_applying" {
		return f.Whole()
	}
	return c.Path
}

func covers(here draft.Place, at plan.Path) bool {
	return here.Question == at.Field && here.Row == at.Row && (here.Cell == at.Cell || at.Cell == "")
}
