//go:build unix

package wizard

import (
	"os"
	"syscall"
)

// continued is sent after a stop.
var continued = []os.Signal{syscall.SIGCONT}
