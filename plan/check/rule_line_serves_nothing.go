package check

import (
	"opsplan/plan"
	"opsplan/plan/derive"
)

// lineServesNothing finds budget lines of which nobody can tell what they are for.
var lineServesNothing = Rule{
	ID:       "line-serves-nothing",
	Family:   derivable,
	Severity: Advice,
	Reads:    []string{"stage", "budget.lines.serves", "budget.lines.kpi"},
	About:    plan.Words{Zh: "一行钱没写为了什么", En: "a budget line does not say what it is for"},
	Explain: plan.Words{
		Zh: "每一行钱要么为了一条策略、一项行动、一样资源、一个工具，要么是日常开销；每月都付的和工资、房租这些不用写。写不出为了什么的，最先被砍。不花钱的策略不用有预算行。",
		En: "Each line pays for a strategy, an action, a resource or a tool, or for the daily running; what is paid every month, wages and rent go without saying. One that says nothing is the first to be cut. Strategies that cost nothing need no line.",
	},
	find: findLineServesNothing,
}

// plain are the categories of which everybody can tell what they are for.
var plain = map[plan.Choice]bool{
	"people": true, "premises": true, "office": true, "licences": true, "fees": true, "tax": true, "working": true, "reserve": true, "closing": true,
}

func findLineServesNothing(s *subject) []Finding {
	table, _ := plan.Question("budget.lines")
	serves, _ := table.Cell("serves")
	grown := s.situation.Stage == plan.Growth || s.situation.Stage == plan.Maturity
	if !grown || s.situation.CellTier(table, serves) == plan.Required {
		return nil
	}
	var idle []plan.Path
	for i := range s.Budget.Lines {
		l, c := &s.Budget.Lines[i], s.totals().Lines[i]
		unsaid := plan.Blank(string(l.Serves)) && plan.Blank(string(l.KPI)) && !plain[l.Category]
		if c.Err == nil && c.Every != derive.Monthly && !c.Total.IsZero() && unsaid {
			idle = append(idle, s.at(&l.Serves))
		}
	}
	if len(idle) == 0 {
		return nil
	}
	return []Finding{{
		Severity: Advice,
		Path:     idle[0],
		Summary:  say("%s：没写用在哪", "%s: nothing says what the money is for", s.listed(idle)),
		Why:      say("看不出为了哪一招的钱，砍预算时最先砍。", "Money without a purpose is what is cut first."),
		Remedy:   say("选一条策略、行动或工具；日常要花的选“日常”。", "Choose a strategy, an action or a tool; what the business always costs is “running”."),
	}}
}
