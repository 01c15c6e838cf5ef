package html

import (
	"math"
	"strconv"

	"opsplan/plan/document"
)

// scale puts sums of money into their place, between two round ones.
type scale struct {
	step     float64 // from one line to the next
	from, to int     // in steps
}

// scaleOf covers everything that is drawn, and zero. ok is false where a size is
// beyond what can be reckoned with.
func scaleOf(c *document.Cash) (s scale, ok bool) {
	var low, high float64
	for _, m := range c.Months {
		low = min(low, m.Balance)
		high = max(high, m.Balance, m.In, m.Out)
	}
	if math.IsInf(high-low, 0) || math.IsNaN(high-low) || len(c.Months) == 0 {
		return scale{}, false
	}
	if high == low {
		high = 1
	}
	s.step = round((high - low) / 5)
	s.from, s.to = int(math.Floor(low/s.step)), int(math.Ceil(high/s.step))
	return s, true
}

// round is the next greater number of 1, 2 or 5 and zeros.
func round(size float64) float64 {
	ten := math.Pow10(int(math.Floor(math.Log10(size))))
	for _, n := range []float64{1, 2, 5} {
		if n*ten >= size {
			return n * ten
		}
	}
	return 10 * ten
}

func (s scale) y(size float64) float64 {
	return cashFoot - (cashFoot-cashTop)*(size/s.step-float64(s.from))/float64(s.to-s.from)
}

func (s scale) levels() []float64 {
	var all []float64
	for n := s.from; n <= s.to; n++ {
		all = append(all, float64(n)*s.step)
	}
	return all
}

// name is a round sum as it stands beside its line.
func (s scale) name(size float64) string {
	const mostDigits = 1e7
	if size == 0 {
		return "0"
	}
	if math.Abs(size) >= mostDigits {
		return strconv.FormatFloat(size, 'g', 3, 64)
	}
	decimals := max(0, -int(math.Floor(math.Log10(s.step))))
	text := strconv.FormatFloat(math.Abs(size), 'f', decimals, 64)
	for at := len(strconv.FormatFloat(math.Floor(math.Abs(size)), 'f', 0, 64)) - 3; at > 0; at -= 3 {
		text = text[:at] + "," + text[at:]
	}
	if size < 0 {
		return "−" + text
	}
	return text
}
