package check

import (
	"strings"

	"opsplan/plan"
)

// riskWithoutAnswer finds the gravest risks where nobody knows when to act, or
// how.
var riskWithoutAnswer = Rule{
	ID:       "risk-without-answer",
	Family:   landing,
	Severity: Warning,
	Reads: []string{"strategy.risks.probability", "strategy.risks.impact", "strategy.risks.trigger",
		"strategy.risks.contingency", "strategy.risks.owner"},
	About: plan.Words{Zh: "可能性高、影响大的风险没有对策", En: "a likely and serious risk has no answer"},
	Explain: plan.Words{
		Zh: "可能性和影响都写“高”的风险，要有触发信号（看到什么就动）、预案（怎么动）和负责人（谁来动）。别的风险不查。",
		En: "A risk that is high in likelihood and impact needs a trigger (what sets you going), a contingency (what you do) and an owner. Others are not looked at.",
	},
	find: findRiskWithoutAnswer,
}

func findRiskWithoutAnswer(s *subject) []Finding {
	table, _ := plan.Question("strategy.risks")
	var found []Finding
	for i := range s.Strategy.Risks {
		r := &s.Strategy.Risks[i]
		if r.Probability != "high" || r.Impact != "high" {
			continue
		}
		var zh, en []string
		var first plan.Path
		row := s.at(r)
		for _, key := range []string{"trigger", "contingency", "owner"} {
			cell, _ := table.Cell(key)
			at := plan.Path{Field: row.Field, Row: row.Row, Cell: key}
			if !plan.Blank(s.Text(at)) {
				continue
			}
			if first.Cell == "" {
				first = at
			}
			zh, en = append(zh, cell.Name.Zh), append(en, lower(cell.Name.En))
		}
		if len(zh) == 0 {
			continue
		}
		found = append(found, Finding{
			Severity: Warning,
			Path:     first,
			Summary: say("%s可能性高、影响大，没写%s", "%s is likely and serious, but has no %s", s.called(row),
				plan.Words{Zh: strings.Join(zh, "、"), En: strings.Join(en, ", no ")}),
			Why: say("最可能出的大事，读的人一定会问：看到什么就动手，怎么动，谁来动。",
				"This is the one a reader will ask about: what sets you going, what you do then, and who does it."),
			Remedy: say("补上这几样；触发信号写一个数，如“连着两周不到计划的八成”。",
				"Add what is missing; make the trigger a number, such as “two weeks below 80% of plan”."),
		})
	}
	return found
}
