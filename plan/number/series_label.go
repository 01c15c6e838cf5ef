package number

import "slices"

// periodLabel is the width of a label of a period at the front, or 0: 6月, 1–3月,
// Q1, 三季度, 上半年, 第2周, 2027年1月, 2027-01, Jan.
func periodLabel(runes []rune) int {
	width := onePeriod(runes)
	if width == 0 {
		return shortRange(runes)
	}
	rest := span{runes: runes[width:], at: width}
	if after, ok := cutUntil(rest.trim()); ok {
		if second := onePeriod(after.runes); second > 0 {
			return after.at + second
		}
	}
	return width
}

// shortRange reads 1–3月, whose first end has no word of its own.
func shortRange(runes []rune) int {
	_, first := leadingInt(span{runes: runes})
	if first == 0 || first > 2 {
		return 0
	}
	after, ok := cutUntil(span{runes: runes[first:], at: first})
	if !ok {
		return 0
	}
	if second := onePeriod(after.runes); second > 0 && slices.Contains(runes[after.at:after.at+second], '月') {
		return after.at + second
	}
	return 0
}

func onePeriod(runes []rune) int {
	if width := numbered(runes); width > 0 {
		return width
	}
	s := span{runes: runes}
	year, width := leadingInt(s)
	if width == 4 && year >= 1900 && year < 2200 {
		rest, named := s.slice(width, len(runes)).cutPrefix("年")
		if inner := onePeriod(rest.runes); inner > 0 && (named || !isDigit(rest.runes[0])) {
			return rest.at + inner
		}
		if named {
			return width + 1
		}
		if month := dashedMonth(runes[width:]); month > 0 {
			return width + month
		}
		return 0
	}
	if width > 0 && width <= 2 {
		return ended(s.slice(width, len(runes)), "月份", "月", "季度", "季")
	}
	if _, _, rest, ok := hanNumber(s); ok {
		return ended(rest, "月份", "月", "季度", "季")
	}
	for _, word := range []string{"上半年", "下半年", "元月", "全年"} {
		if _, ok := s.cutPrefix(word); ok {
			return len([]rune(word))
		}
	}
	for _, name := range monthNames {
		if rest, ok := s.cutPrefix(name); ok && (rest.empty() || !isLatin(rest.runes[0])) {
			return len(name)
		}
	}
	return 0
}

// numbered reads Q1, H2, W3, M4 and 第2周, 第三阶段.
func numbered(runes []rune) int {
	if len(runes) < 2 {
		return 0
	}
	s := span{runes: runes}
	if slices.Contains([]rune("qhwm"), runes[0]|32) {
		_, width := leadingInt(s.slice(1, len(runes)))
		end := 1 + width
		if width == 0 || width > 2 || end < len(runes) && (isLatin(runes[end]) || runes[end] == '.') {
			return 0
		}
		return end
	}
	rest, ok := s.cutPrefix("第")
	if !ok {
		return 0
	}
	_, width := leadingInt(rest)
	after := rest.slice(width, len(rest.runes))
	if width == 0 {
		if _, _, after, ok = hanNumber(rest); !ok {
			return 0
		}
	}
	return ended(after, "个月", "季度", "阶段", "周", "月", "年", "期", "批", "天", "轮", "场", "步")
}

// ended is the width up to the end of the first of the words that follows.
func ended(s span, words ...string) int {
	for _, word := range words {
		if width, ok := hasWord(s.runes, word); ok {
			return s.at + width
		}
	}
	return 0
}

// dashedMonth reads the rest of 2027-01.
func dashedMonth(runes []rune) int {
	if len(runes) < 3 || runes[0] != '-' && runes[0] != '/' && runes[0] != '.' || !isDigit(runes[1]) || !isDigit(runes[2]) {
		return 0
	}
	if len(runes) > 3 && (isDigit(runes[3]) || runes[3] == '.') {
		return 0
	}
	return 3
}
