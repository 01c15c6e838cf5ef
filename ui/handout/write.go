package handout

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Write puts the output into a file as a whole: what stands there under that
// name is the old content or the new one. Unless it is to replace, nothing that
// exists is. The draft itself, links, devices and pipes never are: a new file
// in the place of /dev/null would harm every program of the machine. The error
// is a *Refusal or a *draft.Failure.
func Write(path string, output []byte, draftPath string, replace bool) error {
	if info, err := os.Stat(path); err == nil {
		switch {
		case info.IsDir():
			return &Refusal{path, Folder}
		case sameFile(info, draftPath):
			return &Refusal{path, Draft}
		case !info.Mode().IsRegular():
			return &Refusal{path, NotAFile}
		}
	}
	mode := fs.FileMode(0)
	switch info, err := os.Lstat(path); {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return failed(path, err)
	case !replace:
		return &Refusal{path, Exists}
	case info.Mode()&fs.ModeSymlink != 0:
		return &Refusal{path, Link}
	default:
		mode = info.Mode().Perm()
	}
	if err := put(path, output, mode); errors.Is(err, fs.ErrExist) {
		return &Refusal{path, Exists}
	} else if err != nil {
		return failed(path, err)
	}
	return nil
}

func sameFile(info fs.FileInfo, draftPath string) bool {
	own, err := os.Stat(draftPath)
	return err == nil && os.SameFile(info, own)
}

// put writes the file anew in the place of one with that mode; mode 0 is for a
// name under which nothing stands, fs.ErrExist if something does by now.
func put(path string, output []byte, mode fs.FileMode) (err error) {
	temp := filepath.Join(filepath.Dir(path), ".opsplan-"+rand.Text()+".tmp")
	f, err := os.OpenFile(temp, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666) // a document is for others, unlike a draft
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(temp)
		}
	}()
	_, err = f.Write(output)
	if err == nil && mode != 0 {
		err = f.Chmod(mode)
	}
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	if mode == 0 {
		switch err = os.Link(temp, path); {
		case err == nil:
			return os.Remove(temp)
		case errors.Is(err, fs.ErrExist):
			return err
		}
	}
	return os.Rename(temp, path) // also where the file system knows no hard links
}

// Size is a number of bytes as people read it.
func Size(bytes int64) string {
	switch {
	case bytes < 1000:
		return fmt.Sprintf("%d B", bytes)
	case bytes < 1000*1000:
		return fmt.Sprintf("%d KB", (bytes+500)/1000)
	}
	return fmt.Sprintf("%.1f MB", float64(bytes)/1e6)
}
