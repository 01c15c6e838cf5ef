package check

import (
	"strings"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// spendingBeforeApproval finds costs that begin before anybody could approve them.
var spendingBeforeApproval = Rule{
	ID:       "spending-before-approval",
	Family:   landing,
	Severity: Warning,
	Reads:    []string{"readers", "date", "goals.decided_on", "budget.lines.start", "budget.lines.how_often"},
	About:    plan.Words{Zh: "还没批，钱已经花了", En: "money is spent before it is approved"},
	Explain: plan.Words{
		Zh: "给老板看的计划，花钱的日子不能早过编制日期；衰退期的不能早过定下来的那天。已经花掉的别放进申请里，或写明谁先批的。期中改过的计划不查这一条。",
		En: "In a plan for the boss no payment comes before the day the plan was written, nor, at an exit, before the day it was decided. What is spent already does not belong in a request, or say who approved it. Plans revised after their period began are not looked at.",
	},
	find: findSpendingBeforeApproval,
}

func findSpendingBeforeApproval(s *subject) []Finding {
	approval, said, ok := s.approval()
	if !ok || !s.reads(plan.Boss) {
		return nil
	}
	var early []plan.Path
	first := approval
	for i := range s.Budget.Lines {
		l, c := &s.Budget.Lines[i], s.totals().Lines[i]
		day, ok := s.due(l.Start)
		if c.Err != nil || c.Every != derive.Once || c.Total.IsZero() || !ok || !day.Before(approval) || strings.TrimSpace(string(l.Start)) == "" {
			continue
		}
		early = append(early, s.at(&l.Start))
		if day.Before(first) {
			first = day
		}
	}
	if len(early) == 0 {
		return nil
	}
	return []Finding{{
		Severity: Warning,
		Path:     early[0],
		Summary: say("%s从 %s 就花钱，%s", "%s: money is spent from %s, %s",
			s.listed(early), first, said),
		Why: say("还没批就花了，老板会问是谁点的头。", "It is spent before it is approved, and the boss will ask who said yes."),
		Remedy: say("推到 %s 以后；已经花掉的从申请里拿掉，或写明谁批的。",
			"Move it to after %s; take what is already spent out of the request, or say who approved it.", approval),
	}}
}

// approval is the day before which nothing can have been approved: that of the
// decision, or the one on which the plan was written, if that was before its
// period.
func (s *subject) approval() (day number.Date, said plan.Words, ok bool) {
	day, ok = s.begins(s.Date)
	said = say("计划 %s 才写", "before the plan was written on %s", day)
	if s.situation.Stage == plan.Decline {
		day, ok = s.begins(s.Goals.DecidedOn)
		said = say("%s 才定下来", "before the decision of %s", day)
	}
	return day, said, ok && !s.period.IsZero() && !day.After(s.period.Start)
}
