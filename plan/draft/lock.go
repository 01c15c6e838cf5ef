package draft

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

const (
	lockName   = "lock"
	holderName = "holder.json"
)

// A holder is who has a draft open. It is only there to be shown: the lock
// itself ends with the process, whatever the holder's file says.
type holder struct {
	PID   int       `json:"pid"`
	Host  string    `json:"host"`
	Since time.Time `json:"since"`
}

func (s *Store) thisHolder() holder {
	host, _ := os.Hostname()
	return holder{PID: os.Getpid(), Host: host, Since: s.now()}
}

// lockDraft locks the draft at path, whose records are in dir. The error is an
// *InUse if another session has it.
func (s *Store) lockDraft(path, dir string) (lock, error) {
	if err := s.disk.MakeDir(dir); err != nil {
		return nil, fail(dir, err)
	}
	l, err := s.disk.Lock(filepath.Join(dir, lockName))
	if errors.Is(err, errLocked) {
		var who holder
		if data, err := readAll(s.disk, filepath.Join(dir, holderName), 1<<16); err == nil {
			_ = json.Unmarshal(data, &who)
		}
		return nil, &InUse{Path: path, PID: who.PID, Host: who.Host, Since: who.Since}
	}
	if err != nil {
		return nil, fail(filepath.Join(dir, lockName), err)
	}
	if data, err := json.Marshal(s.thisHolder()); err == nil {
		_ = swap(s.disk, filepath.Join(dir, holderName), data) // the lock holds without it
	}
	return l, nil
}

// fileLock is a lock of the system on a file that is never removed.
type fileLock struct{ *flock.Flock }

func takeLock(name string) (lock, error) {
	for range 10 { // somebody may remove the file between the opening and the locking
		l := fileLock{flock.New(name, flock.SetFlag(os.O_CREATE|os.O_RDWR|noFollow), flock.SetPermissions(0o600))}
		ok, err := l.TryLock()
		if err != nil {
			_ = l.Unlock()
			if lockUnsupported(err) {
				return takePIDLock(name + ".pid")
			}
			return nil, err
		}
		if !ok {
			_ = l.Unlock()
			return nil, errLocked
		}
		if l.Held() {
			return l, nil
		}
		_ = l.Unlock()
	}
	return nil, errLocked
}

// Held compares the locked file with the one that stands there now.
func (l fileLock) Held() bool {
	mine, err := l.Stat()
	if err != nil {
		return false
	}
	named, err := os.Lstat(l.Path())
	return err == nil && os.SameFile(mine, named)
}

func (l fileLock) Release() error { return l.Unlock() }

// pidLock stands in for fileLock where the file system has no locks: a file
// that exists while the draft is open. One left by a dead process of this
// machine does not count.
type pidLock string

func takePIDLock(name string) (lock, error) {
	host, _ := os.Hostname()
	mine, err := json.Marshal(holder{PID: os.Getpid(), Host: host})
	if err != nil {
		return nil, err
	}
	for range 2 {
		f, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY|noFollow, 0o600)
		if err == nil {
			_, err = f.Write(mine)
			return pidLock(name), errors.Join(err, f.Close())
		}
		if !errors.Is(err, fs.ErrExist) {
			return nil, err
		}
		var who holder
		data, err := os.ReadFile(name)
		if err != nil || json.Unmarshal(data, &who) != nil || who.Host != host || alive(who.PID) {
			return nil, errLocked
		}
		if err := os.Remove(name); err != nil {
			return nil, fmt.Errorf("remove the lock of a dead process: %w", err)
		}
	}
	return nil, errLocked
}

func (l pidLock) Held() bool {
	_, err := os.Lstat(string(l))
	return err == nil
}

func (l pidLock) Release() error { return os.Remove(string(l)) }
