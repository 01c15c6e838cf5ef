//go:build darwin || freebsd || netbsd || openbsd || dragonfly

package wizard

import "golang.org/x/sys/unix"

// discard throws away what the terminal has not taken yet.
func discard(fd uintptr) {
	const written = 2 // FWRITE
	_ = unix.IoctlSetPointerInt(int(fd), unix.TIOCFLUSH, written)
}
