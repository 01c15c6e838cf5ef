package number

import "strings"

// ReadUnit reads a unit that stands alone, as in a cell: 万元, 人, %, 元/月, £ a month. The
// power of ten is that of its scale: 4 for 万元, -2 for %.
func ReadUnit(text string) (unit Unit, power int, ok bool) {
	if unit, power, ok = plainUnitCell(text); ok || text == "" {
		return unit, power, ok
	}
	return readUnitAny(text)
}

func readUnitAny(text string) (unit Unit, power int, ok bool) {
	if longerThan(text, maxRunes) {
		return Unit{}, 0, false
	}
	s, _ := span{runes: fold(text)}.cutNote()
	if s.empty() {
		return Unit{}, 0, false
	}
	if sc, rest, found := readScale(s, false); found && !isKnown(s) {
		power, s = sc.power, rest.trim()
		if s.empty() {
			return Unit{}, power, true
		}
	}
	if code, per, found := cutSymbol(s); found {
		if unit, _, fault := readUnit(per.trim()); fault == 0 && unit.up == "" {
			unit.up = code
			return unit, power, true
		}
	}
	unit, ratio, code := readUnit(s)
	return unit, power + ratio, code == 0
}

func isKnown(s span) bool {
	_, ok := knownUnit(s.string())
	return ok
}

// unitOf reads what follows a numeral.
func unitOf(n numeral, rest span, currency string) (amount, Code) {
	a := amount{numeral: n, unitless: true}
	if currency != "" {
		a.unit, a.unitless = Money(currency), false
	}
	a.scale = scaleOf(n)
	if n.unit != "" {
		a.unit, a.unitless = Unit{up: n.unit}, false
		if !rest.empty() {
			return a, Unreadable
		}
		return a, 0
	}
	if rest.empty() {
		return a, 0
	}
	if n.han && !isCounted(rest) {
		return a, Unreadable
	}
	if currency != "" {
		rest = afterMoney(rest)
	}
	unit, ratio, code := readUnit(rest)
	if code != 0 {
		return a, code
	}
	if currency != "" {
		switch {
		case unit.up == "":
			unit.up = currency
		case unit.up != currency && !sharesSign(currency, unit.up):
			return a, Unreadable
		}
	}
	a.unit, a.unitless, a.ratio = unit, false, ratio
	if ratio != 0 {
		a = a.times(ratio)
	}
	return a, 0
}

// rhythms are the words behind money that say how often it is paid: £900 pcm.
var rhythms = map[string]string{
	"pcm": "/month", "pm": "/month", "p.m.": "/month", "p/m": "/month", "monthly": "/month",
	"pw": "/week", "p.w.": "/week", "weekly": "/week",
	"pa": "/year", "p.a.": "/year", "yearly": "/year", "annually": "/year",
}

// afterMoney writes such a word out; behind anything but money pm is an hour.
func afterMoney(s span) span {
	if per, ok := rhythms[strings.ToLower(s.string())]; ok {
		return span{runes: []rune(per)}
	}
	return s
}

// scaleOf is the power of ten of the scale word alone: what 50 inherits in 50–60万.
func scaleOf(n numeral) int {
	if n.bare {
		return 0
	}
	return max(n.last, 0)
}

// isCounted keeps 一线城市 from being one 线城市: behind a Chinese numeral only a
// known unit will do, or a counter with its noun.
func isCounted(s span) bool {
	head := perParts(s)[0].trim()
	if head.empty() {
		return true
	}
	if _, ok := knownUnit(head.string()); ok {
		return true
	}
	_, ok := knownUnit(string(head.runes[0]))
	return ok && len(head.runes) <= 4
}

// readUnit reads 元, 元/月, /㎡/月, users per month, 元每月. The ratio is the power
// of ten of %, ‰ and their like.
func readUnit(s span) (unit Unit, ratio int, code Code) {
	for i, part := range perParts(s) {
		part = part.trim()
		if part.empty() {
			if i == 0 {
				continue
			}
			return Unit{}, 0, Unreadable
		}
		u, power, ok := readFactor(part, i > 0)
		if !ok {
			return Unit{}, 0, Unreadable
		}
		if i == 0 {
			unit, ratio = Unit{up: u}, power
			continue
		}
		unit = unit.under(u)
	}
	return unit, ratio, 0
}

// under adds a divisor without cancelling: 人/人 stays what was typed.
func (u Unit) under(factor string) Unit {
	below := append(u.divisors(), factor)
	per := cancel(nil, below)
	return Unit{up: u.up, down: per.down}
}

// perParts splits at / and at 每 and per; the first part may be empty.
func perParts(s span) []span {
	var parts []span
	from := 0
	for i := 0; i < len(s.runes); i++ {
		width := 0
		switch {
		case s.runes[i] == '/' || s.runes[i] == '每':
			width = 1
		case s.runes[i]|32 == 'p' && (i == 0 || s.runes[i-1] == ' '):
			if _, cent := hasWord(s.runes[i:], "per cent"); !cent {
				width, _ = hasWord(s.runes[i:], "per ")
			}
		case i == 0 && s.runes[i]|32 == 'a':
			width, _ = hasWord(s.runes, "a ")
		case i > 0 && s.runes[i] == ' ':
			width, _ = hasWord(s.runes[i:], " a ")
		}
		if width == 0 {
			continue
		}
		parts = append(parts, s.slice(from, i))
		from = i + width
		i = from - 1
	}
	return append(parts, s.slice(min(from, len(s.runes)), len(s.runes)))
}

func readFactor(s span, below bool) (code string, ratio int, ok bool) {
	text := s.string()
	if below {
		text = strings.TrimPrefix(strings.TrimPrefix(text, "每"), "一")
	}
	switch strings.ToLower(text) {
	case "‰":
		return Percent.up, -3, true
	case "bp", "bps", "个基点", "基点":
		return Points.up, -4, true
	}
	code, ok = knownUnit(text)
	if !ok && strings.HasPrefix(text, "个") {
		text = strings.TrimPrefix(text, "个")
		code, ok = knownUnit(text)
	}
	if !ok {
		code, ok = opaqueUnit(text)
	}
	if !ok {
		return "", 0, false
	}
	if code == Percent.up || code == Points.up {
		return code, -2, !below
	}
	return code, 0, true
}
