package number

import (
	"math/big"
	"strings"
)

// Read reads one quantity. The error is an *Error.
func Read(text string) (Quantity, error) {
	return read(text, Unit{}, 0)
}

// ReadIn reads a quantity whose unit may stand in a cell of its own: 62 with the
// unit cell 万元. A unit in the text itself wins. A unit cell that says nothing
// readable counts as empty.
func ReadIn(text, unit string) (Quantity, error) {
	u, power, _ := ReadUnit(unit)
	q, err := read(text, u, power)
	if err != nil || q.None || q.Amount == "" {
		return q, err
	}
	if cell := strings.TrimSpace(unit); q.Unit == u && q.plain() && (u != Unit{} || power != 0) {
		q.Amount = withCell(q.Amount, cell)
	}
	return q, nil
}

// withCell writes digits with the unit of a cell as one would write them
// together: £9000 a month, 3 people, 62万元, 2.5%.
func withCell(digits, cell string) string {
	if _, rest, isSign := cutSymbol(span{runes: fold(cell)}); isSign {
		typed := []rune(cell)
		at := len(typed) - len(rest.runes)
		sign := strings.TrimSpace(string(typed[:at]))
		if body, negative := strings.CutPrefix(digits, "-"); negative {
			sign, digits = "-"+sign, body
		}
		digits, cell = sign+digits, string(typed[at:])
	}
	if isLatinWord(cell) {
		return digits + " " + cell
	}
	return digits + cell
}

// plain reports whether the amount was typed as digits alone.
func (q Quantity) plain() bool {
	return strings.IndexFunc(q.Amount, func(r rune) bool {
		return !isDigit(foldRune(r)) && !strings.ContainsRune(".,-", foldRune(r))
	}) < 0
}

// read takes the unit and the power of ten that apply where the text has none.
func read(text string, unit Unit, power int) (Quantity, error) {
	if text == "" {
		return Quantity{}, nothing[WantQuantity]
	}
	if q, ok := readPlain(text, unit, power); ok {
		return q, nil
	}
	return readAny(text, unit, power)
}

func readAny(text string, unit Unit, power int) (Quantity, error) {
	fault := func(code Code) (Quantity, error) {
		return Quantity{}, &Error{Code: code, Want: WantQuantity, Text: text}
	}
	if longerThan(text, maxRunes) {
		return fault(TooLong)
	}
	typed := []rune(text)
	body := span{runes: fold(text)}.trim()
	if body.empty() {
		return fault(Empty)
	}
	if isNone(body) {
		return Quantity{None: true, Text: text}, nil
	}
	if isPlaceholder(body) {
		return fault(Placeholder)
	}
	body, _ = body.cutNote()
	m := readMarks(body)
	q, used, code := readEnds(m, unit, power)
	if code != 0 {
		return fault(vagueOr(code, body))
	}
	q.Text = text
	q.Amount = strings.TrimSpace(string(typed[used.at : used.at+len(used.runes)]))
	return q, nil
}

// readEnds reads what stands between the marks: one amount, or the two of a range.
func readEnds(m marks, unit Unit, power int) (Quantity, span, Code) {
	q := Quantity{Bound: m.bound, About: m.about}
	if left, right, ok := cutRange(m.body); ok {
		low, codeLow := readAmount(left)
		high, codeHigh := readAmount(right)
		if codeLow == 0 && codeHigh == 0 {
			return q.between(low, high, m.per, unit, power, m.body)
		}
		if codeLow == TooLong || codeHigh == TooLong {
			return q, m.body, TooLong
		}
	}
	a, code := readAmount(m.body)
	if code != 0 {
		return q, m.body, code
	}
	a = a.withDefault(unit, power).divided(m.per)
	q.Unit, q.value, q.step = a.unit, a.value, powerOfTen(a.last)
	return q, m.body, 0
}

// amount is one end of what was typed, before it becomes a Quantity.
type amount struct {
	numeral
	unit     Unit
	unitless bool
	scale    int // power of ten of the scale word and of the unit cell
	ratio    int // power of ten that the unit stands for: -2 for %
}

func (a amount) times(power int) amount {
	a.value = productOf(a.value, powerOfTen(power))
	a.last += power
	return a
}

func (a amount) divided(per []string) amount {
	for _, p := range per {
		a.unit = a.unit.under(p)
	}
	return a
}

// withDefault applies the unit cell to an amount that has no unit. The cell's
// scale is left out where the amount brought its own: 62万 with the cell 万元.
func (a amount) withDefault(unit Unit, power int) amount {
	switch {
	case a.unitless:
		a.unit = unit
	case a.unit.up == "" && unit.down == "":
		a.unit.up = unit.up // 5000/月 in a plan kept in 元
	default:
		return a
	}
	a.unitless = false
	if unit.Kind() == Ratio || unit.Kind() == Point {
		return a.times(power)
	}
	if a.bare && power != 0 {
		a = a.times(power)
	}
	return a
}

// readAmount reads sign, currency, numeral and unit, and nothing else.
func readAmount(s span) (amount, Code) {
	s = s.trim()
	negative := false
	currency := ""
	for !s.empty() {
		if r := s.runes[0]; r == '-' || r == '+' {
			if negative || len(s.runes) > 1 && strings.ContainsRune("+-", s.runes[1]) {
				return amount{}, Unreadable
			}
			negative = r == '-'
			s = s.slice(1, len(s.runes)).trim()
			continue
		}
		code, rest, ok := cutSign(s)
		if !ok || currency != "" {
			break
		}
		currency, s = code, rest
	}
	n, rest, code := readNumeral(s, currency != "")
	if code != 0 {
		return amount{}, code
	}
	if negative {
		n.value = new(big.Rat).Neg(n.value)
	}
	return unitOf(n, rest.trim(), currency)
}
