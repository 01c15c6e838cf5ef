package check

import "opsplan/plan"

// needsWithoutMoney finds what is to be bought and stands in no budget line.
var needsWithoutMoney = Rule{
	ID:       "needs-without-money",
	Family:   landing,
	Severity: Advice,
	Reads:    []string{"resources.need.how", "budget.lines.serves", "budget.lines.item"},
	About:    plan.Words{Zh: "要买要租的，预算里没有", En: "something to be bought is not in the budget"},
	Explain: plan.Words{
		Zh: "“怎么来”写了买、租、外包，就该有一行预算：在“用在哪”里选它，或项目名里写上它。不花钱的，写一行 0 元或注明免费。",
		En: "What is bought, rented or contracted needs a budget line that serves it or names it. If it costs nothing, enter 0 or say that it is free.",
	},
	find: findNeedsWithoutMoney,
}

var buying = lexicon{
	zh: []string{"买", "购", "租", "外包", "付费", "下单"},
	en: []string{"buy", "bought", "rent", "rented", "lease", "leased", "purchase", "order", "contractor", "agency"},
}

func findNeedsWithoutMoney(s *subject) []Finding {
	if len(s.Budget.Lines) == 0 {
		return nil
	}
	p := s.paid()
	var rows []plan.Path
	for i := range s.Resources.Need {
		n := &s.Resources.Need[i]
		how := string(n.How)
		if !buying.in(how) || free.in(how) || n.Kind == "money" || p.rows[indexed{"resources.need", i}] || p.names(string(n.Name)) {
			continue
		}
		rows = append(rows, s.at(&n.How))
	}
	if len(rows) == 0 {
		return nil
	}
	return []Finding{{
		Severity: Advice,
		Path:     rows[0],
		Summary:  say("%s要花钱，预算里没有", "To be paid for, but not in the budget: %s", s.listed(rows)),
		Why:      say("读的人会问这笔钱从哪出；到时候只好动预备金。", "A reader will ask where the money comes from; in the end it comes out of the reserve."),
		Remedy:   say("各加一行预算，“用在哪”选它；不花钱的写 0 元。", "Add a line for each and let it serve the need; enter 0 where it costs nothing."),
	}}
}
