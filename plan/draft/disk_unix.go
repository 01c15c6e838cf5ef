//go:build unix

package draft

import (
	"errors"
	"os"
	"syscall"
)

// unhurried lets an open return at once on a pipe nobody writes to, and refuse
// a link where a file of ours should be.
const (
	unhurried = syscall.O_NONBLOCK
	noFollow  = syscall.O_NOFOLLOW
)

func renameOver(from, to string) error { return os.Rename(from, to) }

func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	err = d.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) { // some network file systems have no such thing
		err = nil
	}
	return errors.Join(err, d.Close())
}

func noSpace(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG)
}

func readOnly(err error) bool { return errors.Is(err, syscall.EROFS) }

func tooManyLinks(err error) bool { return errors.Is(err, syscall.ELOOP) }

func noSuchFolder(err error) bool { return errors.Is(err, syscall.ENOTDIR) }

func lockUnsupported(err error) bool {
	return errors.Is(err, syscall.ENOLCK) || errors.Is(err, syscall.ENOTSUP) || errors.Is(err, syscall.ENOSYS)
}

func alive(pid int) bool {
	err := syscall.Kill(pid, 0)
	return err == nil || errors.Is(err, syscall.EPERM)
}
