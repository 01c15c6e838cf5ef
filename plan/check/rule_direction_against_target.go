package check

import (
	"opsplan/plan"
	"opsplan/plan/number"
)

const (
	up   plan.Choice = "up"
	down plan.Choice = "down"
	hold plan.Choice = "hold"
)

// directionAgainstTarget finds KPIs whose target lies on the wrong side of where
// they stand.
var directionAgainstTarget = Rule{
	ID:       "direction-against-target",
	Family:   measurable,
	Severity: Warning,
	Reads:    []string{"goals.kpis.direction", "goals.kpis.current", "goals.kpis.target"},
	About:    plan.Words{Zh: "方向写升，目标却比现在低（或反过来）", En: "a KPI is to rise, but its target lies below today's value, or the reverse"},
	Explain: plan.Words{
		Zh: "方向、现值、目标三格要说同一件事。常见的是数打错一位、全年和一个月比、或方向忘了改。只求不掉的数，方向选“保持”。",
		En: "Direction, present value and target have to tell one story. Usually a digit is wrong, a year is set against a month, or the direction was forgotten. For a number that must only not fall, choose “hold”.",
	},
	find: findAgainstDirection,
}

func findAgainstDirection(s *subject) []Finding {
	var found []Finding
	for i := range s.Goals.KPIs {
		k := &s.Goals.KPIs[i]
		now, ok := s.amount(k.Current, k.Unit)
		then, also := s.amount(k.Target, k.Unit)
		if !ok || !also || !then.Unit.Fits(now.Unit) || then.Bound != number.Exactly || then.Agrees(now) {
			continue
		}
		if f, ok := s.against(k, now, then); ok {
			found = append(found, f)
		}
	}
	return found
}

func (s *subject) against(k *plan.KPI, now, then number.Quantity) (Finding, bool) {
	tooLow := k.Direction == up && then.Upper().Cmp(now) < 0
	tooHigh := k.Direction == down && then.Cmp(now.Upper()) > 0
	if !tooLow && !tooHigh {
		return Finding{}, false
	}
	path := s.at(&k.Target)
	name := rowName(s.Plan, path)
	f := Finding{
		Severity: Warning,
		Path:     path,
		Why:      say("读的人分不清是数写错了，还是真打算往回走。", "Readers cannot tell a slip from a plan to go backwards."),
	}
	at := s.show(now.Upper())
	if tooLow {
		f.Summary = say("KPI%s写的是升，现值 %[3]s，目标 %[2]s，反而低了", "KPI %s is to go up, but its target %s is below today's %s", name, k.Target, k.Current)
		f.Remedy = say("真要升，目标要高过 %s；本来就要降，方向改成“降”；只求不掉，改成“保持”。",
			"If it is to rise, set the target above %s; if it is to fall, change the direction to “down”; if it must only not fall, to “hold”.", at)
		return f, true
	}
	f.Summary = say("KPI%s写的是降，现值 %[3]s，目标 %[2]s，反而高了", "KPI %s is to go down, but its target %s is above today's %s", name, k.Target, k.Current)
	f.Remedy = say("真要降，目标要低于 %s；本来就要升，方向改成“升”；只求不涨，改成“保持”。",
		"If it is to fall, set the target below %s; if it is to rise, change the direction to “up”; if it must only not rise, to “hold”.", at)
	return f, true
}
