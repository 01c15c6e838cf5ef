package check

import (
	"math/big"
	"strings"

	"opsplan/plan"
	"opsplan/plan/derive"
)

// repeatRate finds products that multiply by a share of buyers who come back,
// which makes the result smaller.
var repeatRate = Rule{
	ID:       "repeat-rate",
	Family:   derivable,
	Severity: Warning,
	Reads:    []string{"goals.kpis.formula", "goals.kpis.name", "goals.assumptions.name"},
	About:    plan.Words{Zh: "公式乘了复购率，越乘越小", En: "a formula multiplies by a repeat rate, which shrinks it"},
	Explain: plan.Words{
		Zh: "复购率是 30%，乘上去成交额只剩三成，好像回头客越多卖得越少。要的是人均单数：100 个人下了 130 单，就乘 1.3，也就是（1 + 每人多买的次数）。",
		En: "With a repeat rate of 30%, the product keeps three tenths of the sales, as if people who come back cost money. What is meant is orders per buyer: 130 orders of 100 buyers are × 1.3, or (1 + repeat orders per buyer).",
	},
	find: findRepeatRate,
}

// Words by which a figure of returning people, or a product of new ones, is known.
var (
	repeatWords   = []string{"复购率", "回购率", "repeat rate", "repeat purchase rate", "repurchase rate"}
	stayWords     = []string{"留存率", "留存", "retention"}
	ofReturning   = []string{"老客", "老用户", "老会员", "老顾客", "存量", "会员", "回头", "复购", "回购", "留存", "续", "existing", "returning", "repeat", "member", "retain", "retention", "renew", "subscri"}
	ofNewcomers   = []string{"访客", "流量", "转化", "新客", "曝光", "进店", "visitor", "traffic", "conversion", "new "}
	pricesOfSales = []string{"单价", "客单", "金额", "人均", "price", "basket", "order value", "spend"}
)

func findRepeatRate(s *subject) []Finding {
	var found []Finding
	titles := s.titles()
	for _, d := range s.derivations() {
		if d.of.Err != nil || holdsAny(d.of.Name, ofReturning) {
			continue
		}
		for _, name := range shrinking(d, titles) {
			found = append(found, s.shrinks(d, titles, name))
			break
		}
	}
	return found
}

// shrinking is the repeat rate that the only product of the formula is multiplied
// by. Where another product is added, new and returning buyers are told apart.
func shrinking(d derivation, titles map[string]string) []string {
	var product []string
	for _, term := range d.of.Formula.Terms() {
		if term.Minus || len(term.Factors) == 0 {
			continue
		}
		if product != nil {
			return nil
		}
		product = term.Factors
	}
	var rates, others []string
	for _, name := range product {
		title := firstOf(titles[name], name)
		if holdsAny(title, append(repeatWords[:len(repeatWords):len(repeatWords)], stayWords...)) && belowOne(d, name) {
			rates = append(rates, name)
		} else {
			others = append(others, title)
		}
	}
	all := strings.Join(others, "\n")
	switch {
	case len(rates) != 1 || len(others) < 2 || holdsAny(all, ofReturning):
		return nil
	case holdsAny(firstOf(titles[rates[0]], rates[0]), repeatWords):
		return rates
	case holdsAny(all, ofNewcomers) && holdsAny(all, pricesOfSales):
		return rates
	}
	return nil
}

func belowOne(d derivation, name string) bool {
	for _, side := range []derive.Side{d.of.Target, d.of.Current} {
		if side.Err == nil {
			q, ok := side.Value(name)
			return ok && !q.None && q.Sign() > 0 && q.Value().Cmp(big.NewRat(1, 1)) < 0
		}
	}
	return false
}

func (s *subject) shrinks(d derivation, titles map[string]string, name string) Finding {
	side := d.of.Target
	if side.Err != nil {
		side = d.of.Current
	}
	rate, _ := side.Value(name)
	title := firstOf(titles[name], name)
	return Finding{
		Severity: Warning,
		Path:     s.at(&d.KPI.Formula),
		Summary: say("%s的公式乘了“%s”（%s）：回头客没加进来，反而只剩下 %s", "The formula of %s multiplies by “%s” (%s): instead of adding repeat orders it leaves only %s",
			d.words(), title, s.show(rate), s.show(rate)),
		Why:        say("懂行的人会停在这里：照这个公式，没有人回头时卖得是零。", "Whoever knows the trade stops here: by this formula, nothing is sold if nobody comes back."),
		Remedy:     say("把“%s”换成人均单数（订单数 ÷ 买家数），或写成（1 + 每人回头再买的次数）。", "Put orders per buyer (orders ÷ buyers) in the place of “%s”, or (1 + repeat orders per buyer).", title),
		Arithmetic: s.worked(d, side),
	}
}

// holdsAny tells whether one of the words stands in the text.
func holdsAny(text string, words []string) bool {
	text = strings.ToLower(text)
	for _, w := range words {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}
