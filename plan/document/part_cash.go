package document

import (
	"slices"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

var (
	cashHeads = []head{texts("月份", "Month"), figures("收进", "In"), figures("付出", "Out"), figures("月底还有", "Left at the end")}
	opening   = plan.Words{Zh: "开始时有 %s：手上的，和那时已经到的。", En: "At the start there is %s: cash in hand, and what has come by then."}
	lowest    = plan.Words{Zh: "钱最少是 %s底，还有 %s。", En: "The least there is: %[2]s, at the end of %[1]s."}
	below     = plan.Words{Zh: "到 %s底钱不够，差 %s。", En: "At the end of %s, %s is missing."}
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
	blocks := []Block{lines(b.say(opening, b.show(c.Opening)), b.leastCash(c)), b.overview(cashHeads, rows)}
	return b.part("cash", append(blocks, picture...)...)
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

// leastSaid says when there is the least money, if that can be told.
func (b *builder) leastSaid() string {
	if c, ok := derive.CashByMonth(b.p); ok {
		return b.leastCash(c)
	}
	return ""
}

var fundsHeads = []head{
	texts("到哪一步", "Milestone"), texts("日期", "Date"), figures("到这时一共花", "Spent by then"), texts("要做到", "What is reached"),
}

// funds holds what is spent by the month of each milestone against what is
// reached by then.
func funds(b *builder) Part {
	return b.part("funds", lines(b.money()...), b.spentByMilestone(), b.unlessDrawn("budget.lines"))
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
