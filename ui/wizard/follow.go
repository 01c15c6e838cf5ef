package wizard

import (
	"errors"
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

func (w *Wizard) followAll(do []action) tea.Cmd {
	var cmds []tea.Cmd
	for _, a := range do {
		cmds = append(cmds, w.follow(a))
	}
	return tea.Batch(cmds...)
}

// follow is the only place where the page and the plan change.
func (w *Wizard) follow(a action) tea.Cmd {
	switch a := a.(type) {
	case edit:
		return w.edit(a)
	case visit:
		return w.visit(a.to)
	case turn:
		cmd := w.part()
		w.remember()
		w.page, w.over = a.to, nil
		return tea.Batch(cmd, w.fetch())
	case back:
		return w.visit(w.came)
	case cover:
		w.over = a.with
	case uncover:
		w.over = nil
	case perform:
		w.over = nil
		for _, c := range commands() {
			if c.name == a.command {
				return w.run(c)
			}
		}
	case effect:
		return a.cmd
	case tell:
		w.toast = a.text
	case begin:
		return w.begin(a)
	case leave:
		w.handed = a.handOver
		return tea.Quit
	}
	return nil
}

// fetch lets the page begin to read what it shows from the disk.
func (w *Wizard) fetch() tea.Cmd {
	if p, ok := w.page.(interface{ fetch() tea.Cmd }); ok {
		return p.fetch()
	}
	return nil
}

// edit makes the page's changes. Only the page itself knows of them already; an
// overlay's are news to it.
func (w *Wizard) edit(e edit) tea.Cmd {
	apply := w.session.Apply
	if e.joins {
		apply = w.session.Extend
	}
	if err := apply(e.changes...); err != nil {
		w.toast = w.fault(err)
		return nil
	}
	if w.over != nil {
		w.page.refresh(e.changes)
	}
	w.toast = e.toast
	return w.changed()
}

// changed is done after every change of the plan.
func (w *Wizard) changed() tea.Cmd {
	w.edits++
	return tea.Batch(w.check(), w.outdated())
}

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

// resume goes to where the last sitting ended.
func (w *Wizard) resume() {
	w.lacking = lackingIn(w.plan()) // what is left stands on the first screen
	at := w.session.Place()
	w.page = w.pageAt(at)
	w.came = at
	w.asked = at
	if isBeside(at) {
		w.asked = placeOf(plan.Path{Field: at.Question, Row: at.Row, Cell: at.Cell})
	}
	if r := w.session.Recovered(); r != nil && r.Changes > 0 {
		w.toast = w.say("上次没来得及存的 %d 处修改找回来了", "%d edits that were not saved last time are back", r.Changes)
	}
}

// begin opens a draft, or makes one, and shows it.
func (w *Wizard) begin(b begin) tea.Cmd {
	open := func() (*draft.Session, error) { return w.store.Open(b.ref) }
	if b.new != nil {
		open = func() (*draft.Session, error) { return w.store.Create(b.ref, b.new) }
	}
	s, err := open()
	if err != nil {
		w.over = newNotice(&w.desk, w.fault(err))
		return nil
	}
	w.session = s
	w.opened.Store(s)
	w.resume()
	return w.changed()
}

func (w *Wizard) save() tea.Cmd {
	session := w.session
	return func() tea.Msg { return savedMsg{session.Save(), true} }
}

// saveQuietly saves and says something only if that went wrong.
func (w *Wizard) saveQuietly() tea.Cmd {
	session := w.session
	return func() tea.Msg { return savedMsg{session.Save(), false} }
}

// savedMsg brings how a save went.
type savedMsg struct {
	err   error
	asked bool
}

func (w *Wizard) leave() tea.Cmd { return tea.Sequence(w.part(), tea.Quit) }

// interrupt leaves at the second press.
func (w *Wizard) interrupt() tea.Cmd {
	if w.warned {
		return tea.Interrupt
	}
	w.warned = true
	w.toast = w.say("草稿已存。再按一次 Ctrl+C 离开", "The draft is saved. Press Ctrl+C again to leave")
	return nil
}

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

// fault puts an error into words.
func (d *desk) fault(err error) string {
	if f, ok := errors.AsType[draft.Fault](err); ok {
		return f.Words().In(d.language)
	}
	return err.Error()
}

func (w *Wizard) takeSaved(msg savedMsg) {
	switch {
	case msg.err != nil:
		w.toast = w.fault(msg.err)
	case msg.asked:
		w.toast = w.say("已存", "Saved")
	}
}
