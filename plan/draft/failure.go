package draft

import (
	"errors"
	"fmt"
	"io/fs"
	"time"

	"opsplan/plan"
	"opsplan/plan/draft/source"
)

// A Fault is an error that people are told about: in words that name the place
// and what helps, and with the status the command ends with.
type Fault interface {
	error
	Words() plan.Words
	Status() int
}

// The statuses that faults of the draft store end a command with.
const (
	statusUsage      = 2
	statusNewer      = 3
	statusUnreadable = 4
	statusInUse      = 5
	statusFailed     = 6
)

// FailureKind tells what kept a file from being read or written.
type FailureKind int

// The kinds of failures.
const (
	FileBroken    FailureKind = iota // whatever the system says that is none of the others
	FileMissing                      // no such draft
	FolderMissing                    // the folder it should be in is not there
	FileForbidden                    // the system does not let this user
	DiskReadOnly                     // the file system takes no writes
	FileExists                       // something is there already
	DiskFull                         // no space, or no room for another file
	FileOdd                          // a folder, a pipe, a device, a circle of links
	FileTooLarge                     // above source.MaxSize
	NotCertain                       // it is saved, but a power cut may undo that
)

// A Failure says which file could not be read or written. Nothing was damaged.
type Failure struct {
	Kind FailureKind
	Path string
	Near []string // of FileMissing: names of drafts that may be meant
	Held bool     // of FileMissing and FileTooLarge: earlier versions, or Latest, can be put back
	Err  error
}

func (e *Failure) Error() string {
	if e.Err == nil {
		return fmt.Sprintf("%s: %q", failureWords[e.Kind].what.En, e.Path)
	}
	return fmt.Sprintf("%s: %q: %v", failureWords[e.Kind].what.En, e.Path, e.Err)
}

func (e *Failure) Unwrap() error { return e.Err }

// Status is 4 for what cannot be a draft, else 6.
func (e *Failure) Status() int {
	if e.Kind == FileOdd || e.Kind == FileTooLarge {
		return statusUnreadable
	}
	return statusFailed
}

// fail makes a Failure of what the system said about the path. Faults pass as
// they are.
func fail(path string, err error) error {
	if err == nil {
		return nil
	}
	if _, ok := errors.AsType[Fault](err); ok {
		return err
	}
	return &Failure{Kind: failureKind(err), Path: path, Err: err}
}

func failureKind(err error) FailureKind {
	switch {
	case errors.Is(err, errNotCertain):
		return NotCertain
	case tooManyLinks(err):
		return FileOdd
	case noSuchFolder(err):
		return FolderMissing
	case errors.Is(err, fs.ErrNotExist):
		return FileMissing
	case errors.Is(err, fs.ErrPermission):
		return FileForbidden
	case errors.Is(err, fs.ErrExist):
		return FileExists
	case noSpace(err):
		return DiskFull
	case readOnly(err):
		return DiskReadOnly
	}
	return FileBroken
}

// A NameError says why a name cannot be a draft's.
type NameError struct {
	Name string
	Why  NameFault
}

func (e *NameError) Error() string {
	return fmt.Sprintf("draft name %q: %s", e.Name, nameFaultWords[e.Why].En)
}

// Status is 2: wrong use.
func (e *NameError) Status() int { return statusUsage }

// InUse says who has the draft open. What it says of them is as they wrote it
// down, and empty where they did not get to it.
type InUse struct {
	Path  string
	PID   int
	Host  string
	Since time.Time
}

func (e *InUse) Error() string {
	return fmt.Sprintf("draft %q is open elsewhere (process %d on %q)", e.Path, e.PID, e.Host)
}

// Status is 5.
func (e *InUse) Status() int { return statusInUse }

// A Diverged says that another program wrote the draft while it was open here.
// Theirs stands untouched at Path, ours is a draft of its own at Copy.
type Diverged struct {
	Path string
	Copy string
}

func (e *Diverged) Error() string {
	return fmt.Sprintf("draft %q was changed by another program; this session's text is in %q", e.Path, e.Copy)
}

// Status is 6: nothing was damaged.
func (e *Diverged) Status() int { return statusFailed }

// Unreadable says that the file at Path is no draft, and what can be put back in
// its place: earlier versions, and the one called Latest.
type Unreadable struct {
	Path     string
	Versions []Version
	Latest   bool
	Err      error
}

func (e *Unreadable) Error() string { return fmt.Sprintf("read draft %q: %v", e.Path, e.Err) }

func (e *Unreadable) Unwrap() error { return e.Err }

// Status is that of what is wrong with the file: 3 for a newer format, else 4.
func (e *Unreadable) Status() int {
	if bad, ok := errors.AsType[*source.Problems](e.Err); ok && bad.Newer() {
		return statusNewer
	}
	return statusUnreadable
}

// NewerJournal says that a later version of this program left edits of the
// draft that this one cannot read.
type NewerJournal struct {
	Path    string // of the journal
	Version int
}

func (e *NewerJournal) Error() string {
	return fmt.Sprintf("journal %q has format %d, this program knows %d", e.Path, e.Version, journalFormat)
}

// Status is 3.
func (e *NewerJournal) Status() int { return statusNewer }

// ErrUndecided refuses an edit until it was decided which of two texts holds:
// see Session.Changed.
var ErrUndecided = errors.New("the draft was changed meanwhile: decide first which text holds")

// ErrClosed refuses an edit of a session that was closed.
var ErrClosed = errors.New("the draft is closed")
