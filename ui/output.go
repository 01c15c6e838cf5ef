package ui

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"opsplan/plan/draft"
)

// writeFile puts the output into a file as a whole: what stands there under
// that name is the old content or the new one. Without force nothing that
// exists is replaced. The draft itself is never a target.
func writeFile(path string, output []byte, draftPath string, force bool) error {
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return wrongUse("%q 是文件夹，请写出文件名", "%q is a folder; name a file in it", path)
	case err == nil && sameFile(info, draftPath):
		return wrongUse("%q 就是草稿本身，不能用导出盖掉它", "%q is the draft itself; an export must not replace it", path)
	case err == nil && !force:
		return &draft.Failure{Kind: draft.FileExists, Path: path}
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return failed(path, err)
	}
	if err := replaceFile(path, output); err != nil {
		return failed(path, err)
	}
	return nil
}

func sameFile(info fs.FileInfo, draftPath string) bool {
	own, err := os.Stat(draftPath)
	return err == nil && os.SameFile(info, own)
}

func replaceFile(path string, output []byte) (err error) {
	temp, err := os.CreateTemp(filepath.Dir(path), ".opsplan-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(temp.Name())
		}
	}()
	_, err = temp.Write(output)
	if err == nil {
		err = temp.Chmod(0o644) // a document is for others, unlike a draft
	}
	if err == nil {
		err = temp.Sync()
	}
	if err := errors.Join(err, temp.Close()); err != nil {
		return err
	}
	return os.Rename(temp.Name(), path)
}

func failed(path string, err error) error {
	kind := draft.FileBroken
	switch {
	case errors.Is(err, fs.ErrNotExist):
		kind = draft.FolderMissing
	case errors.Is(err, fs.ErrPermission):
		kind = draft.FileForbidden
	}
	return &draft.Failure{Kind: kind, Path: path, Err: err}
}
