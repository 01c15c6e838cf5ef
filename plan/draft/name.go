package draft

import (
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Suffix ends the file name of every draft that is kept by name.
const Suffix = ".plan.yaml"

const (
	maxName      = 180 // bytes; leaves room for ".conflict-99" and the suffix within 255
	zeroWidthNJ  = '\u200c'
	zeroWidthJ   = '\u200d'
	nameReserved = `<>:"|?*`
)

// CheckName tells whether a draft may have the name, on any system the drafts
// may be carried to. The error is a *NameError.
func CheckName(name string) error {
	if why, bad := nameFault(name); bad {
		return &NameError{Name: name, Why: why}
	}
	return nil
}

func nameFault(name string) (why NameFault, bad bool) {
	switch {
	case strings.TrimSpace(name) == "":
		return NameEmpty, true
	case len(name) > maxName:
		return NameTooLong, true
	case strings.ContainsAny(name, `/\`):
		return NameHasSeparator, true
	case strings.HasPrefix(name, "."), strings.HasPrefix(name, "-"):
		return NameStartsBadly, true
	case strings.HasSuffix(name, "."), strings.HasSuffix(name, " "):
		return NameEndsBadly, true
	case strings.ContainsAny(name, nameReserved):
		return NameHasReserved, true
	case !utf8.ValidString(name), strings.ContainsFunc(name, invisible):
		return NameHasControl, true
	case device(name):
		return NameIsDevice, true
	}
	return 0, false
}

// invisible tells whether a reader could not see the character, or be misled
// by it. Joiners stay: emoji and some scripts need them.
func invisible(r rune) bool {
	return !unicode.IsGraphic(r) && r != zeroWidthJ && r != zeroWidthNJ || unicode.In(r, unicode.Zl, unicode.Zp)
}

// device tells whether Windows keeps the name, with whatever ending, for a device.
func device(name string) bool {
	stem, _, _ := strings.Cut(strings.ToUpper(name), ".")
	stem = strings.TrimRight(stem, " ")
	switch stem {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$":
		return true
	}
	port, ok := strings.CutPrefix(stem, "COM")
	if !ok {
		port, ok = strings.CutPrefix(stem, "LPT")
	}
	return ok && utf8.RuneCountInString(port) == 1 && strings.ContainsAny(port, "0123456789¹²³")
}

// stem returns what a draft at the path would be called, made fit to be a name.
func stem(path string) string {
	name := filepath.Base(path)
	for _, ending := range []string{Suffix, ".yaml", ".yml"} {
		if cut, ok := strings.CutSuffix(name, ending); ok {
			name = cut
			break
		}
	}
	name = strings.Map(func(r rune) rune {
		if invisible(r) || strings.ContainsRune(nameReserved+`/\`, r) || r == utf8.RuneError {
			return '_'
		}
		return r
	}, name)
	name = strings.TrimLeft(strings.TrimRight(name, ". "), ".-")
	for len(name) > maxName-len(".conflict-999") {
		_, size := utf8.DecodeLastRuneInString(name)
		name = name[:len(name)-size]
	}
	if CheckName(name) != nil {
		return "draft"
	}
	return name
}
