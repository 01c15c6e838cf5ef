package number

import (
	"math/big"
	"strings"
)

// Most numbers and days are written plainly: 3,000元, 62万, 2.5%, 2027-06-30. They
// are read here without looking for all that might stand around them; what they
// give is what read and readPeriod give.

// plainDigits are so few that an int64 holds them, whatever they are.
const plainDigits = 15

// readPlain reads digits with a sign of money in front of them or a known unit
// behind, and nothing else. ok is false for what is not written so, whether it can
// be read or not.
func readPlain(text string, unit Unit, power int) (q Quantity, ok bool) {
	currency, rest := plainSign(text)
	value, decimals, width := leadingDigits(rest)
	if width == 0 {
		return q, false
	}
	scale, rest := plainScale(rest[width:])
	a := amount{numeral: numeral{last: scale - decimals, bare: scale == 0}, unitless: true}
	a.scale = scaleOf(a.numeral)
	switch {
	case rest == "" && currency != "":
		a.unit, a.unitless = Money(currency), false
	case currency != "":
		return q, false
	case rest != "":
		if a.unit, a.ratio, ok = plainUnit(rest); !ok {
			return q, false
		}
		a.unitless = false
		a.last += a.ratio
	}
	a.value = ratOf(value, scale+a.ratio-decimals)
	a = a.withDefault(unit, power)
	return Quantity{Unit: a.unit, Text: text, Amount: text, value: a.value, step: powerOfTen(a.last)}, true
}

// plainSign takes the sign off that stands before an amount of money.
func plainSign(text string) (currency, rest string) {
	if text == "" || isDigit(rune(text[0])) {
		return "", text
	}
	for _, s := range signs {
		if rest, ok := strings.CutPrefix(text, s.sign); ok {
			return s.code, rest
		}
	}
	return "", text
}

func plainScale(text string) (power int, rest string) {
	if rest, ok := strings.CutPrefix(text, "万"); ok {
		return 4, rest
	}
	if rest, ok := strings.CutPrefix(text, "亿"); ok {
		return 8, rest
	}
	return 0, text
}

// leadingDigits reads 3000, 3,000 and 1,200.5 at the front. The width is in bytes;
// 0 says that no such number stands there.
func leadingDigits(text string) (value int64, decimals, width int) {
	digits, group, point := 0, 0, false
	for ; width < len(text); width++ {
		switch c := text[width]; {
		case c >= '0' && c <= '9':
			value = value*10 + int64(c-'0')
			digits++
			group++
			if point {
				decimals++
			}
			continue
		case c == ',' && !point && group > 0 && group <= 3 && (group == 3 || group == digits):
			group = 0
			if !threeDigits(text[width+1:]) {
				return 0, 0, 0
			}
			continue
		case c == '.' && !point && digits > 0 && width+1 < len(text) && text[width+1] >= '0' && text[width+1] <= '9':
			point = true
			continue
		}
		break
	}
	if digits == 0 || digits > plainDigits || text[0] == '0' && digits > 1 && digits-decimals > 1 {
		return 0, 0, 0
	}
	return value, decimals, width
}

// threeDigits tells whether a group of thousands stands at the front.
func threeDigits(text string) bool {
	n := 0
	for n < len(text) && text[n] >= '0' && text[n] <= '9' {
		n++
	}
	return n == 3
}

// plainUnit is that of one word that stands in the tables. Words with a space
// may be two, and those that begin with a scale are not what they seem.
func plainUnit(word string) (unit Unit, ratio int, ok bool) {
	code, ok := byWord()[word]
	if !ok || strings.Contains(word, " ") || strings.HasPrefix(word, "百") || strings.HasPrefix(word, "千") {
		return unit, 0, false
	}
	if code == Percent.up || code == Points.up {
		ratio = -2
	}
	return Unit{up: code}, ratio, true
}

// plainUnitCell reads a cell that holds nothing but such a word, or 万 and one.
func plainUnitCell(text string) (unit Unit, power int, ok bool) {
	if rest, scaled := strings.CutPrefix(text, "万"); scaled {
		unit, power, ok = plainUnit(rest)
		return unit, power + 4, ok
	}
	return plainUnit(text)
}

// ratOf is value × 10^power.
func ratOf(value int64, power int) *big.Rat {
	r := new(big.Rat).SetInt64(value)
	if power == 0 {
		return r
	}
	return productOf(r, powerOfTen(power))
}

// readPlainDay reads 2027-06-30, the form in which days are printed.
func readPlainDay(text string) (d Date, ok bool) {
	if len(text) != len("2027-06-30") || text[4] != '-' || text[7] != '-' {
		return d, false
	}
	for i, part := range []*int{&d.Year, &d.Month, &d.Day} {
		from := []int{0, 5, 8}[i]
		for _, c := range []byte(text[from:min(from+4, []int{4, 7, 10}[i])]) {
			if c < '0' || c > '9' {
				return d, false
			}
			*part = *part*10 + int(c-'0')
		}
	}
	return d, d.Year >= 1000 && d.exists()
}
