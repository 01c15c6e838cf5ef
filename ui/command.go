package ui

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/draft"
	"opsplan/plan/inert"
)

// A Command is the whole program, with the world it runs in.
type Command struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Env            func(string) string
	Now            func() time.Time
	// Wrap is nil, or puts something around the wizard: a test's failures.
	Wrap func(tea.Model) tea.Model
}

// Process is the command in the world of this process.
func Process() Command {
	return Command{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Env: os.Getenv, Now: time.Now}
}

// Main runs the command with these arguments and returns the exit status.
func (c Command) Main(args []string) int {
	a := &app{Command: c, lang: language(args, c.Env)}
	err := a.execute(args)
	a.explain(err)
	return status(err)
}

func (a *app) execute(args []string) (err error) {
	defer func() {
		if value := recover(); value != nil {
			err = crashed(value, debug.Stack())
		}
	}()
	root := a.root()
	root.SetArgs(args)
	root.SetIn(a.Stdin)
	root.SetOut(a.Stdout)
	root.SetErr(a.Stderr)
	return errors.Join(root.Execute(), a.helped)
}

// app is a command being run.
type app struct {
	Command
	lang       plan.Language
	accessible bool
	helped     error
}

func (a *app) say(w plan.Words) string { return w.In(a.lang) }

// tell prints a sentence on standard error, with what people wrote made inert.
func (a *app) tell(w plan.Words, args ...any) {
	for i, arg := range args {
		if s, ok := arg.(string); ok {
			args[i] = inert.Line(s)
		}
	}
	_, _ = fmt.Fprintf(a.Stderr, a.say(w)+"\n", args...) // without standard error nobody can be told so
}

// write puts plan output on standard output.
func (a *app) write(output []byte) error {
	if _, err := a.Stdout.Write(output); err != nil {
		return &outputError{err}
	}
	return nil
}

func (a *app) store() (*draft.Store, error) { return draft.NewStore(a.Env, a.Now) }

// explain says what went wrong, in one line each and each once.
func (a *app) explain(err error) {
	told := map[string]bool{}
	for _, line := range a.lines(err) {
		if line = inert.Line(line); !told[line] {
			told[line] = true
			_, _ = fmt.Fprintf(a.Stderr, "opsplan: %s\n", line)
		}
	}
}

// lines is what an error, or each of several, has to say.
func (a *app) lines(err error) []string {
	if several, ok := err.(interface{ Unwrap() []error }); ok {
		var all []string
		for _, one := range several.Unwrap() {
			all = append(all, a.lines(one)...)
		}
		return all
	}
	if _, quiet := errors.AsType[*ending](err); err == nil || quiet || errors.Is(err, syscall.EPIPE) {
		return nil
	}
	return strings.Split(strings.TrimRight(wordsOf(err).In(a.lang), "\n"), "\n")
}
