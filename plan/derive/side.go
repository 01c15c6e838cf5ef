package derive

import (
	"math/big"
	"slices"

	"opsplan/plan/number"
)

// Solve is what one factor would have to be for the formula to give what was
// typed; see Formula.Solve.
func (s Side) Solve(factor string) (number.Quantity, error) {
	return s.formula.Solve(factor, s.Typed, s.lookup)
}

// Value is what a name of the formula stands for.
func (s Side) Value(name string) (number.Quantity, bool) { return s.lookup(name) }

// Slack is how far the result may be off because the factors were rounded when
// they were typed: 30元 may have been 29.6元. It is an upper bound, and rounded
// itself; ok is false where nothing bounds it.
func (s Side) Slack() (slack *big.Rat, ok bool) {
	if s.formula == nil || s.Err != nil {
		return nil, false
	}
	_, e := s.formula.slack(s.formula.root, s.lookup)
	if e == nil || e.IsInf() {
		return nil, false
	}
	slack, _ = e.Rat(nil)
	return slack, true
}

// slack is the absolute value of a part and how far it may be off; nil where
// that is not bounded.
func (f *Formula) slack(n *node, lookup Lookup) (value, off *big.Float) {
	switch {
	case n.sign == literal:
		return rounded(n.literal.Value()), rounded(new(big.Rat))
	case n.sign == named:
		q, _ := lookup(n.name)
		return rounded(q.Value()), halfDigit(q)
	case n.left == nil:
		value, off = f.slack(n.right, lookup)
		if n.sign == '-' {
			value = negative(value)
		}
		return value, off
	}
	first, signs := n.leaning(nil)
	value, off = f.slack(first, lookup)
	for _, sign := range slices.Backward(signs) {
		b, offB := f.slack(sign.right, lookup)
		if off == nil || offB == nil {
			return value, nil
		}
		value, off = joinSlack(sign.sign, value, off, b, offB)
	}
	return value, off
}

func joinSlack(sign rune, a, offA, b, offB *big.Float) (value, off *big.Float) {
	switch sign {
	case '×':
		return times(a, b), plus(plus(times(size(a), offB), times(size(b), offA)), times(offA, offB))
	case '÷':
		low := minus(size(b), offB)
		if low.Sign() <= 0 {
			return a, nil
		}
		return over(a, b), over(plus(times(size(a), offB), times(size(b), offA)), times(size(b), low))
	case '-':
		b = negative(b)
	}
	return plus(a, b), plus(offA, offB)
}

// halfDigit is half of what the last written digit is worth, 5% of what is rough.
func halfDigit(q number.Quantity) *big.Float {
	if q.About {
		return size(times(rounded(q.Value()), big.NewFloat(0.05)))
	}
	return times(rounded(q.Step()), big.NewFloat(0.5))
}

func rounded(r *big.Rat) *big.Float    { return new(big.Float).SetPrec(64).SetRat(r) }
func negative(a *big.Float) *big.Float { return new(big.Float).Neg(a) }
func size(a *big.Float) *big.Float     { return new(big.Float).Abs(a) }
func plus(a, b *big.Float) *big.Float  { return new(big.Float).Add(a, b) }
func minus(a, b *big.Float) *big.Float { return new(big.Float).Sub(a, b) }
func times(a, b *big.Float) *big.Float { return new(big.Float).Mul(a, b) }
func over(a, b *big.Float) *big.Float  { return new(big.Float).Quo(a, b) }
