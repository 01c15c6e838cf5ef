//go:build unix

package screen

import (
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/term"
)

// Size is that of a terminal, in cells.
type Size struct{ Width, Height int }

// Screen is a terminal with a program on it. Its methods fail the test that
// started it where they cannot do what they say, and belong to its goroutine.
type Screen struct {
	t        testing.TB
	cmd      *exec.Cmd
	terminal *terminal
	tty      *os.File    // the end of the pseudo-terminal that a person sits at
	settings *term.State // those of the line before the program began
	keyboard chan input
	patience time.Duration // for anything the program has to do; a tenth of it for what it has done

	exited chan struct{} // closed when the program has ended
	drawn  chan struct{} // closed when all it wrote is on the screen
}

// Start starts the program on a new terminal. Those of the standard files that
// the command has not set are the terminal. When the test ends, so do the
// program and all of its process group.
func Start(t testing.TB, size Size, cmd *exec.Cmd) *Screen {
	t.Helper()
	if !slices.ContainsFunc(cmd.Env, func(v string) bool { return strings.HasPrefix(v, "TERM=") }) {
		cmd.Env = append(cmd.Env, "TERM=xterm-256color")
	}
	s := &Screen{
		t:        t,
		cmd:      cmd,
		terminal: newTerminal(size),
		keyboard: make(chan input, 64),
		patience: 20 * time.Second,
		exited:   make(chan struct{}),
		drawn:    make(chan struct{}),
	}
	if cmd.WaitDelay == 0 {
		cmd.WaitDelay = s.patience
	}
	if err := s.open(size); err != nil {
		t.Fatalf("starting %s on a terminal: %v", cmd, err)
	}
	s.run()
	return s
}

// run keeps the terminal going until the test ends.
func (s *Screen) run() {
	replied, typed := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(s.exited)
		_ = s.cmd.Wait() // the status is in the process's state
	}()
	go func() {
		defer close(s.drawn)
		s.terminal.draw(s.tty)
	}()
	go func() {
		defer close(replied)
		s.terminal.reply(s.keyboard)
	}()
	go func() {
		defer close(typed)
		send(s.tty, s.keyboard)
	}()
	s.t.Cleanup(func() {
		if s.holds() {
			_ = syscall.Kill(-s.cmd.Process.Pid, syscall.SIGKILL)
		}
		<-s.exited
		s.HangUp()
		<-s.drawn
		s.terminal.close()
		<-replied
		close(s.keyboard)
		<-typed
	})
}

// holds tells whether the program, or one that it left behind, still has the
// terminal, so that the number of its group is still its own.
func (s *Screen) holds() bool {
	select {
	case <-s.drawn:
	default:
		return true
	}
	select {
	case <-s.exited:
		return false
	default:
		return true
	}
}

// Signal sends the program a signal.
func (s *Screen) Signal(signal os.Signal) {
	s.t.Helper()
	if err := s.cmd.Process.Signal(signal); err != nil {
		s.t.Fatalf("sending %v: %v", signal, err)
	}
}

// HangUp takes the terminal away from the program, as closing its window does.
func (s *Screen) HangUp() {
	_ = s.tty.SetReadDeadline(time.Now()) // a read under way would keep it open
	_ = s.tty.Close()
}

// Exit waits until the program has ended and all it wrote is on the screen,
// and returns its status, or the signal that ended it.
func (s *Screen) Exit() (status int, signal syscall.Signal) {
	s.t.Helper()
	select {
	case <-s.exited:
	case <-time.After(s.patience):
		s.t.Fatalf("the program still runs after %v; the screen shows\n%s", s.patience, s.Picture())
	}
	select {
	case <-s.drawn:
	case <-time.After(s.patience / 10):
		s.t.Fatalf("the program has ended, but something it started keeps the terminal; the screen shows\n%s", s.Picture())
	}
	ended := s.cmd.ProcessState.Sys().(syscall.WaitStatus)
	if ended.Signaled() {
		return ended.ExitStatus(), ended.Signal()
	}
	return ended.ExitStatus(), 0
}

// Output returns every byte that the program has sent to the terminal.
func (s *Screen) Output() []byte { return s.terminal.written() }

// Resize gives the terminal another size and tells the program. One that only
// begins, such as Bubble Tea's until it reads keys, may miss that: wait for its
// answer to a key first.
func (s *Screen) Resize(size Size) {
	s.t.Helper()
	s.terminal.resize(size)
	if err := s.setSize(size); err != nil {
		s.t.Fatalf("resizing: %v", err)
	}
}

// Picture returns what the screen shows at this moment.
func (s *Screen) Picture() Picture {
	p, _, _ := s.terminal.showing()
	return p
}

// Wait returns the first picture seen that satisfies ok, which why names, such
// as "the list". It fails the test when none does in time, or none can any
// more.
func (s *Screen) Wait(why string, ok func(Picture) bool) Picture {
	s.t.Helper()
	p, missed := s.until(ok, s.patience)
	if missed != "" {
		s.t.Fatalf("waiting for %s: %s; the screen shows\n%s", why, missed, p)
	}
	return p
}

// WaitText waits until the text stands in one row.
func (s *Screen) WaitText(text string) Picture {
	s.t.Helper()
	return s.Wait("the text "+text, Shows(text))
}

// Shows is a condition to wait for: the text stands in one row.
func Shows(text string) func(Picture) bool {
	return func(p Picture) bool {
		_, _, found := p.Find(text)
		return found
	}
}

// until returns the first picture that satisfies ok, or the last one and why
// it is the last.
func (s *Screen) until(ok func(Picture) bool, patience time.Duration) (p Picture, missed string) {
	limit := time.After(patience)
	for {
		p, changed, over := s.terminal.showing()
		if ok(p) {
			return p, ""
		}
		if over {
			return p, "the program has left the terminal"
		}
		select {
		case <-changed:
		case <-limit:
			return p, fmt.Sprint("not within ", patience)
		}
	}
}
