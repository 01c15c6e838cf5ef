package check

import (
	"math/big"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// monthAgainstYear finds figures of a month where those of a year are meant, as
// far as units say so.
var monthAgainstYear = Rule{
	ID:       "month-against-year",
	Family:   derivable,
	Severity: Warning,
	Reads:    []string{"goals.kpis.formula", "goals.kpis.unit", "goals.kpis.current", "goals.kpis.target", "goals.assumptions.value", "goals.assumptions.unit"},
	About:    plan.Words{Zh: "一个月的数和一年的数算在了一起", En: "a figure of a month is reckoned with one of a year"},
	Explain: plan.Words{
		Zh: "房租按年、收入按月，直接相减就差 12 倍。先换成同一个时间再算：除以 12，或者乘以 12。",
		En: "Rent by the year taken from sales by the month is wrong twelve times over. Bring both to the same time first: divide by 12, or multiply.",
	},
	find: findMonthAgainstYear,
}

func findMonthAgainstYear(s *subject) []Finding {
	var found []Finding
	for _, d := range s.derivations() {
		for _, side := range []derive.Side{d.of.Target, d.of.Current} {
			if f, ok := s.timeFault(d, side); ok {
				found = append(found, f)
				break // today's figure has the same formula
			}
		}
	}
	for i := range s.Goals.KPIs {
		if f, ok := s.timesApart(&s.Goals.KPIs[i]); ok {
			found = append(found, f)
		}
	}
	return found
}

// timesApart finds a KPI that is by the year today and by the month in its target.
func (s *subject) timesApart(k *plan.KPI) (Finding, bool) {
	now, known := s.amount(k.Current, k.Unit)
	then, stated := s.amount(k.Target, k.Unit)
	was, will := perYear[now.Unit.Per().Code()], perYear[then.Unit.Per().Code()]
	if !known || !stated || was == 0 || will == 0 || was == will {
		return Finding{}, false
	}
	same := number.New(new(big.Rat).Mul(then.Value(), big.NewRat(will, was)), now.Unit)
	return Finding{
		Severity: Warning,
		Path:     s.at(&k.Target),
		Summary: say("%s现值 %s、按%s算，目标 %s、按%s算", "%s is %s now, by the %s; its target, %s, is by the %s",
			s.called(s.at(k)), s.bare(now), timeWords(now.Unit.Per()), s.bare(then), timeWords(then.Unit.Per())),
		Why: say("两头时间不一样，看不出是涨是跌，差着好几倍。", "With two different times nobody can see whether it rises or falls: the one is many times the other."),
		Remedy: say("目标也按%s写：真是这么多就是 %s，写错了就改单位。", "State the target by the %s too: that is %s, unless the unit is a slip.",
			timeWords(now.Unit.Per()), s.bare(same)),
	}, true
}

func (s *subject) timeFault(d derivation, side derive.Side) (Finding, bool) {
	clash, apart := side.TimeClash()
	times, other := mistimed(d, side)
	if !apart && !other {
		return Finding{}, false
	}
	f := Finding{
		Severity:   Warning,
		Path:       s.at(&d.KPI.Formula),
		Why:        say("会算账的人先看时间：一个月当一年用，结果差 12 倍。", "Whoever checks figures looks at the time first: a month taken for a year is wrong twelve times over."),
		Arithmetic: s.worked(d, side),
	}
	if apart {
		f.Summary = say("%s的公式里，“%s”按%s算，“%s”按%s算", "In the formula of %s, “%s” is by the %s and “%s” by the %s",
			d.words(), clipped(clash.Left, quoted), timeWords(clash.LeftPer), clipped(clash.Right, quoted), timeWords(clash.RightPer))
		f.Remedy = say("换成同一个时间再算，例如把按年的除以 12。", "Bring both to the same time, for instance divide the yearly one by 12.")
		return f, true
	}
	gives, stated := timeWords(side.Per()), timeWords(statedPer(d, side))
	f.Summary = say("%s按公式是每%s %s，写的却是每%s %s", "The formula of %s gives a figure by the %s, %s, but the one stated is by the %s: %s",
		d.words(), gives, s.bare(side.Result.Quantity), stated, s.bare(side.Typed))
	f.Remedy = say("公式里换算成每%s的数，是 %s；或把单位写成每%s。", "Turn the formula into a figure by the %s, which is %s; or state the figure by the %s.",
		stated, s.bare(times), gives)
	return f, true
}

// bare shows a figure without its time.
func (s *subject) bare(q number.Quantity) plan.Words { return s.show(q.In(q.Unit.Head())) }

// mistimed tells whether a result and the figure stated are of different times
// while the numbers are the same, or are the same once converted: then it gives
// the result converted.
func mistimed(d derivation, side derive.Side) (converted number.Quantity, ok bool) {
	if side.Err != nil || !side.Written || side.Clash {
		return converted, false
	}
	gives, stated := perYear[side.Per().Code()], perYear[statedPer(d, side).Code()]
	if gives == 0 || stated == 0 || gives == stated {
		return converted, false
	}
	times := new(big.Rat).Mul(side.Result.Value(), big.NewRat(gives, stated))
	converted = number.New(times, side.Typed.Unit)
	return converted, side.Agrees || side.Typed.Agrees(converted)
}

// statedPer is the time of the figure stated, as its unit or that of the KPI says.
func statedPer(d derivation, side derive.Side) number.Unit {
	if own := side.Typed.Unit; own.Per() != (number.Unit{}) {
		return own.Per()
	}
	unit, _, _ := number.ReadUnit(string(d.Unit))
	return unit.Per()
}

// perYear is how often a time comes round in a year.
var perYear = map[string]int64{"年": 1, "季度": 4, "月": 12}

func timeWords(time number.Unit) plan.Words {
	switch time.Code() {
	case "年":
		return plan.Words{Zh: "年", En: "year"}
	case "季度":
		return plan.Words{Zh: "季度", En: "quarter"}
	case "月":
		return plan.Words{Zh: "月", En: "month"}
	case "周":
		return plan.Words{Zh: "周", En: "week"}
	}
	return plan.Words{Zh: "天", En: "day"}
}
