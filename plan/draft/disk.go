package draft

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// A disk is all that the store asks of a file system. Tests let every one of
// these fail, or stop the world after it.
type disk interface {
	Open(name string, flag int, mode fs.FileMode) (handle, error)
	Stat(name string) (fs.FileInfo, error) // of what a link leads to
	List(dir string) ([]fs.DirEntry, error)
	MakeDir(dir string) error // with its parents, for the owner alone, durable
	Rename(from, to string) error
	Link(from, to string) error // refuses an existing name
	Remove(name string) error
	SyncDir(dir string) error
	Real(name string) (string, error) // absolute, without links
	Lock(name string) (lock, error)   // errLocked if another holds it
}

// A handle is an open file.
type handle interface {
	io.ReadWriteCloser
	Stat() (fs.FileInfo, error)
	Chmod(mode fs.FileMode) error
	Sync() error
	Datasync() error    // contents and length, without times
	Linked() bool       // whether the file still stands under the name it was opened by
	Reserve(size int64) // keeps room for the file to grow to, where the system can
}

// A lock is held until it is released or the process ends.
type lock interface {
	Held() bool // whether the lock still excludes others: nobody removed its file
	Release() error
}

var errLocked = errors.New("locked by another")

// system is the file system of the machine.
type system struct{}

func (system) Open(name string, flag int, mode fs.FileMode) (handle, error) {
	f, err := os.OpenFile(name, flag, mode)
	if err != nil {
		return nil, err
	}
	return systemFile{f}, nil
}

func (system) Stat(name string) (fs.FileInfo, error)  { return os.Stat(name) }
func (system) List(dir string) ([]fs.DirEntry, error) { return os.ReadDir(dir) }
func (system) Rename(from, to string) error           { return renameOver(from, to) }
func (system) Link(from, to string) error             { return os.Link(from, to) }
func (system) Remove(name string) error               { return os.Remove(name) }
func (system) SyncDir(dir string) error               { return syncDir(dir) }
func (system) Lock(name string) (lock, error)         { return takeLock(name) }

func (system) Real(name string) (string, error) {
	name, err := filepath.Abs(name)
	if err != nil {
		return "", err
	}
	real, err := filepath.EvalSymlinks(name)
	if err != nil {
		if _, cause := os.Stat(name); cause != nil { // EvalSymlinks has errors of its own
			return "", cause
		}
		return "", err
	}
	return real, nil
}

func (s system) MakeDir(dir string) error {
	if info, err := os.Stat(dir); err == nil && info.IsDir() {
		return nil
	}
	parent := filepath.Dir(dir)
	if parent != dir {
		if err := s.MakeDir(parent); err != nil {
			return err
		}
	}
	if err := os.Mkdir(dir, 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return syncDir(parent)
}

type systemFile struct{ *os.File }

func (f systemFile) Datasync() error { return datasync(f.File) }

func (f systemFile) Linked() bool {
	mine, err := f.Stat()
	if err != nil {
		return false
	}
	named, err := os.Lstat(f.Name())
	return err == nil && os.SameFile(mine, named)
}
