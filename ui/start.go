package ui

import (
	"errors"
	"io"
	"strconv"
	"strings"

	"opsplan/plan"
	"opsplan/ui/terminal"
)

// start is opsplan without a command: go on with a draft, or begin a new plan.
func (a *app) start() error {
	if !a.byLine() {
		t, err := a.screen()
		if err != nil {
			return err
		}
		return a.show(t, nil)
	}
	return a.startByLine()
}

func (a *app) startByLine() error {
	t, err := a.terminal()
	if err != nil {
		return err
	}
	var name string
	ok, err := unlessEnded(func() (ok bool, err error) {
		name, ok, err = a.choose(t)
		return ok, err
	})
	if errors.Is(err, io.EOF) {
		err = nil // nobody wants to pick one
	}
	err = errors.Join(err, t.Close())
	switch {
	case err == nil && !ok && a.redirected():
		return &ending{statusUnfinished}
	case err != nil || !ok:
		return err
	case name != "":
		return a.edit(name)
	}
	return a.begin("", a.empty())
}

// choose lets the person pick a draft, "" being a new one; ok is false at the
// end of input. Without drafts there is nothing to pick.
func (a *app) choose(t *terminal.Terminal) (name string, ok bool, err error) {
	store, err := a.store()
	if err != nil {
		return "", false, err
	}
	drafts, err := a.listed(store)
	if err != nil || len(drafts) == 0 {
		return "", err == nil, err
	}
	t.Print(a.say(plan.Words{Zh: "接着写哪一份？", En: "Which plan?"}) + "\n")
	for i, d := range drafts {
		mark := ""
		if i == 0 {
			mark = a.say(plan.Words{Zh: "（回车就是它）", En: " (Enter takes it)"})
		}
		t.Print("  " + strconv.Itoa(i+1) + ". " + a.summary(d) + mark + "\n")
	}
	t.Print("  " + strconv.Itoa(len(drafts)+1) + ". " + a.say(plan.Words{Zh: "写一份新计划书", En: "a new plan"}) + "\n")
	for {
		line, err := t.ReadLine(terminal.Reading{Prompt: "> "})
		if err != nil {
			return "", false, err
		}
		line = strings.TrimSpace(line)
		n, err := strconv.Atoi(line)
		switch {
		case line == "":
			return drafts[0].Name, true, nil
		case err == nil && n >= 1 && n <= len(drafts):
			return drafts[n-1].Name, true, nil
		case err == nil && n == len(drafts)+1:
			return "", true, nil
		}
		t.Print(a.say(plan.Words{Zh: "输入编号。", En: "Type a number."}) + "\n")
	}
}
