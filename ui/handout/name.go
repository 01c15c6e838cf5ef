package handout

import (
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"opsplan/plan"
	"opsplan/plan/draft"
)

// longest is how many bytes of a title a file's name takes over: file systems
// end at 255, and the ending comes on top.
const longest = 120

// NameFor is what the plan's file may be called: by its title, or else by its
// draft.
func NameFor(p *plan.Plan, of draft.Ref, f Format) string {
	name := fileName(string(p.Title))
	if name == "" {
		name = fileName(of.Name)
	}
	if name == "" {
		name = strings.TrimSuffix(strings.TrimSuffix(filepath.Base(of.Path), ".yaml"), ".plan")
	}
	return name + f.Ending
}

// fileName makes of a title what any system takes as a file's name.
func fileName(title string) string {
	name := strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`/\:*?"<>|`, r):
			return '-'
		case !unicode.IsPrint(r):
			return ' '
		}
		return r
	}, title)
	for len(name) > longest {
		_, size := utf8.DecodeLastRuneInString(name)
		name = name[:len(name)-size]
	}
	return strings.Trim(strings.Join(strings.Fields(name), " "), ". -")
}

// Absolute is the path as other programs find it; a leading "~/" stands for the
// person's folder, as in a shell.
func Absolute(path string) (string, error) {
	if rest, ok := strings.CutPrefix(path, "~"+string(filepath.Separator)); ok {
		home, err := os.UserHomeDir()
		if err != nil {
			return "", failed(path, err)
		}
		path = filepath.Join(home, rest)
	}
	whole, err := filepath.Abs(path)
	if err != nil {
		return "", failed(path, err)
	}
	return whole, nil
}
