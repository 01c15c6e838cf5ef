package source

import (
	"strings"
	"unicode/utf8"

	"opsplan/plan"

	yaml "go.yaml.in/yaml/v4"

	"opsplan/plan/inert"
)

func orSpace(s string) string {
	if s == "" {
		return " "
	}
	return s
}

func runeAt(lines []string, line, column int) string {
	if line < 1 || line > len(lines) || column < 1 {
		return ""
	}
	for i, r := range lines[line-1] {
		if column--; column == 0 {
			return lines[line-1][i : i+utf8.RuneLen(r)]
		}
	}
	return ""
}

// firstRunes returns the first n characters of the mark's line.
func firstRunes(lines []string, m yaml.Mark, n int) string {
	if m.Line < 1 || m.Line > len(lines) {
		return ""
	}
	line := []rune(lines[m.Line-1])
	return string(line[:min(max(n, 0), len(line))])
}

func conflictLine(lines []string) int {
	for i, line := range lines {
		if strings.HasPrefix(line, "<<<<<<< ") || strings.HasPrefix(line, ">>>>>>> ") {
			return i + 1
		}
	}
	return 0
}

// tabLine returns the line, that one or the one before, which is indented by a tab.
func tabLine(lines []string, line int) int {
	for n := line; n >= max(line-1, 1); n-- {
		if n <= len(lines) && strings.HasPrefix(strings.TrimLeft(lines[n-1], " -"), "\t") {
			return n
		}
	}
	return 0
}

// lineWithoutColon returns the line before the mark's where it is of the same
// level and has no colon: the parser waited for one until the next key.
func lineWithoutColon(lines []string, m yaml.Mark) int {
	if m.Line < 2 || m.Line > len(lines) || strings.TrimSpace(firstRunes(lines, m, m.Column-1)) != "" {
		return 0
	}
	for n := m.Line - 1; n >= 1; n-- {
		line := strings.TrimSpace(lines[n-1])
		if line == "" || line[0] == '#' {
			continue
		}
		if strings.ContainsAny(line, ":：") || line[0] == '-' || indentOf(lines[n-1]) > indentOf(lines[m.Line-1]) {
			return 0
		}
		return n
	}
	return 0
}

func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// tightColon finds a key with a full-width colon behind it, or with no space
// behind its colon, in that line or the ones just before: the parser takes it
// for text and stumbles only later.
func tightColon(lines []string, line int) *Problem {
	for n := min(line, len(lines)); n >= max(line-2, 1); n-- {
		text := strings.TrimRight(lines[n-1], "\r")
		lead := text[:len(text)-len(strings.TrimLeft(text, " -"))]
		key := text[len(lead):]
		i := strings.IndexAny(key, ":：")
		if i <= 0 || !isKnownKey(key[:i]) {
			continue
		}
		colon, size := utf8.DecodeRuneInString(key[i:])
		rest := key[i+size:]
		if colon == '：' || rest != "" && !strings.HasPrefix(rest, " ") {
			return &Problem{Line: n, Column: utf8.RuneCountInString(lead+key[:i]) + 1, Code: TightColon,
				Text: key[:i+size], Suggest: key[:i] + ": " + inert.Short(strings.TrimSpace(rest), maxShown)}
		}
	}
	return nil
}

func isKnownKey(key string) bool {
	for _, s := range plan.Sections() {
		if s.ID == key {
			return true
		}
		for _, f := range s.Fields {
			if f.Key == key {
				return true
			}
			if _, ok := f.Cell(key); ok {
				return true
			}
		}
	}
	return key == formatKey
}
