package check

import "opsplan/plan"

// scenarioWithoutDriver finds cases that do not say what brings them about.
var scenarioWithoutDriver = Rule{
	ID:       "scenario-without-driver",
	Family:   landing,
	Severity: Advice,
	Reads:    []string{"budget.scenarios.driver"},
	About:    plan.Words{Zh: "几种情形没写由什么引起", En: "a scenario does not say what brings it about"},
	Explain: plan.Words{
		Zh: "“悲观，少两成”谁都会写。写出是哪个数变了、变到多少（如 5 月就过 32 度，损耗到 5%），才看得出它来没来。",
		En: "Anybody can write: worst case, 20% less. Say which number moves and how far (over 32 degrees in May, 5% waste), and people can see it coming.",
	},
	find: findScenarioWithoutDriver,
}

// asPlanned is the case in which nothing happens but the plan.
var asPlanned = lexicon{zh: []string{"基准", "中性", "正常", "照计划", "按计划"}, en: []string{"base", "baseline", "expected", "plan", "planned", "likely"}}

func findScenarioWithoutDriver(s *subject) []Finding {
	var rows []plan.Path
	for i := range s.Budget.Scenarios {
		if c := &s.Budget.Scenarios[i]; plan.Blank(string(c.Driver)) && !plan.Blank(string(c.Name)) && !asPlanned.in(string(c.Name)) {
			rows = append(rows, s.at(&c.Driver))
		}
	}
	if len(rows) == 0 {
		return nil
	}
	return []Finding{{
		Severity: Advice,
		Path:     rows[0],
		Summary:  say("情形%s没写由什么引起", "Nothing says what would bring about %s", s.listed(rows)),
		Why:      say("读的人会问：凭什么少这么多，怎么看得出来？", "A reader will ask why it should come to that, and how one would notice."),
		Remedy:   say("写一个数，例如“复购只到 31%”。", "Name a number, such as “repeat orders stay at 31%”."),
	}}
}
