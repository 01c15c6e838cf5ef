package wizard

import (
	"io"
	"os/exec"

	tea "charm.land/bubbletea/v2"
)

// loan is the terminal given to another program until that ends.
type loan struct {
	sitting *sitting
	cmd     *exec.Cmd
}

// outside runs a program in the terminal, and then hands on what became of it.
func (s *sitting) outside(cmd *exec.Cmd, done func(error) tea.Msg) tea.Cmd {
	return func() tea.Msg {
		s.in.stop() // Bubble Tea alone would swallow the first key
		return tea.Exec(&loan{s, cmd}, func(err error) tea.Msg { return done(err) })()
	}
}

// Run is called when Bubble Tea has left the screen.
func (l *loan) Run() error {
	s := l.sitting
	s.out.drain(farewell)
	err := l.run()
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
	if err := l.cmd.Start(); err != nil {
		return err
	}
	l.sitting.child.Store(l.cmd.Process)
	defer l.sitting.child.Store(nil)
	return l.cmd.Wait()
}

// SetStdin, SetStdout and SetStderr are not heeded: the program gets the
// terminal itself.
func (l *loan) SetStdin(io.Reader)  {}
func (l *loan) SetStdout(io.Writer) {}
func (l *loan) SetStderr(io.Writer) {}
