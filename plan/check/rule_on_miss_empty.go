package check

import "opsplan/plan"

// onMissEmpty finds milestones that nothing follows from when they are missed.
var onMissEmpty = Rule{
	ID:       "on-miss-empty",
	Family:   landing,
	Severity: Advice,
	Reads:    []string{"results.milestones.on_miss"},
	About:    plan.Words{Zh: "里程碑没写“没达成怎么办”", En: "a milestone does not say what happens if it is missed"},
	Explain: plan.Words{
		Zh: "没达成就停什么、改什么、找谁，事先写好，到时候不用争。第一个里程碑必须写，这里看其余的。",
		En: "What stops, what changes, who decides: written down beforehand it need not be argued about. The first milestone must have it; this is about the others.",
	},
	find: findOnMissEmpty,
}

func findOnMissEmpty(s *subject) []Finding {
	table, _ := plan.Question("results.milestones")
	if s.situation.Tier(table) < plan.Recommended {
		return nil
	}
	cell, _ := table.Cell("on_miss")
	first := s.situation.CellTier(table, cell) == plan.Required
	var rows, fillers []plan.Path
	for i := range s.Results.Milestones {
		m := &s.Results.Milestones[i]
		if plan.Blank(string(m.OnMiss)) && !plan.Blank(string(m.Name)) && (i > 0 || !first) {
			rows = append(rows, s.at(&m.OnMiss))
		} else if !plan.Blank(string(m.OnMiss)) && saysNothing(m.OnMiss) {
			fillers = append(fillers, s.at(&m.OnMiss))
		}
	}
	var found []Finding
	if len(rows) > 0 {
		found = append(found, s.noConsequence(rows, say("里程碑%s没写“没达成怎么办”", "Nothing says what happens if it is missed: %s", s.listed(rows))))
	}
	if len(fillers) > 0 {
		first := s.Results.Milestones[s.RowNumber(fillers[0])].OnMiss
		found = append(found, s.noConsequence(fillers, say("里程碑%s的“没达成怎么办”只写了“%s”这样的话", "If %s is missed, the plan says no more than “%s”", s.listed(fillers), first)))
	}
	return found
}

func (s *subject) noConsequence(rows []plan.Path, summary plan.Words) Finding {
	return Finding{
		Severity: Advice,
		Path:     rows[0],
		Summary:  summary,
		Why:      say("到那天没做到，多半就是再等等；读的人会问等到什么时候。", "If it is missed people will wait and see; a reader will ask for how long."),
		Remedy:   say("各写一句：低于多少，停什么、改什么、谁来定。", "Add a sentence to each: below which figure what stops or changes, and who decides."),
	}
}
