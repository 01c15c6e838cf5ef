package draft

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"opsplan/plan/draft/source"
)

const (
	keptVersions = 20  // the last ones
	keptDays     = 30  // of which one version each is kept
	keptSittings = 100 // of which the first version is kept
	versionTime  = "20060102T150405Z"
)

// A Version is the draft as it was before a later one took its place.
type Version struct {
	Number int // rises by one; versions are ordered by it, whatever the clock said
	At     time.Time
	First  bool // the one a sitting began with
	path   string
}

// versions returns what is kept in the records, the newest first.
func (s *Store) versions(dir string) []Version {
	entries, err := s.disk.List(filepath.Join(dir, "history"))
	if err != nil {
		return nil
	}
	var all []Version
	for _, e := range entries {
		if v, ok := parseVersion(e.Name()); ok {
			v.path = filepath.Join(dir, "history", e.Name())
			all = append(all, v)
		}
	}
	slices.SortFunc(all, func(a, b Version) int { return b.Number - a.Number })
	return all
}

// parseVersion reads "000012.20261122T100203Z.first.gz".
func parseVersion(name string) (Version, bool) {
	parts := strings.Split(name, ".")
	if len(parts) < 3 || parts[len(parts)-1] != "gz" {
		return Version{}, false
	}
	n, err := strconv.Atoi(parts[0])
	at, timeErr := time.Parse(versionTime, parts[1])
	if err != nil || timeErr != nil || n < 1 {
		return Version{}, false
	}
	return Version{Number: n, At: at, First: parts[2] == "first"}, true
}

func (v Version) fileName() string {
	name := fmt.Sprintf("%06d.%s", v.Number, v.At.UTC().Format(versionTime))
	if v.First {
		name += ".first"
	}
	return name + ".gz"
}

// keepVersion puts the bytes into the history, durable, unless they are the
// newest version already.
func (s *Store) keepVersion(dir string, data []byte, first bool) error {
	all := s.versions(dir)
	v := Version{Number: 1, At: s.now(), First: first}
	if len(all) > 0 {
		v.Number = all[0].Number + 1
		if newest, err := s.versionBytes(all[0]); err == nil && bytes.Equal(newest, data) {
			return nil
		}
	}
	folder := filepath.Join(dir, "history")
	if err := s.disk.MakeDir(folder); err != nil {
		return fmt.Errorf("make the history folder: %w", err)
	}
	if err := putNew(s.disk, filepath.Join(folder, v.fileName()), packed(data)); err != nil {
		return fmt.Errorf("keep the old version: %w", err)
	}
	for _, old := range surplus(append([]Version{v}, all...)) {
		_ = s.disk.Remove(old.path)
	}
	return nil
}

// surplus returns the versions to drop, given all from the newest to the
// oldest. The newest are safe from any clock; days count only among versions.
func surplus(all []Version) []Version {
	var drop []Version
	days, sittings := map[string]bool{}, 0
	for i, v := range all {
		day := v.At.Format(time.DateOnly)
		keep := i < keptVersions
		if !days[day] && len(days) < keptDays {
			days[day], keep = true, true
		}
		if v.First && sittings < keptSittings {
			sittings, keep = sittings+1, true
		}
		if !keep {
			drop = append(drop, v)
		}
	}
	return drop
}

func packed(data []byte) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = z.Write(data) // a buffer takes everything
	_ = z.Close()
	return b.Bytes()
}

func (s *Store) versionBytes(v Version) ([]byte, error) {
	data, err := readAll(s.disk, v.path, 2*source.MaxSize)
	if err != nil {
		return nil, fail(v.path, err)
	}
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("read version %d: %w", v.Number, err)
	}
	text, err := io.ReadAll(io.LimitReader(z, source.MaxSize+1))
	if err != nil {
		return nil, fmt.Errorf("read version %d: %w", v.Number, err)
	}
	return text, nil
}

// History returns the kept versions of the draft, the newest first. The draft
// itself need not be there any more.
func (s *Store) History(ref Ref) ([]Version, error) {
	real, err := s.realTarget(ref.Path)
	if err != nil {
		return nil, fail(ref.Path, err)
	}
	return s.versions(s.records(real)), nil
}
