package derive

import (
	"math/big"
	"slices"
	"strings"

	"opsplan/plan"
	"opsplan/plan/number"
)

// Budget is what the budget lines and the income add up to, over the period of the
// plan.
type Budget struct {
	Lines  []Cost
	Income []Cost

	OneOff  number.Quantity // costs paid once
	Monthly number.Quantity // costs paid every month, of one month
	Running number.Quantity // all costs that recur, over the period
	Total   number.Quantity // OneOff and Running
	Earned  number.Quantity // income over the period

	Cap    number.Quantity // what is asked for, if Capped
	Capped bool
	Room   number.Quantity // Cap less Total; below zero is too much only if OverCap says so

	// Carried: the lines come to more than Cap, but a business that opens, or asks a
	// bank, asks for what is paid once, and the income and working capital pay for
	// the rest.
	Carried bool
}

// OverCap is how much the lines come to above what is asked for; ok is false where
// they do not, where that is rough or a range that admits them, and where the
// income carries the rest (Carried).
func (b Budget) OverCap() (over number.Quantity, ok bool) {
	return b.Room.Neg(), b.exceeds() && !b.Carried
}

// exceeds leaves a tenth to a Cap that was said to be rough.
func (b Budget) exceeds() bool {
	most := b.Cap.Upper()
	if b.Cap.About {
		most = most.Mul(number.New(big.NewRat(11, 10), number.Unit{}))
	}
	return b.Capped && b.Total.Unit == b.Cap.Unit && most.Cmp(b.Total) < 0
}

// Cost is one line of the budget or of the income.
type Cost struct {
	Row   plan.Key
	Item  string
	Each  number.Quantity // one payment
	Every Rhythm
	Times int64           // payments within the period
	Total number.Quantity // Each × Times
	Err   error           // why it is in no total: an *Error or a *number.Error
}

// Rhythm is the months from one payment to the next, 0 for a single one.
type Rhythm int

const (
	Once      Rhythm = 0
	Monthly   Rhythm = 1
	Quarterly Rhythm = 3
	Yearly    Rhythm = 12
)

// Totals adds up the budget. Of a range a cost counts with its upper end and an
// income with its lower one. Lines that cannot be read are in no total and say why.
func Totals(p *plan.Plan) Budget { return Of(p).Totals() }

func totals(p *plan.Plan) Budget {
	r := reckoner{currency: p.Money(), period: PeriodOf(p)}
	b := Budget{Lines: make([]Cost, 0, len(p.Budget.Lines)), Income: make([]Cost, 0, len(p.Budget.Income))}
	for _, l := range p.Budget.Lines {
		b.Lines = append(b.Lines, r.cost(l))
	}
	for _, i := range p.Budget.Income {
		b.Income = append(b.Income, r.income(i))
	}
	b.OneOff = r.sum(b.Lines, func(c Cost) (number.Quantity, bool) { return c.Total, c.Every == Once })
	b.Running = r.sum(b.Lines, func(c Cost) (number.Quantity, bool) { return c.Total, c.Every != Once })
	b.Monthly = r.sum(b.Lines, func(c Cost) (number.Quantity, bool) { return c.Each, c.Every == Monthly })
	b.Total, _ = b.OneOff.Add(b.Running)
	b.Earned = r.sum(b.Income, func(c Cost) (number.Quantity, bool) { return c.Total, true })
	limit, err := number.ReadMoney(string(p.Budget.Cap), r.currency)
	if err != nil || limit.None || clashes(limit.Unit, b.Total.Unit) {
		return b
	}
	b.Cap, b.Capped = limit, true
	b.Room, _ = limit.In(b.Total.Unit).Sub(b.Total)
	s := p.Situation()
	runs := (s.Stage == plan.Startup || slices.Contains(s.Readers, plan.Lender)) && b.OneOff.Cmp(b.Cap) <= 0
	b.Carried = runs && b.exceeds() && b.atHand(p).Cmp(b.Room.Neg()) >= 0
	return b
}

// atHand is what pays for costs after the opening: the income, and the money set
// aside for months that do not pay for themselves.
func (b *Budget) atHand(p *plan.Plan) number.Quantity {
	all, keeper := b.Earned, keeperOf(p)
	for i, c := range b.Lines {
		if c.Err == nil && keeper.keeps(p.Budget.Lines[i], c) {
			all, _ = all.Add(c.Total)
		}
	}
	return all
}

// PeriodOf is the stretch of time the plan is for, in which dates without a year
// are placed; the zero period where it cannot be read.
func PeriodOf(p *plan.Plan) number.Period {
	start, err := number.ReadStart(string(p.PeriodStart), number.Period{})
	if err != nil {
		return number.Period{}
	}
	end, err := number.ReadDue(string(p.PeriodEnd), number.Period{Start: start, End: start})
	if err != nil || end.Before(start) {
		return number.Period{}
	}
	return number.Period{Start: start, End: end}
}

type reckoner struct {
	currency string
	period   number.Period
}

func (r reckoner) cost(l plan.BudgetLine) Cost {
	c := Cost{Row: l.Key, Item: string(l.Item)}
	c.Each, c.Err = r.amount(l)
	if c.Err != nil {
		return c
	}
	if !c.Each.None {
		c.Each = c.Each.Upper()
	}
	typed := l.Amount
	if plan.Blank(string(typed)) {
		typed = l.Price
	}
	return r.spread(c, string(typed), string(l.HowOften), string(l.Months), string(l.Start))
}

func (r reckoner) income(i plan.Income) Cost {
	c := Cost{Row: i.Key, Item: string(i.Item)}
	if c.Each, c.Err = number.ReadMoney(string(i.Amount), r.currency); c.Err != nil {
		return c
	}
	return r.spread(c, string(i.Amount), string(i.HowOften), "", string(i.Start))
}

// amount is one payment: as typed, or quantity × price.
func (r reckoner) amount(l plan.BudgetLine) (number.Quantity, error) {
	if strings.TrimSpace(string(l.Amount)) != "" {
		return number.ReadMoney(string(l.Amount), r.currency)
	}
	if strings.TrimSpace(string(l.Quantity)) == "" || strings.TrimSpace(string(l.Price)) == "" {
		return number.Quantity{}, &Error{Code: NoAmount, Text: string(l.Item), Column: 1}
	}
	count, err := number.Read(string(l.Quantity))
	if err != nil {
		return count, err
	}
	price, err := number.ReadMoney(string(l.Price), r.currency)
	if err != nil {
		return price, err
	}
	product := count.Upper().Mul(price.Upper())
	return product.In(product.Unit.Settle()), nil
}

// spread counts the payments. A unit such as 元/月 says how often where the cell
// does not.
func (r reckoner) spread(c Cost, typed, howOften, months, start string) Cost {
	if money := number.Money(r.currency); c.Each.None || c.Each.Unit.Head() != money {
		c.Err = r.notMoney(c, typed)
		return c
	}
	every, known := rhythms[howOften]
	if howOften != "" && !known {
		c.Err = &Error{Code: NoRhythm, Text: howOften, Column: 1}
		return c
	}
	c.Every = every
	if per, ok := RhythmOf(c.Each.Unit); ok && (howOften == "" || per == c.Every) {
		c.Every = per
		c.Each = c.Each.In(c.Each.Unit.Head())
	}
	if _, ok := RhythmOf(c.Each.Unit); !ok && c.Each.Unit != c.Each.Unit.Head() {
		c.Err = r.notMoney(c, typed)
		return c
	} else if ok {
		c.Err = &Error{Code: TwoRhythms, Text: typed, Column: 1}
		return c
	}
	c.Times = 1
	if c.Every != Once {
		n, ok := r.months(months, start)
		if !ok {
			c.Err = &Error{Code: NoPeriod, Text: c.Item, Column: 1}
			return c
		}
		c.Times = (n + int64(c.Every) - 1) / int64(c.Every)
	}
	c.Total = c.Each.Mul(number.Int(c.Times, number.Unit{}))
	return c
}

// notMoney explains an amount that no total of the plan can hold.
func (r reckoner) notMoney(c Cost, typed string) *Error {
	if c.Each.None {
		return &Error{Code: NoAmount, Text: c.Item, Column: 1}
	}
	code := NotMoney
	switch head := c.Each.Unit.Head(); {
	case head == number.Money(r.currency):
		code = OddRhythm
	case head.Kind() == number.Cash:
		code = UnitClash
	}
	return &Error{Code: code, Text: typed, Other: r.currency, Column: 1}
}

var rhythms = map[string]Rhythm{"once": Once, "monthly": Monthly, "quarterly": Quarterly, "yearly": Yearly}

// Code is the option of "how often" that the rhythm is.
func (r Rhythm) Code() plan.Choice {
	for code, rhythm := range rhythms {
		if rhythm == r {
			return plan.Choice(code)
		}
	}
	return ""
}

// RhythmOf is how often an amount is paid as its unit says: 元/月; ok is false
// where it says nothing.
func RhythmOf(u number.Unit) (Rhythm, bool) {
	switch u.Per().Code() {
	case "月":
		return Monthly, true
	case "季度":
		return Quarterly, true
	case "年":
		return Yearly, true
	}
	return Once, false
}

// months is how long a cost recurs within the plan: as typed, or to its end.
func (r reckoner) months(typed, start string) (int64, bool) {
	const most = 1200
	if q, err := number.Read(typed); err == nil && !q.None {
		n := q.RoundUp().Value()
		switch q.Unit.Code() {
		case "年":
			n.Mul(n, big.NewRat(12, 1))
		case "季度":
			n.Mul(n, big.NewRat(3, 1))
		case "月", "":
		default:
			return 0, false
		}
		if n.Sign() < 0 || n.Cmp(big.NewRat(most, 1)) > 0 {
			return 0, false
		}
		if left, ok := r.left(start); ok {
			return min(n.Num().Int64(), left), true
		}
		return n.Num().Int64(), true
	}
	if strings.TrimSpace(typed) != "" {
		return 0, false
	}
	return r.left(start)
}

// left is the months from the start to the end of the plan: what is paid after
// that is no cost of this plan.
func (r reckoner) left(start string) (int64, bool) {
	if r.period.IsZero() {
		return 0, false
	}
	left := r.period
	if from, err := number.ReadStart(start, r.period); err == nil && from.After(left.Start) {
		left.Start = from
	}
	if left.End.Before(left.Start) {
		return 0, true
	}
	return int64(left.Months()), true
}

// sum adds the lines without a fault, which are money of the plan's currency.
func (r reckoner) sum(lines []Cost, pick func(Cost) (number.Quantity, bool)) number.Quantity {
	total := number.Int(0, number.Money(r.currency))
	for _, c := range lines {
		q, ok := pick(c)
		if c.Err != nil || !ok {
			continue
		}
		total, _ = total.Add(q)
	}
	return total
}
