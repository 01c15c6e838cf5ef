package check

import (
	"opsplan/plan"
	"opsplan/plan/number"
)

// outsidePeriod finds what is dated after the plan has ended.
var outsidePeriod = Rule{
	ID:       "outside-period",
	Family:   landing,
	Severity: Warning,
	Reads:    []string{"period_end", "goals.kpis.due", "strategy.phases.end", "strategy.exit_steps.by", "strategy.actions.due", "results.milestones.date"},
	About:    plan.Words{Zh: "写的日子过了计划的最后一天", En: "a date lies after the plan's last day"},
	Explain: plan.Words{
		Zh: "计划写到 6 月底，7 月 20 日的事就没有预算，也没人跟。提前，或把计划写长；不属于这一期的留给下一期。开始前的准备不算，结束后一个月内的复盘、结账、归档也不算。",
		En: "In a plan to the end of June, something due on 20 July has no budget and nobody to follow it. Move it forward, make the plan longer, or leave it to the next plan. Preparations before the start are fine, and so are review and closing of the books in the month after the end.",
	},
	find: findOutsidePeriod,
}

var dueCells = []struct{ table, cell string }{
	{"goals.kpis", "due"},
	{"strategy.phases", "end"},
	{"strategy.exit_steps", "by"},
	{"strategy.actions", "due"},
	{"results.milestones", "date"},
}

// closing is work that looks back, and so comes after the end.
var closing = lexicon{
	zh: []string{"复盘", "总结", "结账", "月结", "结算", "决算", "月账", "月报", "归档", "验收"},
	en: []string{"review", "retrospective", "retro", "lessons", "accounts", "books", "report", "write up", "settle", "archive"},
}

func findOutsidePeriod(s *subject) []Finding {
	if s.period.IsZero() {
		return nil
	}
	var found []Finding
	for _, c := range dueCells {
		rows, latest := s.late(c.table, c.cell)
		if len(rows) == 0 {
			continue
		}
		table, _ := plan.Question(c.table)
		end := s.period.End
		found = append(found, Finding{
			Severity: Warning,
			Path:     rows[0],
			Summary: say("%s：%s写到了计划最后一天 %s 以后", "%s after the plan's last day, %[3]s: %[2]s",
				table.Name, s.listed(rows), end),
			Why: say("计划期外的事没有预算、没人跟，读的人会问它算不算这一期的。",
				"Nothing outside the period has a budget or is followed up; a reader will ask whether it belongs to this plan."),
			Remedy: say("提前到 %s 以前；真要做到那天，就把“到哪天止”改成 %s。",
				"Bring it forward to %s; if it must take that long, let the plan run to %s.", end, latest),
			Arithmetic: say("最晚的是 %s，比 %s 晚 %d 天", "The latest is %s, which is %[3]d days after %[2]s", latest, end, latest.DaysSince(end)),
		})
	}
	return found
}

// late are the cells with a day after the end, and the last of those days.
func (s *subject) late(table, cell string) (rows []plan.Path, latest number.Date) {
	question, _ := plan.Question(table)
	date, _ := question.Cell(cell)
	for _, r := range s.Rows(question) {
		day, ok := s.due(plan.Date(r.Text(date)))
		if !ok || !day.After(s.period.End) || r.Cell("kind") == "archive" {
			continue
		}
		if day.DaysSince(s.period.End) <= 31 && closing.in(r.Title()) {
			continue
		}
		rows = append(rows, plan.Path{Field: table, Row: r.Key(), Cell: cell})
		if day.After(latest) {
			latest = day
		}
	}
	return rows, latest
}
