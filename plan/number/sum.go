package number

import (
	"math/big"
	"slices"
)

// Sum adds quantities of one unit. A plain number takes the unit of the others;
// other clashes are an *Error that names both. The sum of nothing is 0.
func Sum(parts []Quantity) (Quantity, error) {
	var total Quantity
	value := new(big.Rat)
	var named *Quantity
	for i := range parts {
		q := parts[i]
		if q.None {
			continue
		}
		if named != nil && !named.Unit.Fits(q.Unit) {
			return Quantity{}, clash(*named, q)
		}
		if named == nil || named.Unit == (Unit{}) {
			named = &parts[i]
		}
		value.Add(value, q.rat())
		total.About = total.About || q.rough()
	}
	total.value = value
	if named != nil {
		total.Unit = named.Unit
	}
	return total, nil
}

// Shares gives each part's share of the total in percent with one decimal, by
// largest remainder, so that the shares shown add up to exactly 100%.
func Shares(parts []Quantity) ([]Quantity, error) {
	total, err := Sum(parts)
	if err != nil {
		return nil, err
	}
	if total.Sign() <= 0 || slices.ContainsFunc(parts, func(q Quantity) bool { return q.Sign() < 0 }) {
		return nil, &Error{Code: NoTotal}
	}
	const tenths = 1000 // of a percent in the whole
	type remainder struct {
		index int
		rest  *big.Rat
	}
	counts := make([]int64, len(parts))
	rests := make([]remainder, len(parts))
	left := int64(tenths)
	for i, q := range parts {
		exact := new(big.Rat).Quo(q.rat(), total.value)
		exact.Mul(exact, big.NewRat(tenths, 1))
		whole := new(big.Int).Quo(exact.Num(), exact.Denom())
		counts[i] = whole.Int64()
		left -= counts[i]
		rests[i] = remainder{i, exact.Sub(exact, new(big.Rat).SetInt(whole))}
	}
	slices.SortStableFunc(rests, func(a, b remainder) int { return b.rest.Cmp(a.rest) })
	for i := range left {
		counts[rests[i].index]++
	}
	shares := make([]Quantity, len(parts))
	for i, n := range counts {
		shares[i] = derived(big.NewRat(n, tenths), Percent, parts[i])
	}
	return shares, nil
}
