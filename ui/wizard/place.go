package wizard

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/draft"
)

// The pages that are places of a plan, as a draft.Place keeps them.
const (
	pageSetup   = "setup"
	pageSection = "section"
	pageRow     = "row"

	pageCheck    = "check"
	pageHandOver = "hand over"
	pagePreview  = "preview"
)

// placeOf is where an answer is written.
func placeOf(at plan.Path) draft.Place {
	p := draft.Place{Page: pageSection, Question: at.Field, Row: at.Row, Cell: at.Cell}
	question, _ := at.Declared()
	if question != nil {
		p.Section = question.Section.ID
		if p.Section == "" {
			p.Page = pageSetup
		}
	}
	if at.Cell != "" {
		p.Page = pageRow
	}
	return p
}

// visit shows the place, on the page that is open if it has it.
func (w *Wizard) visit(to draft.Place) tea.Cmd {
	cmd := w.part()
	w.remember()
	w.over = nil
	w.page = w.pageAt(to)
	if w.session.Unsaved() && to.Section != w.came.Section {
		return tea.Batch(cmd, w.saveQuietly())
	}
	return cmd
}

// part lets the page do what it has to before another takes its place.
func (w *Wizard) part() tea.Cmd {
	if p, ok := w.page.(interface{ part() []action }); ok {
		return w.followAll(p.part())
	}
	return nil
}

// pageAt makes the page of a place. A place that is no more leads to where it
// was nearest.
func (w *Wizard) pageAt(to draft.Place) page {
	question, ok := plan.Question(to.Question)
	section := w.sectionOf(to, question)
	switch {
	case to.Page == pageCheck:
		return newCheck(&w.desk, to)
	case to.Page == pageHandOver:
		return newHandOver(&w.desk)
	case section.ID == "" || to.Page == pageSetup:
		return newSetup(&w.desk, to)
	case ok && question.Kind == plan.KindTable && to.Page == pageRow && w.hasRow(question, to.Row):
		return newRow(&w.desk, question, to)
	}
	return newSection(&w.desk, section, to)
}

func (w *Wizard) sectionOf(to draft.Place, question *plan.Field) *plan.Section {
	if question != nil {
		return question.Section
	}
	for _, s := range plan.Sections() {
		if s.ID == to.Section {
			return s
		}
	}
	return plan.Sections()[0]
}

func (w *Wizard) hasRow(table *plan.Field, key plan.Key) bool {
	for _, r := range w.plan().Rows(table) {
		if r.Key() == key {
			return true
		}
	}
	return false
}

// remember keeps where the person was, to go back to.
func (w *Wizard) remember() {
	if p := w.page.place(); p.Page != "" {
		w.came = p
		if !isBeside(p) {
			w.asked = p
		}
	}
}

// isBeside tells whether the place is not among the questions.
func isBeside(p draft.Place) bool { return p.Page == pageCheck || p.Page == pageHandOver }

func (w *Wizard) nextSection() tea.Cmd     { return w.besideSection(+1) }
func (w *Wizard) previousSection() tea.Cmd { return w.besideSection(-1) }

// besideSection goes to the section before or after; beyond the last stand the
// check and the hand-over, before the first the set-up.
func (w *Wizard) besideSection(step int) tea.Cmd {
	var stops []draft.Place
	for _, s := range plan.Sections() {
		stops = append(stops, draft.Place{Page: pageSection, Section: s.ID})
	}
	stops = append(stops, draft.Place{Page: pageCheck}, draft.Place{Page: pageHandOver})
	here := w.page.place()
	i := slices.IndexFunc(stops, func(s draft.Place) bool {
		return isBeside(s) == isBeside(here) && s.Section == here.Section && (!isBeside(here) || s.Page == here.Page)
	})
	return w.visit(stops[min(max(i+step, 0), len(stops)-1)])
}
