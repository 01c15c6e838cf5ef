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
	Reads:    []string{"stage", "readers", "anchor_date", "period_start", "budget.income", "goals.kpis.current"},
	About:    plan.Words{Zh: "收入从头一个月就是满的", En: "the full income comes from the first month"},
	Explain: plan.Words{
		Zh: "新店新品头几个月很少就做满。头三个月拆成几行，由少到多，再看账上够不够；钱往往就差在这几个月。借钱给你的人会先把头几个月打折再算。发展期的收入也从现在的数起，不从目标起。",
		En: "Few new businesses are full in their first months. Give the first three months rows of their own, rising, and see whether the money still suffices: this is where it usually runs out. Whoever lends will discount those months anyway. At growth the income begins where the KPI stands today, not at its target.",
	},
	find: findNoRamp,
}

func findNoRamp(s *subject) []Finding {
	month, ok := s.flatIncome()
	if !ok {
		return s.leaps()
	}
	severity := Advice
	if s.reads(plan.Lender, plan.Investor) {
		severity = Warning
	}
	times := s.totals().Income[0].Times
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
		Arithmetic: say("%s × %d 个月 = %s", "%s × %d months = %s", s.show(month), times, s.show(s.totals().Earned)),
	}}
}

// leaps finds an income that begins with the period above what its KPI is today.
func (s *subject) leaps() []Finding {
	if s.situation.Stage != plan.Growth {
		return nil
	}
	index := s.indexOf("budget.income", "kpi")
	for i, c := range s.totals().Income {
		row := &s.Budget.Income[i]
		at, ok := index.row("goals.kpis", row.KPI)
		from, dated := s.begins(row.Start)
		if !ok || c.Err != nil || c.Every != derive.Monthly || dated && from.After(s.period.Start.AddDays(31)) {
			continue
		}
		k := &s.Goals.KPIs[at]
		now, known := s.amount(k.Current, k.Unit)
		if per := now.Unit.Per().Code(); !known || per != "" && per != "月" || now.Unit.Head() != c.Each.Unit {
			continue
		}
		now = now.In(c.Each.Unit)
		if over := new(big.Rat).Mul(now.Value(), big.NewRat(11, 10)); now.Sign() <= 0 || c.Each.Value().Cmp(over) <= 0 {
			continue
		}
		return []Finding{{
			Severity: Warning,
			Path:     s.at(&row.Amount),
			Summary: say("收入%s从头一个月起就是每月 %s，可%s现在才 %s", "Income %s is %s a month from the start, but %s stands at %s today",
				titled(string(row.Item), i+1), s.show(c.Each), s.kpiWords(at), s.show(now)),
			Why:        say("多出来的还没挣到；读的人会按现在的数重算，账上的钱就短一截。", "The rest is not earned yet. A reader will put in today's figure, and the money runs short."),
			Remedy:     say("拆成几行，从 %s 起一步步升到目标，再看账上够不够。", "Split it into rows that begin at %s and rise to the target, and see whether the money suffices.", s.show(now)),
			Arithmetic: s.difference(c.Each, now),
		}}
	}
	return nil
}

// flatIncome is the income of a month where all of it begins with the business and
// stays the same for three months or more.
func (s *subject) flatIncome() (month number.Quantity, ok bool) {
	income := s.totals().Income
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
