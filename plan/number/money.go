package number

import "strings"

// ReadMoney reads an amount of money of a plan kept in the given currency: a bare
// number is money, and 元, ¥ or $ are the plan's own where it uses that name.
func ReadMoney(text, currency string) (Quantity, error) {
	q, err := read(text, Money(currency), 0)
	if err != nil {
		return q, err
	}
	return q.Local(currency), nil
}

// Local takes 元, ¥ and $ for the currency of the plan where that is written so
// too. An amount that names its currency, such as US$5, stays as it is.
func (q Quantity) Local(currency string) Quantity {
	if code := q.Unit.Currency(); code != "" && sharesSign(code, currency) && !isExplicit(q.Text+q.Amount, code) {
		q.Unit.up = currency
	}
	return q
}

// sharesSign reports whether people write both currencies with one bare sign.
func sharesSign(read, plan string) bool {
	switch read {
	case "CNY":
		return plan == "JPY" || plan == "TWD" || plan == "HKD"
	case "USD":
		return plan != "CNY" && strings.HasSuffix(plan, "D")
	}
	return false
}

func isExplicit(text, code string) bool {
	upper := strings.ToUpper(text)
	switch code {
	case "CNY":
		return strings.Contains(upper, "人民币") || strings.Contains(upper, "RMB") || strings.Contains(upper, code)
	case "USD":
		return strings.Contains(upper, "US") || strings.Contains(upper, "美")
	}
	return true
}

// cutSign reads a currency before its amount: ¥, HK$, RMB, 人民币.
func cutSign(s span) (code string, rest span, ok bool) {
	if isDigit(s.runes[0]) {
		return "", s, false
	}
	if code, rest, ok := cutSymbol(s); ok {
		return code, rest, true
	}
	if len(s.runes) > 3 && isCurrency(string(s.runes[:3])) {
		if rest := s.slice(3, len(s.runes)).trim(); !rest.empty() && beginsNumber(rest.runes[0]) {
			return string(s.runes[:3]), rest, true
		}
	}
	for _, c := range currencies {
		for _, names := range [...][]string{c.en, c.zh} {
			for _, word := range names {
				rest, ok := s.cutPrefix(word)
				if ok && !rest.empty() && beginsNumber(rest.runes[0]) {
					return c.code, rest, true
				}
			}
		}
	}
	return "", s, false
}

func beginsNumber(r rune) bool { return isDigit(r) || isHanNumeral(r) || r == '-' || r == '.' }

func cutSymbol(s span) (code string, rest span, ok bool) {
	for _, sign := range signs {
		if rest, ok := s.cutPrefix(sign.sign); ok {
			return sign.code, rest, true
		}
	}
	return "", s, false
}
