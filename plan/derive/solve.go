package derive

import (
	"slices"

	"opsplan/plan/number"
)

// Solve works back: the value of one factor at which the formula gives the target,
// all others staying as they are. The factor must stand in the formula once. Its
// unit is the one lookup knows it by, else that of the arithmetic. The error is an
// *Error.
func (f *Formula) Solve(factor string, target number.Quantity, lookup Lookup) (number.Quantity, error) {
	fault := func(code Code) (number.Quantity, error) {
		return number.Quantity{}, &Error{Code: code, Text: factor, Column: 1}
	}
	stands := func(t token) bool { return t.sign == named && t.name == factor }
	at := slices.IndexFunc(f.tokens, stands)
	if at < 0 {
		return fault(NotAFactor)
	}
	if slices.ContainsFunc(f.tokens[at+1:], stands) {
		return fault(Repeated)
	}
	s := solver{f, factor, f.tokens[at].from, lookup}
	q, err := s.undo(f.root, target)
	if err != nil {
		return q, err
	}
	if known, ok := lookup(factor); ok && known.Unit != (number.Unit{}) {
		return q.In(known.Unit), nil
	}
	return q.In(q.Unit.Settle()), nil
}

type solver struct {
	*Formula
	factor string
	at     int // its place in the text
	lookup Lookup
}

// undo turns "this part equals the target" into "the factor equals the result".
func (s solver) undo(n *node, target number.Quantity) (number.Quantity, error) {
	switch {
	case n.sign == named:
		return target, nil
	case n.left == nil && n.sign == '-':
		return s.undo(n.right, target.Neg())
	case n.left == nil:
		return s.undo(n.right, target)
	}
	inner, other := n.right, n.left
	if s.holds(n.left) {
		inner, other = n.left, n.right
	}
	known, err := s.eval(other, s.lookup)
	if err != nil {
		return known, err
	}
	needed, err := s.inverse(n, inner == n.left, target, known)
	if err != nil {
		return needed, err
	}
	return s.undo(inner, needed)
}

// inverse gives what the unknown side of a sign must be.
func (s solver) inverse(n *node, unknownLeft bool, target, known number.Quantity) (number.Quantity, error) {
	do := func(sign rune, left, right number.Quantity) (number.Quantity, error) {
		return s.join(&node{sign: sign, left: n.left, right: n.right, from: n.from, to: n.to}, left, right)
	}
	switch {
	case n.sign == '+':
		return do('-', target, known)
	case n.sign == '-' && unknownLeft:
		return do('+', target, known)
	case n.sign == '-':
		return do('-', known, target)
	case n.sign == '÷' && unknownLeft:
		return do('×', target, known)
	case known.IsZero(), n.sign == '÷' && target.IsZero():
		return known, &Error{Code: NoInfluence, Text: s.factor, Column: 1}
	case n.sign == '÷':
		return do('÷', known, target)
	}
	return do('÷', target, known)
}

func (s solver) holds(n *node) bool { return n.from <= s.at && s.at < n.to }
