package draft

import (
	"errors"
	"os"
	"syscall"
	"time"
)

// Windows knows neither pipes among files nor links that one could be led by
// without rights of an administrator.
const (
	unhurried = 0
	noFollow  = 0
)

// Errors of the system that package syscall does not name.
const (
	errorWriteProtect     = syscall.Errno(19)
	errorSharingViolation = syscall.Errno(32)
	errorHandleDiskFull   = syscall.Errno(39)
	errorDiskFull         = syscall.Errno(112)
	errorCantResolve      = syscall.Errno(1921)
	stillActive           = 259
)

// renameOver tries again for a moment: a virus scanner or an indexer may have
// the old file open.
func renameOver(from, to string) error {
	for try := 1; ; try++ {
		err := os.Rename(from, to)
		busy := errors.Is(err, errorSharingViolation) || errors.Is(err, syscall.ERROR_ACCESS_DENIED)
		if !busy || try == 10 {
			return err
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// syncDir does nothing: Windows flushes names with the file.
func syncDir(string) error { return nil }

func noSpace(err error) bool {
	return errors.Is(err, errorDiskFull) || errors.Is(err, errorHandleDiskFull)
}

func readOnly(err error) bool { return errors.Is(err, errorWriteProtect) }

func tooManyLinks(err error) bool { return errors.Is(err, errorCantResolve) }

func noSuchFolder(err error) bool { return errors.Is(err, syscall.ERROR_PATH_NOT_FOUND) }

func lockUnsupported(error) bool { return false }

func alive(pid int) bool {
	h, err := syscall.OpenProcess(syscall.PROCESS_QUERY_INFORMATION, false, uint32(pid))
	if err != nil {
		return false
	}
	defer func() { _ = syscall.CloseHandle(h) }()
	var status uint32
	return syscall.GetExitCodeProcess(h, &status) == nil && status == stillActive
}
