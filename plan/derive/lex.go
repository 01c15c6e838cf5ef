package derive

import (
	"unicode"

	"opsplan/plan/number"
)

// token is a piece of a formula. from and to are places in characters from 0.
type token struct {
	sign     rune // + - × ÷ ( ) = , 'n' for a name, '#' for a number, 0 at the end
	name     string
	literal  *number.Quantity
	from, to int
}

const (
	named   = 'n'
	literal = '#'
)

type lexer struct {
	text   []rune
	names  *Names
	at     int
	tokens []token
}

// signs maps each sign that people write to the one that is shown.
var signs = map[rune]rune{
	'+': '+', '-': '-', '×': '×', '*': '×', '✕': '×', '✖': '×', '∗': '×', '⨯': '×',
	'÷': '÷', '/': '÷', '(': '(', ')': ')', '[': '(', ']': ')', '=': '=',
}

// words are the signs as people say them. 乘 or 加 alone are not: names hold
// them, 乘客 and 加购.
var words = map[string]rune{"乘以": '×', "乘上": '×', "除以": '÷', "加上": '+', "减去": '-', "减掉": '-'}

// lex cuts a formula into tokens. Its work is bounded by the text: a name is looked
// for once at each place where one can begin.
func lex(text []rune, names *Names) ([]token, error) {
	l := lexer{text: text, names: names, tokens: make([]token, 0, 8)}
	for l.at < len(text) {
		if unicode.IsSpace(text[l.at]) {
			l.at++
			continue
		}
		if err := l.one(); err != nil {
			return nil, err
		}
	}
	return l.tokens, nil
}

func (l *lexer) one() error {
	rest := l.text[l.at:]
	if name, width := l.names.longest(rest); width > 0 {
		l.add(token{sign: named, name: name}, width)
		return nil
	}
	if sign, ok := signs[rest[0]]; ok {
		l.add(token{sign: sign}, 1)
		return nil
	}
	if l.isTimes() {
		l.add(token{sign: '×'}, 1)
		return nil
	}
	if sign, ok := words[string(rest[:min(len(rest), 2)])]; ok {
		l.add(token{sign: sign}, 2)
		return nil
	}
	q, width, err := number.ReadLiteral(rest[:min(len(rest), 200)], l.isName)
	if err != nil {
		return &Error{Code: LongNumber, Text: err.(*number.Error).Text, Column: l.at + 1}
	}
	if width > 0 {
		l.add(token{sign: literal, literal: &q}, width)
		return nil
	}
	for width < len(rest) && l.inName(rest, width) {
		if _, ok := words[string(rest[width:min(len(rest), width+2)])]; ok {
			break
		}
		width++
	}
	if width == 0 {
		return &Error{Code: StrayCharacter, Text: string(rest[0]), Column: l.at + 1}
	}
	l.add(token{sign: named, name: string(rest[:width])}, width)
	return nil
}

func (l *lexer) behindValue() bool {
	if len(l.tokens) == 0 {
		return false
	}
	last := l.tokens[len(l.tokens)-1].sign
	return last == named || last == literal || last == ')'
}

// inName keeps dots inside a name, as in v2.5_rate, but not at its ends.
func (l *lexer) inName(rest []rune, i int) bool {
	if number.IsWord(rest[i]) {
		return true
	}
	return rest[i] == '.' && i > 0 && i+1 < len(rest) && number.IsWord(rest[i+1])
}

func (l *lexer) isName(rest []rune) bool {
	_, width := l.names.longest(rest)
	return width > 0
}

// isTimes takes a lone x between two values for a multiplication.
func (l *lexer) isTimes() bool {
	if r := l.text[l.at]; r != 'x' && r != 'X' || l.at+1 >= len(l.text) || number.IsWord(l.text[l.at+1]) {
		return false
	}
	return l.behindValue()
}

func (l *lexer) add(t token, width int) {
	t.from, t.to = l.at, l.at+width
	l.tokens = append(l.tokens, t)
	l.at += width
}
