package check

import (
	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// noWorkingCapital finds openings that spend all their money before the first
// customer.
var noWorkingCapital = Rule{
	ID:       "no-working-capital",
	Family:   landing,
	Severity: Warning,
	Reads:    []string{"stage", "trade", "readers", "budget.cash_in_hand", "budget.sources", "budget.cap", "budget.lines", "goals.kpis.formula", "goals.assumptions"},
	About:    plan.Words{Zh: "开门以后没留够过日子的钱", En: "too little is kept to live on after the opening"},
	Explain: plan.Words{
		Zh: "新店头几个月多半不挣钱，房租工资照付。通常开门时手上还要有三个月的固定开销，少了，一个慢开头就能关门。类别是“流动资金与押金”（押金除外）和“预备金”的行算留在手上的。",
		En: "A new business seldom earns its rent and wages in the first months. It is usual to have three months of running costs in hand on opening day; with less, a slow start closes it. Lines of working capital (not deposits) and the reserve count as kept in hand.",
	},
	find: findNoWorkingCapital,
}

func findNoWorkingCapital(s *subject) []Finding {
	money, ok := s.atOpening()
	month := s.recurring()
	if month.Sign() <= 0 {
		return s.nothingMonthly()
	}
	if !ok {
		return nil
	}
	spent := s.spentToOpen()
	if over, ok := s.totals().OverCap(); ok { // once the lines are cut to what is asked for
		spent, _ = spent.Sub(over)
	}
	left, err := money.Sub(spent)
	need := month.Mul(number.Int(3, number.Unit{}))
	if err != nil || left.Sign() < 0 || left.Cmp(need) >= 0 {
		return nil
	}
	more, _ := need.Sub(left)
	lasts := say("不够付一个月", "less than one month needs")
	if months, ok := left.Quo(month); ok && left.Cmp(month) >= 0 {
		lasts = say("只够 %s 个月", "enough for %s months", s.show(months.In(number.Unit{}).Round(1)))
	}
	return []Finding{{
		Severity: Warning,
		Path:     s.purse(),
		Summary: say("一次性的花完，手上还剩 %s；固定开销一个月 %s，%s",
			"After the one-off costs %s is left; running costs are %s a month: %s", s.show(left), s.show(month), lasts),
		Why: say("头几个月客人少，房租工资照付；这点钱撑不过一个慢开头。",
			"Rent and wages are due while customers are still few; this does not carry you through a slow start."),
		Remedy: say("再备 %s，或少花在装修设备上；通常备三个月，%s。",
			"Have %s more, or spend less on opening; three months, %s, are usual.", s.show(more), s.show(need)),
		Arithmetic: say("%s − 一次性 %s = %s；%s × 3 = %s", "%s − one-off %s = %s; %s × 3 = %s",
			s.show(money), s.show(spent), s.show(left), s.show(month), s.show(need)),
	}}
}

// nothingMonthly finds a shop whose budget ends on opening day: rent, wages and
// goods of the months after are nowhere.
func (s *subject) nothingMonthly() []Finding {
	const few = 4 // lines: with fewer the budget is not written yet
	if s.situation.Stage != plan.Startup || s.situation.Trade != plan.Store || len(s.Budget.Lines) < few {
		return nil
	}
	for i, c := range s.totals().Lines {
		l := s.Budget.Lines[i]
		if c.Every != derive.Once || l.Category == "working" && l.Refundable != "yes" && !deposits.in(string(l.Item)) || wages.in(string(l.Item)) {
			return nil
		}
	}
	return []Finding{{
		Severity: Warning,
		Path:     plan.Path{Field: "budget.lines"},
		Summary: say("预算的 %d 行都只付一次，开门以后每月的房租、工资、进货一行也没有",
			"All %d budget lines are paid once: there is none for the rent, wages and goods of the months after the opening", len(s.Budget.Lines)),
		Why: say("头几个月客人少，这些照样要付；很多店不是没生意，是开门没几个月手上就没钱了。",
			"They are due while customers are still few; many shops do not fail for want of custom, they run out of money first."),
		Remedy: say("加三行“每月”的：房租、工资、水电和进货，各写每月多少；再加一行流动资金，通常备三个月的。",
			"Add monthly lines for rent, wages, energy and goods, and one for working capital: three months of them are usual."),
	}}
}

// atOpening is the money of a business that is about to open and that nobody else
// carries; what is asked for counts where no sources are named.
func (s *subject) atOpening() (money number.Quantity, ok bool) {
	own := s.situation.Trade == plan.Store ||
		s.situation.Trade != plan.Department && !s.reads(plan.Boss)
	if s.situation.Stage != plan.Startup || !own {
		return money, false
	}
	if f, ok := s.fundsOnce(); ok {
		_, lacking := s.lacking()
		_, below := s.shortfall()
		return f.All, !lacking && !below
	}
	if len(s.Budget.Sources) > 0 || !s.totals().Capped {
		return money, false
	}
	money = s.totals().Cap.Upper()
	if hand, ok := s.amount(s.Budget.CashInHand, plan.Line(s.Money())); ok {
		if money, err := money.Add(hand); err == nil {
			return money, true
		}
		return money, false
	}
	return money, true
}

// deposits are what comes back though it is kept with the working capital.
var deposits = lexicon{zh: []string{"押金", "保证金"}, en: []string{"deposit", "deposits", "bond"}}

// spentToOpen is what is paid once and not kept in hand.
func (s *subject) spentToOpen() number.Quantity {
	sum := number.Int(0, number.Money(s.Money()))
	for i, c := range s.totals().Lines {
		l := s.Budget.Lines[i]
		kept := l.Category == "reserve" ||
			l.Category == "working" && l.Refundable != "yes" && !deposits.in(string(l.Item))
		if c.Err == nil && c.Every == derive.Once && !kept {
			sum, _ = sum.Add(c.Total)
		}
	}
	return sum
}
