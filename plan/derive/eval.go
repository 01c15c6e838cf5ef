package derive

import "opsplan/plan/number"

// Lookup gives the quantity a name stands for; ok is false for a name it does not
// know.
type Lookup func(name string) (q number.Quantity, ok bool)

// Result is an exact result with what went into it, in the order of Names.
type Result struct {
	number.Quantity
	Inputs []Input
}

// Input is a name and what it stood for.
type Input struct {
	Name string
	number.Quantity
}

// Eval computes the formula. The error is an *Error.
func (f *Formula) Eval(lookup Lookup) (Result, error) {
	q, err := f.eval(f.root, lookup)
	if err != nil {
		return Result{}, err
	}
	r := Result{Quantity: q.In(q.Unit.Settle())}
	for _, name := range f.names {
		input, _ := lookup(name)
		r.Inputs = append(r.Inputs, Input{name, input})
	}
	return r, nil
}

// eval computes a part. Parts lean to the left, a + b + c is (a + b) + c, and may do
// so thousands deep.
func (f *Formula) eval(n *node, lookup Lookup) (number.Quantity, error) {
	var room [8]*node
	first, signs := n.leaning(room[:0])
	left, err := f.operand(first, lookup)
	for i := len(signs) - 1; i >= 0 && err == nil; i-- {
		var right number.Quantity
		if right, err = f.eval(signs[i].right, lookup); err == nil {
			left, err = f.join(signs[i], left, right)
		}
	}
	return left, err
}

// leaning is the first of the values that the part joins, and the signs that join
// them, the last one first.
func (n *node) leaning(signs []*node) (first *node, of []*node) {
	for ; n.left != nil; n = n.left {
		signs = append(signs, n)
	}
	return n, signs
}

// operand computes a part without a sign between two others.
func (f *Formula) operand(n *node, lookup Lookup) (number.Quantity, error) {
	switch n.sign {
	case literal:
		return *n.literal, nil
	case named:
		return f.value(n, lookup)
	}
	q, err := f.eval(n.right, lookup)
	if err == nil && n.sign == '-' {
		q = q.Neg()
	}
	return q, err
}

func (f *Formula) value(n *node, lookup Lookup) (number.Quantity, error) {
	q, ok := lookup(n.name)
	switch {
	case !ok:
		return q, f.fault(UnknownName, n)
	case q.None:
		return q, f.fault(NoValue, n)
	}
	return q, nil
}

// join computes one sign. The unit of a sum is settled loosely.
func (f *Formula) join(n *node, left, right number.Quantity) (number.Quantity, error) {
	var q number.Quantity
	switch n.sign {
	case '×':
		q = left.Mul(right)
	case '÷':
		var ok bool
		if q, ok = left.Quo(right); !ok {
			return q, f.fault(DivisionByZero, bare(n.right))
		}
	default:
		unit, ok := unitOfSum(left.Unit, right.Unit)
		if !ok {
			return q, &Error{Code: UnitClash, Text: f.typed(n.left), Other: f.typed(n.right), Column: n.left.from + 1}
		}
		if n.sign == '-' {
			right = right.Neg()
		}
		q, _ = left.In(unit).Add(right.In(unit))
	}
	if v := q.Value(); v.Num().BitLen()+v.Denom().BitLen() > maxBits {
		return q, f.fault(TooLarge, n)
	}
	return q, nil
}

// bare takes the brackets off: the divisor to blame in a ÷ (b) is b.
func bare(n *node) *node {
	for n.sign == '(' {
		n = n.right
	}
	return n
}

func (f *Formula) fault(code Code, n *node) *Error {
	return &Error{Code: code, Text: f.typed(n), Column: n.from + 1}
}

func (f *Formula) typed(n *node) string { return string(f.text[n.from:n.to]) }

// unitOfSum is the unit of a sum or difference. A plain number goes with anything,
// one "per" is forgiven, different counters give no unit; what cannot be added at
// all gives false.
func unitOfSum(u, v number.Unit) (number.Unit, bool) {
	u, v = u.Settle(), v.Settle()
	plain := number.Unit{}
	switch {
	case u == v:
		return u, true
	case u == plain || v == plain:
		known := u
		if u == plain {
			known = v
		}
		if known.Kind() == number.Ratio || known.Kind() == number.Point {
			return plain, true // 1 − 20% is a plain 0.8
		}
		return known, true
	case u.Head() == v.Head():
		return u.Head(), true
	case u.Kind() == number.Count && v.Kind() == number.Count:
		return plain, true
	}
	return plain, false
}
