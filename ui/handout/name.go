package handout

import (
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/draft"
)

// longest is how many bytes of a title a file's name takes over: file systems
// end at 255, and the ending comes on top.
const longest = 120

// NameFor is what the plan's file may be called: by its title, the one that is
// made of the product's name, or else by its draft, and by what sets it apart from others of the plan: the reader, if it is
// for one alone, and the form.
func NameFor(p *plan.Plan, of draft.Ref, f Format, o Order) string {
	name := fileName(string(p.Title))
	if name == "" && !plan.Blank(string(p.Product.Name)) {
		name = fileName(document.MadeTitle(p, o.language(p)))
	}
	if name == "" {
		name = fileName(of.Name)
	}
	if name == "" {
		name = strings.TrimSuffix(strings.TrimSuffix(filepath.Base(of.Path), ".yaml"), ".plan")
	}
	if f.Data {
		return name + f.Ending
	}
	return name + apartFrom(p, o) + f.Ending
}

var formNames = map[document.Form]plan.Words{
	document.OnePage:   {Zh: "一页纸", En: "one page"},
	document.Questions: {Zh: "十个问题", En: "10 questions"},
}

// apartFrom sets a document apart from the whole plan for all its readers.
func apartFrom(p *plan.Plan, o Order) string {
	l := o.language(p)
	apart := ""
	if len(o.Readers) > 0 {
		apart = "-" + ReaderNames(o.Readers, l)
	}
	if name, ok := formNames[o.Form]; ok {
		apart += "-" + name.In(l)
	}
	return apart
}

// ReaderNames are the readers as people call them.
func ReaderNames(readers []string, l plan.Language) string {
	f, _ := plan.Question("readers")
	return f.Shown(strings.Join(readers, "\n"), l)
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
