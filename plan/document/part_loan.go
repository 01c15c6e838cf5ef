package document

import (
	"opsplan/plan"
	"opsplan/plan/derive"
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
	return b.part("loan", append(quoted(string(b.p.Budget.Ask)), lines(b.money()...), b.overview(sourceHeads, rows), lines(b.sentences(b.sources(b.budget()))...), b.unlessDrawn("budget.lines"))...)
}

// repayment is what the money is paid back from, and how much room there is.
func repayment(b *builder) Part {
	var rows [][]string
	for _, s := range b.p.Budget.Sources {
		if s.Repay != "" {
			rows = append(rows, []string{string(s.Source), string(s.Amount), string(s.Repay)})
		}
	}
	return b.part("repayment", b.overview(repayHeads, rows), lines(b.surplus(), b.breakEven()), b.scenarios())
}

// surplus is what is left a month at the target.
func (b *builder) surplus() string {
	be, ok := derive.BreakEvenOf(b.p)
	if !ok || !be.Monthly || be.Profit.Sign() <= 0 {
		return ""
	}
	return b.say(leftMonthly, b.show(be.Profit.In(be.Profit.Unit.Head())))
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
