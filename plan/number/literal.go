package number

import (
	"slices"
	"strings"
	"unicode"
)

// Fold maps full-width forms, dashes and odd spaces to their plain ones, rune by
// rune, so that a place in the result is the same place in the text.
func Fold(text string) []rune { return fold(text) }

// IsWord reports whether the rune can stand inside a name or a number.
func IsWord(r rune) bool {
	return r == '_' || r == '²' || r == '³' || r == '㎡' || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// ReadLiteral reads a number with its scale and a unit the package knows from the
// front of folded text: 1,200.5, 50万, 2.5%, ¥30, 30天, 12 个月, 5,000元/月. The
// width is in runes; 0 says that no literal stands there, as in 7日留存率. A unit
// below a slash is taken only where named, asked of the text behind the slash,
// says that no name begins there.
func ReadLiteral(folded []rune, named func([]rune) bool) (q Quantity, width int, err error) {
	s := span{runes: folded}
	currency := ""
	if code, rest, ok := cutSymbol(s); ok {
		currency, s = code, rest
	}
	if s.empty() || !isDigit(s.runes[0]) && s.runes[0] != '.' {
		return Quantity{}, 0, nil
	}
	n, rest, code := digits(s)
	if code == TooLong {
		return Quantity{}, 0, &Error{Code: TooLong, Text: string(folded[:min(len(folded), maxDigits)])}
	}
	if code != 0 {
		return Quantity{}, 0, nil
	}
	if n, rest, code = scaled(n, rest, currency != ""); code != 0 {
		return Quantity{}, 0, nil
	}
	unit, rest, ok := literalUnit(rest, named)
	if !ok {
		return Quantity{}, 0, nil
	}
	a, code := unitOf(n, unit.trim(), currency)
	if code != 0 {
		return Quantity{}, 0, nil
	}
	text := strings.TrimSpace(string(folded[:rest.at]))
	q = Quantity{Unit: a.unit, value: a.value, step: powerOfTen(a.last), Text: text, Amount: text}
	return q, len([]rune(text)), nil
}

// literalUnit finds the known unit that follows a number. ok is false where the
// number runs on into a word that is no unit.
func literalUnit(s span, named func([]rune) bool) (unit, rest span, ok bool) {
	gap := 0
	for gap < len(s.runes) && s.runes[gap] == ' ' {
		gap++
	}
	end := gap
	if end < len(s.runes) && (s.runes[end] == '%' || s.runes[end] == '‰') {
		end++
	} else {
		end = wordEnd(s.runes, gap)
	}
	switch {
	case end == gap:
	case isLiteralUnit(s.runes[gap:end]) && (gap == 0 || !named(s.runes[gap:])):
		gap = end
	case gap == 0:
		return s, s, false
	default:
		end = 0 // a word after a space: 30 users
		gap = 0
	}
	for end < len(s.runes) && s.runes[end] == '/' {
		next := wordEnd(s.runes, end+1)
		if !isLiteralUnit(s.runes[end+1:next]) || named(s.runes[end+1:]) {
			break
		}
		end = next
	}
	end = min(end, len(s.runes))
	return s.slice(0, end), s.slice(end, len(s.runes)), true
}

func wordEnd(runes []rune, from int) int {
	for from < len(runes) && IsWord(runes[from]) {
		from++
	}
	return from
}

// isLiteralUnit leaves out x, which is a sign of multiplication in formulas.
func isLiteralUnit(word []rune) bool {
	if slices.Contains([]string{"‰", "%"}, string(word)) {
		return true
	}
	if len(word) == 0 || len(word) > 12 || isDigit(word[0]) {
		return false
	}
	code, ok := knownUnit(strings.TrimPrefix(string(word), "个"))
	if !ok {
		code, ok = knownUnit(string(word))
	}
	return ok && (code != "倍" || string(word) == "倍")
}
