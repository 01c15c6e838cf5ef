package derive

import (
	"slices"
	"strings"

	"opsplan/plan/number"
)

const (
	maxRunes      = 10_000
	maxRunesInAll = 500_000 // in the formulas of a plan
	maxDepth      = 200
	maxBits       = 2_000
)

// Formula is a parsed formula. It is not changed by use.
type Formula struct {
	left   string
	text   []rune
	tokens []token
	root   *node
	names  []string
}

// node is a value (a name or a literal), a bracketed or negated part, or two parts
// with a sign between them.
type node struct {
	sign        rune
	name        string
	literal     *number.Quantity
	left, right *node
	from, to    int
}

// Parse reads a formula in which the given names may stand. The error is an
// *Error.
func Parse(text string, names []string) (*Formula, error) {
	return NewNames(names).Parse(text)
}

// Parse reads a formula. The error is an *Error.
func (n *Names) Parse(text string) (*Formula, error) {
	if len(text) > maxRunes && len([]rune(text)) > maxRunes {
		return nil, &Error{Code: TooLong, Column: maxRunes + 1}
	}
	f := &Formula{text: []rune(text)}
	tokens, err := lex(number.Fold(text), n)
	if err != nil {
		return nil, err
	}
	if i := slices.IndexFunc(tokens, func(t token) bool { return t.sign == '=' }); i >= 0 {
		f.left = strings.TrimSpace(string(f.text[:tokens[i].from]))
		tokens = tokens[i+1:]
	}
	if len(tokens) == 0 {
		return nil, &Error{Code: Empty, Column: len(f.text) + 1}
	}
	f.tokens = tokens
	p := parser{tokens: tokens, text: f.text}
	if f.root, err = p.parse(0, 0); err != nil {
		return nil, err
	}
	if p.at < len(tokens) {
		return nil, p.unexpected()
	}
	seen := make(map[string]bool)
	for _, t := range tokens {
		if t.sign == named && !seen[t.name] {
			seen[t.name] = true
			f.names = append(f.names, t.name)
		}
	}
	return f, nil
}

// Left is the name before the equals sign as typed, "" without one.
func (f *Formula) Left() string { return f.left }

// Names are the names the formula uses, in the order of their first appearance:
// known ones as they were given, others as typed.
func (f *Formula) Names() []string { return slices.Clone(f.names) }

// parser is a Pratt parser: a part goes on as long as the next sign binds tighter
// than the sign before it.
type parser struct {
	tokens []token
	text   []rune
	at     int
}

func (p *parser) peek() token {
	if p.at < len(p.tokens) {
		return p.tokens[p.at]
	}
	return token{from: len(p.text), to: len(p.text)}
}

func power(sign rune) int {
	switch sign {
	case '+', '-':
		return 1
	case '×', '÷':
		return 2
	}
	return 0
}

func (p *parser) parse(tighter, depth int) (*node, error) {
	left, err := p.operand(depth)
	if err != nil {
		return nil, err
	}
	for power(p.peek().sign) > tighter {
		sign := p.peek().sign
		p.at++
		right, err := p.parse(power(sign), depth)
		if err != nil {
			return nil, err
		}
		left = &node{sign: sign, left: left, right: right, from: left.from, to: right.to}
	}
	return left, nil
}

func (p *parser) operand(depth int) (*node, error) {
	t := p.peek()
	if depth > maxDepth {
		return nil, &Error{Code: TooDeep, Column: t.from + 1}
	}
	switch t.sign {
	case named, literal:
		p.at++
		return &node{sign: t.sign, name: t.name, literal: t.literal, from: t.from, to: t.to}, nil
	case '+', '-':
		p.at++
		inner, err := p.operand(depth + 1)
		if err != nil {
			return nil, err
		}
		if t.sign == '+' {
			return inner, nil
		}
		return &node{sign: '-', right: inner, from: t.from, to: inner.to}, nil
	case '(':
		p.at++
		inner, err := p.parse(0, depth+1)
		if err != nil {
			return nil, err
		}
		end := p.peek()
		if end.sign != ')' {
			if end.sign == 0 {
				return nil, &Error{Code: Unclosed, Text: "(", Column: t.from + 1}
			}
			return nil, p.unexpected()
		}
		p.at++
		return &node{sign: '(', right: inner, from: t.from, to: end.to}, nil
	}
	return nil, &Error{Code: MissingOperand, Column: t.from + 1}
}

// unexpected explains a token behind a complete value.
func (p *parser) unexpected() error {
	t := p.peek()
	code := MissingOperator
	switch t.sign {
	case ')':
		code = Unopened
	case '=':
		code = SecondEquals
	}
	return &Error{Code: code, Text: string(p.text[t.from:t.to]), Column: t.from + 1}
}
