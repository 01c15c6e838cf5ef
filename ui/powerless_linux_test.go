package ui_test

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"syscall"

	"golang.org/x/sys/unix"
)

// powerless runs a program as somebody whom the modes of files bind, even
// where the tests are run by root: powerless PROGRAM [ARG...].
func powerless() {
	runtime.LockOSThread() // what is dropped here goes for the thread that starts the program
	for _, power := range [...]uintptr{unix.CAP_DAC_OVERRIDE, unix.CAP_DAC_READ_SEARCH, unix.CAP_FOWNER} {
		_ = unix.Prctl(unix.PR_CAPBSET_DROP, power, 0, 0, 0) // who is not root has none of them
	}
	path, err := exec.LookPath(os.Args[1])
	if err == nil {
		err = syscall.Exec(path, os.Args[1:], os.Environ())
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
