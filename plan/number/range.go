package number

import "strings"

// between lets the lower end inherit scale and unit of the upper one, unless that
// would turn the range round: 50–60万, but 5000–1万.
func (q Quantity) between(low, high amount, per []string, unit Unit, power int, body span) (Quantity, span, Code) {
	if low.unitless && !high.unitless {
		low.unit, low.unitless = high.unit, false
		low = low.times(high.ratio)
	}
	low, high = low.withDefault(unit, power), high.withDefault(unit, power)
	if low.bare && high.scale != 0 {
		scaled := low.times(high.scale)
		near := low.times(3).value.Cmp(high.value) >= 0
		if scaled.value.Cmp(high.value) <= 0 || !near {
			low = scaled
		}
	}
	low, high = low.divided(per), high.divided(per)
	if low.unit != high.unit {
		return q, body, Unreadable
	}
	if low.value.Cmp(high.value) > 0 {
		return q, body, Backwards
	}
	q.Unit, q.value, q.high, q.step = high.unit, low.value, high.value, powerOfTen(max(low.last, high.last))
	return q, body, 0
}

// cutRange finds the sign between two ends. A dash counts only between amounts.
func cutRange(s span) (left, right span, ok bool) {
	for i := 1; i < len(s.runes)-1; i++ {
		width := 0
		switch s.runes[i] {
		case '~', '-', '到', '至':
			width = 1
			if s.runes[i+1] == s.runes[i] {
				width = 2
			}
		case ' ':
			width, _ = hasWord(s.runes[i:], " to ")
		}
		if width == 0 {
			continue
		}
		left, right = s.slice(0, i).trim(), s.slice(i+width, len(s.runes)).trim()
		if !left.empty() && !right.empty() && beginsAmount(right.runes) {
			return left, right, true
		}
	}
	return s, s, false
}

func beginsAmount(runes []rune) bool {
	r := runes[0]
	return isDigit(r) || isHanNumeral(r) || strings.ContainsRune("¥$€£+-.", r) || r >= 'A' && r <= 'Z'
}
