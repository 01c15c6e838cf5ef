//go:build unix

package terminal

import (
	"os"
	"os/signal"

	"golang.org/x/sys/unix"
)

func open() (in, out *os.File, err error) { return tty("/dev/tty") }

// keyByKey lets keys through one by one and unechoed; signals (Ctrl+C, Ctrl+Z)
// stay the system's. After a stop the mode is taken again, since shells give
// the terminal back as they like it.
func keyByKey(fd int) (restore func(), err error) {
	was, err := unix.IoctlGetTermios(fd, getTermios)
	if err != nil {
		return nil, err
	}
	take := func() error {
		mode := *was
		mode.Lflag &^= unix.ICANON | unix.ECHO
		mode.Iflag &^= unix.IXON | unix.ICRNL // a pasted CRLF is one line break, not two
		mode.Cc[unix.VMIN], mode.Cc[unix.VTIME] = 1, 0
		return unix.IoctlSetTermios(fd, setTermios, &mode)
	}
	if err := take(); err != nil {
		return nil, err
	}
	continued := make(chan os.Signal, 1)
	signal.Notify(continued, unix.SIGCONT)
	go func() {
		for range continued {
			_ = take() // nothing is left to do if the terminal is gone
		}
	}()
	return func() {
		signal.Stop(continued)
		close(continued)
		_ = unix.IoctlSetTermios(fd, setTermios, was)
	}, nil
}
