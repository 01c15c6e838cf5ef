package check

import (
	"math/big"
	"strings"

	"opsplan/plan"
	"opsplan/plan/number"
)

// missedAgain finds a target that was missed, is set again and is to be reached
// as before.
var missedAgain = Rule{
	ID:       "missed-again",
	Family:   derivable,
	Severity: Warning,
	Reads:    []string{"product.last", "goals.kpis.target"},
	About:    plan.Words{Zh: "上期没做到，这期定得不低，做法却没变", En: "missed last time, set again, and nothing changes"},
	Explain: plan.Words{
		Zh: "上期差一成以上，这期的目标又不低于上期，就要写出这次哪里不一样。光写再努力，读的人不会信。",
		En: "If the last period fell short by more than a tenth and the target is now as high or higher, say what will be different. Trying harder convinces nobody.",
	},
	find: findMissedAgain,
}

func findMissedAgain(s *subject) []Finding {
	kpis := map[string]*plan.KPI{}
	for i := range s.Goals.KPIs {
		k := &s.Goals.KPIs[i]
		for _, name := range []string{thing(k.Name), untimed(thing(k.Name))} {
			if kpis[name] == nil {
				kpis[name] = k
			}
		}
	}
	var found []Finding
	for i := range s.Product.Last {
		l := &s.Product.Last[i]
		if k := firstKPI(kpis[thing(l.What)], kpis[untimed(thing(l.What))]); k != nil && thing(l.What) != "" && sameAsBefore(l) {
			found = append(found, s.again(l, k)...)
		}
	}
	return found
}

func firstKPI(kpis ...*plan.KPI) *plan.KPI {
	for _, k := range kpis {
		if k != nil {
			return k
		}
	}
	return nil
}

func (s *subject) again(l *plan.LastResult, k *plan.KPI) []Finding {
	planned, ok1 := s.amount(l.Planned, k.Unit)
	actual, ok2 := s.amount(l.Actual, k.Unit)
	target, ok3 := s.amount(k.Target, k.Unit)
	if !ok1 || !ok2 || !ok3 || planned.Sign() <= 0 || planned.Unit != actual.Unit || planned.Unit != target.Unit {
		return nil
	}
	way := s.wayOf(k)
	if way == unclear {
		return nil
	}
	short := new(big.Rat).Sub(planned.Value(), actual.Value())
	short.Mul(short, big.NewRat(int64(way), 1)).Quo(short, planned.Value())
	if short.Cmp(big.NewRat(1, 10)) <= 0 || target.Cmp(planned)*int(way) < 0 {
		return nil
	}
	missed := s.show(number.New(short, number.Percent).Round(0))
	if planned.Unit == number.Percent {
		missed = s.show(apart(planned, actual)) // 30% that became 42% is 12 points, which nobody calls 40%
	}
	return []Finding{{
		Severity: Warning,
		Path:     s.at(&l.Change),
		Summary: say("“%s”上期原定 %s、做到 %s，这次定 %s，却没写做法有什么不同", "“%s” was planned at %s and came in at %s; now the target is %s, and nothing says what will be different",
			l.What, typed(l.Planned), typed(l.Actual), typed(k.Target)),
		Why: say("上次没做到，做法没变，读的人不会信这次能做到。",
			"It was missed and is to be tried in the same way; no reader will believe it this time."),
		Remedy: say("写一句这次改什么：停什么、加什么、换谁；没有可改的，就把目标改到 %s 附近。",
			"Say in one sentence what stops, what is added or who takes over; if nothing changes, set the target near %s.", typed(l.Actual)),
		Arithmetic: say("上期差 %s", "missed by %s", missed),
	}}
}

// sameAsBefore tells whether the row says that nothing changes, or nothing.
func sameAsBefore(l *plan.LastResult) bool {
	return saysNothing(l.Change) || thing(l.Change) == thing(l.What)
}

// thing is a name without regard to case, blanks and full stops.
func thing(text plan.Line) string {
	folded := strings.ToLower(string(number.Fold(string(text))))
	return strings.Trim(strings.Join(strings.Fields(folded), ""), "。.!")
}
