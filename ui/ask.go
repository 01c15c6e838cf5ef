package ui

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
	"time"

	"golang.org/x/term"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/draft"
	"opsplan/ui/handout"
	"opsplan/ui/linemode"
	"opsplan/ui/terminal"
)

// terminal opens the person's terminal; where there is none it says which
// commands do without.
func (a *app) terminal() (*terminal.Terminal, error) {
	t, err := terminal.Open(a.dumb())
	if errors.Is(err, terminal.ErrNone) {
		return nil, noTerminal()
	}
	return t, err
}

func noTerminal() error {
	return wrongUse("这里没有终端，没法提问。不用终端的写法：opsplan set PLAN PATH=VALUE，导出用 opsplan export PLAN",
		"there is no terminal to ask on. Without one: opsplan set PLAN PATH=VALUE to answer, opsplan export PLAN to write the plan out")
}

// ask asks the draft's questions until the person hands over or leaves; only
// who hands over gets the plan.
func (a *app) ask(t *terminal.Terminal, s *draft.Session) error {
	workshop := handout.NewWorkshop()
	mode := &linemode.Mode{Terminal: t, Session: s, Language: a.lang, Now: a.Now, Env: a.Env, Workshop: workshop, Redirected: a.redirected()}
	signals := hold()
	done, err := unlessEnded(mode.Run)
	workshop.Close(time.Second)
	signals.forget()
	err = errors.Join(err, a.leave(t, s), signals.release())
	h := handing{done: done, session: s}
	if done { // else it may be writing still
		h.wrote = mode.Wrote()
	}
	return a.hand(h, err)
}

// handing is how a person left the questions.
type handing struct {
	done    bool // the plan is to be handed over
	session *draft.Session
	wanted  document.Options // as which document
	wrote   string           // the file it was written to already, "" for none
}

// hand is what there is to do once the terminal is given back.
func (a *app) hand(h handing, err error) error {
	switch {
	case err != nil:
		return err
	case h.wrote != "" && !a.redirected():
		a.tell(plan.Words{Zh: "计划书在 %s", En: "the plan is in %s"}, h.wrote)
		return nil
	case h.done:
		return a.handOver(h)
	case a.redirected():
		return &ending{statusUnfinished}
	}
	return nil
}

// unlessEnded runs what asks, up to a signal that ends the program. It does
// not wait for the one that asks then: it may be held up by a terminal that
// takes no more output.
func unlessEnded(ask func() (done bool, err error)) (done bool, err error) {
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, deadly...)
	defer signal.Stop(signals)
	type result struct {
		done bool
		err  error
	}
	ended := make(chan result, 1)
	go func() {
		defer func() {
			if value := recover(); value != nil {
				ended <- result{err: crashed(value, debug.Stack())}
			}
		}()
		done, err := ask()
		ended <- result{done, err}
	}()
	select {
	case r := <-ended:
		return r.done, r.err
	case sig := <-signals:
		return false, &ending{statusSignal + number(sig)}
	}
}

// leave gives draft and terminal back, the draft first, and says where it is.
func (a *app) leave(t io.Closer, s *draft.Session) error {
	err := errors.Join(s.Close(), t.Close())
	if _, statErr := os.Stat(s.Ref().Path); err != nil || errors.Is(statErr, fs.ErrNotExist) {
		return err
	}
	told := make(chan struct{})
	go func() {
		a.tell(plan.Words{Zh: "草稿：%s\n接着写：opsplan edit %s", En: "draft: %s\nto go on: opsplan edit %s"}, s.Ref().Path, nameOf(s.Ref()))
		close(told)
	}()
	select {
	case <-told:
	case <-time.After(time.Second): // nobody reads on that terminal any more
	}
	return nil
}

func nameOf(ref draft.Ref) string {
	if ref.Name != "" {
		return ref.Name
	}
	return ref.Path
}

// redirected tells whether standard output goes to a file or a pipe.
func (a *app) redirected() bool {
	f, ok := a.Stdout.(*os.File)
	return !ok || !term.IsTerminal(int(f.Fd()))
}

// handOver writes the plan to standard output; on a terminal, where nobody
// wants to read Markdown, it says how to get a file instead.
func (a *app) handOver(h handing) error {
	if a.redirected() {
		if err := a.write(handout.Markdown(h.session.Plan(), handout.Order{Options: h.wanted})); err != nil {
			return err
		}
		a.tell(plan.Words{Zh: "计划书已经写到输出里了。", En: "The plan has been written to the output."})
		return nil
	}
	name := nameOf(h.session.Ref())
	first := handout.Formats()[0]
	a.tell(plan.Words{
		Zh: "写好了。要文件：opsplan export %s -o %s",
		En: "Done. For a file: opsplan export %s -o %s",
	}, name, strings.TrimSuffix(strings.TrimSuffix(name, ".yaml"), ".plan")+first.Ending)
	return nil
}

// today is the day in the names of new drafts.
func (a *app) today() string { return a.Now().Format(time.DateOnly) }
