package derive

import (
	"math/big"

	"opsplan/plan/number"
)

// Spread is how the payment of a cost is parted among months or phases: in shares
// or in money, as its unit says.
type Spread struct {
	Parts number.Series // in one unit
	Sum   number.Quantity
	Whole number.Quantity // what the parts should come to: 100%, or the payment
}

// SpreadOf reads a spread of the cost. Bare numbers are shares where they make
// 100, and money where they are near the payment. ok is false where neither is
// sure, and where shares and money are mixed.
func (c Cost) SpreadOf(text string) (s Spread, ok bool) {
	series, err := number.ReadSeries(text)
	if c.Err != nil || err != nil {
		return s, false
	}
	money := c.Each.Unit
	for i := range series {
		series[i].Quantity = series[i].Local(money.Currency())
	}
	sum, err := series.Sum()
	if err != nil {
		return s, false
	}
	switch sum.Unit {
	case number.Percent:
		return Spread{Parts: series, Sum: sum, Whole: number.Int(1, number.Percent)}, true
	case money:
		return Spread{Parts: series, Sum: sum, Whole: c.Each}.as(money), true
	case number.Unit{}:
		hundred := number.Int(100, number.Unit{})
		if sum.Cmp(hundred) == 0 && c.Each.Cmp(hundred) != 0 {
			return Spread{Parts: series, Sum: sum, Whole: hundred}.as(number.Percent), true
		}
		return Spread{Parts: series, Sum: sum, Whole: c.Each}.as(money), near(sum, c.Each)
	}
	return s, false
}

// as takes bare numbers for money or for shares.
func (s Spread) as(unit number.Unit) Spread {
	hundredth := number.New(big.NewRat(1, 100), number.Unit{})
	take := func(q number.Quantity) number.Quantity {
		if unit == number.Percent {
			q = q.Mul(hundredth)
		}
		return q.In(unit)
	}
	for i := range s.Parts {
		s.Parts[i].Quantity = take(s.Parts[i].Quantity)
	}
	s.Sum, s.Whole = take(s.Sum), take(s.Whole)
	return s
}

// near tells whether a is between half and twice of b.
func near(a, b number.Quantity) bool {
	two := number.Int(2, number.Unit{})
	return a.Mul(two).Cmp(b) >= 0 && b.Mul(two).Cmp(a) >= 0
}
