package check

import (
	"opsplan/plan"
	"opsplan/plan/number"
)

// limitExceeded finds figures beyond the limit that the plan itself sets them.
var limitExceeded = Rule{
	ID:       "limit-exceeded",
	Family:   consistent,
	Severity: Warning,
	Reads:    []string{"goals.assumptions.value", "goals.assumptions.limit", "scope.conditions.limit", "scope.conditions.actual"},
	About:    plan.Words{Zh: "实际的数超过了自己定的上限", En: "a figure is beyond the limit the plan itself sets"},
	Explain: plan.Words{
		Zh: "上限是自己定的：首付不超过 5万，300 平方米 × 60 元 × 3 个月却是 54,000。要么谈下来，要么把上限改了并说清为什么可以。",
		En: "The limit is your own: at most $50,000 to be paid on signing, yet 300 m² × $60 × 3 months are $54,000. Bring the figure down, or raise the limit and say why that is all right.",
	},
	find: findLimitExceeded,
}

func findLimitExceeded(s *subject) []Finding {
	var found []Finding
	said := map[plan.Words]bool{} // the rent may stand among the assumptions and the conditions
	for i := range s.Goals.Assumptions {
		a := &s.Goals.Assumptions[i]
		name := titled(firstOf(string(a.Name), string(a.ID)), i+1)
		if f, ok := s.beyond(name, a.Value, a.Limit, a.Unit, s.at(&a.Value)); ok {
			said[f.Arithmetic] = true
			found = append(found, f)
		}
	}
	for i := range s.Scope.Conditions {
		c := &s.Scope.Conditions[i]
		if f, ok := s.beyond(titled(string(c.Condition), i+1), c.Actual, c.Limit, "", s.at(&c.Actual)); ok && !said[f.Arithmetic] {
			found = append(found, f)
		}
	}
	return found
}

// beyond compares what can be compared: two figures of one unit.
func (s *subject) beyond(name plan.Words, actual, limit plan.Quantity, unit plan.Line, at plan.Path) (Finding, bool) {
	is, ok := s.amount(actual, unit)
	most, limited := s.amount(limit, unit)
	if !ok || !limited || !is.Unit.Fits(most.Unit) {
		return Finding{}, false
	}
	f := Finding{
		Severity: Warning,
		Path:     at,
		Why:      say("自己定的线自己先破了，读的人会问：这条线还算不算？", "You set the limit and are the first to break it. Does it still hold, a reader will ask."),
	}
	high, top := is.Upper().In(most.Unit), most.Upper()
	switch {
	case most.Bound == number.AtLeast || most.Bound == number.MoreThan:
		if is.Upper().Cmp(most) >= 0 {
			return f, false
		}
		short := apart(most, high)
		f.Summary = say("%s是 %s，不到自己定的下限 %s，差 %s", "%s: %s is short of the least you set, %s, by %s", name, s.show(high), s.show(most), s.show(short))
		f.Arithmetic = s.difference(most, high)
		f.Remedy = say("再补 %s，或改下限并写明为什么可以。", "Add %s, or lower the limit and say why that is all right.", s.show(short))
		return f, true
	case high.Cmp(top) <= 0:
		return f, false
	}
	over := apart(high, top)
	f.Summary = say("%s是 %s，超过自己定的上限 %s，多 %s", "%s: %s is beyond the limit of %s that you set, by %s", name, s.show(high), s.show(top), s.show(over))
	f.Remedy = say("降 %s，或改上限并写明为什么可以。", "Take off %s, or raise the limit and say why that is all right.", s.show(over))
	f.Arithmetic = s.difference(high, top)
	return f, true
}
