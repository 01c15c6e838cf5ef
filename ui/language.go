package ui

import (
	"strings"

	"opsplan/plan"
)

// language is the one the interface speaks: as --lang says, else as the
// environment does; where that says nothing (C, POSIX, unset), Chinese. It
// looks at the raw arguments since help and usage errors need it before the
// arguments are read.
func language(args []string, env func(string) string) plan.Language {
	for i, arg := range args {
		if value, ok := strings.CutPrefix(arg, "--lang="); ok {
			return named(value)
		}
		if arg == "--lang" && i+1 < len(args) {
			return named(args[i+1])
		}
	}
	for _, name := range [...]string{"OPSPLAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"} {
		value := env(name)
		switch tag, _, _ := strings.Cut(value, "."); tag {
		case "", "C", "POSIX":
		default:
			return named(value)
		}
	}
	return plan.Zh
}

// named reads "en", "en_GB.UTF-8", "zh-Hans"; other languages read English,
// which more of their speakers know.
func named(value string) plan.Language {
	value = strings.ToLower(value)
	if strings.HasPrefix(value, "zh") || value == "中文" || value == "c.utf-8" || value == "c" || value == "posix" || value == "" {
		return plan.Zh
	}
	return plan.En
}
