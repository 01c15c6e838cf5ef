package number

import (
	"slices"
	"strings"
)

// Unit is what a quantity counts, compared with ==. The zero Unit is a plain
// number. Scales such as 万 are no part of it.
type Unit struct {
	up, down string // factors, sorted, joined by dots; currencies by ISO code
}

var (
	Percent = Unit{up: "%"}  // a ratio written per hundred; the value of 2.5% is 1/40
	Points  = Unit{up: "pp"} // the distance between two percentages; the value of 1个百分点 is 1/100
	Months  = Unit{up: "月"}
	Days    = Unit{up: "天"}
)

// Money is the unit of a currency, given by its ISO code.
func Money(code string) Unit { return Unit{up: code} }

// Code is the unit for machines: CNY/月, ㎡, %, pp, CNY/人·月, "" for none.
func (u Unit) Code() string {
	if u.down == "" {
		return u.up
	}
	return u.up + "/" + u.down
}

// Kind is the family of a unit; only units of one family can be added.
type Kind int

const (
	Plain Kind = iota // no unit
	Ratio             // percent
	Point             // percentage points
	Cash              // a currency
	Time              // hours, days, weeks, months, quarters, years
	Count             // people, orders, shops and every other counter
	Mixed             // a product such as 人·天
)

// Kind is that of the unit's upper part: 元/月 is Cash.
func (u Unit) Kind() Kind {
	switch {
	case u.up == "":
		return Plain
	case u == Percent || u.up == Percent.up:
		return Ratio
	case u.up == Points.up:
		return Point
	case isCurrency(u.up):
		return Cash
	case strings.Contains(u.up, dot):
		return Mixed
	case isTime(u.up):
		return Time
	}
	return Count
}

// Currency is the ISO code of an amount of money, or "".
func (u Unit) Currency() string {
	if u.Kind() == Cash {
		return u.up
	}
	return ""
}

// Head is the unit without its "per" part: 元 of 元/月.
func (u Unit) Head() Unit { return Unit{up: u.up} }

// Per is the lower part as a unit of its own: 月 of 元/月.
func (u Unit) Per() Unit { return Unit{up: u.down} }

// Fits reports whether quantities of the two units may be added or compared: the
// units are the same, or one is a plain number whose unit was left unsaid. A
// plain number fits neither percent nor percentage points.
func (u Unit) Fits(v Unit) bool {
	if u == v {
		return true
	}
	known := u
	if u == (Unit{}) {
		known = v
	} else if v != (Unit{}) {
		return false
	}
	return known.Kind() != Ratio && known.Kind() != Point
}

// Times is the unit of a product. Percent and 倍 count as pure ratios: people ×
// percent is people, percent × percent is percent, and 百分点 are no factor.
func (u Unit) Times(v Unit) Unit {
	switch {
	case u == Percent && v == Percent:
		return Percent
	case v == (Unit{}) && u.single():
		return u
	case u == (Unit{}) && v.single():
		return v
	}
	return cancel(append(u.factors(), v.factors()...), append(u.divisors(), v.divisors()...))
}

// Over is the unit of a quotient: 元 over 人 is 元/人, 元 over 元/月 is 月.
func (u Unit) Over(v Unit) Unit {
	return cancel(append(u.factors(), v.divisors()...), append(u.divisors(), v.factors()...))
}

// Settle reads a product as people mean it: 户 × 单 × 元 is 元, since 4.8单 stood
// for 4.8单 a household. Where no reading is sure the unit is left out.
func (u Unit) Settle() Unit {
	if !strings.Contains(u.up, dot) && strings.Count(u.down, dot) <= 1 && u.up != "" {
		return u
	}
	up := strings.Split(u.up, dot)
	cash := slices.DeleteFunc(slices.Clone(up), func(f string) bool { return !isCurrency(f) })
	switch {
	case u.up == "":
		return Unit{}
	case len(cash) == 1:
		up = cash
	case len(up) > 1:
		return Unit{}
	}
	if strings.Count(u.down, dot) > 1 {
		return Unit{up: up[0]}
	}
	return Unit{up: up[0], down: u.down}
}

const (
	dot        = "·"
	maxFactors = 8
)

// single tells whether the unit is one factor, or none, that counts as such.
func (u Unit) single() bool { return u.down == "" && !strings.Contains(u.up, dot) && !u.pure() }

func (u Unit) pure() bool { return u.up == Percent.up || u.up == Points.up || u.up == "倍" }

func (u Unit) factors() []string {
	if u.up == "" || u.pure() {
		return nil
	}
	return strings.Split(u.up, dot)
}

func (u Unit) divisors() []string {
	if u.down == "" {
		return nil
	}
	return strings.Split(u.down, dot)
}

// cancel removes what stands above and below. A unit of more than maxFactors
// factors means nothing to anybody and would grow without end: it is dropped.
func cancel(up, down []string) Unit {
	var left []string
	for _, f := range up {
		if i := slices.Index(down, f); i >= 0 {
			down = slices.Delete(down, i, i+1)
			continue
		}
		left = append(left, f)
	}
	if len(left) > maxFactors || len(down) > maxFactors {
		return Unit{}
	}
	slices.Sort(left)
	slices.Sort(down)
	return Unit{up: strings.Join(left, dot), down: strings.Join(down, dot)}
}
