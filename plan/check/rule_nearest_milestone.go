package check

import (
	"opsplan/plan"
	"opsplan/plan/number"
)

// nearestMilestone finds plans whose first milestone is far away.
var nearestMilestone = Rule{
	ID:       "nearest-milestone",
	Family:   landing,
	Severity: Advice,
	Reads:    []string{"results.milestones.date", "date", "period_start"},
	About:    plan.Words{Zh: "第一个里程碑离得太远", En: "the first milestone is far away"},
	Explain: plan.Words{
		Zh: "初创期、发展期通常一个月内看一次（计划长的，头六分之一内），成熟期一个季度内看一次，从计划开始（或写成）那天算起。太远的话，走偏了要很久才知道。",
		En: "As a rule the first look is within a month at startup and growth (in a long plan within its first sixth) and within a quarter at maturity, counted from the day the plan starts or was written. If it is later, nobody notices for long that something goes wrong.",
	},
	find: findNearestMilestone,
}

var farthest = map[plan.Choice]int{plan.Startup: 30, plan.Growth: 30, plan.Maturity: 90} // days

func findNearestMilestone(s *subject) []Finding {
	most, asked := farthest[s.situation.Stage]
	from, ok := s.opening()
	var first *plan.Milestone
	var day number.Date
	for i := range s.Results.Milestones {
		m := &s.Results.Milestones[i]
		if d, readable := s.due(m.Date); readable && !d.Before(from) && (first == nil || d.Before(day)) {
			first, day = m, d
		}
	}
	if whole := s.period.End.DaysSince(s.period.Start); !s.period.IsZero() && asked {
		most = min(max(most, whole/6), 90)
	}
	const grace = 5 // days
	if !asked || !ok || first == nil || day.DaysSince(from) <= most+grace {
		return nil
	}
	return []Finding{{
		Severity: Advice,
		Path:     s.at(&first.Date),
		Summary: say("第一个里程碑%s在 %s，开始后第 %d 天", "The first milestone, %s, is on %s, %d days after the start",
			rowName(s.Plan, s.at(first)), day, day.DaysSince(from)),
		Why: say("走偏了要到那天才知道，读的人会问中间看什么。",
			"Nobody will know before then that something goes wrong; a reader will ask what is looked at in between."),
		Remedy:     say("在 %s 前加一个小的，哪怕只看一个数。", "Add a small one by %s, even if it looks at one number only.", from.AddDays(most)),
		Arithmetic: say("从 %s 算起，通常不过 %d 天", "counted from %s; as a rule %d days at most", from, most),
	}}
}

// opening is the day the plan starts, or was written if that is later.
func (s *subject) opening() (number.Date, bool) {
	start, ok := s.begins(s.PeriodStart)
	if written, dated := s.due(s.Date); ok && dated && written.After(start) {
		return written, true
	}
	return start, ok
}
