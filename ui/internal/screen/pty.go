//go:build unix

package screen

import (
	"errors"
	"os"
	"syscall"

	"github.com/creack/pty"
	"golang.org/x/sys/unix"
	"golang.org/x/term"
)

// open starts the program with a new pseudo-terminal as the one that controls
// it.
func (s *Screen) open(size Size) error {
	near, far, err := pty.Open()
	if err != nil {
		return err
	}
	defer func() { _ = near.Close() }()
	defer func() { _ = far.Close() }()
	if s.tty, err = closable(near); err != nil {
		return err
	}
	err = s.setSize(size)
	if err == nil {
		err = s.control(func(fd int) (err error) {
			s.settings, err = term.GetState(fd)
			return err
		})
	}
	if err == nil {
		err = s.startOn(far)
	}
	if err != nil {
		s.HangUp()
	}
	return err
}

// startOn starts the program as the leader of a session that the terminal
// controls. The terminal has to be one of the program's files for that, so it
// becomes a fourth if all three standard ones are something else.
func (s *Screen) startOn(far *os.File) error {
	c := s.cmd
	file := 3 + len(c.ExtraFiles)
	if c.Stderr == nil {
		c.Stderr, file = far, 2
	}
	if c.Stdout == nil {
		c.Stdout, file = far, 1
	}
	if c.Stdin == nil {
		c.Stdin, file = far, 0
	}
	if file > 2 {
		c.ExtraFiles = append(c.ExtraFiles, far)
	}
	if c.SysProcAttr == nil {
		c.SysProcAttr = &syscall.SysProcAttr{}
	}
	c.SysProcAttr.Setsid, c.SysProcAttr.Setctty, c.SysProcAttr.Ctty = true, true, file
	return c.Start()
}

// closable returns the file again, one that can be closed while it is read.
// No other program started meanwhile may inherit it: a terminal of which
// someone holds the near end never hangs up.
func closable(f *os.File) (*os.File, error) {
	fd, err := unix.FcntlInt(f.Fd(), unix.F_DUPFD_CLOEXEC, 0)
	if err != nil {
		return nil, err
	}
	if err := unix.SetNonblock(fd, true); err != nil {
		_ = unix.Close(fd)
		return nil, err
	}
	return os.NewFile(uintptr(fd), f.Name()), nil
}

// setSize tells the kernel, which tells the program.
func (s *Screen) setSize(size Size) error {
	return s.control(func(fd int) error {
		return unix.IoctlSetWinsize(fd, unix.TIOCSWINSZ, &unix.Winsize{Col: uint16(size.Width), Row: uint16(size.Height)})
	})
}

// lineChanged tells whether the settings of the line, such as the echo, are
// other than before the program began. After [Screen.HangUp] there is no line.
func (s *Screen) lineChanged() (changed bool) {
	_ = s.control(func(fd int) error {
		now, err := term.GetState(fd)
		changed = err == nil && *now != *s.settings
		return err
	})
	return changed
}

// control calls f with the terminal's descriptor, which stays one that can be
// closed while it is read, as File.Fd would not leave it.
func (s *Screen) control(f func(fd int) error) error {
	conn, err := s.tty.SyscallConn()
	if err != nil {
		return err
	}
	var failed error
	err = conn.Control(func(fd uintptr) { failed = f(int(fd)) })
	return errors.Join(err, failed)
}
