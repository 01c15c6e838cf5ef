package propose

import (
	"opsplan/plan"
	"opsplan/plan/number"
)

// Currency is the currency that an answer names while the plan has none: it is
// the plan's then. What everybody assumes needs no saying.
func Currency(p *plan.Plan, ask *plan.Field, answer string) (option plan.Option, ok bool) {
	if ask.Kind != plan.KindQuantity || p.Currency != "" {
		return plan.Option{}, false
	}
	q, err := number.Read(answer)
	if err != nil || q.Unit.Currency() == "" || q.Unit.Currency() == string(plan.AssumedCurrency) {
		return plan.Option{}, false
	}
	f, _ := plan.Question("currency")
	return f.Option(q.Unit.Currency())
}
