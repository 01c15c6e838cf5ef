package check

import "opsplan/plan"

// noFrequency finds what is to be watched without anybody having to look.
var noFrequency = Rule{
	ID:       "no-frequency",
	Family:   landing,
	Severity: Warning,
	Reads:    []string{"strategy.watch.frequency"},
	About:    plan.Words{Zh: "盯的对手和动向没写多久看一次", En: "a watch list without how often"},
	Explain: plan.Words{
		Zh: "成熟期要盯住对手和市场，盯就要有固定的日子，如每周一。没写多久看一次，通常就是想起来才看。",
		En: "At maturity rivals and market are watched on fixed days, every Monday for instance. Without a rhythm people look when they happen to think of it.",
	},
	find: findNoFrequency,
}

func findNoFrequency(s *subject) []Finding {
	table, _ := plan.Question("strategy.watch")
	if s.situation.Stage != plan.Maturity {
		return nil
	}
	var rows []plan.Path
	for _, r := range s.Rows(table) {
		if !plan.Blank(r.Title()) && plan.Blank(r.Cell("frequency")) {
			rows = append(rows, plan.Path{Field: table.ID, Row: r.Key(), Cell: "frequency"})
		}
	}
	if len(rows) == 0 {
		return nil
	}
	return []Finding{{
		Severity: Warning,
		Path:     rows[0],
		Summary:  say("盯%s，没写多久看一次", "Nothing says how often to look at %s", s.listed(rows)),
		Why: say("没有固定的日子，对手动了才知道；读的人会问谁在哪天看。",
			"Without a fixed day you learn of it when it has happened; a reader will ask who looks when."),
		Remedy: say("写一个固定的日子，如“每周一”“每月 5 日”。", "Name fixed days, such as every Monday or the 5th of each month."),
	}}
}
