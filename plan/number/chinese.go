package number

import (
	"math/big"
	"strings"
)

func hanDigit(r rune) (int64, bool) {
	switch r {
	case '零', '〇':
		return 0, true
	case '一', '壹':
		return 1, true
	case '二', '两', '贰':
		return 2, true
	case '三', '叁':
		return 3, true
	case '四', '肆':
		return 4, true
	case '五', '伍':
		return 5, true
	case '六', '陆':
		return 6, true
	case '七', '柒':
		return 7, true
	case '八', '捌':
		return 8, true
	case '九', '玖':
		return 9, true
	}
	return 0, false
}

func hanUnit(r rune) (int64, bool) {
	switch r {
	case '十', '拾':
		return 10, true
	case '百', '佰':
		return 100, true
	case '千', '仟':
		return 1000, true
	}
	return 0, false
}

// hanNumeral reads numbers in Chinese characters at the front: 五十万, 一百二十,
// 三成, 两成五, 百分之二十, 三分之一.
func hanNumeral(s span) (numeral, span, bool) {
	for _, per := range []struct {
		word string
		over int64
		unit string
	}{{"百分之", 100, Percent.up}, {"千分之", 1000, Percent.up}} {
		if rest, ok := s.cutPrefix(per.word); ok {
			n, left, ok := hanOrDigits(rest)
			n.unit = per.unit
			n.value = over(n.value, per.over)
			n.last -= len(big.NewInt(per.over).String()) - 1
			return n, left, ok
		}
	}
	value, last, rest, ok := hanNumber(s)
	if !ok {
		return tenths(s)
	}
	if left, ok := rest.cutPrefix("分之"); ok {
		upper, left, ok := hanOrDigits(left)
		if !ok || value == 0 {
			return numeral{}, s, false
		}
		return numeral{value: over(upper.value, value), han: true}, left, true
	}
	if n, left, ok := tenths(s); ok {
		return n, left, true
	}
	return numeral{value: new(big.Rat).SetInt64(value), last: last, han: true}, rest, true
}

func over(value *big.Rat, n int64) *big.Rat {
	if value == nil {
		return nil
	}
	return new(big.Rat).Quo(value, new(big.Rat).SetInt64(n))
}

func hanOrDigits(s span) (numeral, span, bool) {
	if value, last, rest, ok := hanNumber(s); ok {
		return numeral{value: new(big.Rat).SetInt64(value), last: last, han: true}, rest, true
	}
	n, rest, code := digits(s)
	return n, rest, code == 0
}

// tenths reads 三成, 3成 and 两成五 (30%, 25%). 成本, 成交 and the like are not it.
func tenths(s span) (numeral, span, bool) {
	if len(s.runes) < 2 || s.runes[1] != '成' {
		return numeral{}, s, false
	}
	d, ok := tenth(s.runes[0])
	if !ok || d == 0 {
		return numeral{}, s, false
	}
	n := numeral{value: big.NewRat(d, 10), last: -1, han: true, unit: Percent.up}
	rest := s.slice(2, len(s.runes))
	if !rest.empty() {
		if half, ok := tenth(rest.runes[0]); ok {
			n.value.Add(n.value, big.NewRat(half, 100))
			n.last, rest = -2, rest.slice(1, len(rest.runes))
		}
	}
	return n, rest, rest.trim().empty()
}

func tenth(r rune) (int64, bool) {
	if isDigit(r) {
		return int64(r - '0'), true
	}
	return hanDigit(r)
}

// hanNumber reads a whole number and says which power of ten its last word is
// worth. It stops before the first character that cannot belong to it.
func hanNumber(s span) (value int64, last int, rest span, ok bool) {
	i := 0
	for i < len(s.runes) && i <= maxDigits && isHanNumeral(s.runes[i]) {
		i++
	}
	if i == 0 || i > maxDigits {
		return 0, 0, s, false
	}
	run := s.runes[:i]
	if !strings.ContainsAny(string(run), "十拾百佰千仟万亿") {
		value, ok = positional(run)
	} else {
		value, ok = additive(run)
	}
	switch run[i-1] {
	case '万':
		last = 4
	case '亿':
		last = 8
	}
	return value, last, s.slice(i, len(s.runes)), ok
}

func isHanNumeral(r rune) bool {
	_, digit := hanDigit(r)
	_, unit := hanUnit(r)
	return digit || unit || r == '万' || r == '亿'
}

// positional reads 二〇二七 digit by digit.
func positional(run []rune) (int64, bool) {
	const most = 12
	if len(run) > most {
		return 0, false
	}
	var value int64
	for _, r := range run {
		d, _ := hanDigit(r)
		value = value*10 + d
	}
	return value, true
}

// additive reads 一亿二千三百万 and, as people speak, 一万五 for 15,000. A unit may
// not follow a smaller one inside its group, nor 万 and 亿 stand twice.
func additive(run []rune) (int64, bool) {
	var total, group int64
	digit, small, worth := int64(-1), int64(10_000), int64(0)
	seen := map[rune]bool{}
	for _, r := range run {
		if d, ok := hanDigit(r); ok {
			if digit > 0 || digit == 0 && d == 0 {
				return 0, false
			}
			if d == 0 {
				worth = 0
			}
			digit = d
			continue
		}
		if unit, ok := hanUnit(r); ok {
			if unit == 10 && digit <= 0 {
				digit = 1
			}
			if digit <= 0 || unit >= small {
				return 0, false
			}
			group, small, worth, digit = group+digit*unit, unit, unit, -1
			continue
		}
		if seen[r] {
			return 0, false
		}
		seen[r] = true
		group += max(digit, 0)
		switch {
		case r == '万' && group > 0:
			total, worth = total+group*10_000, 10_000
		case r == '亿' && total+group > 0:
			total, worth = (total+group)*100_000_000, 100_000_000
			delete(seen, '万')
		default:
			return 0, false
		}
		group, small, digit = 0, 10_000, -1
	}
	if digit > 0 && worth > 10 {
		digit *= worth / 10
	}
	return total + group + max(digit, 0), true
}
