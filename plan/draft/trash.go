package draft

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"time"

	"opsplan/plan/draft/source"
)

// A Trashed draft was removed and can be had again.
type Trashed struct {
	Number int       `json:"-"` // rises by one
	Name   string    `json:"name,omitempty"`
	Path   string    `json:"path"` // where it stood
	At     time.Time `json:"at"`
}

const (
	trashedFile  = "draft.plan.yaml"
	trashedAbout = "about.json"
)

func (s *Store) trash() string { return filepath.Join(s.state, "trash") }

// Remove moves the draft into the trash. Its history, and edits that were not
// saved, stay where Untrash finds them.
func (s *Store) Remove(ref Ref) error {
	real, _, err := s.readFile(ref)
	if err != nil {
		return err
	}
	l, err := s.lockDraft(ref.Path, s.records(real))
	if err != nil {
		return err
	}
	defer func() { _ = l.Release() }()
	number := 1
	for _, t := range s.Trash() {
		number = max(number, t.Number+1)
	}
	about, err := json.Marshal(Trashed{Name: ref.Name, Path: real, At: s.now()})
	if err != nil {
		return fmt.Errorf("remove draft %q: %w", ref.Path, err)
	}
	dir := filepath.Join(s.trash(), strconv.Itoa(number))
	if err := s.disk.MakeDir(dir); err != nil {
		return fail(dir, err)
	}
	if err := putNew(s.disk, filepath.Join(dir, trashedAbout), about); err != nil {
		return fail(dir, err)
	}
	if err := s.move(real, filepath.Join(dir, trashedFile)); err != nil {
		return fail(ref.Path, err)
	}
	return nil
}

// Trash lists the removed drafts, the last removed first.
func (s *Store) Trash() []Trashed {
	entries, err := s.disk.List(s.trash())
	if err != nil {
		return nil
	}
	var all []Trashed
	for _, e := range entries {
		n, err := strconv.Atoi(e.Name())
		if err != nil {
			continue
		}
		dir := filepath.Join(s.trash(), e.Name())
		var t Trashed
		data, err := readAll(s.disk, filepath.Join(dir, trashedAbout), 1<<16)
		if err != nil || json.Unmarshal(data, &t) != nil {
			continue
		}
		if _, err := s.disk.Stat(filepath.Join(dir, trashedFile)); err != nil {
			continue // came back
		}
		t.Number = n
		all = append(all, t)
	}
	slices.SortFunc(all, func(a, b Trashed) int { return b.Number - a.Number })
	return all
}

// Untrash puts a removed draft back where it stood. The error is a *Failure,
// of kind FileExists if something else stands there now.
func (s *Store) Untrash(number int) (Ref, error) {
	for _, t := range s.Trash() {
		if t.Number != number {
			continue
		}
		if t.Name != "" {
			if err := s.disk.MakeDir(s.drafts); err != nil {
				return Ref{}, fail(s.drafts, err)
			}
		}
		from := filepath.Join(s.trash(), strconv.Itoa(number), trashedFile)
		if err := s.move(from, t.Path); err != nil {
			return Ref{}, s.noFolder(t.Path, err)
		}
		_ = s.disk.Remove(filepath.Join(filepath.Dir(from), trashedAbout))
		_ = s.disk.Remove(filepath.Dir(from))
		return Ref{Name: t.Name, Path: t.Path}, nil
	}
	return Ref{}, &Failure{Kind: FileMissing, Path: strconv.Itoa(number)}
}

// move carries a file to where nothing stands, across file systems too. At
// every moment it stands whole in one of the places.
func (s *Store) move(from, to string) error {
	err := s.disk.Link(from, to)
	if errors.Is(err, os.ErrExist) {
		return err
	}
	if err != nil { // another file system, or one without hard links
		data, err := readAll(s.disk, from, source.MaxSize)
		if err != nil {
			return err
		}
		if err := putNew(s.disk, to, data); err != nil {
			return err
		}
	}
	if err := s.disk.SyncDir(filepath.Dir(to)); err != nil {
		return err
	}
	if err := s.disk.Remove(from); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return s.disk.SyncDir(filepath.Dir(from))
}
