package document

import (
	"cmp"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

var (
	evenAt   = plan.Words{Zh: "“%s”到 %s 不赚不亏", En: "Break-even: %s %s"}
	evenMore = plan.Words{Zh: "，目标是 %s。", En: "; the target is %s."}
	backLine = plan.Words{Zh: "一次花掉、拿不回来的 %s，按达标后每月剩 %s 算，%s收回（达标以前的月份没算）。", En: "The %[1]s spent once and for good is earned back in %[3]s at the target's %[2]s a month; the months before that are not counted."}
	saves    = plan.Words{Zh: "关停后每月少亏 %s", En: "Once closed, %s a month is no longer lost"}
	savesIn  = plan.Words{Zh: "；要花的 %s，%s省回来。", En: "; the %s it takes is saved in %s."}
)

// backIn says when what was spent is earned back.
func (b *builder) backIn() string {
	back, ok := derive.PaybackOf(b.p)
	if !ok {
		return ""
	}
	months, _ := b.format().Show(back.Months.Round(1))
	return b.say(backLine, b.show(back.Spent), b.show(back.Profit), months)
}

func (b *builder) breakEven() string {
	be, ok := derive.BreakEvenOf(b.p)
	if !ok || be.Needed.Sign() <= 0 {
		return ""
	}
	name, target := b.factor(be.Volume)
	needed := b.showAs(wholeCount(be.Needed), target)
	line := b.say(evenAt, name, needed)
	if target == "" {
		return line + sentence.In(b.lang)
	}
	return line + b.say(evenMore, target)
}

// wholeCount rounds people and orders up: nobody has half a customer.
func wholeCount(q number.Quantity) number.Quantity {
	if q.Unit.Kind() == number.Count {
		return q.RoundUp()
	}
	return q
}

// factor is what a name in a formula is called, and its target.
func (b *builder) factor(name string) (title, target string) {
	for _, k := range b.p.Goals.KPIs {
		if string(k.ID) == name || string(k.Name) == name {
			return cmp.Or(string(k.Name), name), string(k.Target)
		}
	}
	for _, a := range b.p.Goals.Assumptions {
		if string(a.ID) == name || string(a.Name) == name {
			return cmp.Or(string(a.Name), name), string(a.Value)
		}
	}
	return name, ""
}

// lossAvoided says what closing saves, and when it has paid for itself.
func (b *builder) lossAvoided() string {
	loss := string(b.p.Budget.LossAvoided)
	if plan.Blank(loss) || b.at.Stage != plan.Decline {
		return ""
	}
	line := b.say(saves, loss)
	monthly, err := number.ReadMoney(loss, b.p.Money())
	if err != nil || monthly.None || monthly.Sign() <= 0 {
		return line + sentence.In(b.lang)
	}
	spent := b.closingCost()
	months, ok := spent.Quo(monthly.In(spent.Unit))
	if !ok || spent.IsZero() {
		return line + sentence.In(b.lang)
	}
	when, _ := b.format().Show(months.In(number.Months).Round(1))
	return line + b.say(savesIn, b.show(spent), when)
}

// closingCost is what closing takes, without what is only given back or held for
// those to whom it belongs.
func (b *builder) closingCost() number.Quantity {
	spent := number.Int(0, number.Money(b.p.Money()))
	for i, c := range b.budget().Lines {
		line := b.p.Budget.Lines[i]
		if c.Err == nil && line.Refundable != "yes" && line.Category != "working" {
			spent, _ = spent.Add(c.Total)
		}
	}
	return spent
}
