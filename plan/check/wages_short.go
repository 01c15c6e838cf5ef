package check

import (
	"math/big"
	"strings"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// How lines are called that pay people in full, and those that only add to it.
var (
	fullPay = pattern(`工资|薪资|薪酬|月薪|(?i:\b(?:wages?|pay|payroll|salary|salaries)\b)`)
	partPay = pattern(`涨|加工资|加薪|补|差额|奖|绩效|提成|半|(?i:\b(?:raise|rise|increase|top-up|bonus|extra|overtime|sick)\b)`)
)

// wagesShort finds roles whose one line of wages pays less than the people of that
// role are to get.
func (s *subject) wagesShort() []Finding {
	owed := s.monthlyPay()
	if len(owed) == 0 {
		return nil
	}
	lines := map[string]int{}
	for _, l := range s.Budget.Lines {
		lines[thing(plan.Line(l.Serves))]++
	}
	var found []Finding
	for i, c := range s.totals().Lines {
		l := &s.Budget.Lines[i]
		role := thing(plan.Line(l.Serves))
		sum, due := owed[role]
		full := fullPay().MatchString(string(l.Item)) && !partPay().MatchString(string(l.Item)) && lines[role] == 1
		if !due || !full || c.Err != nil || c.Every != derive.Monthly || c.Each.Unit != sum.Unit ||
			sum.Cmp(c.Each) <= 0 || within(apart(sum, c.Each), sum, big.NewRat(1, 10)) {
			continue
		}
		found = append(found, Finding{
			Severity: Warning,
			Path:     plan.Path{Field: "budget.lines", Row: c.Row, Cell: "amount"},
			Summary: say("“%s”每月 %s，“%s”写明的待遇一个月要 %s", "“%s” is %s a month; the pay named for “%s” comes to %s",
				l.Item, s.show(c.Each), strings.TrimSpace(string(l.Serves)), s.show(sum)),
			Why:        say("人招来了，工资照发；读的人会乘一遍人数。", "Those who come must be paid, and a reader will multiply by how many they are."),
			Remedy:     say("金额改成 %s；只招一部分人的，把“人数”也改过来。", "Set the amount to %s; if fewer are to come, change how many.", s.show(sum)),
			Arithmetic: s.difference(sum, c.Each),
		})
	}
	return found
}

// monthlyPay is what the people of each role are to get in a month, where that is
// said by the month.
func (s *subject) monthlyPay() map[string]number.Quantity {
	money, owed := number.Money(s.Money()), map[string]number.Quantity{}
	for i := range s.Scope.People {
		p := &s.Scope.People[i]
		role := thing(p.Role)
		pay, ok := s.amount(p.Pay, "")
		if every, named := derive.RhythmOf(pay.Unit); !ok || role == "" || pay.Unit.Head() != money || !named || every != derive.Monthly {
			continue
		}
		count, counted := s.amount(p.Count, "")
		if !counted {
			count = number.Int(1, number.Unit{})
		}
		sum, known := owed[role]
		if !known {
			sum = number.Int(0, money)
		}
		owed[role], _ = sum.Add(pay.Mul(count).In(money))
	}
	return owed
}
