package wizard

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/ui/propose"
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
	case pass:
		return w.take(a.msg)
	case tell:
		w.toast = a.text
	case begin:
		return w.begin(a)
	case unpack:
		w.over = w.offerPack(a.table)
	case decide:
		return w.decide(a.Decision)
	case leave:
		w.handed, w.wanted = a.handOver, a.wanted
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
	e.changes = slices.DeleteFunc(e.changes, func(c plan.Change) bool { return c.Op == plan.Replace && c.Old == c.New })
	if len(e.changes) == 0 { // nothing that could be undone
		w.toast = e.toast
		return nil
	}
	apply := w.session.Apply
	if e.joins {
		apply = w.session.Extend
	}
	if err := apply(e.changes...); err != nil {
		w.toast = w.fault(err)
		return nil
	}
	w.toast = e.toast
	w.takeCurrency(e.changes)
	cmd := w.changed()
	if w.over != nil {
		w.page.refresh(e.changes)
	}
	return cmd
}

// takeCurrency makes the currency of the first amount that names one the plan's,
// as part of the same step.
func (w *Wizard) takeCurrency(changes []plan.Change) {
	for _, c := range changes {
		question, cell := c.Path.Declared()
		if cell == nil {
			cell = question
		}
		if cell == nil || cell.Kind == plan.KindTable {
			continue
		}
		option, ok := propose.Currency(w.plan(), cell, w.plan().Text(c.Path))
		if !ok {
			continue
		}
		f, _ := plan.Question("currency")
		if err := w.session.Extend(w.plan().Set(f.Whole(), option.Code)); err == nil {
			w.toast = w.say("这份计划书里的钱都按%s算", "Money in this plan is counted in: %s", option.In(w.language))
		}
	}
}

// changed is done after every change of the plan.
func (w *Wizard) changed() tea.Cmd {
	w.edits++
	return tea.Batch(w.check(), w.outdated())
}
