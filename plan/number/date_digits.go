package number

import "strings"

// takeDigits reads what begins with a digit: 2027-06-30, 6/30, 2027年, 6月, 30日,
// 3季度, 30 (of June), 30th.
func (w *written) takeDigits(s span) (span, bool) {
	n, width := leadingInt(s)
	if width == 0 || width > 8 {
		return s, false
	}
	after := s.slice(width, len(s.runes))
	if rest, ok := w.takeRow(s); ok {
		return rest, true
	}
	if width == 8 && *w == (written{}) {
		w.year, w.month, w.day = n/10000, n/100%100, n%100
		return after, true
	}
	return w.setByWord(n, width, after)
}

func leadingInt(s span) (n, width int) {
	for width < len(s.runes) && isDigit(s.runes[width]) {
		if width > 8 {
			return 0, width
		}
		n = n*10 + int(s.runes[width]-'0')
		width++
	}
	return n, width
}

// takeRow reads two or three numbers parted by one and the same sign.
func (w *written) takeRow(s span) (span, bool) {
	numbers, widths, rest := row(s)
	if len(numbers) < 2 || !rest.empty() && isDateWord(rest) {
		return s, false // 1-3月 is a range of months
	}
	fullYear := widths[0] == 4 && numbers[0] >= 1000
	switch {
	case *w == (written{}) && fullYear && len(numbers) == 3:
		w.year, w.month, w.day = numbers[0], orImpossible(numbers[1]), orImpossible(numbers[2])
	case *w == (written{}) && len(numbers) == 3 && widths[2] == 4:
		if numbers[0] <= 12 && numbers[1] <= 12 && numbers[0] != numbers[1] {
			return s, false // 3/4/2027 is a day in March to some and one in April to others
		}
		w.year, w.month, w.day = numbers[2], orImpossible(numbers[0]), orImpossible(numbers[1])
		if numbers[0] > 12 {
			w.month, w.day = w.day, w.month
		}
	case *w == (written{}) && fullYear && widths[1] <= 2:
		w.year, w.month = numbers[0], orImpossible(numbers[1])
	case (*w == (written{}) || *w == (written{next: true})) && len(numbers) == 2 && widths[0] <= 2 && widths[1] <= 2:
		w.month, w.day = orImpossible(numbers[0]), orImpossible(numbers[1])
	default:
		return s, false
	}
	return rest, true
}

// row collects numbers parted by the first of / - . that is met. It stops after
// three, or after a second one that is itself a year: 2026-2027.
func row(s span) (numbers, widths []int, rest span) {
	var sign rune
	rest = s
	for len(numbers) < 3 {
		n, width := leadingInt(rest)
		if width == 0 || width > 4 {
			return nil, nil, s
		}
		numbers, widths = append(numbers, n), append(widths, width)
		rest = rest.slice(width, len(rest.runes))
		if len(rest.runes) < 2 || !strings.ContainsRune("/-.", rest.runes[0]) || !isDigit(rest.runes[1]) {
			break
		}
		if sign != 0 && rest.runes[0] != sign || len(numbers) == 3 {
			break
		}
		sign = rest.runes[0]
		rest = rest.slice(1, len(rest.runes))
	}
	return numbers, widths, rest
}

func isDateWord(s span) bool {
	return strings.ContainsRune("年月日号季", s.runes[0])
}

// setByWord gives a number the meaning of the word behind it.
func (w *written) setByWord(n, width int, after span) (span, bool) {
	t := after.trim()
	field, rest := w.fieldFor(t)
	if field == nil {
		field, rest = w.bareField(n, width, after)
	}
	if field == nil {
		field, rest = w.fieldOfRange(after)
	}
	if field == nil || *field != 0 {
		return after, false
	}
	if field == &w.year && width == 2 {
		n += 2000
	}
	*field = orImpossible(n)
	return rest, true
}

// orImpossible keeps a written 0 from looking like nothing written.
func orImpossible(n int) int {
	if n == 0 {
		return 99
	}
	return n
}

// fieldFor reads 年, 月, 日, 季度 and the English ordinal endings.
func (w *written) fieldFor(s span) (*int, span) {
	for _, word := range []struct {
		word  string
		field *int
	}{
		{"年度", &w.year}, {"年", &w.year}, {"月份", &w.month}, {"月", &w.month}, {"日", &w.day}, {"号", &w.day},
		{"季度", &w.quarter}, {"季", &w.quarter}, {"st", &w.day}, {"nd", &w.day}, {"rd", &w.day}, {"th", &w.day},
	} {
		if rest, ok := s.cutPrefix(word.word); ok {
			return word.field, rest
		}
	}
	return nil, s
}

// bareField takes four digits for a year, and one or two beside an English month
// for its day: 30 June, June 30.
func (w *written) bareField(n, width int, after span) (*int, span) {
	if width == 4 && n >= 1000 {
		return &w.year, after
	}
	if width == 0 || width > 2 {
		return nil, after
	}
	if w.month != 0 && w.day == 0 {
		return &w.day, after
	}
	for _, name := range monthNames {
		rest, _ := after.trim().cutPrefix("of")
		if _, ok := rest.cutPrefix(name); ok {
			return &w.day, rest
		}
	}
	return nil, after
}

// fieldOfRange gives 1 of 1–3月 the meaning of what stands behind the 3.
func (w *written) fieldOfRange(after span) (*int, span) {
	rest, ok := cutUntil(after.trim())
	if !ok {
		return nil, after
	}
	_, width := leadingInt(rest)
	if width == 0 || width == len(rest.runes) {
		return nil, after
	}
	field, _ := w.fieldFor(rest.slice(width, len(rest.runes)).trim())
	return field, after
}
