package number

import (
	"math/big"
	"strings"
	"sync"
)

// numeral is a written number before its unit: the digits, and the power of ten
// that the last of them is worth (4 in 62万, -1 in 4.8).
type numeral struct {
	value *big.Rat
	last  int
	han   bool // in Chinese characters
	bare  bool // no scale word: 50 of 50–60万
	unit  string
}

type scale struct {
	word  string
	power int
}

// scales are the words that multiply; longer ones first.
var scales = []scale{
	{"万亿", 12}, {"千亿", 11}, {"百亿", 10}, {"十亿", 9}, {"千万", 7}, {"百万", 6}, {"十万", 5},
	{"亿", 8}, {"万", 4}, {"千", 3}, {"百", 2},
	{"thousand", 3}, {"million", 6}, {"billion", 9}, {"mln", 6}, {"mn", 6}, {"bn", 9},
	{"k", 3}, {"w", 4}, {"m", 6}, {"b", 9},
}

// powerOfTen must not be changed by those who ask for it: the usual ones are shared.
func powerOfTen(power int) *big.Rat {
	if usual := power + nearest; usual >= 0 && usual < 2*nearest {
		return usualPowers()[usual]
	}
	return newPower(power)
}

const nearest = 16

var usualPowers = sync.OnceValue(func() (powers [2 * nearest]*big.Rat) {
	for i := range powers {
		powers[i] = newPower(i - nearest)
	}
	return powers
})

func newPower(power int) *big.Rat {
	n := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(power, -power))), nil)
	if power < 0 {
		return new(big.Rat).SetFrac(big.NewInt(1), n)
	}
	return new(big.Rat).SetInt(n)
}

// readNumeral reads digits with their scale at the front: 1,200.5, 50万, 12k,
// 1亿2000万, 1万5, 三成, 百分之二十, 1/3.
func readNumeral(s span, afterSign bool) (numeral, span, Code) {
	if n, rest, ok := hanNumeral(s); ok {
		return n, rest, 0
	}
	n, rest, code := digits(s)
	if code != 0 {
		return n, s, code
	}
	if over, left, ok := fraction(rest); ok {
		if over.Sign() == 0 {
			return n, s, Unreadable
		}
		n.value = new(big.Rat).Quo(n.value, over)
		return n, left, 0
	}
	return scaled(n, rest, afterSign)
}

// scaled reads the scale after the digits and what may follow a Chinese one:
// another, smaller part, as in 1亿2000万 or 1万5.
func scaled(n numeral, rest span, afterSign bool) (numeral, span, Code) {
	sc, after, ok := readScale(rest, afterSign)
	n.bare = !ok
	if !ok {
		return n, rest, 0
	}
	n.value = productOf(n.value, powerOfTen(sc.power))
	n.last += sc.power
	for before := sc.power; sc.word >= "一" && !after.empty() && isDigit(after.runes[0]); before = sc.power {
		part, left, code := digits(after)
		if code != 0 {
			return n, rest, code
		}
		var more bool
		sc, left, more = readScale(left, false)
		switch {
		case !more && len(after.runes)-len(left.runes) == 1:
			sc.power = before - 1
		case !more:
			sc.power = 0
		}
		part.value.Mul(part.value, powerOfTen(sc.power))
		if part.value.Cmp(powerOfTen(before)) >= 0 {
			return n, rest, Unreadable
		}
		n.value.Add(n.value, part.value)
		n.last, after = part.last+sc.power, left
	}
	return n, after, 0
}

// digits reads 3000, 3,000, .5 and 1,200.5. Commas must part groups of three.
func digits(s span) (numeral, span, Code) {
	var text strings.Builder
	i, count, point := 0, 0, -1
	for ; i < len(s.runes); i++ {
		r := s.runes[i]
		switch {
		case isDigit(r):
			text.WriteRune(r)
			count++
			continue
		case r == ',' && point < 0 && isGroup(s.runes, i):
			continue
		case r == '.' && point < 0 && i+1 < len(s.runes) && isDigit(s.runes[i+1]):
			point = count
			text.WriteRune(r)
			continue
		}
		break
	}
	if count == 0 {
		return numeral{}, s, Unreadable
	}
	if count > maxDigits {
		return numeral{}, s, TooLong
	}
	value, ok := new(big.Rat).SetString(text.String())
	if !ok {
		return numeral{}, s, Unreadable
	}
	n := numeral{value: value, bare: true}
	if point >= 0 {
		n.last = point - count
	}
	return n, s.slice(i, len(s.runes)), 0
}

// isGroup reports whether the comma at i parts thousands: one to three digits or a
// whole group before it, exactly three behind it.
func isGroup(runes []rune, i int) bool {
	before := 0
	for before <= 3 && before < i && isDigit(runes[i-before-1]) {
		before++
	}
	after := 0
	for after <= 3 && i+after+1 < len(runes) && isDigit(runes[i+after+1]) {
		after++
	}
	first := before == i || runes[i-before-1] != ','
	return after == 3 && before > 0 && before <= 3 && (first || before == 3)
}

// fraction reads the lower half of 1/3, which must end there: 100/天 is no fraction.
func fraction(s span) (*big.Rat, span, bool) {
	if s.empty() || s.runes[0] != '/' {
		return nil, s, false
	}
	n, rest, code := digits(s.slice(1, len(s.runes)).trim())
	if code != 0 || n.last != 0 {
		return nil, s, false
	}
	return n.value, rest, true
}

// readScale reads a scale word. A letter is a scale when it touches its number or
// the number has a currency sign, and never the beginning of a word (5 km).
func readScale(s span, afterSign bool) (scale, span, bool) {
	t := s.trim()
	touching := len(t.runes) == len(s.runes) || t.at == s.at
	for _, sc := range scales {
		width, ok := hasWord(t.runes, sc.word)
		if !ok {
			continue
		}
		rest := t.slice(width, len(t.runes))
		if !isLatin(t.runes[0]) {
			return sc, rest, true
		}
		if width == 1 && !touching && !afterSign && t.runes[0] >= 'a' {
			continue
		}
		if !rest.empty() && (isLatin(rest.runes[0]) || isDigit(rest.runes[0]) || strings.ContainsRune("²³2", rest.runes[0])) {
			continue
		}
		return sc, rest, true
	}
	return scale{}, s, false
}
