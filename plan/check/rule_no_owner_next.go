package check

import (
	"opsplan/plan"
	"opsplan/plan/number"
)

// noOwnerNext finds actions of the next weeks that nobody has or that have no
// day. Where the stage requires both of every action, rule required says so.
var noOwnerNext = Rule{
	ID:       "no-owner-next",
	Family:   landing,
	Severity: Error,
	Reads:    []string{"strategy.actions.owner", "strategy.actions.due", "strategy.phases.end"},
	About:    plan.Words{Zh: "马上要做的事没有负责人或日子", En: "something to be done next has no owner or no date"},
	Explain: plan.Words{
		Zh: "第一个阶段的行动（没分阶段的，开头 60 天里的），每项都要有一个人、一个日子。后面的可以以后再定。",
		En: "Every action of the first phase, or of the first 60 days where there are no phases, needs a person and a day. Later ones can wait.",
	},
	find: findNoOwnerNext,
}

func findNoOwnerNext(s *subject) []Finding {
	next, asked := s.nextStretch(), s.optional("strategy.actions", "owner", "due")
	if next.IsZero() {
		return nil
	}
	var found []Finding
	for i := range s.Strategy.Actions {
		a := &s.Strategy.Actions[i]
		if !s.soon(a, next) {
			continue
		}
		if asked["owner"] && plan.Blank(string(a.Owner)) {
			found = append(found, s.unassigned(s.at(&a.Owner), next, say("负责人", "owner")))
		}
		if asked["due"] && plan.Blank(string(a.Due)) {
			found = append(found, s.unassigned(s.at(&a.Due), next, say("完成的日子", "due date")))
		}
	}
	return found
}

// optional are the cells that rule required does not ask for.
func (s *subject) optional(table string, cells ...string) map[string]bool {
	question, _ := plan.Question(table)
	optional := map[string]bool{}
	for _, key := range cells {
		cell, _ := question.Cell(key)
		optional[key] = s.situation.CellTier(question, cell) != plan.Required
	}
	return optional
}

func (s *subject) unassigned(at plan.Path, next number.Period, lacks plan.Words) Finding {
	return Finding{
		Severity: Error,
		Path:     at,
		Summary: say("%s在 %s 前就要动，还没有%s", "%s comes before %s and has no %s",
			s.called(plan.Path{Field: at.Field, Row: at.Row}), next.End, lacks),
		Why:    say("没人、没日子的事，到时候就没人做。", "What has no owner or no day does not get done."),
		Remedy: say("定一个人、一个日子；%s 以后的可以先空着。", "Name one person and one day; what comes after %s can wait.", next.End),
	}
}

// soon tells whether an action begins or ends in that time; one without dates
// is not known to.
func (s *subject) soon(a *plan.Action, next number.Period) bool {
	day, ok := s.firstDay(a)
	return ok && !day.End.After(next.End)
}
