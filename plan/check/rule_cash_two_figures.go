package check

import (
	"math/big"
	"slices"

	"opsplan/plan"
)

// cashTwoFigures finds cash that is one figure among the resources and another in
// the budget.
var cashTwoFigures = Rule{
	ID:       "cash-two-figures",
	Family:   consistent,
	Severity: Warning,
	Reads:    []string{"resources.have.name", "resources.have.amount", "budget.cash_in_hand"},
	About:    plan.Words{Zh: "手上的现金，两处写的不是一个数", En: "cash in hand is one figure here and another there"},
	Explain: plan.Words{
		Zh: "“已有”里的现金和预算里的“手上现金”是同一笔钱。哪个月钱最少，是从“手上现金”推下去的；它多写 5万，缺口就晚出现几个月。",
		En: "The cash among what you have is the cash in hand of the budget. The low point of the account is worked out from the latter; written too high, the shortage shows months too late.",
	},
	find: findCashTwoFigures,
}

// cashNames are names of a resource that is all the money there is.
var cashNames = []string{"现金", "手上现金", "手头现金", "账上现金", "可用现金", "账上资金", "cash", "cashinhand", "cashathand", "cashatbank", "cashinthebank", "cashinbank"}

func findCashTwoFigures(s *subject) []Finding {
	hand, ok := s.amount(s.Budget.CashInHand, plan.Line(s.Money()))
	if !ok {
		return nil
	}
	for i := range s.Resources.Have {
		have := &s.Resources.Have[i]
		amount, read := s.amount(have.Amount, plan.Line(s.Money()))
		if !read || !slices.Contains(cashNames, thing(have.Name)) || !amount.Unit.Fits(hand.Unit) ||
			amount.Agrees(hand) || hand.Agrees(amount) || within(apart(amount, hand), hand, big.NewRat(1, 50)) {
			continue
		}
		return []Finding{{
			Severity:   Warning,
			Path:       s.at(&s.Budget.CashInHand),
			Summary:    say("手上现金写的是 %s，“已有”里的“%s”是 %s", "Cash in hand is %s, and “%s” among what you have is %s", s.show(hand), have.Name, s.show(amount)),
			Why:        say("哪个月钱不够，是从这个数推下去的。", "The month in which money runs short is worked out from this figure."),
			Remedy:     say("查一遍账，两处写成一个数；有一部分不能动，就只写能用的。", "Look at the account and write one figure in both places; if some of it is tied up, only what can be used."),
			Arithmetic: s.difference(hand, amount),
		}}
	}
	return nil
}
