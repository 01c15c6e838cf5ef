package check

import (
	"opsplan/plan"
	"opsplan/plan/number"
)

// sourcesShort finds sources that, with the income, do not pay for all that is
// spent.
var sourcesShort = Rule{
	ID:       "sources-short",
	Family:   consistent,
	Severity: Warning,
	Reads:    []string{"budget.sources", "budget.cash_in_hand", "budget.income", "budget.lines", "readers", "trade"},
	About:    plan.Words{Zh: "钱的来路不够花", En: "the sources do not cover what is spent"},
	Explain: plan.Words{
		Zh: "银行、投资人和开店的人都先看这一条：钱从哪几处来，加上收入，够不够付写下的全部开销。少一块，就要么再找一处来源，要么少花。没写收入的，只比一次性要花的。",
		En: "Banks, investors and shop owners look at this first: do the sources, together with the income, pay for all that is listed? If not, find another source or spend less. Where no income is given, only the one-off costs are compared.",
	},
	find: findSourcesShort,
}

func findSourcesShort(s *subject) []Finding {
	missing, ok := s.lacking()
	if !ok {
		return nil
	}
	f, _ := s.fundsOnce()
	uses := s.uses()
	have, earned, short := s.show(f.All), s.show(s.totals().Earned), s.show(missing)
	found := Finding{
		Severity: Warning,
		Path:     plan.Path{Field: "budget.sources"},
		Summary: say("资金来源和手上的钱共 %s，一次性就要花 %s，还差 %s",
			"Sources and cash in hand come to %s, the one-off costs alone to %s: %s short", have, s.show(uses), short),
		Why: say("钱不够把写下的事做完；读的人会问差的这块从哪来，没有就不会往下谈。",
			"There is not enough to do what is written. A reader asks where the rest comes from before anything else."),
		Remedy:     say("再找来 %s，或少花 %[1]s。", "Find another %s, or spend that much less.", short),
		Arithmetic: say("%s − %s = −%s", "%s − %s = −%s", have, s.show(uses), short),
	}
	if len(s.Budget.Income) > 0 {
		found.Summary = say("资金来源和手上的钱共 %s，加上收入 %s，要花 %s，还差 %s",
			"Sources and cash in hand come to %s, income to %s, costs to %s: %s short", have, earned, s.show(uses), short)
		found.Arithmetic = say("%s + %s − %s = −%s", "%s + %s − %s = −%s", have, earned, s.show(uses), short)
	}
	return []Finding{found}
}

// lacking is what sources and income fall short of the costs, where readers or
// trade make that a question.
func (s *subject) lacking() (missing number.Quantity, ok bool) {
	f, ok := s.fundsOnce()
	asked := s.reads(plan.Lender, plan.Investor) || s.situation.Trade == plan.Store
	if !ok || !asked || len(s.Budget.Sources) == 0 || s.overspent(f) || s.incomeUnread() {
		return missing, false
	}
	missing, err := s.uses().Sub(f.All)
	if err != nil {
		return missing, false
	}
	missing, err = missing.Sub(s.totals().Earned)
	return missing, err == nil && missing.Sign() > 0
}
