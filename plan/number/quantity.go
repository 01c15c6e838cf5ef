package number

import (
	"math/big"
	"strings"
)

// Bound says how a typed figure limits a value.
type Bound int

const (
	Exactly  Bound = iota
	AtLeast        // ≥45%, 不低于 45%
	AtMost         // ≤60元, 不超过 60元
	MoreThan       // >45%, 高于 45%
	LessThan       // <60元, 低于 60元
)

// Quantity is an exact value with its unit and with what was typed around it. The
// zero Quantity is 0 without a unit.
type Quantity struct {
	Unit  Unit
	Bound Bound
	About bool // marked as rough, or computed from something rough
	None  bool // 无, none, new: an answer, though not a number

	Text   string // all that was typed; "" for a derived figure
	Amount string // the part of Text that is the amount, without marks and remarks

	value *big.Rat // never changed once set
	high  *big.Rat // upper end of a range, else nil
	step  *big.Rat // worth of the last digit written, else nil
}

// New is a derived figure. A value of 1/40 with unit Percent is 2.5%.
func New(value *big.Rat, unit Unit) Quantity {
	return Quantity{Unit: unit, value: new(big.Rat).Set(value)}
}

// Int is a derived whole number.
func Int(n int64, unit Unit) Quantity {
	return Quantity{Unit: unit, value: new(big.Rat).SetInt64(n)}
}

var zero = new(big.Rat)

func (q Quantity) rat() *big.Rat {
	if q.value == nil {
		return zero
	}
	return q.value
}

// Value is a copy of the exact value, with scale and percent worked in: 62万元 is
// 620000, 2.5% is 1/40. Of a range it is the lower end.
func (q Quantity) Value() *big.Rat { return new(big.Rat).Set(q.rat()) }

// High is the upper end of a range; of anything else it equals Value.
func (q Quantity) High() *big.Rat {
	if q.high == nil {
		return q.Value()
	}
	return new(big.Rat).Set(q.high)
}

// Upper is the upper end of a range as a figure of its own; of anything else it is
// the figure without what was typed around it.
func (q Quantity) Upper() Quantity { return derived(q.High(), q.Unit, q) }

// IsRange reports whether two ends were typed.
func (q Quantity) IsRange() bool { return q.high != nil }

// Step is what the last written digit is worth: 10,000 in 62万, 1,000 in 62.0万.
// It is zero for a derived figure.
func (q Quantity) Step() *big.Rat {
	if q.step == nil {
		return new(big.Rat)
	}
	return new(big.Rat).Set(q.step)
}

func (q Quantity) Sign() int { return q.rat().Sign() }

func (q Quantity) IsZero() bool { return q.Sign() == 0 }

// Cmp compares values, whatever the units.
func (q Quantity) Cmp(r Quantity) int { return compare(q.rat(), r.rat()) }

// In is the same value in another unit, without conversion.
func (q Quantity) In(unit Unit) Quantity {
	q.Unit = unit
	return q
}

func (q Quantity) rough() bool {
	return q.About || q.high != nil || q.Bound != Exactly
}

func derived(value *big.Rat, unit Unit, from ...Quantity) Quantity {
	q := Quantity{Unit: unit, value: value}
	for _, f := range from {
		q.About = q.About || f.rough()
	}
	return q
}

func (q Quantity) Neg() Quantity {
	return derived(new(big.Rat).Neg(q.rat()), q.Unit, q)
}

// Add is the sum; a unit clash is an error that names both.
func (q Quantity) Add(r Quantity) (Quantity, error) {
	if !q.Unit.Fits(r.Unit) {
		return Quantity{}, clash(q, r)
	}
	unit := q.Unit
	if unit == (Unit{}) {
		unit = r.Unit
	}
	return derived(sumOf(q.rat(), r.rat()), unit, q, r), nil
}

// Sub is the difference. Between two percentages it is percentage points: from 2%
// to 3% is +1个百分点.
func (q Quantity) Sub(r Quantity) (Quantity, error) {
	d, err := q.Add(r.Neg())
	if err != nil {
		return Quantity{}, clash(q, r)
	}
	if d.Unit == Percent {
		d.Unit = Points
	}
	return d, nil
}

// Mul is the product, its unit combined by Unit.Times.
func (q Quantity) Mul(r Quantity) Quantity {
	return derived(productOf(q.rat(), r.rat()), q.Unit.Times(r.Unit), q, r)
}

// Quo is the quotient; ok is false when r is zero.
func (q Quantity) Quo(r Quantity) (quotient Quantity, ok bool) {
	if r.IsZero() {
		return Quantity{}, false
	}
	return derived(new(big.Rat).Quo(q.rat(), r.rat()), q.Unit.Over(r.Unit), q, r), true
}

// Round is the value with at most the given number of decimals, half away from
// zero. Of a percentage the decimals are those of the number before the sign.
func (q Quantity) Round(decimals int) Quantity {
	value := q.rat()
	if q.perHundred() {
		value = new(big.Rat).Quo(round(new(big.Rat).Mul(value, hundred), decimals), hundred)
	} else {
		value = round(value, decimals)
	}
	return derived(value, q.Unit, q)
}

// RoundUp is the least whole number that is not below the value: 5.88 people are 6.
func (q Quantity) RoundUp() Quantity {
	v := q.rat()
	n, rest := new(big.Int).DivMod(v.Num(), v.Denom(), new(big.Int))
	if rest.Sign() > 0 {
		n.Add(n, big.NewInt(1))
	}
	return derived(new(big.Rat).SetInt(n), q.Unit, q)
}

func (q Quantity) perHundred() bool {
	return q.Unit.Kind() == Ratio || q.Unit.Kind() == Point
}

// Agrees reports whether a computed value is what was typed, as finely as it was
// typed: 62万 agrees with 619,840. A figure of one digit admits no more than 5%, a
// figure marked as rough just that; a range and a bound agree with what they admit.
func (q Quantity) Agrees(computed Quantity) bool {
	switch {
	case q.None:
		return false
	case compare(q.rat(), computed.rat()) == 0:
		return true
	}
	slack := new(big.Rat).Abs(q.rat())
	slack.Mul(slack, big.NewRat(1, 20))
	if half := new(big.Rat).Mul(q.Step(), big.NewRat(1, 2)); !q.About && half.Cmp(slack) < 0 {
		slack = half
	}
	low := new(big.Rat).Sub(q.rat(), slack)
	high := new(big.Rat).Add(q.High(), slack)
	v := computed.rat()
	switch q.Bound {
	case AtLeast, MoreThan:
		return v.Cmp(low) >= 0
	case AtMost, LessThan:
		return v.Cmp(high) <= 0
	}
	return v.Cmp(low) >= 0 && v.Cmp(high) <= 0
}

func clash(q, r Quantity) *Error {
	return &Error{Code: UnitClash, Text: q.said(), Other: r.said()}
}

// said is a quantity as an error names it.
func (q Quantity) said() string {
	if text := strings.TrimSpace(q.Text); text != "" {
		return text
	}
	text, _ := Format{Lang: Zh}.Show(q)
	return text
}
