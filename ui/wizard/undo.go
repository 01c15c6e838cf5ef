package wizard

import (
	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/draft"
)

func (w *Wizard) undo() tea.Cmd {
	changes, ok := w.session.Undo()
	if !ok || len(changes) == 0 {
		w.toast = w.say("没有可撤销的了", "Nothing to undo")
		return nil
	}
	return w.replayed(changes, changes[len(changes)-1], w.say("已撤销", "Undone"))
}

func (w *Wizard) redo() tea.Cmd {
	changes, ok := w.session.Redo()
	if !ok || len(changes) == 0 {
		w.toast = w.say("没有可重做的了", "Nothing to redo")
		return nil
	}
	return w.replayed(changes, changes[0], w.say("已重做", "Redone"))
}

// replayed shows the place where something was undone or redone, and says what:
// the main change is the one that the person made, and the others came of it.
func (w *Wizard) replayed(changes []plan.Change, main plan.Change, done string) tea.Cmd {
	cmd := w.changed()
	w.page.refresh(changes)
	here, at := w.page.place(), w.shownAt(main)
	if !covers(here, at) {
		cmd = tea.Batch(cmd, w.visit(placeOf(at)))
	}
	w.toast = w.account(done, changes, main)
	return cmd
}

// shownAt is where a change is seen: that a question does not apply, at the
// question.
func (d *desk) shownAt(c plan.Change) plan.Path {
	id := c.Cells["question"]
	if c.Path.Cell == "because" {
		id = d.plan().Text(plan.Path{Field: c.Path.Field, Row: c.Path.Row, Cell: "question"})
	}
	if f, ok := plan.Question(id); ok && c.Path.Field == "not_applying" {
		return f.Whole()
	}
	return c.Path
}

func covers(here draft.Place, at plan.Path) bool {
	return here.Question == at.Field && here.Row == at.Row && (here.Cell == at.Cell || at.Cell == "")
}
