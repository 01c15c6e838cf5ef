package settings

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Settings is all that can be set.
type Settings struct {
	Docx Docx
}

// Docx is what Word files look like; empty is the program's own choice.
type Docx struct {
	Latin, EastAsian, Heading string // names of fonts
	Template                  string // the path of a Word file, whole
}

// settable is what each key sets.
var settable = map[string]map[string]func(*Settings) *string{
	"docx": {
		"latin":      func(s *Settings) *string { return &s.Docx.Latin },
		"east_asian": func(s *Settings) *string { return &s.Docx.EastAsian },
		"heading":    func(s *Settings) *string { return &s.Docx.Heading },
		"template":   func(s *Settings) *string { return &s.Docx.Template },
	},
}

// limit is how large the file may be.
const limit = 64 << 10

// Read reads the person's settings. The error is a *Problem.
func Read(env func(string) string) (Settings, error) {
	folder, ok := folder(env)
	if !ok {
		return Settings{}, nil
	}
	path := filepath.Join(folder, "opsplan", "config.yaml")
	text, err := readUpTo(path, limit)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Settings{}, nil
	case err != nil:
		return Settings{}, &Problem{Path: path, Kind: Unreadable, Text: err.Error()}
	}
	s, problem := parse(text)
	if problem != nil {
		problem.Path = path
		return Settings{}, problem
	}
	s.Docx.Template = whole(s.Docx.Template, filepath.Dir(path))
	return s, nil
}

// folder is where the system keeps settings; one without a home keeps none.
func folder(env func(string) string) (string, bool) {
	if dir := env("XDG_CONFIG_HOME"); filepath.IsAbs(dir) {
		return dir, true
	}
	dir, err := os.UserConfigDir()
	return dir, err == nil
}

func readUpTo(path string, most int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	text, err := io.ReadAll(io.LimitReader(f, most+1))
	if err == nil && int64(len(text)) > most {
		return nil, errors.New("over 64 KB")
	}
	return text, err
}

// whole is a path that was written from the person's own folder, or from the one
// that the settings are in.
func whole(path, from string) string {
	if rest, ok := cutHome(path); ok {
		if home, err := os.UserHomeDir(); err == nil {
			return filepath.Join(home, rest)
		}
	}
	if path == "" || filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(from, path)
}

func cutHome(path string) (rest string, ok bool) {
	if len(path) < 2 || path[0] != '~' || !os.IsPathSeparator(path[1]) {
		return "", false
	}
	return path[2:], true
}
