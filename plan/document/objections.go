package document

import (
	"strings"

	"opsplan/plan"
)

// What derives the figures, and what unsettles them.
var formulaRules = []string{
	"formula-units", "formula-disagrees", "division-by-zero", "formula-circle", "no-derivation", "repeat-rate", "rate-out-of-range", "month-against-year", "limit-exceeded",
}

var budgetRules = []string{"budget-over-cap", "line-arithmetic", "spread-sum", "ask-against-cap", "currency-mixed", "spending-before-approval", "tool-without-price", "needs-without-money", "contingency"}

// The stages of a business that goes on, and of one that closes.
var (
	running = []plan.Choice{plan.Startup, plan.Growth, plan.Maturity}
	closing = []plan.Choice{plan.Decline}
)

// objections are what each kind of reader asks, in the order in which they ask.
var objections = map[string][]objection{
	plan.Boss: {
		{asks: plan.Words{Zh: "上期说的做到了没有？没做到的，这次凭什么能？", En: "Did we do what we said last time, and why will it work now?"},
			in: []string{"product.last"}, rules: []string{"missed-again"}, at: []plan.Choice{plan.Growth, plan.Maturity}},
		{asks: plan.Words{Zh: "凭什么相信有人买单？", En: "Why should anybody pay for this?"},
			in: []string{"product.critical_assumption", "goals.fit_evidence"}, at: []plan.Choice{plan.Startup}},
		{asks: plan.Words{Zh: "先停什么，后停什么，到哪步才不能回头？", En: "What is closed first, what last, and until when can we turn back?"},
			in: []string{"strategy.exit_steps", "results.stop_condition"}, rules: []string{"exit-order", "no-shutdown"}, at: closing},
		{asks: plan.Words{Zh: "为什么只盯这一个数？", En: "Why this one number?"},
			in: []string{"goals.main_why", "goals.kpis"}, also: (*builder).goal, rules: []string{"no-guard", "vanity", "same-metric-two-kinds"}, at: running},
		{asks: plan.Words{Zh: "为什么非停不可？", En: "Why does it have to close?"},
			in: []string{"goals.decision_reason", "product.decline_cause"}, at: closing},
		{asks: plan.Words{Zh: "这个数怎么算出来的？", En: "How does that figure come about?"},
			in: []string{"goals.kpis", "goals.assumptions"}, also: (*builder).mainSum, rules: formulaRules},
		{asks: plan.Words{Zh: "靠哪几招？加起来够不够？", En: "What will get us there, and is it enough?"},
			in: []string{"strategy.strategies"}, also: (*builder).remainder, rules: []string{"gap-open", "strategy-start", "over-ceiling"}, at: running},
		{asks: plan.Words{Zh: "客户、员工怎么安顿？", En: "What happens to customers and staff?"},
			in: []string{"strategy.affected", "strategy.announcement"}, rules: []string{"staff-before-users", "exit-without-refunds"}, at: closing},
		{asks: plan.Words{Zh: "要多少钱，花在哪？", En: "How much money, and on what?"},
			in: []string{"budget.lines"}, also: (*builder).totalSaid, rules: budgetRules},
		{asks: plan.Words{Zh: "花出去，换回来什么？", En: "What do we get for it?"},
			in: []string{"budget.income", "goals.kpis"}, also: (*builder).backIn, rules: []string{"no-ramp", "cash-below-zero"}, at: running},
		{asks: plan.Words{Zh: "停了能省多少，多久省回来？", En: "What does closing save, and how soon?"},
			in: []string{"budget.loss_avoided"}, also: (*builder).lossAvoided, at: closing},
		{asks: plan.Words{Zh: "少给一半行不行？不做会怎样？", En: "What if you got half, or nothing?"},
			in: []string{"budget.alternatives", "budget.scenarios"}, rules: []string{"no-alternatives", "scenario-without-driver"}},
		{asks: plan.Words{Zh: "谁负责？人够不够？", En: "Who is responsible, and are there enough people?"},
			in: []string{"scope.people", "strategy.actions", "strategy.exit_steps"}, rules: []string{"owner-nobody", "owner-load", "overload", "no-owner-next", "people-without-pay"}},
		{asks: plan.Words{Zh: "什么时候看得到结果？没做到怎么办？", En: "When will we see results, and what if we do not?"},
			in: []string{"results.milestones", "results.stop_condition"}, rules: []string{"milestone-unclear", "milestone-order", "nearest-milestone", "on-miss-empty", "outside-period"}},
		{asks: plan.Words{Zh: "最怕出什么事？出了怎么办？", En: "What could go wrong, and what then?"},
			in: []string{"strategy.risks"}, rules: []string{"risk-without-answer"}},
	},
	plan.Investor: {
		{asks: plan.Words{Zh: "这事疼在哪，疼的是谁？", En: "Whose problem is it, and how bad?"},
			in: []string{"product.need", "product.users"}, at: running},
		{asks: plan.Words{Zh: "为什么非停不可？", En: "Why does it have to close?"},
			in: []string{"product.decline_cause", "goals.decision_reason"}, at: closing},
		{asks: plan.Words{Zh: "市场有多大，你们够得着多少？", En: "How large is the market that you can reach?"},
			in: []string{"product.market"}, rules: []string{"over-ceiling"}, at: running},
		{asks: plan.Words{Zh: "有什么证据说明行得通？", En: "What shows that it works?"},
			in: []string{"goals.fit_evidence", "product.last", "product.strengths"}, rules: []string{"missed-again", "vanity"}, at: running},
		{asks: plan.Words{Zh: "为什么是你们，不是别人？", En: "Why you, and not the others?"},
			in: []string{"product.competitors", "product.positioning", "product.strengths"}, at: running},
		{asks: plan.Words{Zh: "没有别的路了吗？", En: "Was there no other way?"},
			in: []string{"budget.alternatives", "goals.decision_reason"}, at: closing},
		{asks: plan.Words{Zh: "还有什么留得下来、卖得掉？", En: "What is left that can be kept or sold?"},
			in: []string{"product.remaining_value", "resources.released"}, at: closing},
		{asks: plan.Words{Zh: "欠谁的，怎么还清？", En: "Who is owed, and how is it settled?"},
			in: []string{"strategy.affected", "strategy.exit_steps"}, rules: []string{"exit-without-refunds"}, at: closing},
		{asks: plan.Words{Zh: "一笔生意赚多少，靠什么假设？", En: "What does one sale leave, and on what assumptions?"},
			in: []string{"product.business_model", "goals.assumptions"}, also: (*builder).breakEven, rules: formulaRules, at: running},
		{asks: plan.Words{Zh: "停了能省多少，多久省回来？", En: "What does closing save, and how soon?"},
			in: []string{"budget.loss_avoided"}, also: (*builder).lossAvoided, at: closing},
		{asks: plan.Words{Zh: "靠什么长到那个数？", En: "What makes it grow to that figure?"},
			in: []string{"strategy.strategies", "goals.kpis"}, also: (*builder).remainder, rules: []string{"gap-open", "strategy-start", "by-period-sum"}, at: running},
		{asks: plan.Words{Zh: "先停什么，后停什么？", En: "What is closed first, and what last?"},
			in: []string{"strategy.exit_steps"}, rules: []string{"exit-order", "no-shutdown"}, at: closing},
		{asks: plan.Words{Zh: "钱花在哪，花完到哪一步？", En: "What is the money for, and how far does it get you?"},
			in: []string{"budget.lines", "results.milestones"}, also: (*builder).totalSaid, rules: append(budgetRules, "line-serves-nothing")},
		{asks: plan.Words{Zh: "钱能撑到什么时候？", En: "How long does the money last?"},
			in: []string{"budget.cash_in_hand", "budget.sources"}, also: (*builder).leastSaid, rules: []string{"cash-below-zero", "sources-short", "no-working-capital", "no-ramp"}},
		{asks: plan.Words{Zh: "哪个假设错了就全错？", En: "Which assumption sinks it if it is wrong?"},
			in: []string{"product.critical_assumption", "strategy.risks", "budget.scenarios"}, rules: []string{"risk-without-answer", "scenario-without-driver"}},
		{asks: plan.Words{Zh: "谁来做，凭什么做得成？", En: "Who does it, and why can they?"},
			in: []string{"scope.people", "resources.need"}, rules: []string{"owner-nobody", "people-without-pay", "arrives-late"}},
	},
	plan.Lender: {
		{asks: plan.Words{Zh: "借多少，用在哪？", En: "How much, and what for?"},
			in: []string{"budget.ask", "budget.lines"}, also: (*builder).totalSaid, rules: budgetRules},
		{asks: plan.Words{Zh: "自己出多少？", En: "How much of your own goes in?"},
			in: []string{"budget.sources", "budget.cash_in_hand"}, rules: []string{"sources-short"}},
		{asks: plan.Words{Zh: "拿什么还，每月够不够？", En: "What is it repaid from, and is it enough each month?"},
			in: []string{"budget.income", "product.business_model"}, also: (*builder).surplus, rules: []string{"lender-terms", "no-ramp", "income-without-costs"}, at: running},
		{asks: plan.Words{Zh: "停了以后，欠的钱拿什么清？", En: "Once it is closed, what pays the debts?"},
			in: []string{"budget.sources", "budget.cash_in_hand", "budget.lines"}, also: (*builder).totalSaid, rules: []string{"sources-short", "cash-below-zero", "exit-without-refunds"}, at: closing},
		{asks: plan.Words{Zh: "哪个月最紧，还剩多少？", En: "Which month is tightest, and what is left?"},
			in: []string{"budget.sources", "budget.cash_in_hand"}, also: (*builder).leastSaid, rules: []string{"cash-below-zero", "no-working-capital"}},
		{asks: plan.Words{Zh: "做到多少才不亏？", En: "Where does it break even?"},
			in: []string{"goals.kpis", "goals.assumptions"}, also: (*builder).breakEven, rules: formulaRules, at: running},
		{asks: plan.Words{Zh: "停了以后，每月还要花多少？", En: "Once it is closed, what does it still cost a month?"},
			in: []string{"budget.loss_avoided", "goals.decision_reason"}, also: (*builder).lossAvoided, at: closing},
		{asks: plan.Words{Zh: "要是只卖到七成呢？", En: "What if you sell only 70%?"},
			in: []string{"budget.scenarios", "budget.stop_loss"}, rules: []string{"scenario-without-driver"}, at: running},
		{asks: plan.Words{Zh: "要是退的人多、转得慢呢？", En: "What if more ask for their money, or move late?"},
			in: []string{"budget.scenarios", "strategy.risks"}, rules: []string{"scenario-without-driver"}, at: closing},
		{asks: plan.Words{Zh: "拿什么抵押、谁担保？", En: "What is the security?"},
			in: []string{"budget.sources"}, also: (*builder).securitySaid, rules: []string{"lender-terms"}},
		{asks: plan.Words{Zh: "凭什么有人来买？", En: "Why will customers come?"},
			in: []string{"product.users", "product.market", "product.critical_assumption"}, at: running},
		{asks: plan.Words{Zh: "客户的钱安全不安全？", En: "Is customers' money safe?"},
			in: []string{"strategy.affected", "budget.sources"}, rules: []string{"exit-without-refunds"}, at: closing},
		{asks: plan.Words{Zh: "谁在经营，有没有做过？", En: "Who runs it, and have they done it before?"},
			in: []string{"scope.people", "product.strengths"}, rules: []string{"owner-nobody"}},
		{asks: plan.Words{Zh: "证照、合同什么时候齐？", En: "When are licences and contracts in place?"},
			in: []string{"scope.conditions", "strategy.actions"}, rules: []string{"after-opening", "before-its-turn", "limit-exceeded", "outside-period"}, at: running},
		{asks: plan.Words{Zh: "合同、人、账，哪天了结？", En: "When are contracts, people and books settled?"},
			in: []string{"strategy.exit_steps", "strategy.actions"}, rules: []string{"exit-order", "no-shutdown", "outside-period"}, at: closing},
	},
	plan.Self: {
		{asks: plan.Words{Zh: "下周一先做什么？", En: "What is done first on Monday?"},
			in: []string{"strategy.actions", "strategy.exit_steps"}, rules: []string{"no-owner-next", "owner-nobody", "before-its-turn"}},
		{asks: plan.Words{Zh: "赢哪一个数？", En: "Which one number has to be won?"},
			in: []string{"goals.kpis"}, also: (*builder).goal, rules: []string{"placeholder", "no-guard"}},
		{asks: plan.Words{Zh: "这个数拆得开吗？", En: "Does that number come apart into what we can do?"},
			in: []string{"goals.kpis", "goals.levers"}, also: (*builder).mainSum, rules: formulaRules},
		{asks: plan.Words{Zh: "最可能想错的是哪一条？", En: "Which belief is most likely wrong?"},
			in: []string{"product.critical_assumption", "goals.main_why", "product.decline_cause", "goals.assumptions"}},
		{asks: plan.Words{Zh: "哪些数是估的？", En: "Which figures are guesses?"},
			in: []string{"goals.assumptions", "goals.kpis", "budget.lines"}, also: (*builder).doubtCounted},
		{asks: plan.Words{Zh: "最先卡在哪？", En: "What gives way first?"},
			in: []string{"resources.bottleneck", "resources.need", "resources.reallocate", "resources.released"}, rules: []string{"arrives-late", "over-ceiling", "overload"}},
		{asks: plan.Words{Zh: "什么先不做？", En: "What do we leave for now?"},
			in: []string{"strategy.not_now", "scope.excluded", "scope.fates", "strategy.phases"}, rules: []string{"all-high-priority", "excluded-but-used"}},
		{asks: plan.Words{Zh: "钱够用到什么时候？", En: "How long does the money last?"},
			in: []string{"budget.cash_in_hand", "budget.lines", "budget.loss_avoided"}, also: (*builder).leastSaid, rules: append(budgetRules, "cash-below-zero", "no-working-capital")},
		{asks: plan.Words{Zh: "到什么地步就停、就改？", En: "At what point do we stop or change?"},
			in: []string{"budget.stop_loss", "results.milestones", "results.stop_condition"}, rules: []string{"on-miss-empty", "milestone-unclear"}},
		{asks: plan.Words{Zh: "多久停下来看一次，跟谁？", En: "How often do we look back, and with whom?"},
			in: []string{"results.cadence", "results.signoff"}, rules: []string{"no-frequency", "no-signoff"}},
	},
}

// mainSum is the arithmetic of the main KPI's target.
func (b *builder) mainSum() string {
	if sums := b.sums(); len(sums) > 0 {
		return sums[0]
	}
	return ""
}

// totalSaid is what is spent, and on what.
func (b *builder) totalSaid() string {
	return strings.Join(append(b.money(), b.shares(b.budget())...), "\n")
}

func (b *builder) securitySaid() string {
	var said []string
	for _, s := range b.p.Budget.Sources {
		if s.Security != "" {
			said = append(said, string(s.Security))
		}
	}
	return strings.Join(said, "\n")
}
