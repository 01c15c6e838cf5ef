package ui_test

import (
	"regexp"
	"strings"
	"testing"
)

// The commands are read from the help itself, so that a new one is held too.
// Lines of code are in no language.
func TestHelpOfEveryCommandIsInOneLanguage(t *testing.T) {
	h := newHome(t)
	for lang, help := range map[string]struct {
		foreign *regexp.Regexp
		parts   []string
	}{
		"zh": {
			regexp.MustCompile(`(?i)(^|\s)(the|of|is|are|with|without|this|flags|usage|default|help for)\s`),
			[]string{"\n写法\n  opsplan", "\n所有命令都有的选项\n", "显示帮助"},
		},
		"en": {
			regexp.MustCompile(`\p{Han}|[，。：；（）“”]`),
			[]string{"\nUsage\n  opsplan", "\nOptions of every command\n", "show help"},
		},
	} {
		for _, name := range append(commandNames(t, h, lang), "") {
			text, said, status := h.run(append(strings.Fields(name), "--help", "--lang", lang)...)
			if status != 0 || said != "" {
				t.Errorf("%s %s: status %d: %s", lang, name, status, said)
			}
			for line := range strings.Lines(text) {
				if !strings.HasPrefix(line, "  opsplan ") && help.foreign.MatchString(line) {
					t.Errorf("%s %s: %q", lang, name, line)
				}
			}
			for _, part := range help.parts {
				if !strings.Contains(text, part) {
					t.Errorf("%s %s: %q is missing in\n%s", lang, name, part, text)
				}
			}
		}
	}
}

func TestTheHelpCommandSaysWhatTheOptionSays(t *testing.T) {
	h := newHome(t)
	for _, name := range append(commandNames(t, h, "zh"), "") {
		asked, said, status := h.run(append([]string{"help"}, strings.Fields(name)...)...)
		flagged, _, _ := h.run(append(strings.Fields(name), "--help")...)
		if status != 0 || said != "" || asked != flagged {
			t.Errorf("%s: status %d, said %q\n%s\n--help:\n%s", name, status, said, asked, flagged)
		}
	}
}

var optionRow = regexp.MustCompile(`(?m)^  (?:-[a-z], |    )(--[a-z-]+)`)

func TestHelpNamesEveryOptionOnce(t *testing.T) {
	h := newHome(t)
	for _, name := range commandNames(t, h, "zh") {
		text, _, _ := h.run("help", name)
		seen := map[string]bool{}
		for _, option := range optionRow.FindAllStringSubmatch(text, -1) {
			if seen[option[1]] {
				t.Errorf("%s: %s twice", name, option[1])
			}
			seen[option[1]] = true
		}
		if !seen["--lang"] || !seen["--help"] {
			t.Errorf("%s: options %v", name, seen)
		}
	}
}

// commandNames reads the first words of the list of commands.
func commandNames(t *testing.T, h *home, lang string) (names []string) {
	t.Helper()
	help, _, _ := h.run("--lang", lang, "help")
	inside := false
	for line := range strings.Lines(help) {
		line = strings.TrimRight(line, "\n")
		switch {
		case line == "命令", line == "Commands":
			inside = true
		case line == "":
			inside = false
		case inside:
			names = append(names, strings.Fields(line)[0])
		}
	}
	if len(names) < 10 {
		t.Fatalf("the help names the commands %q", names)
	}
	return names
}
