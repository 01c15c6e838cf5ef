package check

import (
	"strings"

	"opsplan/plan"
	"opsplan/plan/number"
)

// loanNotRepaid finds loans of which nothing says what they cost a month.
var loanNotRepaid = Rule{
	ID:       "loan-not-repaid",
	Family:   consistent,
	Severity: Warning,
	Reads: []string{"budget.sources", "budget.lines.item", "budget.lines.basis", "budget.income.item", "budget.income.basis",
		"goals.assumptions", "goals.kpis.name", "goals.kpis.formula", "goals.kpis.counting", "goals.kpis.basis"},
	About: plan.Words{Zh: "借了钱，没写每月还多少", En: "money is borrowed, and nothing says what is repaid a month"},
	Explain: plan.Words{
		Zh: "每月要还的本息是先于利润付出去的钱。预算、收入和公式里都不提它，账上的钱和保本数就都算好看了。写成一行预算，或算进固定成本，或在收入的名字里写明“已扣还贷”；“拿什么还”里有数的、到期一次还清的，不报。",
		En: "Instalments go out before anything is left. If neither budget, income nor formula has them, both the account and break-even look better than they are. Make them a budget line, or part of the fixed costs, or say that income is after repayments. A figure under “Repaid from”, and loans due in one sum, are left alone.",
	},
	find: findLoanNotRepaid,
}

var (
	repayment = lexicon{
		zh: []string{"还贷", "还款", "还本", "月供", "本息", "利息", "分期", "按揭", "还银行", "贷款"},
		en: []string{"repayment", "repayments", "repay", "repaying", "instalment", "instalments", "installment", "installments", "interest", "debt", "loan", "loans"},
	}
	notYetDue = lexicon{
		zh: []string{"到期", "一次还", "一次性还", "宽限", "免还", "先不还", "无需还", "不用还"},
		en: []string{"bullet", "grace", "holiday", "at maturity", "at the end", "in one sum", "interest only", "nothing due"},
	}
)

func findLoanNotRepaid(s *subject) []Finding {
	var borrowed []plan.Path
	severity := Advice // the instalments can be worked out from its terms
	for i := range s.Budget.Sources {
		source := &s.Budget.Sources[i]
		name := string(source.Source)
		amount, ok := s.amount(source.Amount, plan.Line(s.Money()))
		due := !notYetDue.in(string(source.Terms)+" "+string(source.Repay)) && !hasDigits(source.Repay)
		if ok && amount.Sign() > 0 && due && loans.in(name) && !savings.in(name) {
			borrowed = append(borrowed, s.at(source))
			if !hasDigits(source.Terms) {
				severity = Warning
			}
		}
	}
	if len(borrowed) == 0 || len(s.Budget.Lines) == 0 || repayment.in(s.costTexts()) {
		return nil
	}
	return []Finding{{
		Severity: severity,
		Path:     borrowed[0],
		Summary:  say("%s每月还多少，预算、收入、公式和“拿什么还”里都没写", "%s: how much is repaid a month stands neither in the budget nor in the income, the formula or “Repaid from”", s.listed(borrowed)),
		Why:      say("每月先还贷，剩下的才是自己的；漏了它，账上的钱看着比真的多。", "Instalments go out first; without them the account looks fuller than it will be."),
		Remedy: say("加一行预算，写每月还多少、从哪个月起；已经算在别的行里，在依据里写明“含还贷”；还没到期的，在条件里写哪天起还。",
			"Add a budget line: how much a month, from when. If another line holds it, say so under its Basis; if nothing is due yet, say from when under Terms."),
	}}
}

func hasDigits(text plan.Line) bool {
	return strings.ContainsAny(string(number.Fold(string(text))), "0123456789一二三四五六七八九十百千万")
}

// costTexts are all words in which a cost may be said.
func (s *subject) costTexts() string {
	var b strings.Builder
	add := func(texts ...string) {
		for _, text := range texts {
			b.WriteString(text)
			b.WriteByte('\n')
		}
	}
	for _, l := range s.Budget.Lines {
		add(string(l.Item), string(l.Basis))
	}
	for _, i := range s.Budget.Income {
		add(string(i.Item), string(i.Basis))
	}
	for _, a := range s.Goals.Assumptions {
		add(string(a.Name), string(a.Basis))
	}
	for _, k := range s.Goals.KPIs {
		add(string(k.Name), string(k.Formula), string(k.Counting), string(k.Basis))
	}
	return b.String()
}
