package check

import "opsplan/plan"

// noAlternatives finds an ask for money that is compared with nothing.
var noAlternatives = Rule{
	ID:       "no-alternatives",
	Family:   landing,
	Severity: Advice,
	Reads:    []string{"readers", "budget.cap", "budget.ask", "budget.alternatives"},
	About:    plan.Words{Zh: "要钱，却没有别的选择可比", En: "money is asked for and compared with nothing"},
	Explain: plan.Words{
		Zh: "发展期、成熟期向老板或投资人要钱，通常给三样：不做、少做、照计划做，各花多少、各得什么。对方好比，也好批。",
		En: "At growth and maturity a boss or investor is usually shown three ways: nothing, a smaller version and the plan, with cost and return of each. That makes it easier to say yes.",
	},
	find: findNoAlternatives,
}

func findNoAlternatives(s *subject) []Finding {
	stage := s.situation.Stage
	alternatives, _ := plan.Question("budget.alternatives")
	_, waived := s.Waived(alternatives)
	asks := !plan.Blank(string(s.Budget.Ask)) || !plan.Blank(string(s.Budget.Cap))
	if stage != plan.Growth && stage != plan.Maturity || !s.reads(plan.Boss, plan.Investor) ||
		!asks || waived || len(s.Budget.Alternatives) > 0 {
		return nil
	}
	what := say("这笔钱", "The money")
	if s.totals().Capped {
		what = say("申请的 %s", "The %s asked for", s.show(s.totals().Cap))
	}
	return []Finding{{
		Severity: Advice,
		Path:     alternatives.Whole(),
		Summary:  say("%s没有别的选择可比", "%s is compared with nothing", what),
		Why:      say("读的人第一反应是：不做会怎样，少花一半行不行？", "The first thing a reader thinks is: what if we do nothing, or spend half?"),
		Remedy:   say("加两行：不做（0 元）和少做，各写花多少、得什么。", "Add two rows, doing nothing and a smaller version, with cost and return of each."),
	}}
}
