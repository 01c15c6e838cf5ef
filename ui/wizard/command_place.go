package wizard

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/draft"
)

func (w *Wizard) showSetup() tea.Cmd { return w.visit(draft.Place{Page: pageSetup}) }
func (w *Wizard) showStage() tea.Cmd {
	return w.visit(draft.Place{Page: pageSetup, Question: "stage"})
}

// newPlan leaves the plan that is open, and begins another.
func (w *Wizard) newPlan() tea.Cmd {
	var cmd tea.Cmd
	if w.session != nil {
		if cmd = w.otherPlans(); w.session != nil { // it could not be left
			return cmd
		}
	}
	s := newStart(&w.desk).(*start)
	return tea.Batch(cmd, w.followAll(s.begin()))
}

// nextGap goes to what is required and missing behind where the person is, and
// after the last one to the first.
func (w *Wizard) nextGap() tea.Cmd {
	gaps := w.plan().Missing()
	if len(gaps) == 0 {
		w.toast = w.say("必答的都答了。Ctrl+R 自查", "Everything required is answered. Ctrl+R checks the plan")
		return nil
	}
	at := w.page.place()
	here := plan.Path{Field: at.Question, Row: at.Row, Cell: at.Cell}
	if i := slices.IndexFunc(gaps, func(g plan.Gap) bool { return g.Path == here }); i >= 0 {
		return w.visit(placeOf(gaps[(i+1)%len(gaps)].Path))
	}
	order := func(p plan.Path) int {
		return slices.IndexFunc(plan.Fields(), func(f *plan.Field) bool { return f.ID == p.Field })
	}
	i := slices.IndexFunc(gaps, func(g plan.Gap) bool { return order(g.Path) >= order(here) })
	return w.visit(placeOf(gaps[max(i, 0)].Path))
}

// unfold shows what the page does not, or no longer does.
func (w *Wizard) unfold() tea.Cmd {
	page, ok := w.page.(interface{ turnFold() })
	if !ok {
		w.toast = w.say("这一页没有收起来的", "Nothing is folded on this page")
		return nil
	}
	page.turnFold()
	return nil
}

// tableHere is the table that the person is in, or at.
func (w *Wizard) tableHere() (table *plan.Field, ok bool) {
	table, ok = plan.Question(w.page.place().Question)
	if !ok || table.Kind != plan.KindTable || table.Section.ID == "" {
		w.toast = w.say("先去一张表", "Go to a table first")
		return nil, false
	}
	return table, true
}

func (w *Wizard) addRow() tea.Cmd {
	ask, ok := w.tableHere()
	if !ok {
		return nil
	}
	return w.followAll((&table{d: &w.desk, ask: ask}).add(""))
}

// deleteRow deletes the row that is open, or under the cursor.
func (w *Wizard) deleteRow() tea.Cmd {
	ask, ok := w.tableHere()
	if !ok {
		return nil
	}
	at := w.page.place()
	i := at.Caret // of a table, the line under the cursor
	if at.Page == pageRow {
		i = w.plan().RowNumber(plan.Path{Field: ask.ID, Row: at.Row})
	}
	if i < 0 || i >= w.plan().Count(ask) {
		w.toast = w.say("先选一行", "Choose a row first")
		return nil
	}
	cmd := w.followAll(w.removal(plan.Path{Field: ask.ID, Row: w.plan().RowAt(ask, i).Key()}))
	said := w.toast
	cmd = tea.Batch(cmd, w.visit(draft.Place{Page: pageSection, Section: ask.Section.ID, Question: ask.ID, Caret: i}))
	w.toast = said
	return cmd
}
