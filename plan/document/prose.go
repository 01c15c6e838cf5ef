package document

import (
	"strconv"
	"strings"
)

// A Line is one line of prose. Mark is what makes it an item of a list, as typed
// and with the space after it; "" is plain text. Number is that of an item
// marked "1. ".
type Line struct {
	Mark   string
	Number int
	Text   string
}

// Bullet tells whether the line is an item of a list with dashes.
func (l Line) Bullet() bool { return l.Mark == "- " }

// Numbered tells whether the line is an item of a list that counts on: marked
// "1. ", "2. ". Items marked 1、 or （1） are never counted anew.
func (l Line) Numbered() bool { return strings.HasSuffix(l.Mark, ". ") }

// Lines splits prose into its lines. Those beginning "- ", "1.", "1、" or （1） are
// items of lists; joined by line breaks, marks and texts are the prose again.
func Lines(prose string) []Line {
	split := strings.Split(prose, "\n")
	lines := make([]Line, len(split))
	for i, text := range split {
		lines[i] = line(text)
	}
	return lines
}

func line(text string) Line {
	if rest, ok := strings.CutPrefix(text, "- "); ok && strings.TrimSpace(rest) != "" {
		return Line{Mark: "- ", Text: rest}
	}
	if rest, ok := strings.CutPrefix(text, "（"); ok {
		if n := digits(rest); n > 0 && strings.HasPrefix(rest[n:], "）") {
			mark := len("（") + n + len("）")
			return Line{Mark: text[:mark], Text: text[mark:]}
		}
		return Line{Text: text}
	}
	n := digits(text)
	if n == 0 {
		return Line{Text: text}
	}
	rest := text[n:]
	switch {
	case strings.HasPrefix(rest, "、"):
		n += len("、")
	case strings.HasPrefix(rest, ". ") && strings.TrimSpace(rest[2:]) != "" && (n == 1 || text[0] != '0'):
		number, _ := strconv.Atoi(text[:n])
		return Line{Mark: text[:n+2], Number: number, Text: rest[2:]}
	case strings.HasPrefix(rest, ".") && digits(rest[1:]) == 0: // 1.5倍 is a number
		n++
	default:
		return Line{Text: text}
	}
	return Line{Mark: text[:n], Text: text[n:]}
}

// digits counts the digits at the front; more than nine are no list's number.
func digits(s string) int {
	const most = 9
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n > most {
		return 0
	}
	return n
}
