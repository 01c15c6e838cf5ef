package check

import "opsplan/plan"

// allHighPriority finds lists in which nearly everything comes first.
var allHighPriority = Rule{
	ID:       "all-high-priority",
	Family:   landing,
	Severity: Advice,
	Reads:    []string{"strategy.strategies.priority", "systems.tools.priority"},
	About:    plan.Words{Zh: "几乎样样都是最高优先级", En: "nearly everything has the highest priority"},
	Explain: plan.Words{
		Zh: "六项以上里超过六成写“P0 必须”，等于没排。钱和人不够的时候先停哪个，要看得出来。",
		En: "If more than 60% of six or more are “must”, nothing has been ranked. It must show what stops first when money or people run short.",
	},
	find: findAllHighPriority,
}

func findAllHighPriority(s *subject) []Finding {
	var found []Finding
	for _, id := range []string{"strategy.strategies", "systems.tools"} {
		table, _ := plan.Question(id)
		priority, _ := table.Cell("priority")
		ranked, top := 0, 0
		for _, r := range s.Rows(table) {
			code := r.Text(priority)
			if !plan.Blank(code) {
				ranked++
			}
			if code == priority.Options[0].Code {
				top++
			}
		}
		if ranked < 6 || top*100 <= ranked*60 {
			continue
		}
		highest := priority.Options[0].Words
		found = append(found, Finding{
			Severity: Advice,
			Path:     table.Whole(),
			Summary: say("%s：排过优先级的 %d 项里有 %d 项是“%s”", "%s: %[3]d of the %[2]d with a priority are “%[4]s”",
				table.Name, ranked, top, highest),
			Why: say("样样都先做，就是没有先后；读的人会问砍掉一半先砍哪些。",
				"If all comes first nothing does; a reader will ask what goes if half of it must."),
			Remedy: say("“%s”留 %d 项以内，其余往下放一级。", "Keep “%s” for %d at most and lower the others by one.",
				highest, ranked*60/100),
			Arithmetic: say("%d ÷ %d = %d%%，通常不过 60%%", "%d ÷ %d = %d%%; as a rule 60%% at most", top, ranked, (top*200+ranked)/(2*ranked)),
		})
	}
	return found
}
