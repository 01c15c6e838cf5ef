package check

import "opsplan/plan"

// ownerLoad finds one person who does most of the work of many.
var ownerLoad = Rule{
	ID:       "owner-load",
	Family:   landing,
	Severity: Advice,
	Reads:    []string{"strategy.actions.owner", "scope.people"},
	About:    plan.Words{Zh: "人不少，事却压在一个人身上", En: "many people, but one does most of the work"},
	Explain: plan.Words{
		Zh: "六个人以上、十项行动以上的计划，一个人担四成以上，他一病一走，计划就停。人少的店和小组不算。",
		En: "In a plan of six people and ten actions or more, one who has over 40% of them stops everything by falling ill. Small shops and teams are not looked at.",
	},
	find: findOwnerLoad,
}

func findOwnerLoad(s *subject) []Finding {
	total, heads := len(s.Strategy.Actions), s.heads()
	if total < 10 || heads < 6 {
		return nil
	}
	most := total * 40 / 100
	for _, w := range s.workloads() {
		n := len(w.actions)
		if n <= most {
			continue
		}
		return []Finding{{
			Severity: Advice,
			Path:     s.at(&s.Strategy.Actions),
			Summary: say("%d 项行动里 %d 项归%s，计划里写了 %d 个人", "%[2]d of the %[1]d actions are with %[3]s, though the plan names %[4]d people",
				total, n, w.who, heads),
			Why: say("读的人会问他忙不忙得过来、他走了谁接。",
				"A reader will ask whether one person can do it all, and who takes over."),
			Remedy:     say("分出 %d 项给别人，或写明每项谁来动手。", "Give %d of them to others, or say who does the work.", n-most),
			Arithmetic: say("%d ÷ %d = %d%%，通常不过 40%%", "%d ÷ %d = %d%%; as a rule 40%% at most", n, total, (n*200+total)/(2*total)),
		}}
	}
	return nil
}
