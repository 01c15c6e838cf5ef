package wizard

import (
	"io"
	"os/exec"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
)

// echo is how long after the end of a program a key that ended it may still
// arrive here as a signal.
const echo = 100 * time.Millisecond

// letGo is how long Bubble Tea has to stop the clock that its frames are drawn
// by. It does so on the side when it leaves the screen: were it to take the
// screen again before, the clock would stand and nothing be drawn any more.
const letGo = 100 * time.Millisecond

// loan is the terminal given to another program until that ends.
type loan struct {
	sitting *sitting
	cmd     *exec.Cmd
	started chan struct{} // closed when it runs
	over    chan struct{} // closed at its end
}

// outside runs a program in the terminal, and then hands on what became of it.
func (s *sitting) outside(cmd *exec.Cmd, done func(error) tea.Msg) tea.Cmd {
	return func() tea.Msg {
		s.in.stop() // Bubble Tea alone would swallow the first key
		l := &loan{s, cmd, make(chan struct{}), make(chan struct{})}
		return tea.Exec(l, func(err error) tea.Msg { return done(err) })()
	}
}

// Run is called when Bubble Tea has left the screen.
func (l *loan) Run() error {
	s := l.sitting
	gone := time.After(letGo)
	s.out.drain(farewell)
	s.terminal.lend()
	err := l.run()
	close(l.over)
	<-gone
	if s.stopping.Load() {
		select {} // Bubble Tea would take the screen again
	}
	time.AfterFunc(echo, func() { s.loan.CompareAndSwap(l, nil) })
	_ = s.terminal.take() // as Bubble Tea does in a moment, which says what is wrong
	if startErr := s.in.start(s.goes); startErr != nil {
		return startErr
	}
	return err
}

func (l *loan) run() error {
	in, out, err := tea.OpenTTY() // ours does not block, which programs are not prepared for
	if err != nil {
		return err
	}
	defer func() {
		_ = in.Close()
		_ = out.Close()
	}()
	l.cmd.Stdin, l.cmd.Stdout, l.cmd.Stderr = in, out, out
	l.sitting.loan.Store(l)
	if l.sitting.stopping.Load() {
		return errLeft
	}
	if err := l.cmd.Start(); err != nil {
		return err
	}
	close(l.started)
	return l.cmd.Wait()
}

func (l *loan) ended() bool {
	select {
	case <-l.over:
		return true
	default:
		return false
	}
}

// recall ends the program, and with it the sitting.
func (l *loan) recall(cause error) error {
	select {
	case <-l.started:
		_ = l.cmd.Process.Signal(syscall.SIGTERM)
	case <-l.over: // it could not be started
	}
	if e, ok := cause.(*Ended); ok {
		e.Left = l.cmd.Args[len(l.cmd.Args)-1]
	}
	select {
	case <-l.over:
	case <-time.After(teaLimit):
		l.sitting.reset()
	}
	return cause
}

// SetStdin, SetStdout and SetStderr are not heeded: the program gets the
// terminal itself.
func (l *loan) SetStdin(io.Reader)  {}
func (l *loan) SetStdout(io.Writer) {}
func (l *loan) SetStderr(io.Writer) {}
