package check

import (
	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// peopleWithoutPay finds people who are to be hired and not paid, or not in full.
var peopleWithoutPay = Rule{
	ID:       "people-without-pay",
	Family:   landing,
	Severity: Warning,
	Reads:    []string{"scope.people.role", "scope.people.count", "scope.people.pay", "resources.need.kind", "budget.lines"},
	About:    plan.Words{Zh: "要招人，预算里没有工资，或不够发", En: "people are hired and the budget has no wages, or too little"},
	Explain: plan.Words{
		Zh: "写了待遇、要招人，预算里却没有一行工资。开张头几个月通常没有进账，工资照发，还有单位那份社保。一行工资只为一个岗位的，也不该少于人数乘待遇。",
		En: "People with pay, or people to be hired, and no line for wages. In the first months there is mostly little income; wages fall due all the same, and the employer's contributions with them. A line for one role should not be less than its people times their pay.",
	},
	find: findPeopleWithoutPay,
}

var wages = lexicon{
	zh: []string{"工资", "人工", "社保", "薪", "人力", "劳务", "底薪", "提成", "固定成本", "固定开支", "流动资金"},
	en: []string{"wage", "wages", "pay", "payroll", "salary", "salaries", "staff", "labour", "labor", "people", "crew",
		"fixed costs", "running costs", "overheads", "working capital"},
}

func findPeopleWithoutPay(s *subject) []Finding {
	if s.situation.Stage != plan.Startup || len(s.Budget.Lines) == 0 || s.paysWages() {
		return s.wagesShort()
	}
	rows, monthly := s.paidPeople()
	if len(rows) == 0 {
		for i := range s.Resources.Need {
			if n := &s.Resources.Need[i]; n.Kind == "people" && !free.in(string(n.How)) {
				rows = append(rows, s.at(n))
			}
		}
	}
	if len(rows) == 0 {
		return nil
	}
	f := Finding{
		Severity: Warning,
		Path:     plan.Path{Field: "budget.lines"},
		Summary:  say("%s要领工资，预算里没有这一行", "Nothing in the budget pays %s", s.listed(rows)),
		Why: say("头几个月没多少进账，工资照发；读的人会说钱算少了。",
			"Wages fall due before the money comes in; a reader will say that the budget is too small."),
		Remedy: say("加一行“工资和社保”：人数 × 每月 × 几个月，开张前和头三个月都算上。",
			"Add a line for wages: people × a month × months, before opening and for the first three months."),
	}
	if monthly.Sign() > 0 {
		f.Arithmetic = say("写明的待遇一个月 %s，三个月 %s", "the pay that is named: %s a month, %s in three",
			s.show(monthly), s.show(monthly.Mul(number.Int(3, number.Unit{}))))
	}
	return []Finding{f}
}

// paidPeople are those whose pay is named, and what they get a month together:
// zero unless all are paid by the month.
func (s *subject) paidPeople() (rows []plan.Path, monthly number.Quantity) {
	money := number.Money(s.Money())
	monthly = number.Int(0, money)
	all := true
	for i := range s.Scope.People {
		p := &s.Scope.People[i]
		pay, ok := s.amount(p.Pay, "")
		if !ok || pay.Sign() <= 0 {
			continue
		}
		rows = append(rows, s.at(&p.Pay))
		count, counted := s.amount(p.Count, "")
		if !counted {
			count = number.Int(1, number.Unit{})
		}
		every, named := derive.RhythmOf(pay.Unit)
		all = all && pay.Unit.Head() == money && named && every == derive.Monthly
		product := pay.Mul(count)
		monthly, _ = monthly.Add(product.In(money))
	}
	if !all {
		return rows, number.Int(0, money)
	}
	return rows, monthly
}

func (s *subject) paysWages() bool {
	for _, l := range s.Budget.Lines {
		if l.Category == "people" || wages.in(string(l.Item)) || wages.in(string(l.Basis)) {
			return true
		}
	}
	return false
}
