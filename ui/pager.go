package ui

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"strings"

	"opsplan/plan"
)

// notStarted are the statuses with which a shell says that it could not start a
// program.
const (
	notExecutable = 126
	notFound      = 127
)

// page gives the text to the person's pager. While that has the terminal, the
// keys that send signals are its alone: less goes on after Ctrl+C, and would be
// left fighting with the shell for the keyboard. A signal that ends this program
// ends the pager first, which puts the terminal in order.
func (a *app) page(text []byte) error {
	cmd := a.pager()
	if cmd == nil {
		return a.write(text)
	}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(text), a.Stdout, a.Stderr
	signals := make(chan os.Signal, 4)
	signal.Notify(signals, deadly...)
	defer signal.Stop(signals)
	if err := cmd.Start(); err != nil {
		return a.unpaged(cmd, text)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	var last os.Signal
	for {
		select {
		case sig := <-signals:
			if isKey(sig) {
				continue
			}
			last = sig
			_ = cmd.Process.Signal(sig)
		case err := <-ended:
			exit, failed := errors.AsType[*exec.ExitError](err)
			switch {
			case last != nil:
				return &ending{statusSignal + number(last)}
			case failed && (exit.ExitCode() == notFound || exit.ExitCode() == notExecutable):
				return a.unpaged(cmd, text)
			}
			return nil // how a pager ends is no news: many end with 1 or 2 when left early
		}
	}
}

// unpaged prints the text, where the pager cannot be started.
func (a *app) unpaged(cmd *exec.Cmd, text []byte) error {
	err := a.write(text)
	a.tell(plan.Words{Zh: "翻页程序打不开（%s），就直接显示了；看看环境变量 PAGER", En: "the pager cannot be started (%s), so this was printed; see the variable PAGER"},
		strings.TrimPrefix(cmd.Args[len(cmd.Args)-1], "exec "))
	return err
}

// pager is the person's: PAGER, or else less or more; nil where there is none, or
// none is wanted.
func (a *app) pager() *exec.Cmd {
	wanted := strings.TrimSpace(a.Env("PAGER"))
	var cmd *exec.Cmd
	switch {
	case wanted == "cat":
		return nil
	case wanted == "":
		cmd = usualPager()
	case runtime.GOOS == "windows":
		words := strings.Fields(wanted)
		cmd = exec.Command(words[0], words[1:]...)
	case strings.ContainsAny(wanted, ";|&(){}\n"):
		cmd = exec.Command("/bin/sh", "-c", wanted)
	default: // the shell takes options and quotes apart, and makes way: signals are for the pager
		cmd = exec.Command("/bin/sh", "-c", "exec "+wanted)
	}
	if cmd == nil {
		return nil
	}
	cmd.Env = os.Environ()
	for name, value := range map[string]string{"LESS": "R", "LESSCHARSET": "utf-8"} { // colours, and Chinese in any locale
		if a.Env(name) == "" {
			cmd.Env = append(cmd.Env, name+"="+value)
		}
	}
	return cmd
}

func usualPager() *exec.Cmd {
	for _, words := range [][]string{{"less", "-R"}, {"more"}} {
		if path, err := exec.LookPath(words[0]); err == nil {
			return exec.Command(path, words[1:]...)
		}
	}
	return nil
}
