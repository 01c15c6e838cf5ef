package check

import (
	"strings"

	"opsplan/plan"
	"opsplan/plan/number"
)

// milestoneOrder finds milestones that do not lead to their KPI's target.
var milestoneOrder = Rule{
	ID:       "milestone-order",
	Family:   consistent,
	Severity: Warning,
	Reads: []string{"results.milestones.date", "results.milestones.value", "results.milestones.floor", "results.milestones.stretch",
		"goals.kpis.target", "goals.kpis.due", "goals.kpis.by_period"},
	About: plan.Words{Zh: "里程碑的数没有走到目标", En: "the milestones do not lead to the target"},
	Explain: plan.Words{
		Zh: "同一个 KPI 的里程碑应当一步步靠近目标，最后一个就是目标，不晚于它的期限；保底值、达标值、挑战值一个比一个难。中间的数和目标不同是对的。有淡旺季的，在“分期目标”里按月写出来，就不会再问。",
		En: "The milestones of a KPI should come nearer to its target, the last one being the target and not later than its due date; floor, value and stretch are each harder than the one before. Values in between differ, of course. If there are seasons, write them into “By period” and this is not asked.",
	},
	find: findMilestoneOrder,
}

func findMilestoneOrder(s *subject) []Finding {
	var found []Finding
	for n, marks := range s.markedBy() {
		k := &s.Goals.KPIs[n]
		found = append(found, s.backwards(k, marks)...)
		found = append(found, s.lastMark(k, marks)...)
		for _, m := range marks {
			found = append(found, s.steps(k, m)...)
		}
	}
	return found
}

// backwards finds the first step away from the target.
func (s *subject) backwards(k *plan.KPI, marks []marked) []Finding {
	way := s.wayOf(k)
	if way == unclear || seasonal(k, way) {
		return nil
	}
	for i := 1; i < len(marks); i++ {
		a, b := marks[i-1], marks[i]
		if !a.value.Unit.Fits(b.value.Unit) || a.day == b.day || b.value.Cmp(a.value)*int(way) >= 0 {
			continue
		}
		return []Finding{{
			Severity: Warning,
			Path:     s.at(&b.Value),
			Summary: say("%s的里程碑往回走：%s 要 %s，%s 要 %s", "The milestones of %s move back: %[3]s by %[2]s, then %[5]s by %[4]s",
				rowName(s.Plan, s.at(k)), a.day.End, typed(a.Value), b.day.End, typed(b.Value)),
			Why: say("“%s”是往目标走的数，中间退一步，读的人会问为什么。",
				"“%s” is on its way to a target; a reader will ask why it steps back.", k.Name),
			Remedy: say("改成 %s 和目标 %s 之间的数；真是淡季，就在这个 KPI 的“分期目标”里按月写出来。",
				"Choose a value between %s and the target, %s; if it is the season, show it by month under “By period”.", typed(a.Value), typed(k.Target)),
		}}
	}
	return nil
}

// seasonal tells whether the plan itself says that the number goes to and fro.
func seasonal(k *plan.KPI, way way) bool {
	series, err := number.ReadSeries(string(k.ByPeriod))
	if err != nil {
		return false
	}
	for i := 1; i < len(series); i++ {
		if series[i].Cmp(series[i-1].Quantity)*int(way) < 0 {
			return true
		}
	}
	return false
}

// lastMark compares the last milestone with the target, if it is the one that
// is meant to reach it.
func (s *subject) lastMark(k *plan.KPI, marks []marked) []Finding {
	due, ok := s.dueOf(k)
	target, aimed := s.amount(k.Target, k.Unit)
	if !ok || !aimed || len(marks) == 0 {
		return nil
	}
	last := marks[len(marks)-1]
	const counting = 10 // days after the due date in which the number is still being counted
	switch {
	case last.day.End.Before(due.Start):
		return nil
	case last.day.Start.DaysSince(due.End) > counting:
		if !s.period.IsZero() && last.day.End.After(s.period.End) {
			return nil // outside-period says so
		}
		return []Finding{s.pastDue(k, last, due.End)}
	}
	for _, m := range marks {
		same := m.value.Agrees(target) || target.Agrees(m.value)
		if m.day == last.day && (same || !m.value.Unit.Fits(target.Unit)) {
			return nil
		}
	}
	return []Finding{s.otherTarget(k, last, target)}
}

// dueOf is when the KPI shall get to its target: where it does not say, with the
// main one, or else at the end of the plan.
func (s *subject) dueOf(k *plan.KPI) (number.Period, bool) {
	if !plan.Blank(string(k.Due)) {
		return s.span(k.Due)
	}
	if main, ok := s.main(); ok && !plan.Blank(string(main.Due)) {
		return s.span(main.Due)
	}
	return number.Period{Start: s.period.End, End: s.period.End}, !s.period.IsZero()
}

func (s *subject) pastDue(k *plan.KPI, last marked, due number.Date) Finding {
	return Finding{
		Severity: Warning,
		Path:     s.at(&last.Date),
		Summary: say("%s在 %s，可“%s”%s 就该达到", "%s is on %s, but “%s” is due on %s",
			s.called(s.at(last.Milestone)), last.day.End, k.Name, due),
		Why: say("期限过了才看，读的人会问到底哪天算。", "It is looked at after it is due; a reader will ask which day counts."),
		Remedy: say("里程碑提前到 %s，或把 KPI 的“何时达到”改成 %s。", "Bring the milestone forward to %s, or make the KPI due on %s.",
			due, last.day.End),
		Arithmetic: say("晚 %d 天", "%d days later", last.day.Start.DaysSince(due)),
	}
}

func (s *subject) otherTarget(k *plan.KPI, last marked, target number.Quantity) Finding {
	f := Finding{
		Severity: Warning,
		Path:     s.at(&last.Value),
		Summary: say("最后一个里程碑%s要 %s，“%s”的目标却是 %s", "The last milestone, %s, asks for %s, but the target of “%s” is %s",
			rowName(s.Plan, s.at(last.Milestone)), typed(last.Value), k.Name, typed(k.Target)),
		Why: say("同一天两个数，读的人会问做到哪个才算。", "Two figures for the same day; a reader will ask which one counts."),
		Remedy: say("两处写成同一个数：%s 或 %s；求稳的写进“保底值”，求高的写进“挑战值”。",
			"Write the same figure in both places, %s or %s; a cautious one belongs under “Floor”, a bold one under “Stretch”.", typed(k.Target), typed(last.Value)),
	}
	if gap, err := target.Sub(last.value); err == nil {
		if gap.Sign() < 0 {
			gap = gap.Neg()
		}
		f.Arithmetic = say("相差 %s", "%s apart", s.show(gap))
	}
	return f
}

func typed(q plan.Quantity) string { return strings.TrimSpace(string(q)) }
