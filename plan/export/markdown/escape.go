package markdown

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// place is where a text stands, which decides what there would be syntax.
type place struct {
	start   bool // first in its line
	cell    bool
	heading bool
}

func escape(text string, at place) string {
	if plain(text, at) {
		return text
	}
	var b writer
	b.escaped(text, at)
	return b.String()
}

// plain tells that nothing in the text could need escaping.
func plain(text string, at place) bool {
	if at.start || text == "" || text[0] == ' ' || text[len(text)-1] == ' ' {
		return text == ""
	}
	for i, r := range text {
		switch {
		case r < utf8.RuneSelf && special[r], hidden(r), r == utf8.RuneError,
			r == ':' && strings.HasPrefix(text[i:], "://"), r == '.' && endsInWWW(text[:i]):
			return false
		}
	}
	return true
}

func endsInWWW(text string) bool {
	return len(text) >= 3 && strings.EqualFold(text[len(text)-3:], "www")
}

// special marks what is looked at one by one.
var special = func() (is [utf8.RuneSelf]bool) {
	for _, c := range "\\`*_[]<>&|~$#" {
		is[c] = true
	}
	return is
}()

// escaped writes the text so that a parser takes it for text and gives it back.
func (b *writer) escaped(text string, at place) {
	if plain(text, at) {
		b.WriteString(text)
		return
	}
	e := escaper{b: b, text: text, at: at, tildes: strings.Count(text, "~"), opening: -1}
	if at.start {
		e.mark = startMark(text)
	} else {
		e.mark = -1
	}
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		e.write(i, r, size)
		i += size
	}
}

type escaper struct {
	b       *writer
	text    string
	at      place
	mark    int // place of the character that would begin a block, -1 without
	tildes  int
	opening int // place of a $ that could begin a formula, -1 without
}

func (e *escaper) write(i int, r rune, size int) {
	switch {
	case r == 0:
		e.b.WriteRune('␀')
	case r == ' ' && (i == 0 || i == len(e.text)-1), hidden(r):
		e.b.reference(r)
	case r == utf8.RuneError:
		e.b.WriteRune(r)
	case i == e.mark, r < utf8.RuneSelf && e.isSyntax(i, byte(r)):
		e.b.WriteByte('\\')
		e.b.WriteByte(byte(r))
	default:
		e.b.WriteString(e.text[i : i+size])
	}
}

func (b *writer) reference(r rune) {
	b.WriteString("&#" + strconv.Itoa(int(r)) + ";")
}

// isSyntax tells whether CommonMark, or what GitHub adds to it, could take the
// character for more than itself inside a line.
func (e *escaper) isSyntax(i int, c byte) bool {
	rest := e.text[i+1:]
	switch c {
	case '\\', '`', '[', ']':
		return true
	case '*':
		return !(before(e.text, i) == ' ' && after(e.text, i) == ' ')
	case '_':
		return !(isWord(before(e.text, i)) && isWord(after(e.text, i)))
	case '<':
		next := after(e.text, i)
		return isLetter(next) || next == '/' || next == '!' || next == '?'
	case '&':
		return isReference(rest)
	case '|':
		return e.at.cell
	case '#':
		return e.at.heading
	case '~':
		return e.tildes > 1
	case '$':
		closes := e.opening >= 0 && before(e.text, i) != ' '
		e.opening = i
		return closes
	case ':':
		return strings.HasPrefix(rest, "//")
	case '.':
		return endsInWWW(e.text[:i])
	}
	return false
}

// startMark finds the character that makes the beginning of a line a heading, a
// quotation, a list, a rule, a table; -1 where none does.
func startMark(text string) int {
	if text == "" {
		return -1
	}
	next := after(text, 0)
	switch c := text[0]; c {
	case '#', '>', '|':
		return 0
	case '-', '+', '=', ':':
		if next == 0 || next == ' ' || next == '\t' || next == c || next == '-' {
			return 0
		}
	}
	n := 0
	for n < len(text) && text[n] >= '0' && text[n] <= '9' {
		n++
	}
	if n == 0 || n == len(text) || text[n] != '.' && text[n] != ')' {
		return -1
	}
	if next := after(text, n); next != 0 && next != ' ' && next != '\t' {
		return -1
	}
	return n
}

// isReference tells whether what follows "&" makes it a character reference, of a
// form at least.
func isReference(rest string) bool {
	rest = strings.TrimPrefix(rest, "#")
	n := 0
	for n < len(rest) && isWord(rest[n]) {
		n++
	}
	return n > 0 && n < len(rest) && rest[n] == ';'
}

func before(text string, i int) byte {
	if i == 0 {
		return 0
	}
	return text[i-1]
}

func after(text string, i int) byte {
	if i+1 >= len(text) {
		return 0
	}
	return text[i+1]
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func isWord(c byte) bool { return isLetter(c) || '0' <= c && c <= '9' }
