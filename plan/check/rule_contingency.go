package check

import (
	"math/big"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// contingency finds openings without money for what nobody thought of.
var contingency = Rule{
	ID:       "contingency",
	Family:   landing,
	Severity: Advice,
	Reads:    []string{"stage", "trade", "budget.lines"},
	About:    plan.Words{Zh: "开办没留预备金，或留得太少", En: "an opening without a reserve, or next to none"},
	Explain: plan.Words{
		Zh: "装修、办证、设备很少正好花在预算上。开店一般另留一次性花费的 10%–20%，别的初创一般 5%–15%；公司不让留的，写在“怎么批”里：超了找谁。",
		En: "Fitting out, licences and equipment seldom cost what was planned. Shops usually keep 10–20% of the one-off costs in reserve, other new businesses 5–15%. Where that is not allowed, say under Approval what happens if it runs over.",
	},
	find: findContingency,
}

var reserves = lexicon{
	zh: []string{"预备", "备用", "不可预见", "机动", "应急"},
	en: []string{"reserve", "reserves", "contingency", "contingencies", "unforeseen", "buffer"},
}

func findContingency(s *subject) []Finding {
	once, reserve, ok := s.spentAndReserve()
	if s.situation.Stage != plan.Startup || !ok {
		return nil
	}
	low, high := "5%", "15%"
	share := big.NewRat(1, 20)
	if s.situation.Trade == plan.Store {
		low, high, share = "10%", "20%", big.NewRat(1, 10)
	}
	least := s.show(once.Mul(number.New(share, number.Unit{})))
	summary := say("一次性要花 %s，没有一行预备金", "%s is spent once, and there is no line of reserve", s.show(once))
	remedy := say("加一行预备金，一般是 %s–%s，先放 %s。", "Add a reserve; %s to %s is usual, so begin with %s.", low, high, least)
	if part, ok := reserve.Quo(once); ok && !reserve.IsZero() {
		summary = say("预备金只有 %s，是一次性 %s的 %s", "The reserve is only %s, for one-off costs of %s: %s",
			s.show(reserve), s.show(once), s.show(number.New(part.Value(), number.Percent).Round(1)))
		remedy = say("一般是 %s–%s，至少放到 %s。", "%s to %s is usual: have at least %s.", low, high, least)
	}
	return []Finding{{
		Severity: Advice,
		Path:     plan.Path{Field: "budget.lines"},
		Summary:  summary,
		Why: say("装修、办证、设备很少正好花在预算上；超出来的要么停工，要么动过日子的钱。",
			"Fitting out and equipment seldom cost what was planned; what they cost more comes out of the money to live on."),
		Remedy:     remedy,
		Arithmetic: say("%s × %s = %s", "%s × %s = %s", s.show(once), low, least),
	}}
}

// spentAndReserve is what three lines or more cost once, what comes back and
// working capital left out, and the reserve; ok is false where that is a
// twentieth or more, or cannot be read.
func (s *subject) spentAndReserve() (once, reserve number.Quantity, ok bool) {
	once = number.Int(0, number.Money(s.Money()))
	reserve = once
	lines := 0
	for i, c := range s.totals().Lines {
		l := s.Budget.Lines[i]
		if l.Category == "reserve" || reserves.in(string(l.Item)) {
			if reserve, _ = reserve.Add(c.Total); c.Err != nil || c.Total.IsZero() {
				return once, reserve, false
			}
			continue
		}
		back := l.Category == "working" || l.Refundable == "yes" || deposits.in(string(l.Item))
		if c.Err == nil && c.Every == derive.Once && !back && !c.Total.IsZero() {
			once, _ = once.Add(c.Total)
			lines++
		}
	}
	return once, reserve, lines >= 3 && reserve.Mul(number.Int(20, number.Unit{})).Cmp(once) < 0
}
