package check

import (
	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// incomeWithoutCosts finds takings that nothing has to be paid for.
var incomeWithoutCosts = Rule{
	ID:       "income-without-costs",
	Family:   consistent,
	Severity: Warning,
	Reads:    []string{"stage", "trade", "period_start", "period_end", "budget.income", "budget.lines"},
	About:    plan.Words{Zh: "写了收的钱，没写为它要付的钱", En: "takings are written without the costs of earning them"},
	Explain: plan.Words{
		Zh: "收入按营业额写，货、工资、房租又不在预算明细里，账上就会月月多出一大笔，其实早付出去了。两种写法选一种：每月要付的都写进预算明细，收入写收的钱；或者收入只写付完这些还剩的，亏的月写负数，名字里写明“剩”。同期要付的不到收入的一成，才报这一条。",
		En: "If income is what is taken, and goods, wages and rent are not among the budget lines, the account grows by money that was paid out long ago. Do one or the other: put what is paid each month among the lines and write takings; or write only what is left after it, a loss below zero, and say “left” in the name. Costs of less than a tenth of the takings count as missing.",
	},
	find: findIncomeWithoutCosts,
}

// leftOver are words of an income that costs were taken off; given is money that
// is not earned with goods and work.
var (
	leftOver = lexicon{
		zh: []string{"毛利", "利润", "剩", "净利", "净收", "净赚", "净得", "净额", "纯利", "赚", "亏", "结余", "盈余", "付完", "扣掉", "扣除", "扣完", "已扣", "减掉", "减去"},
		en: []string{"left", "net", "profit", "profits", "margin", "margins", "surplus", "contribution", "loss", "losses",
			"after costs", "after all costs", "after the same costs", "after expenses", "after wages", "after rent", "after food", "after ingredients", "less costs", "less wages", "less rent"},
	}
	given = lexicon{
		zh: []string{"补贴", "补助", "押金", "退税", "退回", "利息", "贷款", "投资", "增资", "转让", "赞助"},
		en: []string{"grant", "grants", "subsidy", "deposit", "deposits", "interest", "loan", "loans", "investment", "refund", "refunds", "sponsorship", "sale of"},
	}
	netOfTax = pattern(`(?i)\bnet of (?:vat|sales tax|tax)\b`)
)

func findIncomeWithoutCosts(s *subject) []Finding {
	t, ok := s.takings()
	if !ok {
		return nil
	}
	costs, ok := s.costsFrom(t.month)
	tenth, _ := t.sum.Quo(number.Int(10, number.Unit{}))
	if !ok || costs.Cmp(tenth) >= 0 {
		return nil
	}
	taken, paid := s.show(t.sum), s.show(costs)
	month := monthName(derive.Month{Year: (t.month - 1) / 12, Month: (t.month-1)%12 + 1})
	summary := say("收入写的是收的钱，计划期内 %s；从 %s起要付的货、工资、房租，预算明细里没有",
		"Income is what is taken, %s over the period, and no goods, wages or rent to be paid from %s stand among the lines", taken, month)
	if !costs.IsZero() {
		summary = say("收入写的是收的钱，计划期内 %s；从 %s起要付的，预算明细里只有 %s",
			"Income is what is taken, %s over the period, and from %s only %s of costs stands among the lines", taken, month, paid)
	}
	return []Finding{{
		Severity: Warning,
		Path:     s.at(&s.Budget.Income[t.first].Amount),
		Summary:  summary,
		Why: say("照这样，收的钱月月全都剩下；银行和合伙人一看就不信，你自己也看不出哪个月不够。",
			"As written, all that is taken stays in the account. No bank believes that, and you cannot see the month in which money is short."),
		Remedy: say("每月的货、工资、房租写进预算明细；或者这里改写付完还剩的，亏的月写负数，名字里写明“剩”。",
			"Put goods, wages and rent among the budget lines, month by month; or write here what is left after them, a loss below zero, and say “left” in the name."),
		Arithmetic: say("%s ÷ 10 = %s，要付的 %s", "%s ÷ 10 = %s, costs %s", taken, s.show(tenth), paid),
	}}
}

// takings is what a new business is to take.
type takings struct {
	first int // row of the income
	month int // in which the first of it comes: see monthOf
	sum   number.Quantity
}

// takings adds up the income where all of it may be takings. Departments charge
// others for what the company pays; one row that says what is left speaks for its
// neighbours.
func (s *subject) takings() (t takings, ok bool) {
	if s.situation.Stage != plan.Startup || s.situation.Trade == plan.Department || s.period.IsZero() {
		return t, false
	}
	t = takings{first: -1, sum: number.Int(0, number.Money(s.Money()))}
	for i, c := range s.totals().Income {
		row := s.Budget.Income[i]
		text := netOfTax().ReplaceAllString(string(row.Item)+" "+string(row.Basis), "")
		if leftOver.in(text) || c.Err == nil && c.Each.Sign() < 0 {
			return t, false
		}
		if c.Err != nil || c.Total.Sign() <= 0 || given.in(text) {
			continue
		}
		if month := s.monthOf(row.Start); t.first < 0 {
			t.first, t.month = i, month
		} else {
			t.month = min(t.month, month)
		}
		t.sum, _ = t.sum.Add(c.Total)
	}
	return t, t.first >= 0
}

// costsFrom is what is paid from a month on, and the goods bought before. ok is
// false where the lines are not written yet, or some of them are to keep the
// business running: what is too little of these, others find.
func (s *subject) costsFrom(month int) (sum number.Quantity, ok bool) {
	sum = number.Int(0, number.Money(s.Money()))
	for i, c := range s.totals().Lines {
		l := s.Budget.Lines[i]
		recurs := l.HowOften != "" && l.HowOften != "once"
		if recurs && l.Serves == "running" {
			return sum, false
		}
		if c.Err != nil || l.Category == "working" || l.Category == "reserve" {
			continue
		}
		ok = true
		if late := month - s.monthOf(l.Start); late > 0 && c.Every != derive.Once {
			every := int64(c.Every)
			c.Times = max(c.Times-(int64(late)+every-1)/every, 0)
			c.Total = c.Each.Mul(number.Int(c.Times, number.Unit{}))
		} else if late > 0 && l.Category != "goods" && plan.Blank(string(l.Spread)) {
			continue
		}
		sum, _ = sum.Add(c.Total)
	}
	return sum, ok
}

// monthOf counts months from the year 0; what has no date begins with the plan.
func (s *subject) monthOf(start plan.Date) int {
	from, ok := s.begins(start)
	if !ok {
		from = s.period.Start
	}
	return from.Year*12 + from.Month
}
