package ui

import (
	"errors"
	"runtime"
	"strconv"

	"opsplan/plan"
	"opsplan/plan/draft"
	"opsplan/ui/terminal"
	"opsplan/ui/wizard"
)

// byLine tells whether to ask line by line: it was asked for, or the terminal
// cannot show a screen.
func (a *app) byLine() bool {
	if a.accessible || a.dumb() {
		return true
	}
	wanted := a.Env("ACCESSIBLE")
	yes, err := strconv.ParseBool(wanted)
	return wanted != "" && (yes || err != nil)
}

// dumb tells whether the terminal knows no commands. Windows does not say.
func (a *app) dumb() bool {
	name := a.Env("TERM")
	return name == "dumb" || name == "" && runtime.GOOS != "windows"
}

// sit opens a draft and asks its questions, on the screen or line by line. The
// terminal comes first, so that nothing is left behind where there is none.
func (a *app) sit(open func() (*draft.Session, error)) error {
	if a.byLine() {
		t, err := a.terminal()
		if err != nil {
			return err
		}
		s, err := open()
		if err != nil {
			return errors.Join(err, t.Close())
		}
		return a.ask(t, s)
	}
	t, err := a.screen()
	if err != nil {
		return err
	}
	s, err := open()
	if err != nil {
		return errors.Join(err, t.Close())
	}
	return a.show(t, s)
}

// screen takes the person's terminal for the wizard.
func (a *app) screen() (*wizard.Terminal, error) {
	t, err := wizard.OpenTerminal()
	if errors.Is(err, terminal.ErrNone) {
		return nil, noTerminal()
	}
	return t, err
}

// show lets the wizard have the terminal until the person leaves; without a
// draft it begins with picking one. Only who hands over gets the plan.
func (a *app) show(t *wizard.Terminal, s *draft.Session) error {
	store, err := a.store()
	if err != nil {
		return errors.Join(err, t.Close())
	}
	signals := hold()
	w, err := wizard.Run(wizard.Options{
		Store: store, Session: s, Language: a.lang, Now: a.Now, Env: a.Env, Redirected: a.redirected(),
		Terminal: t, Signals: deadly, Wrap: a.Wrap,
	})
	signals.forget()
	err = a.endedBy(err)
	if s = w.Session(); s != nil {
		err = errors.Join(err, a.leave(t, s))
	}
	err = errors.Join(err, signals.release())
	wanted, handed := w.HandedOver()
	return a.hand(handing{done: handed, session: s, wanted: wanted, wrote: w.Wrote()}, err)
}

// endedBy puts what ended the wizard into the program's own words.
func (a *app) endedBy(err error) error {
	if e, ok := errors.AsType[*wizard.Ended](err); ok {
		if e.Left != "" {
			a.tell(plan.Words{Zh: "编辑器里写的还没有放进草稿，在 %s", En: "what was written in the editor is not in the draft yet: it is in %s"}, e.Left)
		}
		return &ending{statusSignal + number(e.Signal)}
	}
	if e, ok := errors.AsType[*wizard.Crashed](err); ok {
		return crashed(e.Value, e.Stack)
	}
	return err
}
