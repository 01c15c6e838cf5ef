package check

import "opsplan/plan"

// toolWithoutPrice finds tools that are bought and stand in no budget line.
var toolWithoutPrice = Rule{
	ID:       "tool-without-price",
	Family:   landing,
	Severity: Advice,
	Reads:    []string{"systems.tools.way", "budget.lines.serves", "budget.lines.item"},
	About:    plan.Words{Zh: "要采购的工具，预算里没有", En: "a tool to be bought is not in the budget"},
	Explain: plan.Words{
		Zh: "工具写“采购”，就该有一行预算：在“用在哪”里选它，或项目名里写上它。免费的改成“现成”，或写一行 0 元。",
		En: "A tool to be bought needs a budget line that serves it or names it. If it is free, put it down as in hand or enter 0.",
	},
	find: findToolWithoutPrice,
}

func findToolWithoutPrice(s *subject) []Finding {
	p := s.paid()
	if len(s.Budget.Lines) == 0 || p.kinds["systems"] {
		return nil
	}
	var rows []plan.Path
	for i := range s.Systems.Tools {
		t := &s.Systems.Tools[i]
		if t.Way != "buy" || free.in(string(t.How)) || p.rows[indexed{"systems.tools", i}] || p.names(string(t.Name)) {
			continue
		}
		rows = append(rows, s.at(&t.Way))
	}
	if len(rows) == 0 {
		return nil
	}
	return []Finding{{
		Severity: Advice,
		Path:     rows[0],
		Summary:  say("%s要采购，预算里没有价钱", "To be bought, but without a price in the budget: %s", s.listed(rows)),
		Why:      say("读的人会问一年多少钱、从哪出。", "A reader will ask what it costs a year and where that comes from."),
		Remedy:   say("加一行预算，写一次付还是按年付；免费的改成“现成”。", "Add a line, once or yearly; if it is free, put it down as in hand."),
	}}
}
