package wizard

import (
	"errors"
	"path/filepath"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/draft"
)

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
	w.over = newDecision(&w.desk, nil)
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

// leave leaves; at the second press only, where something would be lost.
func (w *Wizard) leave() tea.Cmd {
	if w.unsaved() && !w.warned {
		w.warned = true
		w.toast = w.say("! 有字没存上，离开就没了。再按一次 Ctrl+Q 离开", "! Some of it is NOT saved and would be lost. Press Ctrl+Q again to leave")
		return nil
	}
	return tea.Sequence(w.part(), tea.Quit)
}

// unsaved tells whether something that was typed cannot be written anywhere.
func (w *Wizard) unsaved() bool {
	return w.session != nil && w.session.Status().State == draft.NotSaved
}

// interrupt leaves at the second press.
func (w *Wizard) interrupt() tea.Cmd {
	if w.warned {
		return tea.Interrupt
	}
	w.warned = true
	w.toast = w.say("草稿已存。再按一次 Ctrl+C 离开", "The draft is saved. Press Ctrl+C again to leave")
	if w.unsaved() {
		w.toast = w.say("! 有字没存上，离开就没了。再按一次 Ctrl+C 离开", "! Some of it is NOT saved and would be lost. Press Ctrl+C again to leave")
	}
	return nil
}

func (w *Wizard) takeSaved(msg savedMsg) {
	switch {
	case msg.err != nil:
		w.toast = w.brief(msg.err)
		if ask := newDecision(&w.desk, msg.err); ask != nil && w.over == nil {
			w.over, w.toast = ask, ""
		} else if msg.asked && w.over == nil { // what helps is longer than the foot
			w.over, w.toast = newNotice(&w.desk, w.fault(msg.err)), ""
		}
	case msg.asked:
		w.toast = w.say("已存", "Saved")
	}
}

// brief is fault for the foot, which has no room for whole paths.
func (d *desk) brief(err error) string {
	if f, ok := errors.AsType[*draft.Failure](err); ok {
		short := *f
		short.Path = filepath.Base(f.Path)
		err = &short
	}
	return d.fault(err)
}

// fault puts an error into words.
func (d *desk) fault(err error) string {
	if f, ok := errors.AsType[draft.Fault](err); ok {
		return f.Words().In(d.language)
	}
	return err.Error()
}
