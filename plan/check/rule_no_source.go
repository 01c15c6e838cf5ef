package check

import "opsplan/plan"

// noSource finds KPIs that nobody knows where to read.
var noSource = Rule{
	ID:       "no-source",
	Family:   measurable,
	Severity: Advice,
	Reads:    []string{"goals.kpis.source", "goals.kpis.role", "goals.kpis.formula"},
	About:    plan.Words{Zh: "主指标没写数据从哪来", En: "the main KPI has no data source"},
	Explain: plan.Words{
		Zh: "同一个数，两张表能差出一截。写明从哪张表、谁在哪天取，到时候就不用争。",
		En: "Two spreadsheets seldom show the same number. Say which one counts, who reads it and when, and there is nothing to argue about later.",
	},
	find: findNoSource,
}

func findNoSource(s *subject) []Finding {
	var without []*plan.KPI
	factors, sourced := 0, 0
	for i := range s.Goals.KPIs {
		k := &s.Goals.KPIs[i]
		has := !plan.Blank(string(k.Source))
		switch {
		case k.Role == plan.Factor:
			factors++
			if has {
				sourced++
			} else if plan.Blank(string(k.Formula)) && s.reads(plan.Boss, plan.Investor) {
				without = append(without, k)
			}
		case k.Role == plan.Main && !has:
			without = append(without, k)
		}
	}
	without = s.unasked(without, "source", func(k *plan.KPI) bool {
		return k.Role == plan.Main && !plan.Blank(string(k.Formula)) && factors > 0 && sourced == factors
	})
	if len(without) == 0 {
		return nil
	}
	return []Finding{{
		Severity: Advice,
		Path:     s.at(&without[0].Source),
		Summary:  say("%s没写数据从哪来", "No data source for %s", titles(without)),
		Why:      say("到了日子各拿各的表，先得争哪个数算数。", "When the day comes, everybody brings another spreadsheet and the argument is about whose counts."),
		Remedy:   say("写明哪张表、谁取、哪天取，例如“后台日报，陈静每周一早上导出”。", "Say which report, who reads it and when: “daily report, Anna, Monday mornings”."),
	}}
}
