package derive

import (
	"math/big"
	"slices"
	"strings"
	"sync"

	"opsplan/plan/number"
)

// Term is one of the parts that a formula adds up.
type Term struct {
	Minus   bool
	Factors []string // the names multiplied in it, not those it is divided by
}

// Terms takes a formula apart: a × b − c are the terms a × b and c. What stands
// in the brackets of a product, as in a × (1 + b), is no factor.
func (f *Formula) Terms() []Term {
	var terms []Term
	var split func(n *node, minus bool)
	split = func(n *node, minus bool) {
		switch {
		case n.sign == '(' || n.left == nil && n.right != nil:
			split(n.right, minus != (n.sign == '-'))
		case power(n.sign) == power('+'):
			split(n.left, minus)
			split(n.right, minus != (n.sign == '-'))
		default:
			terms = append(terms, Term{minus, multiplied(n, nil)})
		}
	}
	split(f.root, false)
	return terms
}

func multiplied(n *node, names []string) []string {
	switch n.sign {
	case named:
		return append(names, n.name)
	case '(':
		return multiplied(n.right, names)
	case '×':
		return multiplied(n.right, multiplied(n.left, names))
	case '÷':
		return multiplied(n.left, names)
	}
	return names
}

// TimeClash are two parts of a formula that count by different times, such as
// 元/月 and 元/年.
type TimeClash struct {
	Left, Right       string // as typed
	LeftPer, RightPer number.Unit
}

// TimeClash finds a sum of figures of different times, or a rate of one time that
// is applied to a figure of another. Parts multiplied by 12 and the like are taken
// for converted.
func (s Side) TimeClash() (clash TimeClash, ok bool) {
	if found := s.timing().clash; found != nil {
		return *found, true
	}
	return clash, false
}

// Per is the time by which the formula counts as its units say, before the result
// is taken for what was typed; the zero Unit where they say nothing, or where
// something in it turns one time into another.
func (s Side) Per() number.Unit { return s.timing().per }

// timing is worked out once for all copies of the side.
func (s Side) timing() *timing {
	if s.times == nil {
		return &timing{}
	}
	s.times.once.Do(func() {
		if !s.timed() {
			return
		}
		if q, converted := s.times.walk(s.formula.root); !converted {
			s.times.per = timeOf(q.Unit)
		}
	})
	return s.times
}

// timed tells whether any figure of the formula is by a time.
func (s Side) timed() bool {
	if s.formula == nil || s.Err != nil {
		return false
	}
	return slices.ContainsFunc(s.Result.Inputs, func(i Input) bool { return timeOf(i.Unit) != (number.Unit{}) }) ||
		slices.ContainsFunc(s.formula.tokens, func(t token) bool { return t.sign == literal && timeOf(t.literal.Unit) != (number.Unit{}) })
}

// timing follows the times by which the parts of a formula count.
type timing struct {
	*Formula
	lookup Lookup
	once   sync.Once
	clash  *TimeClash
	per    number.Unit
}

// walk computes a part, which has a value; converted tells that a factor of it
// turns one time into another.
func (t *timing) walk(n *node) (q number.Quantity, converted bool) {
	switch {
	case n.sign == literal:
		return *n.literal, converts(*n.literal)
	case n.sign == named:
		q, _ := t.lookup(n.name)
		return q, converts(q)
	case n.left == nil:
		return t.walk(n.right)
	}
	first, signs := n.leaning(nil)
	q, converted = t.walk(first)
	for _, sign := range slices.Backward(signs) {
		right, also := t.walk(sign.right)
		q, converted = t.joined(sign, q, right, converted || also), converted || also
	}
	return q, converted
}

// joined computes one sign and notes a clash of times.
func (t *timing) joined(n *node, left, right number.Quantity, converted bool) number.Quantity {
	q, _ := t.join(n, left, right)
	u, v := timeOf(left.Unit), timeOf(right.Unit)
	if converted || n.sign == '÷' || u == v || u == (number.Unit{}) || v == (number.Unit{}) {
		return q
	}
	if n.sign == '×' && !(isLong(u) && isLong(v) && holds(q.Unit.Per(), u) && holds(q.Unit.Per(), v)) {
		return q // 人/天 × 天/月 is meant
	}
	if t.clash == nil {
		t.clash = &TimeClash{t.typed(n.left), t.typed(n.right), u, v}
	}
	return q
}

// converts recognises the months of a year and their like.
func converts(q number.Quantity) bool {
	v := q.Value()
	return q.Unit == (number.Unit{}) && v.IsInt() && slices.ContainsFunc([]int64{3, 4, 12, 30, 52, 365}, func(n int64) bool {
		return v.Cmp(big.NewRat(n, 1)) == 0
	})
}

// calendar are the times that figures are given by.
var calendar = []string{"年", "季度", "月", "周", "天"}

// timeOf is the only time in the lower part of a unit.
func timeOf(u number.Unit) number.Unit {
	per := u.Per()
	if per == (number.Unit{}) || slices.Contains(calendar, per.Code()) {
		return per
	}
	var found number.Unit
	for _, code := range calendar {
		if time, _, _ := number.ReadUnit(code); holds(per, time) {
			if found != (number.Unit{}) {
				return number.Unit{}
			}
			found = time
		}
	}
	return found
}

func holds(per, part number.Unit) bool {
	return slices.Contains(strings.Split(per.Code(), "·"), part.Code())
}

func isLong(time number.Unit) bool { return slices.Contains(calendar[:3], time.Code()) }
