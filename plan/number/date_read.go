package number

import (
	"strconv"
	"strings"
	"unicode"
)

// ReadPeriod reads a day, a month, a quarter, half a year, a year, or a range of
// them. What has no year is placed in the given period, or as near to it as can
// be; a zero period makes it an error. The error is an *Error.
func ReadPeriod(text string, within Period) (Period, error) {
	if text == "" {
		return Period{}, nothing[WantDate]
	}
	p, code := readPeriod(text, within)
	if code != 0 {
		return Period{}, &Error{Code: code, Want: WantDate, Text: text}
	}
	return p, nil
}

// ReadDue reads a date by which something is due: the last day of what is written.
func ReadDue(text string, within Period) (Date, error) {
	p, err := ReadPeriod(text, within)
	return p.End, err
}

// ReadStart reads a date on which something begins: the first day of what is
// written.
func ReadStart(text string, within Period) (Date, error) {
	p, err := ReadPeriod(text, within)
	return p.Start, err
}

// maxDateRunes bounds what is looked at closely: no way of writing a range of
// dates is longer.
const maxDateRunes = 80

func readPeriod(text string, within Period) (Period, Code) {
	if d, ok := readPlainDay(text); ok {
		return Period{d, d}, 0
	}
	p, code := readPeriodAny(text, within)
	if code == Unreadable && isTwoDays(text) {
		code = TwoDays
	}
	return p, code
}

// isTwoDays recognises dates of which the British and the Americans mean another
// day: 01/02/2027. 15/02/2027 is one day to both.
func isTwoDays(text string) bool {
	parts := strings.FieldsFunc(strings.TrimSpace(text), func(r rune) bool { return r == '/' || r == '.' })
	if len(parts) != 3 || len(parts[2]) != 4 {
		return false
	}
	a, err1 := strconv.Atoi(parts[0])
	b, err2 := strconv.Atoi(parts[1])
	_, err3 := strconv.Atoi(parts[2])
	return err1 == nil && err2 == nil && err3 == nil && a >= 1 && a <= 12 && b >= 1 && b <= 12
}

func readPeriodAny(text string, within Period) (Period, Code) {
	if longerThan(text, maxRunes) {
		return Period{}, TooLong
	}
	s := span{runes: fold(text)}.trim()
	switch {
	case s.empty():
		return Period{}, Empty
	case isDateGap(s):
		return Period{}, Placeholder
	case len(s.runes) > maxDateRunes:
		return Period{}, Unreadable
	}
	s, _ = s.cutNote()
	s = cutAny(s, span.cutPrefix, "截至", "截止", "预计", "计划", "约", "在", "于", "自", "从", "by", "before", "until", "from", "due", "on", "in")
	s = cutAny(s, span.cutPrefix, "the ", "w/c", "week commencing")
	s = cutAny(s, span.cutSuffix, "之前", "以前", "为止", "前", "止", "起")
	s, weekday := cutWeekday(s)
	left, at := readWritten(s, written{})
	if left == (written{}) || weekday != "" && left.day == 0 {
		return Period{}, Unreadable
	}
	rest := s.slice(at, len(s.runes)).trim()
	if rest.empty() {
		p, code := left.place(within)
		if code == 0 && weekday != "" && weekday != p.Start.weekday() {
			return Period{}, ImpossibleDate
		}
		return p, code
	}
	rest, ok := cutUntil(rest)
	if !ok {
		return Period{}, Unreadable
	}
	right, at := readWritten(rest, left)
	if right == (written{}) || !rest.slice(at, len(rest.runes)).trim().empty() {
		return Period{}, Unreadable
	}
	return placeRange(left, right, within)
}

// placeRange gives either end the year that only the other one names.
func placeRange(left, right written, within Period) (Period, Code) {
	named := right.year != 0
	switch {
	case left.year == 0 && right.year != 0:
		left.year = right.year
	case left.year != 0 && right.year == 0:
		right.year = left.year
	}
	start, code := left.place(within)
	if code != 0 {
		return Period{}, code
	}
	if right.year == 0 {
		right.year = start.Start.Year
	}
	if right.next {
		right.year++
	}
	end, code := right.place(within)
	if code != 0 {
		return Period{}, code
	}
	if end.End.Before(start.Start) && !named && !right.next {
		right.year++
		if end, code = right.place(within); code != 0 {
			return Period{}, code
		}
	}
	if end.End.Before(start.Start) {
		return Period{}, Backwards
	}
	return Period{start.Start, end.End}, 0
}

func cutAny(s span, cut func(span, string) (span, bool), words ...string) span {
	for _, word := range words {
		if rest, ok := cut(s, word); ok {
			return rest
		}
	}
	return s
}

func cutUntil(s span) (span, bool) {
	for _, word := range []string{"--", "~~", "-", "~", "到", "至", "to", "until", "till", "through", "→"} {
		if rest, ok := s.cutPrefix(word); ok {
			return rest, true
		}
	}
	return s, false
}

// isDateGap recognises 待定, TBD and dates with letters for digits: 20xx年x月.
func isDateGap(s span) bool {
	if isPlaceholder(s) && !hasFigure(s) {
		return true
	}
	for i, r := range s.runes {
		x := r == 'x' || r == 'X' || r == '?' || r == '_' || r == '○' || r == '×'
		if x && (i == 0 || !isLatin(s.runes[i-1]) || s.runes[i-1] == r) {
			next := ' '
			if i+1 < len(s.runes) {
				next = s.runes[i+1]
			}
			if next == r || next == ' ' || !isLatin(next) {
				return true
			}
		}
	}
	return false
}

// hasFigure keeps 6月, which is also a unit after a number, from counting as a gap.
func hasFigure(s span) bool {
	for _, r := range s.runes {
		if isDigit(r) && r != '0' || unicode.Is(unicode.Han, r) && isHanNumeral(r) {
			return true
		}
	}
	return false
}
