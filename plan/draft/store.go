package draft

import (
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"opsplan/plan"
)

// A Store is where drafts are kept: those given by name in a folder of their
// own, and what the program remembers about any draft in the state folder:
//
//	records/HASH/        of one draft, by the hash of its real path
//	  lock, holder.json  one session at a time, and which
//	  journal-000001     the edits, see journal.go; .broken and .aside are out of use
//	  place.json         where the person was in the wizard
//	  history/           versions that were replaced
//	  about.json         finds the records of a draft that was moved
//	trash/1/             a draft that was removed
type Store struct {
	drafts string // the folder of drafts given by name
	state  string // records/, trash/
	rescue string // takes journals when the state folder does not
	now    func() time.Time
	disk   disk
}

// NewStore returns the store of this user. It makes no folder yet. Now is the
// clock that times are shown by; nothing is ordered by it.
func NewStore(env func(string) string, now func() time.Time) (*Store, error) {
	data, state, err := folders(env)
	if err != nil {
		return nil, err
	}
	return newStore(data, state, now, system{}), nil
}

func newStore(data, state string, now func() time.Time, d disk) *Store {
	return &Store{
		drafts: filepath.Join(data, "drafts"),
		rescue: filepath.Join(data, "rescue"),
		state:  state,
		now:    now,
		disk:   d,
	}
}

// A Ref says which draft is meant. The name is empty for one given by path.
type Ref struct {
	Name string
	Path string
}

// Resolve finds the draft that a person means: by path if it has a path
// separator or ends in .yaml, else by name. It does not ask whether the draft
// is there. The error is a *NameError.
func (s *Store) Resolve(arg string) (Ref, error) {
	if strings.ContainsAny(arg, `/`+string(filepath.Separator)) || strings.HasSuffix(arg, ".yaml") {
		if strings.ContainsRune(arg, 0) {
			return Ref{}, &NameError{Name: arg, Why: NameHasControl}
		}
		return Ref{Path: arg}, nil
	}
	return s.Named(arg)
}

// Named returns the draft of that name. The error is a *NameError.
func (s *Store) Named(name string) (Ref, error) {
	if err := CheckName(name); err != nil {
		return Ref{}, err
	}
	return Ref{Name: name, Path: filepath.Join(s.drafts, name+Suffix)}, nil
}

// An Entry is one draft of the list.
type Entry struct {
	Ref
	Changed time.Time
	Size    int64
}

// List returns the drafts given by name, the last changed first. It reads
// none of them: Read does, one by one.
func (s *Store) List() ([]Entry, error) {
	files, err := s.disk.List(s.drafts)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fail(s.drafts, err)
	}
	var entries []Entry
	for _, f := range files {
		name, ok := strings.CutSuffix(f.Name(), Suffix)
		if !ok || CheckName(name) != nil {
			continue
		}
		path := filepath.Join(s.drafts, f.Name())
		info, err := s.disk.Stat(path)
		if err != nil || !info.Mode().IsRegular() {
			continue // removed meanwhile, or no draft
		}
		entries = append(entries, Entry{Ref: Ref{Name: name, Path: path}, Changed: info.ModTime(), Size: info.Size()})
	}
	slices.SortStableFunc(entries, func(a, b Entry) int { return b.Changed.Compare(a.Changed) })
	return entries, nil
}

// near returns the names of drafts that a mistyped reference may mean.
func (s *Store) near(ref Ref) []string {
	entries, err := s.List()
	if err != nil {
		return nil
	}
	names := make([]string, 0, len(entries))
	for _, e := range entries {
		names = append(names, e.Name)
	}
	meant := ref.Name
	if meant == "" && filepath.Base(ref.Path) == ref.Path {
		meant = stem(ref.Path) // "q3.plan.yaml", where the draft q3 is meant
	}
	if meant == "" {
		return nil
	}
	if near := plan.Nearest(meant, names); near != "" {
		return []string{near}
	}
	return nil
}

// records is the folder of what is remembered about the draft at the real path.
func (s *Store) records(real string) string {
	return filepath.Join(s.state, "records", string(sumOf([]byte(real)))[:32])
}

// journals are the folders where segments of its journal may stand.
func (s *Store) journals(real string) []string {
	dir := s.records(real)
	return []string{dir, filepath.Join(s.rescue, filepath.Base(dir))}
}
