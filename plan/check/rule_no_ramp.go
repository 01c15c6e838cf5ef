package check

import (
	"math/big"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// noRamp finds income that is full from the first month of a new business.
var noRamp = Rule{
	ID:       "no-ramp",
	Family:   landing,
	Severity: Warning,
	Reads:    []string{"stage", "readers", "anchor_date", "budget.income"},
	About:    plan.Words{Zh: "新开张，收入从头一个月就是满的", En: "a new business earns its full income from the first month"},
	Explain: plan.Words{
		Zh: "新店新品头几个月很少就做满。头三个月拆成几行，由少到多，再看账上够不够；钱往往就差在这几个月。借钱给你的人会先把头几个月打折再算。",
		En: "Few new businesses are full in their first months. Give the first three months rows of their own, rising, and see whether the money still suffices: this is where it usually runs out. Whoever lends will discount those months anyway.",
	},
	find: findNoRamp,
}

func findNoRamp(s *subject) []Finding {
	month, ok := s.flatIncome()
	if !ok {
		return nil
	}
	severity := Advice
	if s.reads(plan.Lender, plan.Investor) {
		severity = Warning
	}
	times := s.totals.Income[0].Times
	less := month.Mul(number.New(big.NewRat(3, 4), number.Unit{}))
	return []Finding{{
		Severity: severity,
		Path:     s.at(&s.Budget.Income[0].Amount),
		Summary: say("收入从头一个月起就是每月 %s，没有由少到多", "Income is %s from the very first month, without a slow start",
			s.show(month)),
		Why: say("新开张很少头一个月就做满；真慢下来，账上最先缺的就是这几个月的钱。",
			"New businesses are seldom full in their first month, and that is when money runs short first."),
		Remedy: say("把头三个月拆成三行，例如按 50%%、75%%、100%%：少收 %s，再看账上够不够。",
			"Give the first three months their own rows, say 50%%, 75%% and 100%%: %s less. Then see whether the money suffices.", s.show(less)),
		Arithmetic: say("%s × %d 个月 = %s", "%s × %d months = %s", s.show(month), times, s.show(s.totals.Earned)),
	}}
}

// flatIncome is the income of a month where all of it begins with the business and
// stays the same for three months or more.
func (s *subject) flatIncome() (month number.Quantity, ok bool) {
	income := s.totals.Income
	if s.situation.Stage != plan.Startup || len(income) == 0 || s.afterOpening() {
		return month, false
	}
	month = number.Int(0, number.Money(s.Money()))
	first, dated := s.begins(s.Budget.Income[0].Start)
	for i, c := range income {
		from, ok := s.begins(s.Budget.Income[i].Start)
		if c.Err != nil || c.Every != derive.Monthly || c.Times < 3 || ok != dated || from != first {
			return month, false
		}
		month, _ = month.Add(c.Each)
	}
	return month, month.Sign() > 0
}

// afterOpening tells whether the income begins in a later month than the day the
// plan counts back from: then the first months are taken to earn nothing.
func (s *subject) afterOpening() bool {
	opens, ok := s.due(s.AnchorDate)
	from, dated := s.begins(s.Budget.Income[0].Start)
	return ok && dated && from.Year*12+from.Month > opens.Year*12+opens.Month
}
