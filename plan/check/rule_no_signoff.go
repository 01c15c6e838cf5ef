package check

import "opsplan/plan"

// noSignoff finds plans handed to a boss that do not say who confirms changes.
var noSignoff = Rule{
	ID:       "no-signoff",
	Family:   landing,
	Severity: Advice,
	Reads:    []string{"purpose", "readers", "results.signoff"},
	About:    plan.Words{Zh: "没写改动由谁确认", En: "nothing says who confirms changes"},
	Explain: plan.Words{
		Zh: "交上去的计划，目标、日子、钱总会改。写明各由谁点头，改了才算数。一两行就够。",
		En: "Targets, dates and money change after a plan is handed in. Say who agrees to which, a row or two will do.",
	},
	find: findNoSignoff,
}

func findNoSignoff(s *subject) []Finding {
	signoff, _ := plan.Question("results.signoff")
	_, waived := s.Waived(signoff)
	if s.situation.Purpose != plan.Submit || !s.reads(plan.Boss) || waived || len(s.Results.Signoff) > 0 {
		return nil
	}
	return []Finding{{
		Severity: Advice,
		Path:     signoff.Whole(),
		Summary:  say("要交给老板，没写改动由谁确认", "It goes to your boss and nothing says who confirms changes"),
		Why:      say("中途改目标、改日子时，谁说了算会扯不清。", "When a target or a date moves, nobody will know whose word counts."),
		Remedy:   say("写一两行：改目标谁点头，超预算谁点头。", "Add a row or two: who agrees to a new target, who to more money."),
	}}
}
