package draft

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

const temporaryEnding = ".tmp"

// Temporary files carry which draft they belong to and which machine made
// them, so that a later session can tell its own leftovers from the work of
// another machine in a shared folder.
func temporaryPrefix(path string) string {
	host, _ := os.Hostname()
	return ".opsplan-" + short(filepath.Base(path)) + "-" + short(host) + "-"
}

func short(text string) string {
	h := sha256.Sum256([]byte(text))
	return hex.EncodeToString(h[:4])
}

func sumOf(data []byte) sum {
	h := sha256.Sum256(data)
	return sum(hex.EncodeToString(h[:]))
}

// errNotCertain says that the new file stands, but may not outlive a power cut.
var errNotCertain = errors.New("the folder could not be flushed: the file may not survive a power cut")

// replace puts data in place of the file at path, so that at every moment the
// old or the new version stands there whole. Just before, it calls last, which
// may still refuse.
func replace(d disk, path string, data []byte, mode fs.FileMode, last func() error) error {
	temporary, err := writeBeside(d, path, data, mode)
	if err != nil {
		return err
	}
	if err := last(); err != nil {
		_ = d.Remove(temporary)
		return err
	}
	if err := d.Rename(temporary, path); err != nil {
		_ = d.Remove(temporary)
		return err
	}
	if err := d.SyncDir(filepath.Dir(path)); err != nil {
		return fmt.Errorf("%w: %w", errNotCertain, err)
	}
	return nil
}

// putNew puts data where nothing stands yet; fs.ErrExist if something does.
func putNew(d disk, path string, data []byte) error {
	temporary, err := writeBeside(d, path, data, 0o600)
	if err != nil {
		return err
	}
	err = d.Link(temporary, path)
	if err != nil && !errors.Is(err, fs.ErrExist) { // a file system without hard links
		if _, gone := d.Stat(path); errors.Is(gone, fs.ErrNotExist) {
			if err := d.Rename(temporary, path); err != nil {
				_ = d.Remove(temporary)
				return err
			}
			return d.SyncDir(filepath.Dir(path))
		}
		err = fs.ErrExist
	}
	_ = d.Remove(temporary)
	if err != nil {
		return err
	}
	return d.SyncDir(filepath.Dir(path))
}

// writeBeside writes data to a new file in the folder of path, makes it
// durable and reads it back: a disk that loses bytes without a word is caught
// before the old version is given up.
func writeBeside(d disk, path string, data []byte, mode fs.FileMode) (temporary string, err error) {
	temporary = filepath.Join(filepath.Dir(path), temporaryPrefix(path)+rand.Text()+temporaryEnding)
	f, err := d.Open(temporary, os.O_CREATE|os.O_EXCL|os.O_RDWR|noFollow, 0o600)
	if err != nil {
		return "", err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Chmod(mode)
	}
	if err == nil {
		err = f.Sync()
	}
	err = errors.Join(err, f.Close())
	if err == nil {
		err = verifyWritten(d, temporary, data)
	}
	if err != nil {
		_ = d.Remove(temporary)
		return "", err
	}
	return temporary, nil
}

func verifyWritten(d disk, name string, data []byte) error {
	got, err := readAll(d, name, int64(len(data)))
	if err != nil {
		return err
	}
	if !bytes.Equal(got, data) {
		return errors.New("the disk did not keep what was written")
	}
	return nil
}

// swap replaces a small file of the state folder that may be lost.
func swap(d disk, path string, data []byte) error {
	temporary := path + "." + rand.Text() + temporaryEnding
	f, err := d.Open(temporary, os.O_CREATE|os.O_EXCL|os.O_WRONLY|noFollow, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	err = errors.Join(err, f.Close())
	if err == nil {
		err = d.Rename(temporary, path)
	}
	if err != nil {
		_ = d.Remove(temporary)
	}
	return err
}

// readAll reads a regular file of at most limit bytes.
func readAll(d disk, name string, limit int64) ([]byte, error) {
	info, err := d.Stat(name)
	if err != nil {
		return nil, err
	}
	if err := ordinary(name, info, limit); err != nil {
		return nil, err
	}
	f, err := d.Open(name, os.O_RDONLY|unhurried, 0)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // nothing was written
	if info, err = f.Stat(); err != nil {
		return nil, err
	}
	if err := ordinary(name, info, limit); err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err == nil && int64(len(data)) > limit {
		err = &Failure{Kind: FileTooLarge, Path: name}
	}
	return data, err
}

func ordinary(name string, info fs.FileInfo, limit int64) error {
	switch {
	case !info.Mode().IsRegular():
		return &Failure{Kind: FileOdd, Path: name}
	case info.Size() > limit:
		return &Failure{Kind: FileTooLarge, Path: name}
	}
	return nil
}

// sweep removes what an earlier session of this machine left half-written
// beside the draft. The caller holds the draft's lock.
func sweep(d disk, path string) { removeLike(d, filepath.Dir(path), temporaryPrefix(path)) }

// sweepRecords does it in a folder that only the holder of the lock writes in.
func sweepRecords(d disk, dir string) { removeLike(d, dir, "") }

func removeLike(d disk, dir, prefix string) {
	entries, err := d.List(dir)
	if err != nil {
		return
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), prefix) && strings.HasSuffix(e.Name(), temporaryEnding) && e.Type().IsRegular() {
			_ = d.Remove(filepath.Join(dir, e.Name()))
		}
	}
}
