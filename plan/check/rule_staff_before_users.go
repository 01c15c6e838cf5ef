package check

import (
	"opsplan/plan"
	"opsplan/plan/number"
)

// staffBeforeUsers finds public notices that the own people read first.
var staffBeforeUsers = Rule{
	ID:       "staff-before-users",
	Family:   landing,
	Severity: Advice,
	Reads:    []string{"strategy.exit_steps.kind", "strategy.exit_steps.by", "strategy.affected.by", "strategy.actions.due"},
	About:    plan.Words{Zh: "公告前没有先告诉自己人", En: "the notice goes out before the staff are told"},
	Explain: plan.Words{
		Zh: "公告一出，电话马上打到店里和客服。自己人要先知道为什么停、怎么答、自己去哪儿，至少早一天。",
		En: "The telephone rings as soon as the notice is out. Staff must know before, by a day at least, why it closes, what to answer and what becomes of them.",
	},
	find: findStaffBeforeUsers,
}

func findStaffBeforeUsers(s *subject) []Finding {
	days := s.exitDays()
	var notice *exitDay
	for i := range days {
		if d := &days[i]; d.Kind == "announce" && (notice == nil || d.by.Start.Before(notice.by.Start)) {
			notice = d
		}
	}
	if notice == nil || !s.hasStaff() || s.staffToldBy(notice.by, days) {
		return nil
	}
	return []Finding{{
		Severity: Advice,
		Path:     s.at(&notice.By),
		Summary: say("%s在 %s，之前没有一步是告诉自己人", "%s is on %s, and no step before it tells the staff",
			s.called(s.at(notice.ExitStep)), notice.by.Start),
		Why: say("客服和同事从外面听说，答不上来，也会先乱。", "Staff who hear of it from outside cannot answer, and worry first."),
		Remedy: say("在 %s 前加一步：对内说清为什么停、怎么答、各人去哪儿。",
			"Add a step by %s: tell them why it closes, what to answer and what becomes of them.", notice.by.Start.AddDays(-1)),
	}}
}

// hasStaff tells whether the plan speaks of more people than the one who writes.
func (s *subject) hasStaff() bool {
	for _, a := range s.Strategy.Affected {
		if staff.in(string(a.Who)) {
			return true
		}
	}
	return len(s.Scope.People) > 1
}

// staffToldBy looks for a step, an action or an arrangement for the staff that
// comes no later than the notice.
func (s *subject) staffToldBy(notice number.Period, days []exitDay) bool {
	for _, d := range days {
		concerned := d.Kind == "people" || staff.in(string(d.Step))
		if concerned && !d.by.Start.After(notice.End) {
			return true
		}
	}
	told := func(text plan.Line, by plan.Date) bool {
		day, ok := s.span(by)
		return ok && staff.in(string(text)) && !day.Start.After(notice.End)
	}
	for _, a := range s.Strategy.Actions {
		if told(a.Action, a.Due) {
			return true
		}
	}
	for _, a := range s.Strategy.Affected {
		if told(a.Who, a.By) {
			return true
		}
	}
	return false
}
