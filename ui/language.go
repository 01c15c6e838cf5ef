package ui

import (
	"strings"

	"opsplan/plan"
)

// language is the one the interface speaks: as --lang says, else as the first
// variable that is set does; where that is C or POSIX, or none is set,
// Chinese. It looks at the raw arguments since help and usage errors need it
// before the arguments are read.
func language(args []string, env func(string) string) plan.Language {
	if value := langFlag(args); value != "" {
		return named(value)
	}
	for _, name := range [...]string{"OPSPLAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := env(name); value != "" {
			return named(value)
		}
	}
	return plan.Zh
}

// langFlag is the value of the last --lang, "" without one.
func langFlag(args []string) (value string) {
	for i, arg := range args {
		if arg == "--" {
			break
		}
		if v, ok := strings.CutPrefix(arg, "--lang="); ok {
			value = v
		}
		if arg == "--lang" && i+1 < len(args) {
			value = args[i+1]
		}
	}
	return value
}

// named reads "en", "en_GB.UTF-8", "zh-Hans", "C.UTF-8"; other languages read
// English, which more of their speakers know.
func named(value string) plan.Language {
	tag, _, _ := strings.Cut(strings.ToLower(value), ".")
	if strings.HasPrefix(tag, "zh") || tag == "c" || tag == "posix" || tag == "中文" {
		return plan.Zh
	}
	return plan.En
}
