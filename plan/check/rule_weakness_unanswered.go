package check

import "opsplan/plan"

// weaknessUnanswered finds weaknesses and threats that nothing is done about.
var weaknessUnanswered = Rule{
	ID:       "weakness-unanswered",
	Family:   landing,
	Severity: Advice,
	Reads:    []string{"product.weaknesses.answer", "product.threats.answer", "readers"},
	About:    plan.Words{Zh: "劣势、威胁没写怎么应对", En: "a weakness or threat without an answer"},
	Explain: plan.Words{
		Zh: "给老板、投资人看的计划，列一条劣势就跟一句应对；打算不管的，也写一句“这一期不管，因为……”。",
		En: "In a plan for a boss or an investor each weakness and threat goes with an answer, even if that is: not this time, because…",
	},
	find: findWeaknessUnanswered,
}

func findWeaknessUnanswered(s *subject) []Finding {
	if !s.reads(plan.Boss, plan.Investor) {
		return nil
	}
	var rows []plan.Path
	for _, id := range []string{"product.weaknesses", "product.threats"} {
		table, _ := plan.Question(id)
		for _, r := range s.Rows(table) {
			if !plan.Blank(r.Title()) && plan.Blank(r.Cell("answer")) {
				rows = append(rows, plan.Path{Field: id, Row: r.Key(), Cell: "answer"})
			}
		}
	}
	if len(rows) == 0 {
		return nil
	}
	return []Finding{{
		Severity: Advice,
		Path:     rows[0],
		Summary:  say("列了%s，没写怎么应对", "No answer is given to %s", s.listed(rows)),
		Why: say("把短处摆出来却不说怎么办，读的人会替你担心，也会当面问。",
			"A weakness that is named and left alone is what a reader will ask about."),
		Remedy: say("每条补一句：谁做什么、到哪天；不管的写明为什么不管。",
			"Add a sentence to each: who does what by when, or why it can be left."),
	}}
}
