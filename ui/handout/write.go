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
	mode, err := place(path, draftPath, replace)
	if err != nil {
		return err
	}
	if err := put(path, output, mode); errors.Is(err, fs.ErrExist) {
		return &Refusal{path, Exists}
	} else if err != nil {
		return failed(path, err)
	}
	return nil
}

// MayWrite is why Write would write nothing under that name, as far as that can be
// known before there is a document: some take long to make.
func MayWrite(path, draftPath string, replace bool) error {
	_, err := place(path, draftPath, replace)
	return err
}

// place is the mode of the file that would be replaced; 0 where none is.
func place(path, draftPath string, replace bool) (fs.FileMode, error) {
	if info, err := os.Stat(path); err == nil {
		switch {
		case info.IsDir():
			return 0, &Refusal{path, Folder}
		case sameFile(info, draftPath):
			return 0, &Refusal{path, Draft}
		case !info.Mode().IsRegular():
			return 0, &Refusal{path, NotAFile}
		}
	}
	switch info, err := os.Lstat(path); {
	case errors.Is(err, fs.ErrNotExist):
		return 0, nil
	case err != nil:
		return 0, failed(path, err)
	case !replace:
		return 0, &Refusal{path, Exists}
	case info.Mode()&fs.ModeSymlink != 0:
		return 0, &Refusal{path, Link}
	default:
		return info.Mode().Perm(), nil
	}
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
