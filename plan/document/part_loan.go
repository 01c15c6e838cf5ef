package document

import (
	"cmp"
	"slices"
	"strings"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

var (
	sourceHeads   = []head{texts("钱从哪来", "Source"), figures("金额", "Amount"), texts("到没到", "Status"), texts("条件", "Terms")}
	repayHeads    = []head{texts("钱从哪来", "Source"), figures("金额", "Amount"), texts("拿什么还", "Repaid from")}
	securityHeads = []head{texts("钱从哪来", "Source"), figures("金额", "Amount"), texts("抵押或担保", "Security")}
	leftMonthly   = plan.Words{Zh: "到目标那个月，每月剩 %s。", En: "At the target, %s is left each month."}
)

// loan is what is borrowed, beside what the person brings, and what it is for.
func loan(b *builder) Part {
	var rows [][]string
	for _, s := range b.p.Budget.Sources {
		rows = append(rows, []string{string(s.Source), string(s.Amount), b.shown("budget.sources", "status", string(s.Status)), string(s.Terms)})
	}
	said := append(quoted(string(b.p.Budget.Ask)), lines(b.money()...), b.overview(sourceHeads, rows), lines(append(b.sentences(b.sources(b.budget())), b.ownShare())...))
	return b.pictured(b.part("loan", said...), "budget.lines")
}

// repayment is what the money is paid back from, and how much room there is.
func repayment(b *builder) Part {
	var rows [][]string
	for _, s := range b.p.Budget.Sources {
		if s.Repay != "" {
			rows = append(rows, []string{string(s.Source), string(s.Amount), string(s.Repay)})
		}
	}
	return b.part("repayment", b.overview(repayHeads, rows), lines(b.notLent(), b.surplus(), b.breakEven()), b.scenarios())
}

// surplus is what is left a month at the target.
func (b *builder) surplus() string {
	be, ok := derive.BreakEvenOf(b.p)
	if !ok || !be.Monthly || be.Profit.Sign() <= 0 {
		return ""
	}
	return b.say(leftMonthly, b.show(be.Profit.In(be.Profit.Unit.Head())))
}

// borrowed tells whether a source is to be paid back, or secured.
func borrowed(s plan.Source) bool { return isSaid(s.Repay) || isSaid(s.Security) }

// isSaid tells whether a line says something else than that there is none.
func isSaid(text plan.Line) bool {
	if plan.Blank(string(text)) {
		return false
	}
	none, err := number.Read(string(text))
	return err != nil || !none.None
}

var (
	ownShare  = plan.Words{Zh: "不用还的 %s，占 %s；要还的 %s。", En: "%s need not be paid back (%s); %s must be."}
	allOwn    = plan.Words{Zh: "%s里，没有哪笔写着要还。", En: "None of the %s is said to be a loan."}
	allLent   = plan.Words{Zh: "%s全是要还的，没有写自己出的钱。", En: "All of the %s must be paid back; no money of one's own is named."}
	noneLent  = plan.Words{Zh: "资金来源里没有哪笔写着要还，也没有写抵押。", En: "No source is said to be paid back, and no security is named."}
	fromWhich = plan.Words{Zh: "%s：%s", En: "%s: %s"}
)

// ownMoney says how much of the money need not be paid back, and whether it is
// there.
func (b *builder) ownMoney() string {
	own, lent := number.Int(0, number.Money(b.p.Money())), number.Int(0, number.Money(b.p.Money()))
	var items []string
	f, _ := plan.Question("budget.sources")
	for i, row := range b.p.Rows(f) {
		s := b.p.Budget.Sources[i]
		amount, err := number.ReadMoney(string(s.Amount), b.p.Money())
		if err != nil || amount.None {
			return "" // a share of some would mislead
		}
		if borrowed(s) {
			lent, _ = lent.Add(amount)
			continue
		}
		own, _ = own.Add(amount)
		items = append(items, b.digestRow(f, row))
	}
	all, _ := own.Add(lent)
	switch {
	case all.IsZero():
		return ""
	case lent.IsZero():
		items = append([]string{b.say(allOwn, b.show(all))}, items...)
	case own.IsZero():
		items = []string{b.say(allLent, b.show(lent))}
	default:
		share, _ := own.Quo(all)
		percent, _ := b.format().Show(share.In(number.Percent).Round(1))
		items = append([]string{b.say(ownShare, b.show(own), percent, b.show(lent))}, items...)
	}
	return strings.Join(b.firstOf(items, 4), "\n")
}

// ownShare is how much of the money need not be paid back, where some must.
func (b *builder) ownShare() string {
	if !slices.ContainsFunc(b.p.Budget.Sources, borrowed) {
		return ""
	}
	line, _, _ := strings.Cut(b.ownMoney(), "\n")
	return line
}

// repaid is what the loans are paid back from, and what is left each month.
func (b *builder) repaid() string {
	var said []string
	for _, s := range b.p.Budget.Sources {
		if isSaid(s.Repay) {
			said = append(said, b.say(fromWhich, s.Source, s.Repay))
		}
	}
	if len(said) > 0 {
		return unblank(append(b.firstOf(said, 4), b.surplus(), b.stages())...)
	}
	return b.notLent()
}

// notLent says that no source is a loan, where that is so.
func (b *builder) notLent() string {
	if len(b.p.Budget.Sources) == 0 || slices.ContainsFunc(b.p.Budget.Sources, borrowed) {
		return ""
	}
	return noneLent.In(b.lang)
}

// tightest is the month with the least money, and what it begins with.
func (b *builder) tightest() string {
	c, ok := derive.CashByMonth(b.p)
	if !ok {
		return ""
	}
	return unblank(b.leastCash(c), b.openingCash(c))
}

// evenBy is where nothing is lost, and the sum that says so.
func (b *builder) evenBy() string {
	if line := b.breakEven(); line != "" {
		return unblank(line, b.mainSum())
	}
	return ""
}

// securitySaid is what each loan is secured by.
func (b *builder) securitySaid() string {
	var said []string
	for _, s := range b.p.Budget.Sources {
		if !plan.Blank(string(s.Security)) {
			said = append(said, b.say(fromWhich, s.Source, s.Security))
		}
	}
	return cmp.Or(strings.Join(b.firstOf(said, 4), "\n"), b.notLent())
}

var scenarioHeads = []head{texts("要是", "If"), texts("由什么引起", "Because"), texts("数字怎么变", "What changes")}

func (b *builder) scenarios() Block {
	var rows [][]string
	for _, s := range b.p.Budget.Scenarios {
		if s.Name != "" {
			rows = append(rows, []string{string(s.Name), string(s.Driver), string(s.Change)})
		}
	}
	return b.overview(scenarioHeads, rows)
}

// security is what a lender can hold on to.
func security(b *builder) Part {
	var rows [][]string
	for _, s := range b.p.Budget.Sources {
		if s.Security != "" {
			rows = append(rows, []string{string(s.Source), string(s.Amount), string(s.Security)})
		}
	}
	return b.part("security", b.overview(securityHeads, rows))
}
