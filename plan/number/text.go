package number

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	maxRunes       = 1000
	maxSeriesRunes = 10_000
	maxDigits      = 40
)

// fold maps full-width forms, dashes and odd spaces to their plain ones, rune by
// rune, so that a place in the folded text is the same place in what was typed.
func fold(text string) []rune {
	runes := []rune(text)
	for i, r := range runes {
		runes[i] = foldRune(r)
	}
	return runes
}

func foldRune(r rune) rune {
	switch {
	case r >= '！' && r <= '～':
		return r - 0xFEE0
	case r == '\n':
		return r
	case unicode.IsSpace(r), r == '\u200b', r == '\ufeff', r == '\u2060':
		return ' '
	}
	switch r {
	case '￥':
		return '¥'
	case '￡':
		return '£'
	case '−', '–', '—', '‐', '‑', '‒', '―':
		return '-'
	case '〜', '∼':
		return '~'
	case '∕', '⁄':
		return '/'
	case '≧':
		return '≥'
	case '≦':
		return '≤'
	case '萬':
		return '万'
	case '億':
		return '亿'
	}
	return r
}

func longerThan(text string, runes int) bool {
	return len(text) > runes && utf8.RuneCountInString(text) > runes
}

// span is a stretch of the folded text: the runes and where they begin in the
// text that was typed.
type span struct {
	runes []rune
	at    int
}

func (s span) trim() span {
	for len(s.runes) > 0 && unicode.IsSpace(s.runes[0]) {
		s.runes, s.at = s.runes[1:], s.at+1
	}
	for len(s.runes) > 0 && unicode.IsSpace(s.runes[len(s.runes)-1]) {
		s.runes = s.runes[:len(s.runes)-1]
	}
	return s
}

func (s span) slice(from, to int) span {
	return span{s.runes[from:to], s.at + from}
}

func (s span) empty() bool { return len(s.runes) == 0 }

func (s span) string() string { return string(s.runes) }

// words are the stretches between spaces.
func (s span) words() []span {
	var out []span
	from := 0
	for i, r := range s.runes {
		if r == ' ' {
			if i > from {
				out = append(out, s.slice(from, i))
			}
			from = i + 1
		}
	}
	if from < len(s.runes) {
		out = append(out, s.slice(from, len(s.runes)))
	}
	return out
}

// cutPrefix removes a word, given in lower case, from the front, whatever the case
// there. A word that ends in a Latin letter is not the front of a longer one.
func (s span) cutPrefix(word string) (span, bool) {
	width, ok := hasWord(s.runes, word)
	if !ok {
		return s, false
	}
	if len(s.runes) > width && isLatin(s.runes[width]) && isLatin(s.runes[width-1]) {
		return s, false
	}
	return s.slice(width, len(s.runes)).trim(), true
}

func (s span) cutSuffix(word string) (span, bool) {
	last, _ := utf8.DecodeLastRuneInString(word)
	if s.empty() || unicode.ToLower(s.runes[len(s.runes)-1]) != last {
		return s, false
	}
	start := len(s.runes) - utf8.RuneCountInString(word)
	if start < 0 {
		return s, false
	}
	if _, ok := hasWord(s.runes[start:], word); !ok {
		return s, false
	}
	if start > 0 && isLatin(s.runes[start]) && isLatin(s.runes[start-1]) {
		return s, false
	}
	return s.slice(0, start).trim(), true
}

// hasWord reports whether the runes begin with the word, given in lower case, and
// its width in runes.
func hasWord(runes []rune, word string) (width int, ok bool) {
	for _, r := range word {
		if width == len(runes) || runes[width] != r && unicode.ToLower(runes[width]) != r {
			return 0, false
		}
		width++
	}
	return width, true
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isLatin(r rune) bool {
	return r|32 >= 'a' && r|32 <= 'z' || r >= 0xAA && r < 0x250 && unicode.IsLetter(r)
}

// cutNote separates a remark in brackets at the end: 62万元（不含退款）.
func (s span) cutNote() (body, note span) {
	s = s.trim()
	if len(s.runes) < 2 || s.runes[len(s.runes)-1] != ')' {
		return s, span{}
	}
	open := slices.Index(s.runes, '(')
	if open < 0 {
		return s, span{}
	}
	return s.slice(0, open).trim(), s.slice(open+1, len(s.runes)-1).trim()
}

func oneOf(text string, words []string) bool {
	return slices.Contains(words, strings.ToLower(text))
}
