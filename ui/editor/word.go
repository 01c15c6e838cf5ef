package editor

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// script is what a word is of one of. Chinese has no spaces between words, and
// a guess at them would surprise; so a run of Han characters is one step, and
// every sign, figure and foreign word in it is a place to stop.
type script int

const (
	space script = iota
	sign
	symbol
	latin // letters of all scripts without one of their own here, and digits
	han
	kana
	hangul
)

func scriptOf(r rune) script {
	switch {
	case blank(r), r == '\u00a0':
		return space
	case unicode.Is(unicode.Han, r):
		return han
	case unicode.In(r, unicode.Hiragana, unicode.Katakana), r == 'ー':
		return kana
	case unicode.Is(unicode.Hangul, r):
		return hangul
	case unicode.IsLetter(r), unicode.IsNumber(r), r == '_':
		return latin
	case unicode.IsSymbol(r):
		return symbol
	}
	return sign
}

// wordStop tells whether word motion stops at a place inside the text: where
// the script changes. A word takes the spaces after it along.
func wordStop(text string, at int) bool {
	b, before := base(text[:at])
	bb, _ := base(before)
	a, size := utf8.DecodeRuneInString(text[at:])
	aa, _ := utf8.DecodeRuneInString(text[at+size:])
	from, to := scriptIn(bb, b, a), scriptIn(b, a, aa)
	return from != to && to != space
}

// base is the last character of a text, without the marks on it, and what
// stands before it.
func base(text string) (r rune, rest string) {
	for {
		r, size := utf8.DecodeLastRuneInString(text)
		text = text[:len(text)-size]
		if size == 0 || !unicode.Is(unicode.M, r) && r != '\u200d' {
			return r, text
		}
	}
}

// scriptIn is the script of a character between its neighbours: some signs are
// part of the word they stand in, as in 1,000 and 45%, 2027-06-30 and don't.
func scriptIn(before, r, after rune) script {
	inside := false
	switch {
	case strings.ContainsRune("%％‰", r):
		inside = unicode.IsDigit(before)
	case strings.ContainsRune(".,:/-", r):
		inside = unicode.IsDigit(before) && unicode.IsDigit(after)
	case r == '\'' || r == '’':
		inside = letter(before) && letter(after)
	}
	if inside {
		return latin
	}
	return scriptOf(r)
}

func (m *Model) wordLeft() caret {
	c := m.caret.place
	if c.at == 0 {
		return m.left()
	}
	text := m.text.pars[c.par].text
	for cl := range m.backward(c) {
		c.at = cl.start
		if c.at == 0 || wordStop(text, c.at) {
			break
		}
	}
	return caret{place: c, want: unset}
}

func (m *Model) wordRight() caret {
	c := m.caret.place
	text := m.text.pars[c.par].text
	if c.at == len(text) {
		return m.right()
	}
	for cl := range m.clusters(c.par, c.at, len(text)) {
		c.at = cl.end
		if c.at == len(text) || wordStop(text, c.at) {
			break
		}
	}
	return caret{place: c, want: unset}
}
