package handout

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"opsplan/plan"
	"opsplan/plan/draft"
)

// Reason tells why a name is no place for a document.
type Reason int

// The reasons.
const (
	Exists   Reason = iota // something is there, and was not to be replaced
	Folder                 // a folder is
	Draft                  // it is the draft itself
	Link                   // a link is
	NotAFile               // a pipe, a device
)

// A Refusal says why nothing was written under a name.
type Refusal struct {
	Path string
	Why  Reason
}

var reasons = [...]plan.Words{
	Exists:   {Zh: "%q 已经有了", En: "%q exists already"},
	Folder:   {Zh: "%q 是文件夹，请写出文件名", En: "%q is a folder; name a file in it"},
	Draft:    {Zh: "%q 就是草稿本身，不能用导出盖掉它", En: "%q is the draft itself; an export must not replace it"},
	Link:     {Zh: "%q 是一个链接，请写出它指向的文件", En: "%q is a link; name the file it leads to"},
	NotAFile: {Zh: "%q 不是普通文件", En: "%q is not an ordinary file"},
}

func (e *Refusal) Error() string { return e.Words().En }

// Words names the file and what is there.
func (e *Refusal) Words() plan.Words {
	return plan.Words{Zh: fmt.Sprintf(reasons[e.Why].Zh, e.Path), En: fmt.Sprintf(reasons[e.Why].En, e.Path)}
}

// Status is 6 where something is in the way, 2 where nothing could be written
// ever.
func (e *Refusal) Status() int {
	if e.Why == Exists {
		return 6
	}
	return 2
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
