package check

import (
	"strings"

	"opsplan/plan"
	"opsplan/plan/number"
)

// currencyMixed finds money in another currency than the plan's, where no rate
// is given.
var currencyMixed = Rule{
	ID:       "currency-mixed",
	Family:   consistent,
	Severity: Warning,
	Reads:    []string{"currency", "budget.cap", "budget.cash_in_hand", "budget.loss_avoided", "budget.sources", "budget.alternatives"},
	About:    plan.Words{Zh: "预算里有别的币种，没写汇率", En: "money in another currency, without a rate"},
	Explain: plan.Words{
		Zh: "别的币种加不进合计。把它换算成计划的币种写，汇率和哪天的价写在条件或依据里。预算明细和收入里的由“读不懂的数”那一条说。",
		En: "Money in another currency is in no total. Write it in the plan's own, and say at which rate of which day. Budget lines and income are covered by the rule on what cannot be read.",
	},
	find: findCurrencyMixed,
}

// rates are words that tell at which rate an amount was taken.
var rates = lexicon{zh: []string{"汇率", "折合", "折人民币", "约合", "合人民币"}, en: []string{"rate", "exchange", "equals", "equivalent"}}

func findCurrencyMixed(s *subject) []Finding {
	b := &s.Budget
	var foreign []plan.Path
	look := func(text plan.Quantity, note plan.Line, at any) {
		q, err := number.ReadMoney(string(text), s.Money())
		if code := q.Unit.Currency(); err == nil && code != "" && code != s.Money() && !rates.in(string(text)+" "+string(note)) {
			foreign = append(foreign, s.at(at))
		}
	}
	look(b.Cap, "", &b.Cap)
	look(b.CashInHand, "", &b.CashInHand)
	look(b.LossAvoided, "", &b.LossAvoided)
	for i := range b.Sources {
		look(b.Sources[i].Amount, b.Sources[i].Terms, &b.Sources[i].Amount)
	}
	for i := range b.Alternatives {
		look(b.Alternatives[i].Cost, b.Alternatives[i].Return, &b.Alternatives[i].Cost)
	}
	if len(foreign) == 0 {
		return nil
	}
	currency, _ := plan.Question("currency")
	own := plan.Words{Zh: currency.Shown(s.Money(), plan.Zh), En: s.Money()}
	return []Finding{{
		Severity: Warning,
		Path:     foreign[0],
		Summary: say("%s不是计划的币种（%s），也没写汇率", "%s: not in the plan's currency (%s), and no rate is given",
			s.places(foreign), own),
		Why:    say("两种钱加不到一起，合计里没有它；读的人会问按什么汇率。", "It is in no total, and a reader asks at which rate it was taken."),
		Remedy: say("换算成%s再写，汇率和日期写在条件里。", "Write it in %s, and the rate and its day in the terms.", own),
	}}
}

// places names answers of several questions, three at most.
func (s *subject) places(all []plan.Path) plan.Words {
	const most = 3
	var zh, en []string
	for _, at := range all[:min(len(all), most)] {
		name := s.named(at)
		zh, en = append(zh, name.Zh), append(en, name.En)
	}
	if len(all) > most {
		zh, en = append(zh, "等"), append(en, "and others")
	}
	return plan.Words{Zh: strings.Join(zh, "、"), En: strings.Join(en, "; ")}
}
