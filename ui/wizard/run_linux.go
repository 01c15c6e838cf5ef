package wizard

import "golang.org/x/sys/unix"

// discard throws away what the terminal has not taken yet.
func discard(fd uintptr) { _ = unix.IoctlSetInt(int(fd), unix.TCFLSH, unix.TCOFLUSH) }
