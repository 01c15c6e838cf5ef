package derive

import (
	"strings"

	"opsplan/plan/number"
)

// Arithmetic shows the formula with the figures put in: 6,250 × 4.8 × 30元. Typed
// amounts stand there as typed; derived ones are formatted, and exact is false
// where that rounded one, so that the figures shown need not give the result
// shown. Names without a value stand there as names.
func (f *Formula) Arithmetic(lookup Lookup, format number.Format) (text string, exact bool) {
	var out strings.Builder
	exact = true
	var before rune
	for i, t := range f.tokens {
		unary := (t.sign == '-' || t.sign == '+') && (i == 0 || before == '(' || power(before) > 0)
		shown, whole := figure(t, lookup, format)
		exact = exact && whole
		switch {
		case power(t.sign) > 0 && !unary:
			shown = " " + shown + " "
		case strings.HasPrefix(shown, "-") && power(before) > 0:
			shown = "(" + shown + ")"
		}
		out.WriteString(shown)
		before = t.sign
	}
	return out.String(), exact
}

// figure is how a token is shown.
func figure(t token, lookup Lookup, format number.Format) (string, bool) {
	switch t.sign {
	case literal:
		return t.literal.Amount, true
	case named:
	case '-':
		return "−", true
	default:
		return string(t.sign), true
	}
	q, ok := lookup(t.name)
	switch {
	case !ok || q.None:
		return t.name, true
	case q.Amount != "" && !q.IsRange():
		return q.Amount, true
	}
	return format.Show(number.New(q.Value(), q.Unit))
}
