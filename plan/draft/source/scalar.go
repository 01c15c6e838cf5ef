package source

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// inline returns the text on one line: plain where that reads back as it is,
// else in the quotes that need the fewer escapes. Inside brackets more must be
// quoted.
func inline(s string, inBrackets bool) string {
	switch {
	case plainFits(s, inBrackets):
		return s
	case singleFits(s) && (!strings.Contains(s, "'") || strings.ContainsAny(s, `"\`)):
		return singleQuoted(s)
	}
	return doubleQuoted(s)
}

// styled is inline, in the quotes that stand there already if they can hold the
// text.
func styled(s string, style nodeStyle, inBrackets bool) string {
	switch {
	case style == double:
		return doubleQuoted(s)
	case style == single && singleFits(s):
		return singleQuoted(s)
	}
	return inline(s, inBrackets)
}

// words that other programs take for nothing, yes or no.
var loaded = []string{"", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "<<", "="}

// plainFits tells whether the text needs no quotes. Numbers and dates need
// none: everything is read as text.
func plainFits(s string, inBrackets bool) bool {
	if !singleFits(s) || slices.Contains(loaded, strings.ToLower(s)) || strings.Trim(s, " ") != s {
		return false
	}
	if strings.ContainsRune("?,[]{}#&*!|>'\"%@`", rune(s[0])) || s[0] == ':' {
		return false
	}
	if s[0] == '-' && (len(s) == 1 || s[1] == ' ' || s[1] == '-') || strings.HasPrefix(s, "...") {
		return false
	}
	if inBrackets && (strings.ContainsAny(s, ",[]{}") || s[0] == '-') {
		return false
	}
	return !strings.Contains(s, ": ") && !strings.HasSuffix(s, ":") && !strings.Contains(s, " #")
}

// singleFits tells whether the text needs no escapes.
func singleFits(s string) bool {
	for _, r := range s {
		if r == '\t' || !isPrintable(r) {
			return false
		}
	}
	return utf8.ValidString(s)
}

func singleQuoted(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }

// doubleQuoted escapes what cannot stand in a file; what is no UTF-8 becomes
// U+FFFD.
func doubleQuoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r == '\r':
			b.WriteString(`\r`)
		case isPrintable(r):
			b.WriteRune(r)
		case r > 0xffff:
			fmt.Fprintf(&b, `\U%08X`, r)
		default:
			fmt.Fprintf(&b, `\u%04X`, r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// blockFits tells whether the text can stand on lines of its own under a |
// sign. Texts that end in a line break cannot: the one that closes a block is
// not read as theirs.
func blockFits(s string) bool {
	if s == "" || strings.HasSuffix(s, "\n") || !utf8.ValidString(s) {
		return false
	}
	for _, r := range s {
		if r != '\n' && r != '\t' && !isPrintable(r) {
			return false
		}
	}
	lines := strings.Split(s, "\n")
	return strings.Trim(lines[0], " \t") != "" && strings.Trim(lines[len(lines)-1], " \t") != ""
}

// blockSign returns the sign of the block that holds the text, whose lines are
// indented by step more than what is around them.
func blockSign(s string, step int) string {
	sign := "|"
	if s[0] == ' ' || s[0] == '\t' {
		sign += string(rune('0' + step))
	}
	return sign
}

// blockLines returns the lines of the block, each with a line break.
func blockLines(s string, indent int) string {
	var b strings.Builder
	for line := range strings.Lines(s + "\n") {
		if line != "\n" {
			b.WriteString(strings.Repeat(" ", indent))
		}
		b.WriteString(line)
	}
	return b.String()
}
