package document

import (
	"fmt"
	"slices"
	"strings"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

var (
	oneOff     = plan.Words{Zh: "一次性 %s", En: "one-off %s"}
	monthly    = plan.Words{Zh: "每月 %s × %d 个月 = %s", En: "monthly %s × %d = %s"}
	recurring  = plan.Words{Zh: "持续花的，计划期内 %s", En: "recurring, over the period %s"}
	inAll      = plan.Words{Zh: "总共 %s", En: "in all %s"}
	toSpare    = plan.Words{Zh: "申请 %s，还余 %s", En: "%s asked for: %s to spare"}
	carried    = plan.Words{Zh: "申请 %s，其余 %s 由收入付", En: "%s asked for; the other %s is paid out of income"}
	tooLittle  = plan.Words{Zh: "申请 %s，还差 %s", En: "%s asked for: %s short"}
	justEnough = plan.Words{Zh: "申请 %s，正好够", En: "%s asked for: exactly enough"}
	notCounted = plan.Words{Zh: "没有算进去的（金额或月数读不出）：%s", En: "not counted, as amount or months cannot be read: %s"}
	noCategory = plan.Words{Zh: "没分类的", En: "no category"}
	loses      = plan.Words{Zh: "计划期内合起来亏 %s", En: "a loss over the period of %s"}
	earns      = plan.Words{Zh: "计划期内收入 %s", En: "income over the period %s"}
	comesIn    = plan.Words{Zh: "资金来源共 %s", En: "money from all sources %s"}
	moreThan   = plan.Words{Zh: "，比要花的多 %s", En: ", %s more than is spent"}
	lessThan   = plan.Words{Zh: "，比要花的少 %s", En: ", %s less than is spent"}
	otherwise  = plan.Words{Zh: "；加上%s，", En: "; with %s "}
	inHandToo  = plan.Words{Zh: "手上另有的 %s", En: "another %s in hand"}
	earnedToo  = plan.Words{Zh: "收入 %s", En: "income of %s"}
	isEnough   = plan.Words{Zh: "够付", En: "it is enough"}
	isShort    = plan.Words{Zh: "还差 %s", En: "%s is still missing"}
	justAsMuch = plan.Words{Zh: "，和要花的一样多", En: ", exactly what is spent"}
)

// budget adds up the budget, once.
func (b *builder) budget() *derive.Budget {
	if b.added == nil {
		t := derive.Totals(b.p)
		b.added = &t
	}
	return b.added
}

func (b *builder) totals(t *derive.Budget) []string {
	var lines []string
	say := func(words plan.Words, args ...any) { lines = append(lines, fmt.Sprintf(words.In(b.lang), args...)) }
	once, running := !t.OneOff.IsZero(), !t.Running.IsZero()
	if once && running {
		say(oneOff, b.show(t.OneOff))
	}
	if running {
		if n, ok := sameMonths(t.Lines); ok {
			say(monthly, b.show(t.Monthly), n, b.show(t.Running))
		} else {
			say(recurring, b.show(t.Running))
		}
	}
	switch {
	case once && running:
		say(inAll, b.show(t.OneOff)+" + "+b.show(t.Running)+" = "+b.show(t.Total))
	case once:
		say(inAll, b.show(t.Total))
	}
	if t.Capped && len(lines) > 0 {
		lines = append(lines, b.room(t))
	}
	return append(lines, b.uncounted(t.Lines)...)
}

// sameMonths tells for how many months everything that recurs is paid, if it is
// all paid monthly and equally long.
func sameMonths(lines []derive.Cost) (n int64, ok bool) {
	for _, c := range lines {
		if c.Err != nil || c.Every == derive.Once {
			continue
		}
		if c.Every != derive.Monthly || n != 0 && c.Times != n {
			return 0, false
		}
		n = c.Times
	}
	return n, n > 0
}

func (b *builder) room(t *derive.Budget) string {
	asked := string(b.p.Budget.Cap)
	switch t.Room.Sign() {
	case 0:
		return fmt.Sprintf(justEnough.In(b.lang), asked)
	case 1:
		return fmt.Sprintf(toSpare.In(b.lang), asked, b.show(t.Room))
	}
	if t.Carried {
		return b.say(carried, asked, b.show(t.Room.Neg()))
	}
	return fmt.Sprintf(tooLittle.In(b.lang), asked, b.show(t.Room.Neg()))
}

func (b *builder) uncounted(lines []derive.Cost) []string {
	var items []string
	for _, c := range lines {
		if c.Err != nil && strings.TrimSpace(c.Item) != "" {
			items = append(items, c.Item)
		}
	}
	if len(items) == 0 {
		return nil
	}
	return []string{fmt.Sprintf(notCounted.In(b.lang), strings.Join(items, listed.In(b.lang)))}
}

// category is what goes to one of the categories.
type category struct {
	name  string
	sum   number.Quantity
	share number.Quantity // of the total
}

// categories adds up each category, in the order in which they occur.
func (b *builder) categories(t *derive.Budget) []category {
	var all []category
	for i, c := range t.Lines {
		if c.Err != nil || c.Total.IsZero() {
			continue
		}
		name := b.shown("budget.lines", "category", string(b.p.Budget.Lines[i].Category))
		if name == "" {
			name = noCategory.In(b.lang)
		}
		at := slices.IndexFunc(all, func(c category) bool { return c.name == name })
		if at < 0 {
			all = append(all, category{name: name, sum: c.Total})
		} else if more, err := all[at].sum.Add(c.Total); err == nil {
			all[at].sum = more
		}
	}
	sums := make([]number.Quantity, len(all))
	for i, c := range all {
		sums[i] = c.sum
	}
	shares, err := number.Shares(sums)
	if err != nil {
		return nil
	}
	for i := range all {
		all[i].share = shares[i]
	}
	return all
}

// shares says how much of the total goes to each category.
func (b *builder) shares(t *derive.Budget) []string {
	parts := b.categories(t)
	if len(parts) < 2 {
		return nil
	}
	said := make([]string, len(parts))
	for i, c := range parts {
		percent, _ := b.format().Show(c.share)
		said[i] = c.name + " " + b.show(c.sum) + bracketed(percent, b.lang)
	}
	return []string{strings.Join(said, listed.In(b.lang))}
}

func (b *builder) earned(t *derive.Budget) []string {
	if t.Earned.IsZero() {
		return nil
	}
	line := b.say(earns, b.show(t.Earned))
	if t.Earned.Sign() < 0 { // rows that say what the months leave
		line = b.say(loses, b.show(t.Earned.Neg()))
	}
	return append([]string{line}, b.uncounted(t.Income)...)
}

// sources adds up where the money comes from, and holds it against the costs.
func (b *builder) sources(t *derive.Budget) []string {
	var amounts []number.Quantity
	for _, s := range b.p.Budget.Sources {
		amount, err := number.ReadMoney(string(s.Amount), b.p.Money())
		if err != nil || amount.None {
			return nil // a sum of some would mislead
		}
		amounts = append(amounts, amount)
	}
	sum, err := number.Sum(amounts)
	if err != nil || sum.IsZero() {
		return nil
	}
	line := fmt.Sprintf(comesIn.In(b.lang), b.show(sum))
	if more, err := sum.Sub(t.Total); err == nil && !t.Total.IsZero() {
		switch more.Sign() {
		case 0:
			line += justAsMuch.In(b.lang)
		case 1:
			line += fmt.Sprintf(moreThan.In(b.lang), b.show(more))
		default:
			line += b.less(t, sum, more.Neg())
		}
	}
	return []string{line}
}

// less says that the sources are less than the costs, and whether more cash in
// hand and the income pay for the rest.
func (b *builder) less(t *derive.Budget, sources, missing number.Quantity) string {
	line := fmt.Sprintf(lessThan.In(b.lang), b.show(missing))
	var others []string
	if funds, ok := derive.FundsOf(b.p); ok && funds.All.Cmp(sources) > 0 {
		hand, _ := funds.All.Sub(sources)
		missing, _ = missing.Sub(hand)
		others = append(others, fmt.Sprintf(inHandToo.In(b.lang), b.show(hand)))
	}
	if t.Earned.Sign() > 0 {
		missing, _ = missing.Sub(t.Earned)
		others = append(others, fmt.Sprintf(earnedToo.In(b.lang), b.show(t.Earned)))
	}
	if len(others) == 0 {
		return line
	}
	line += fmt.Sprintf(otherwise.In(b.lang), strings.Join(others, listed.In(b.lang)))
	if missing.Sign() <= 0 {
		return line + isEnough.In(b.lang)
	}
	return line + fmt.Sprintf(isShort.In(b.lang), b.show(missing))
}
