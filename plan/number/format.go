package number

import (
	"math/big"
	"strconv"
	"strings"
)

// Lang is the language figures are printed in.
type Lang string

const (
	Zh Lang = "zh"
	En Lang = "en"
)

// Format prints derived figures. Currency is the ISO code of the plan's money; it
// is used by Money alone, since an amount knows its own.
type Format struct {
	Lang     Lang
	Currency string
}

var hundred = big.NewRat(100, 1)

// Money shows a quantity as money of the plan where it has no unit of its own.
func (f Format) Money(q Quantity) (text string, exact bool) {
	if q.Unit == (Unit{}) {
		q.Unit = Money(f.Currency)
	}
	return f.Show(q)
}

// Show prints a figure with its unit: 900.72万元, ¥900,000, 2.5%, 12个月. It has at
// most two decimals, rounded half away from zero; exact is false where that lost
// something. What is printed reads back as the rounded value.
func (f Format) Show(q Quantity) (text string, exact bool) {
	if f.Lang == En {
		return f.showEn(q)
	}
	return f.showZh(q)
}

func (f Format) showZh(q Quantity) (string, bool) {
	digits, exact := f.plainDigits(q)
	return digits + labelZh(q.Unit), exact
}

func (f Format) showEn(q Quantity) (string, bool) {
	digits, exact := f.plainDigits(q)
	if code := q.Unit.Currency(); code != "" {
		sign := signOf(code)
		body, minus := strings.CutPrefix(digits, "-")
		if i := strings.IndexByte(body, '.'); i >= 0 && i == len(body)-2 {
			body += "0" // pence: ¥176.50
		}
		if minus {
			sign = "-" + sign
		}
		return sign + body + perEn(q.Unit), exact
	}
	return digits + labelEn(q.Unit, digits == "1"), exact
}

// plainDigits is the number without its unit.
func (f Format) plainDigits(q Quantity) (string, bool) {
	value := q.rat()
	if q.perHundred() {
		text, exact := decimal(new(big.Rat).Mul(value, hundred))
		return group(text), exact
	}
	if n, ok := inWord(value); ok && -10_000 < n && n < 10_000 {
		return group(strconv.FormatInt(n, 10)), true
	}
	steps := stepsZh
	if f.Lang == En {
		steps = stepsEn
	}
	size := new(big.Rat).Abs(value)
	i := 0
	for i+1 < len(steps) && size.Cmp(powerOfTen(steps[i+1].power)) >= 0 {
		i++
	}
	// 99,999,999 would round to 10000万: it takes the larger scale instead.
	if i+1 < len(steps) {
		lost := new(big.Rat).Mul(leastShown, powerOfTen(steps[i].power))
		if lost.Add(lost, size).Cmp(powerOfTen(steps[i+1].power)) >= 0 {
			i++
		}
	}
	text, exact := decimal(new(big.Rat).Quo(value, powerOfTen(steps[i].power)))
	return group(text) + steps[i].word, exact
}

// steps are the scales figures are printed in, from the smallest.
var (
	stepsZh = []scale{{"", 0}, {"万", 4}, {"亿", 8}, {"万亿", 12}}
	stepsEn = []scale{{"", 0}, {"m", 6}, {"bn", 9}}
)

// decimal prints at most two decimals without trailing zeros. A value that would
// vanish keeps its first two digits instead, however small.
func decimal(value *big.Rat) (text string, exact bool) {
	if value.IsInt() {
		return value.Num().String(), true
	}
	decimals := 2
	if new(big.Rat).Abs(value).Cmp(leastShown) < 0 {
		for decimals < maxDigits && round(value, decimals).Sign() == 0 {
			decimals++
		}
		decimals = min(decimals+1, maxDigits)
		for decimals < maxDigits && new(big.Rat).Abs(round(value, decimals)).Cmp(leastShown) >= 0 {
			decimals++ // 0.005 itself is printed otherwise: what is printed must print so again
		}
	}
	text = strings.TrimRight(value.FloatString(decimals), "0")
	text = strings.TrimSuffix(text, ".")
	if text == "-0" {
		text = "0"
	}
	return text, new(big.Rat).Mul(value, powerOfTen(decimals)).IsInt()
}

// leastShown is the least value that two decimals can show.
var leastShown = big.NewRat(5, 1000)

// round is half away from zero.
func round(value *big.Rat, decimals int) *big.Rat {
	r, _ := new(big.Rat).SetString(value.FloatString(decimals))
	return r
}

func group(digits string) string {
	whole, rest, point := strings.Cut(digits, ".")
	body, minus := strings.CutPrefix(whole, "-")
	var out strings.Builder
	if minus {
		out.WriteByte('-')
	}
	for i, r := range body {
		if i > 0 && (len(body)-i)%3 == 0 {
			out.WriteByte(',')
		}
		out.WriteRune(r)
	}
	if point {
		out.WriteString("." + rest)
	}
	return out.String()
}
