package check

import "opsplan/plan"

// budgetOverCap finds lines that come to more than is asked for.
var budgetOverCap = Rule{
	ID:       "budget-over-cap",
	Family:   consistent,
	Severity: Error,
	Reads:    []string{"budget.cap", "budget.lines", "budget.income", "stage"},
	About:    plan.Words{Zh: "各项相加超过申请总额", En: "the lines add up to more than is asked for"},
	Explain: plan.Words{
		Zh: "批的是申请总额，花的是各行相加。相加更多，钱批下来也不够花，读的人会先问多出来的从哪来。减掉几行，或把总额改大。新店开张以后由营业款付的工资、房租不算超：只要收入付得起。",
		En: "What is approved is the amount asked for; what is spent is the sum of the lines. If that is more, the money runs out even when all is approved. Cut lines or ask for more. Wages and rent that a new business pays out of its income do not count as too much, if the income is enough.",
	},
	find: findBudgetOverCap,
}

func findBudgetOverCap(s *subject) []Finding {
	over, ok := s.totals().OverCap()
	if !ok {
		return nil
	}
	t := s.totals()
	total, limit, more := s.show(t.Total), s.show(t.Cap), s.show(over)
	f := Finding{
		Severity: Error,
		Path:     s.at(&s.Budget.Cap),
		Summary: say("预算明细各项相加 %s，申请总额 %s，多 %s",
			"The budget lines add up to %s, the amount asked for is %s: %s too much", total, limit, more),
		Why: say("批下来也不够花；读的人第一眼就会问：多出来的从哪来？",
			"Even if all is approved it will not be enough, and a reader asks at once where the rest comes from."),
		Remedy:     say("减 %s，或把申请总额改成 %s。", "Cut %s, or ask for %s.", more, total),
		Arithmetic: say("%s − %s = %s", "%s − %s = %s", total, limit, more),
	}
	if !t.OneOff.IsZero() && !t.Running.IsZero() {
		f.Arithmetic = say("一次性 %s + 计划期内持续花的 %s = %s；%[3]s − %s = %s",
			"one-off %s + recurring over the period %s = %s; %[3]s − %s = %s", s.show(t.OneOff), s.show(t.Running), total, limit, more)
	}
	return []Finding{f}
}
