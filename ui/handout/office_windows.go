package handout

import (
	"os/exec"
	"strconv"
)

// apart ends the program with all that it started: LibreOffice starts others.
func apart(cmd *exec.Cmd) {
	cmd.Cancel = func() error {
		return exec.Command("taskkill", "/T", "/F", "/PID", strconv.Itoa(cmd.Process.Pid)).Run()
	}
}
