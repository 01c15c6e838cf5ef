package ui

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"opsplan/plan/draft"
)

// writeFile puts the output into a file as a whole: what stands there under
// that name is the old content or the new one. Without force nothing that
// exists is replaced. The draft itself, links, devices and pipes never are: a
// new file in the place of /dev/null would harm every program of the machine.
func writeFile(path string, output []byte, draftPath string, force bool) error {
	if info, err := os.Stat(path); err == nil {
		switch {
		case info.IsDir():
			return wrongUse("%q 是文件夹，请写出文件名", "%q is a folder; name a file in it", path)
		case sameFile(info, draftPath):
			return wrongUse("%q 就是草稿本身，不能用导出盖掉它", "%q is the draft itself; an export must not replace it", path)
		case !info.Mode().IsRegular():
			return wrongUse("%q 不是普通文件；要写到标准输出，不用 -o", "%q is not an ordinary file; to write to standard output leave -o out", path)
		}
	}
	mode := fs.FileMode(0)
	switch info, err := os.Lstat(path); {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return failed(path, err)
	case !force:
		return exists(path)
	case info.Mode()&fs.ModeSymlink != 0:
		return wrongUse("%q 是一个链接，请写出它指向的文件", "%q is a link; name the file it leads to", path)
	default:
		mode = info.Mode().Perm()
	}
	if err := putFile(path, output, mode); errors.Is(err, fs.ErrExist) {
		return exists(path)
	} else if err != nil {
		return failed(path, err)
	}
	return nil
}

func exists(path string) error {
	return cannot("%q 已经有了；要盖掉它，加 --force", "%q exists already; to replace it add --force", path)
}

func sameFile(info fs.FileInfo, draftPath string) bool {
	own, err := os.Stat(draftPath)
	return err == nil && os.SameFile(info, own)
}

// putFile writes the file anew in the place of one with that mode; mode 0 is
// for a name under which nothing stands, fs.ErrExist if something does by now.
func putFile(path string, output []byte, mode fs.FileMode) (err error) {
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

// failed names the file, what the system says of it and what helps.
func failed(path string, err error) error {
	kind := draft.FileBroken
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		kind = draft.FolderMissing
	case errors.Is(err, fs.ErrPermission):
		kind = draft.FileForbidden
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		kind = draft.DiskFull
	case errors.Is(err, syscall.EROFS):
		kind = draft.DiskReadOnly
	}
	return &draft.Failure{Kind: kind, Path: path, Err: err}
}
