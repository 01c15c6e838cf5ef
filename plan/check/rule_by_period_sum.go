package check

import (
	"math/big"

	"opsplan/plan"
	"opsplan/plan/number"
)

// byPeriodSum finds targets that the figures by month or quarter neither add up
// to nor end at.
var byPeriodSum = Rule{
	ID:       "by-period-sum",
	Family:   consistent,
	Severity: Warning,
	Reads:    []string{"stage", "trade", "goals.kpis.by_period", "goals.kpis.target", "goals.kpis.due", "goals.kpis.unit"},
	About:    plan.Words{Zh: "分期目标和总目标对不上", En: "the figures by period do not lead to the target"},
	Explain: plan.Words{
		Zh: "新签、销量这类要加起来等于目标；用户数、月成交额这类最后一期等于目标；满意度这类看平均。三样都对不上才提。开店和电商有淡旺季，主指标每期写成一样也会提。",
		En: "New contracts or sales of a year add up to the target; users or monthly sales end at it; a satisfaction may average to it. Only what does none of these is told. Shops and e-commerce have seasons: a main KPI that is the same in every period is told too.",
	},
	find: findByPeriodSum,
}

func findByPeriodSum(s *subject) []Finding {
	var found []Finding
	for i := range s.Goals.KPIs {
		k := &s.Goals.KPIs[i]
		target, ok := s.amount(k.Target, k.Unit)
		parts, read := s.series(k)
		if !ok || !read || len(parts) == 0 {
			continue
		}
		if f, ok := s.parted(i, target, parts); ok {
			f.Path = s.at(&k.ByPeriod)
			found = append(found, f)
		} else if s.flat(k, parts) {
			found = append(found, s.seasonless(i, parts))
		}
	}
	return found
}

// series reads the figures by period in the unit of the KPI, where all are of one
// sort.
func (s *subject) series(k *plan.KPI) (parts number.Series, ok bool) {
	parts, err := number.ReadSeries(string(k.ByPeriod))
	if err != nil {
		return nil, false
	}
	for i, p := range parts {
		q, ok := s.amount(plan.Quantity(p.Text), k.Unit)
		if !ok {
			return nil, false
		}
		parts[i].Quantity = q
	}
	for _, p := range parts {
		if p.Unit != parts[0].Unit {
			return nil, false
		}
	}
	return parts, true
}

// flat tells whether a volume of a trade with seasons is to be the same in each
// of four periods or more, although it is to change.
func (s *subject) flat(k *plan.KPI, parts number.Series) bool {
	seasons := s.situation.Trade == plan.Store || s.situation.Trade == plan.Ecommerce
	grown := s.situation.Stage == plan.Growth || s.situation.Stage == plan.Maturity
	kind := parts[0].Unit.Kind()
	if !seasons || !grown || k.Role != plan.Main || k.Direction == hold || len(parts) < 4 || kind != number.Cash && kind != number.Count {
		return false
	}
	for _, p := range parts {
		if p.Cmp(parts[0].Quantity) != 0 {
			return false
		}
	}
	return true
}

func (s *subject) seasonless(row int, parts number.Series) Finding {
	k := &s.Goals.KPIs[row]
	return Finding{
		Severity: Advice,
		Path:     s.at(&k.ByPeriod),
		Summary: say("%s分期目标 %d 期都是 %s，看不出淡旺季", "%s is the same in all %d periods, %s: there is no season in it",
			s.kpiWords(row), len(parts), s.show(parts[0].Quantity)),
		Why:    say("照这个数，淡季天天欠账，旺季又早早收工；读的人会问春节和大促算进去没有。", "By these figures every slow month is a failure and every good one a surprise. A reader will ask where the holidays are."),
		Remedy: say("照去年各月的高低分；没有去年的数，就把大促和节日的月份抬高，淡月压低，合起来不变。", "Split it as last year's months went. Without them, raise the months of holidays and sales and lower the slow ones; the sum stays."),
	}
}

func (s *subject) parted(row int, target number.Quantity, parts number.Series) (Finding, bool) {
	sum, err := parts.Sum()
	last := parts[len(parts)-1]
	name := s.kpiWords(row)
	f := Finding{
		Severity: Warning,
		Why:      say("分期是用来按月对账的；和总目标对不上，做到了也说不清算不算。", "The parts are what is checked each month; if they do not lead to the target, nobody can say whether it was met."),
	}
	shares := last.Unit == number.Percent && target.Unit != number.Percent
	switch {
	case err != nil:
		return f, false
	case shares && (isWhole(sum) || isWhole(last.Quantity)):
		return f, false
	case shares:
		f.Summary = say("%s分到各期的比例合计 %s，不是 100%%", "The shares of %s by period come to %s, not 100%%", name, s.show(sum))
		f.Remedy = plan.Words{Zh: "改其中一期，让合计等于 100%。", En: "Change one of them so that they come to 100%."}
		return f, true
	case !target.Unit.Fits(last.Unit):
		return f, false
	}
	mean := number.New(new(big.Rat).Quo(sum.Value(), big.NewRat(int64(len(parts)), 1)), sum.Unit)
	for _, q := range []number.Quantity{last.Quantity, sum, mean} {
		if target.Agrees(q) || q.Agrees(target) {
			return f, false
		}
	}
	if s.dueWithin(row, target, parts) {
		return f, false
	}
	f.Summary = say("%s分期目标最后一期是 %s，各期合计 %s，都不是目标 %s", "By period, %s ends at %s and adds up to %s; neither is the target of %s",
		name, s.show(last.Quantity), s.show(sum), s.show(target))
	f.Arithmetic = s.difference(target, last.Quantity)
	f.Remedy = say("每期写的是当期的数，就把最后一期改成 %s。", "If each is the figure of its period, end at %s.", s.show(target))
	if apart(target, sum).Cmp(apart(target, last.Quantity)) < 0 {
		f.Arithmetic = s.difference(target, sum)
		f.Remedy = say("各期要加起来，就把差的 %s 补到其中一期，或把目标改成 %s。", "If they add up, change one of them by %s, or set the target to %s.", s.show(apart(target, sum)), s.show(sum))
	}
	return f, true
}

// dueWithin tells whether the figure of the period in which the target is due is
// the target: what follows may be otherwise.
func (s *subject) dueWithin(row int, target number.Quantity, parts number.Series) bool {
	due, ok := s.due(s.Goals.KPIs[row].Due)
	if !ok {
		return false
	}
	for _, p := range parts {
		within, err := number.ReadPeriod(p.Label, s.period)
		if err == nil && !due.Before(within.Start) && !due.After(within.End) && target.Agrees(p.Quantity) {
			return true
		}
	}
	return false
}

func isWhole(q number.Quantity) bool { return q.Value().Cmp(big.NewRat(1, 1)) == 0 }
