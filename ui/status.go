package ui

import (
	"errors"
	"fmt"
	"syscall"

	"opsplan/plan"
)

// The exit statuses.
const (
	statusDone       = 0
	statusFindings   = 1   // findings at or above --fail-on
	statusUnfinished = 1   // left unfinished while the output was redirected
	statusUsage      = 2   // wrong use, or no terminal
	statusUnreadable = 4   // the draft cannot be read as one
	statusFailed     = 6   // something failed and nothing was damaged
	statusInternal   = 70  // an internal error
	statusSignal     = 128 // plus the signal's number
)

// status is what the program ends with after the error. Faults know theirs.
func status(err error) int {
	var fault interface{ Status() int }
	switch {
	case err == nil:
		return statusDone
	case errors.Is(err, syscall.EPIPE):
		return statusSignal + int(syscall.SIGPIPE)
	case errors.As(err, &fault):
		return fault.Status()
	}
	return statusFailed
}

// wordsOf is how an error is told to people.
func wordsOf(err error) plan.Words {
	var fault interface{ Words() plan.Words }
	if errors.As(err, &fault) {
		return fault.Words()
	}
	return plan.Words{Zh: "出错了：" + err.Error(), En: err.Error()}
}

// A fault is what the command line itself finds wrong.
type fault struct {
	words  plan.Words
	status int
}

func (e *fault) Error() string     { return e.words.En }
func (e *fault) Words() plan.Words { return e.words }
func (e *fault) Status() int       { return e.status }

// wrongUse is a mistake in how the program was called.
func wrongUse(zh, en string, args ...any) error {
	return &fault{plan.Words{Zh: fmt.Sprintf(zh, args...), En: fmt.Sprintf(en, args...)}, statusUsage}
}

// cannot is a failure that damaged nothing.
func cannot(zh, en string, args ...any) error {
	return &fault{plan.Words{Zh: fmt.Sprintf(zh, args...), En: fmt.Sprintf(en, args...)}, statusFailed}
}

// An ending is a status that needs no words: what was to be said was said.
type ending struct{ status int }

func (e *ending) Error() string { return fmt.Sprintf("ends with status %d", e.status) }
func (e *ending) Status() int   { return e.status }

// An outputError is a standard output that takes nothing more.
type outputError struct{ err error }

func (e *outputError) Error() string { return "write output: " + e.err.Error() }
func (e *outputError) Unwrap() error { return e.err }
func (e *outputError) Words() plan.Words {
	return plan.Words{Zh: "写不出去：" + e.err.Error(), En: "the output cannot be written: " + e.err.Error()}
}
func (e *outputError) Status() int { return statusFailed }
