package document

import (
	"slices"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

var (
	cashHeads = []head{texts("月份", "Month"), figures("收进", "In"), figures("付出", "Out"), figures("月底还有", "Left at the end")}
	opening   = plan.Words{Zh: "开始时账上 %s。", En: "It begins with %s in the account."}
	undated   = plan.Words{Zh: "开始时账上 %s，没写哪天到的来源也算在内。", En: "It begins with %s, sources that name no day included."}
	lowest    = plan.Words{Zh: "%s底账上最少，%s。", En: "Cash is lowest at the end of %s: %s."}
	below     = plan.Words{Zh: "%s底账上不够，差 %s。", En: "At the end of %s there is %s too little."}
	onlyThese = plan.Words{Zh: "只算了预算和收入里写的钱；没写进去的还款不在里面。", En: "This counts what the budget and the income hold; repayments that stand in neither are not in it."}
)

// cashByMonth shows the money of each month as figures and as a picture.
func cashByMonth(b *builder) Part {
	c, ok := derive.CashByMonth(b.p)
	if !ok {
		return Part{}
	}
	var rows [][]string
	for i, m := range c.Months {
		rows = append(rows, []string{b.month(m.Year, m.Month, i), b.show(m.In), b.show(m.Out), b.show(m.Balance)})
	}
	f, _ := plan.Question("budget.sources")
	picture := b.figure(f, "cash", cashCaption, b.cash)
	blocks := []Block{lines(b.openingCash(c), b.leastCash(c)), b.overview(cashHeads, rows), lines(b.repaymentsCounted())}
	return b.part("cash", append(blocks, picture...)...)
}

// openingCash is what there is at the start, and whether all of it is certain to be
// there.
func (b *builder) openingCash(c derive.Cash) string {
	words := opening
	if slices.ContainsFunc(b.p.Budget.Sources, func(s plan.Source) bool { return s.Status != "in_hand" && plan.Blank(string(s.Start)) }) {
		words = undated
	}
	return b.say(words, b.show(c.Opening))
}

// repaymentsCounted says which repayments the months hold, where money is borrowed.
func (b *builder) repaymentsCounted() string {
	if !slices.ContainsFunc(b.p.Budget.Sources, borrowed) {
		return ""
	}
	return onlyThese.In(b.lang)
}

// leastCash says when there is the least money.
func (b *builder) leastCash(c derive.Cash) string {
	low := c.Lowest()
	month := b.month(low.Year, low.Month, 0)
	if low.Balance.Sign() < 0 {
		return b.say(below, month, b.show(low.Balance.Neg()))
	}
	return b.say(lowest, month, b.show(low.Balance))
}

// shortSaid says when the money does not last, and nothing where it does.
func (b *builder) shortSaid() string {
	if c, ok := derive.CashByMonth(b.p); ok && c.Lowest().Balance.Sign() < 0 {
		return b.leastCash(c)
	}
	return ""
}

// leastSaid says when there is the least money, if that can be told.
func (b *builder) leastSaid() string {
	if c, ok := derive.CashByMonth(b.p); ok {
		return b.leastCash(c)
	}
	return ""
}

var noSteps = plan.Words{Zh: "还没有带日期的里程碑，看不出钱花到哪一步。", En: "No milestone has a date yet: how far the money gets cannot be told."}

var fundsHeads = []head{
	texts("到哪一步", "Milestone"), texts("日期", "Date"), figures("到这时一共付出", "Paid out by then"), texts("要做到", "What is reached"),
}

// funds holds what is spent by the month of each milestone against what is
// reached by then.
func funds(b *builder) Part {
	said := b.money()
	if len(said) > 0 && len(b.milestones()) == 0 {
		said = append(said, noSteps.In(b.lang))
	}
	return b.pictured(b.part("funds", lines(said...), b.spentByMilestone()), "budget.lines")
}

func (b *builder) spentByMilestone() Block {
	c, ok := derive.CashByMonth(b.p)
	if !ok {
		return nil
	}
	var rows [][]string
	for _, m := range b.milestones() {
		spent := number.Int(0, number.Money(b.p.Money()))
		for _, month := range c.Months {
			if month.Year < m.day.Year || month.Year == m.day.Year && month.Month <= m.day.Month {
				spent, _ = spent.Add(month.Out)
			}
		}
		rows = append(rows, []string{string(m.Name), string(m.Date), b.show(spent), b.reached(m.Milestone)})
	}
	return b.overview(fundsHeads, rows)
}

// dated is a milestone with its day.
type dated struct {
	plan.Milestone
	day number.Date
}

// milestones are those with a name and a day, the first of them first.
func (b *builder) milestones() []dated {
	var all []dated
	period := derive.PeriodOf(b.p)
	for _, m := range b.p.Results.Milestones {
		if day, err := number.ReadDue(string(m.Date), period); err == nil && m.Name != "" {
			all = append(all, dated{m, day})
		}
	}
	slices.SortStableFunc(all, func(x, y dated) int { return x.day.Compare(y.day) })
	return all
}

// reached is what a milestone demands: its figure, or else what counts.
func (b *builder) reached(m plan.Milestone) string {
	if plan.Blank(string(m.Value)) {
		return string(m.Pass)
	}
	if kpi := b.shown("results.milestones", "kpi", string(m.KPI)); kpi != "" {
		return kpi + " " + string(m.Value)
	}
	return string(m.Value)
}
