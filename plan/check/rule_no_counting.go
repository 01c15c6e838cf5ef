package check

import "opsplan/plan"

// noCounting finds KPIs of which nobody can say what counts.
var noCounting = Rule{
	ID:       "no-counting",
	Family:   measurable,
	Severity: Advice,
	Reads:    []string{"goals.kpis.counting", "goals.kpis.role"},
	About:    plan.Words{Zh: "主指标和守护指标没写什么算、什么不算", En: "the main KPI or a guard does not say what counts"},
	Explain: plan.Words{
		Zh: "“成交额”算不算退款、算下单那天还是取货那天，能差出一成。一句话写清什么算、什么不算，就没有两个数。",
		En: "Whether sales include refunds, and count on the day of order or delivery, can be a tenth of the number. One sentence on what counts and what does not settles it.",
	},
	find: findNoCounting,
}

func findNoCounting(s *subject) []Finding {
	var without []*plan.KPI
	for i := range s.Goals.KPIs {
		k := &s.Goals.KPIs[i]
		if (k.Role == plan.Main || k.Role == plan.Guard) && plan.Blank(string(k.Counting)) {
			without = append(without, k)
		}
	}
	without = s.unasked(without, "counting", func(k *plan.KPI) bool { return plan.Blank(string(k.Name)) })
	if len(without) == 0 {
		return nil
	}
	return []Finding{{
		Severity: Advice,
		Path:     s.at(&without[0].Counting),
		Summary:  say("%s没写口径：什么算、什么不算", "%s: nothing says what counts and what does not", titles(without)),
		Why:      say("哪些不算进去、按哪天算，各人算出来的数不一样。", "What is left out, and by which day: everybody will arrive at another number."),
		Remedy:   say("各加一句，写什么算、什么不算、按哪天算，例如“已取货的订单，减掉退款，按取货日算”。", "Add one sentence on what counts, what does not and by which day: “orders collected, less refunds, by day of collection”."),
	}}
}
