package number

import (
	"math/big"
	"math/bits"
)

// Nearly all figures of a plan are whole numbers that a machine word holds. Their
// sums and products are worked out in one; big.Rat would bring them to a common
// denominator and reduce them first.

// inWord is the value where it is such a number.
func inWord(r *big.Rat) (n int64, ok bool) {
	if !r.IsInt() || !r.Num().IsInt64() {
		return 0, false
	}
	return r.Num().Int64(), true
}

func sumOf(a, b *big.Rat) *big.Rat {
	m, ok := inWord(a)
	n, also := inWord(b)
	if sum := m + n; ok && also && (sum > m) == (n > 0) {
		return new(big.Rat).SetInt64(sum)
	}
	return new(big.Rat).Add(a, b)
}

func productOf(a, b *big.Rat) *big.Rat {
	m, ok := inWord(a)
	n, also := inWord(b)
	if ok && also {
		if high, low := bits.Mul64(uint64(max(m, -m)), uint64(max(n, -n))); high == 0 && low < 1<<63 && m != -1<<63 && n != -1<<63 {
			product := int64(low)
			if (m < 0) != (n < 0) {
				product = -product
			}
			return new(big.Rat).SetInt64(product)
		}
	}
	return new(big.Rat).Mul(a, b)
}

func compare(a, b *big.Rat) int {
	m, ok := inWord(a)
	n, also := inWord(b)
	switch {
	case !ok || !also:
		return a.Cmp(b)
	case m < n:
		return -1
	case m > n:
		return 1
	}
	return 0
}
