package propose

import (
	"strings"

	"opsplan/plan"
	"opsplan/plan/number"
)

// Currency is the currency that an answer names while the plan has none: it is
// the plan's then. That 元 are renminbi in a Chinese plan needs no saying.
func Currency(p *plan.Plan, ask *plan.Field, answer string) (option plan.Option, ok bool) {
	if ask.Kind != plan.KindQuantity || p.Currency != "" {
		return plan.Option{}, false
	}
	q, err := number.Read(answer)
	if err != nil || q.Unit.Currency() == "" || p.Lang() == plan.Zh && q.Unit.Currency() == p.Money() {
		return plan.Option{}, false
	}
	f, _ := plan.Question("currency")
	return f.Option(q.Unit.Currency())
}

// regions are where a currency is used, by the country codes of locales.
var regions = map[string]plan.Choice{
	"US": "USD", "GB": "GBP", "IM": "GBP", "JE": "GBP", "GG": "GBP", "HK": "HKD", "SG": "SGD",
	"AT": "EUR", "BE": "EUR", "CY": "EUR", "DE": "EUR", "ES": "EUR", "FI": "EUR", "FR": "EUR", "GR": "EUR",
	"IE": "EUR", "IT": "EUR", "LU": "EUR", "MT": "EUR", "NL": "EUR", "PT": "EUR",
}

// Local is the currency of the country that the person's locale names, as in
// en_GB.UTF-8; "" where none is known or the plan's language tells it anyhow.
func Local(env func(string) string) plan.Choice {
	for _, name := range [...]string{"LC_ALL", "LC_MONETARY", "LANG"} {
		if locale := env(name); locale != "" {
			_, region, _ := strings.Cut(locale, "_")
			region, _, _ = strings.Cut(region, ".")
			region, _, _ = strings.Cut(region, "@")
			return regions[region]
		}
	}
	return ""
}
