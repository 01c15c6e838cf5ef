package check

import (
	"opsplan/plan"
	"opsplan/plan/number"
)

// overload finds weeks in which one person has too much to finish.
var overload = Rule{
	ID:       "overload",
	Family:   landing,
	Severity: Advice,
	Reads:    []string{"strategy.actions.owner", "strategy.actions.due"},
	About:    plan.Words{Zh: "一个人一周里要做完的事太多", En: "one person has too much due in one week"},
	Explain: plan.Words{
		Zh: "一个人一周里做完五件事，通常就到头了。只数写到哪一天的，写“6月”的不数。挪开几件，或换个人。",
		En: "Five things finished in a week is about what one person can do. Only dates that name a day are counted. Move some, or give them to somebody else.",
	},
	find: findOverload,
}

const weekly = 5 // actions one person can finish

func findOverload(s *subject) []Finding {
	var found []Finding
	for _, w := range s.workloads() {
		week, rows := s.fullestWeek(w)
		if len(rows) <= weekly {
			continue
		}
		found = append(found, Finding{
			Severity: Advice,
			Path:     rows[0],
			Summary: say("%s在 %s 到 %s 这一周要做完%[5]s行动", "%s has %[4]d actions due in the week %[2]s to %[3]s: %[5]s",
				w.who, week.Start, week.End, len(rows), s.listed(rows)),
			Why: say("挤在一周里，多半有几项要拖；后面等着的也跟着拖。",
				"Some of them will slip, and whatever waits for them slips too."),
			Remedy: say("留下最要紧的 %d 项，其余 %d 项挪到前后一周或换人。",
				"Keep the %d that matter most; %d can wait a week or go to somebody else.", weekly, len(rows)-weekly),
		})
	}
	return found
}

// fullestWeek is the week in which most of a person's actions end, the earliest
// of several, and the dates that fall into it.
func (s *subject) fullestWeek(w workload) (number.Period, []plan.Path) {
	weeks := map[number.Period][]int{}
	for _, i := range w.actions {
		if day, ok := s.span(s.Strategy.Actions[i].Due); ok && day.IsDay() {
			week := weekOf(day.End)
			weeks[week] = append(weeks[week], i)
		}
	}
	var fullest number.Period
	for week, rows := range weeks {
		n := len(weeks[fullest])
		if len(rows) > n || len(rows) == n && week.Start.Before(fullest.Start) {
			fullest = week
		}
	}
	if len(weeks[fullest]) <= weekly {
		return fullest, nil
	}
	var rows []plan.Path
	for _, i := range weeks[fullest] {
		rows = append(rows, plan.Path{Field: "strategy.actions", Row: s.Strategy.Actions[i].Key, Cell: "due"})
	}
	return fullest, rows
}
