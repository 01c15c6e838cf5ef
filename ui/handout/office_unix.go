//go:build unix

package handout

import (
	"os/exec"
	"syscall"
)

// apart takes the program away from the person's terminal, whose keys are not for
// it, and ends it with all that it started: LibreOffice is a script that starts
// others.
func apart(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
}
