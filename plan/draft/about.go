package draft

import (
	"encoding/json"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
)

const aboutName = "about.json"

// An about says whose records a folder holds, so that they can be found when
// the draft was moved: by what was last seen in it.
type about struct {
	Path string `json:"path"`
	Sums []sum  `json:"sums"`
}

// noteAbout says by which sums the draft can be known from now on.
func (s *Session) noteAbout(sums ...sum) {
	if data, err := json.Marshal(about{Path: s.path, Sums: sums}); err == nil {
		s.saver.give(job{about: data})
	}
}

// adopt takes over the records of a draft that stood elsewhere, if nothing is
// known of the one at the path and the other is gone. The caller holds the
// lock of the former.
func (s *Store) adopt(real string, file sum) {
	dir := s.records(real)
	if found, _ := s.segments(real); len(found) > 0 || len(s.versions(dir)) > 0 {
		return
	}
	entries, err := s.disk.List(filepath.Dir(dir))
	if err != nil {
		return
	}
	for _, e := range entries {
		old := filepath.Join(filepath.Dir(dir), e.Name())
		if old != dir && s.movedFrom(old, file) {
			s.takeOver(old, dir)
			return
		}
	}
}

func (s *Store) movedFrom(old string, file sum) bool {
	data, err := readAll(s.disk, filepath.Join(old, aboutName), 1<<16)
	var a about
	if err != nil || json.Unmarshal(data, &a) != nil || !slices.Contains(a.Sums, file) {
		return false
	}
	_, err = s.disk.Stat(a.Path)
	return errors.Is(err, fs.ErrNotExist) // else the draft was copied, not moved
}

// takeOver moves the records; what they are known by goes last, so that a
// crash in between is made good by the next session.
func (s *Store) takeOver(old, dir string) {
	l, err := s.disk.Lock(filepath.Join(old, lockName))
	if err != nil {
		return
	}
	defer func() { _ = l.Release() }()
	rescued := filepath.Join(s.rescue, filepath.Base(old))
	for _, from := range []string{rescued, old} {
		entries, err := s.disk.List(from)
		if err != nil {
			continue
		}
		for _, e := range entries {
			if strings.HasPrefix(e.Name(), segmentPrefix) || e.Name() == "history" || e.Name() == placeName {
				_ = s.disk.Rename(filepath.Join(from, e.Name()), filepath.Join(dir, e.Name()))
			}
		}
	}
	_ = s.disk.Remove(filepath.Join(old, aboutName))
}
