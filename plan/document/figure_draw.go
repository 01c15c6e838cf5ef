package document

import (
	"math/big"
	"slices"
	"strings"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// drawing returns the figure that belongs below the answer to a question, if there
// is one that nothing has shown yet.
func (b *builder) drawing(f *plan.Field) []Block {
	switch f.ID {
	case "goals.kpis":
		return b.figure(f, "kpis", kpisCaption, b.progress)
	case b.lastOfSteps():
		return b.figure(f, "schedule", scheduleCaption, b.schedule)
	case "budget.lines":
		return b.figure(f, "shares", sharesCaption, b.partsOfBudget)
	case b.lastOfMoney():
		return b.figure(f, "cash", cashCaption, b.cash)
	}
	return nil
}

// lastOfSteps is the last table that says what is done by when.
func (b *builder) lastOfSteps() string {
	switch {
	case len(b.p.Strategy.Actions) > 0:
		return "strategy.actions"
	case len(b.p.Strategy.ExitSteps) > 0:
		return "strategy.exit_steps"
	}
	return "strategy.phases"
}

// lastOfMoney is the last table that says where money comes from.
func (b *builder) lastOfMoney() string {
	if len(b.p.Budget.Sources) > 0 {
		return "budget.sources"
	}
	return "budget.income"
}

var (
	kpisCaption     = plan.Words{Zh: "各个指标要走多远", En: "How far each KPI has to go"}
	scheduleCaption = plan.Words{Zh: "什么时候做什么", En: "What is done when"}
	sharesCaption   = plan.Words{Zh: "钱花在哪几类", En: "Where the money goes"}
	cashCaption     = plan.Words{Zh: "每月月底还有多少钱", En: "Money left at the end of each month"}
)

// mostDrawn is how many bars a picture takes before nobody can read it.
const mostDrawn = 24

// figure draws what has not been drawn; a picture of nothing is none.
func (b *builder) figure(of *plan.Field, id string, caption plan.Words, draw func() (Picture, []string)) []Block {
	if b.drawn[id] {
		return nil
	}
	picture, text := draw()
	if picture == nil {
		return nil
	}
	b.drawn[id] = true
	return []Block{&Figure{Of: of, ID: id, Caption: caption.In(b.lang), Text: text, Picture: picture}}
}

var (
	atNow    = plan.Words{Zh: "现值", En: "now"}
	atTarget = plan.Words{Zh: "目标", En: "target"}
	wayText  = plan.Words{Zh: "%s：现值 %s，目标 %s", En: "%s: now %s, target %s"}
)

// progress draws the KPIs of which both ends are figures above zero.
func (b *builder) progress() (Picture, []string) {
	pic := &Progress{Now: atNow.In(b.lang), Then: atTarget.In(b.lang)}
	var text []string
	for _, k := range b.p.Goals.KPIs {
		if len(pic.KPIs) == mostDrawn {
			break
		}
		from, known := exact(k.Current, k.Unit)
		to, aimed := exact(k.Target, k.Unit)
		if k.Name == "" || !known || !aimed || from.Sign() < 0 || to.Sign() < 0 || from.Sign()+to.Sign() == 0 {
			continue
		}
		most := from
		if to.Cmp(from) > 0 {
			most = to
		}
		pic.KPIs = append(pic.KPIs, Distance{
			Name: string(k.Name), From: ratio(from, most), To: ratio(to, most), FromText: string(k.Current), ToText: string(k.Target),
		})
		text = append(text, b.say(wayText, k.Name, k.Current, k.Target))
	}
	if len(pic.KPIs) == 0 {
		return nil, nil
	}
	return pic, text
}

// ratio is a part of a whole that is not zero, for drawing.
func ratio(part, whole number.Quantity) float64 {
	r, _ := new(big.Rat).Quo(part.Value(), whole.Value()).Float64()
	return r
}

// partsOfBudget draws what goes to each category.
func (b *builder) partsOfBudget() (Picture, []string) {
	parts := b.categories(b.budget())
	if len(parts) < 2 {
		return nil, nil
	}
	pic := &Shares{}
	var text []string
	for _, c := range parts {
		size, _ := c.share.Value().Float64()
		percent, _ := b.format().Show(c.share)
		pic.Parts = append(pic.Parts, Portion{Name: c.name, Size: size, Amount: b.show(c.sum), Percent: percent})
		text = append(text, c.name+" "+b.show(c.sum)+bracketed(percent, b.lang))
	}
	order := func(x, y Portion) int {
		switch {
		case x.Size > y.Size:
			return -1
		case x.Size < y.Size:
			return 1
		}
		return 0
	}
	slices.SortStableFunc(pic.Parts, order)
	return pic, text
}

var (
	moneyIn   = plan.Words{Zh: "收进", En: "in"}
	moneyOut  = plan.Words{Zh: "付出", En: "out"}
	moneyLeft = plan.Words{Zh: "月底余额", En: "left"}
	cashText  = plan.Words{Zh: "%s：收进 %s，付出 %s，月底还有 %s", En: "%s: in %s, out %s, left %s"}
)

// cash draws the money by month.
func (b *builder) cash() (Picture, []string) {
	c, ok := derive.CashByMonth(b.p)
	if !ok || len(c.Months) < 2 {
		return nil, nil
	}
	scale, unit := b.cashScale(c)
	pic := &Cash{Unit: unit, In: moneyIn.In(b.lang), Out: moneyOut.In(b.lang), Balance: moneyLeft.In(b.lang)}
	size := func(q number.Quantity) float64 {
		f, _ := new(big.Rat).Quo(q.Value(), scale).Float64()
		return f
	}
	var text []string
	for i, m := range c.Months {
		month := CashMonth{
			Name: b.month(m.Year, m.Month, i), In: size(m.In), Out: size(m.Out), Balance: size(m.Balance),
			InText: b.show(m.In), OutText: b.show(m.Out), BalanceText: b.show(m.Balance),
		}
		if m.Balance.Cmp(c.Months[pic.Lowest].Balance) < 0 {
			pic.Lowest = i
		}
		pic.Months = append(pic.Months, month)
		text = append(text, b.say(cashText, month.Name, month.InText, month.OutText, month.BalanceText))
	}
	return pic, text
}

// cashScale is what the sizes are divided by: 万元 in Chinese where the money runs
// into tens of thousands.
func (b *builder) cashScale(c derive.Cash) (*big.Rat, string) {
	currency := number.Money(b.p.Money())
	unit := strings.Trim(b.show(number.Int(1, currency)), "1 ")
	most := new(big.Rat)
	for _, m := range c.Months {
		for _, q := range []number.Quantity{m.In, m.Out, m.Balance} {
			if v := new(big.Rat).Abs(q.Value()); v.Cmp(most) > 0 {
				most = v
			}
		}
	}
	if tenThousand := big.NewRat(10_000, 1); b.lang == plan.Zh && most.Cmp(tenThousand) >= 0 {
		return tenThousand, "万" + unit
	}
	return big.NewRat(1, 1), unit
}
