package check

import (
	"strings"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// lineArithmetic finds amounts that are not quantity × price.
var lineArithmetic = Rule{
	ID:       "line-arithmetic",
	Family:   consistent,
	Severity: Error,
	Reads:    []string{"budget.lines.quantity", "budget.lines.price", "budget.lines.amount", "budget.lines.months"},
	About:    plan.Words{Zh: "数量 × 单价不是写的金额", En: "quantity × price is not the amount"},
	Explain: plan.Words{
		Zh: "合计按写下的金额算。数量、单价、金额三个数对不上，读的人随手一按计算器就看出来，也不知道该信哪个。金额空着也行：会用数量 × 单价算。",
		En: "Totals use the amount as written. If quantity, price and amount disagree, anybody with a calculator sees it and does not know which to trust. The amount may be left empty: it is then quantity × price.",
	},
	find: findLineArithmetic,
}

func findLineArithmetic(s *subject) []Finding {
	var found []Finding
	for i := range s.Budget.Lines {
		l := &s.Budget.Lines[i]
		low, high, wrong := s.product(l, s.totals().Lines[i])
		if !wrong {
			continue
		}
		shown := s.show(high)
		if low.Cmp(high) < 0 {
			shown = say("%s–%s", "%s–%s", s.show(low), shown)
		}
		q, price := strings.TrimSpace(string(l.Quantity)), strings.TrimSpace(string(l.Price))
		found = append(found, Finding{
			Severity: Error,
			Path:     s.at(&l.Amount),
			Summary: say("%s：%s × %s = %s，金额写的是 %s", "%s: %s × %s = %s, but the amount says %s",
				rowName(s.Plan, s.at(l)), q, price, shown, string(l.Amount)),
			Why: say("合计按写下的金额算；三个数对不上，读的人不知道该信哪个。",
				"Totals use the amount as written; a reader cannot tell which of the three figures to trust."),
			Remedy:     say("把金额改成 %s，或核对数量和单价。", "Change the amount to %s, or check quantity and price.", shown),
			Arithmetic: say("%s × %s = %s", "%s × %s = %s", q, price, shown),
		})
	}
	return found
}

// product is quantity × price, the least and the most of it, where the amount is
// neither that nor that for all the months.
func (s *subject) product(l *plan.BudgetLine, c derive.Cost) (low, high number.Quantity, wrong bool) {
	count, ok := s.amount(l.Quantity, "")
	price, err := number.ReadMoney(string(l.Price), s.Money())
	if !ok || err != nil || price.None || c.Err != nil || strings.TrimSpace(string(l.Amount)) == "" {
		return low, high, false
	}
	amount, err := number.ReadMoney(string(l.Amount), s.Money())
	if err != nil || count.Unit.Kind() == number.Point || price.Unit.Head() != c.Each.Unit {
		return low, high, false
	}
	low, high = count.Mul(price).In(c.Each.Unit), count.Upper().Mul(price.Upper()).In(c.Each.Unit)
	times := []number.Quantity{number.Int(1, number.Unit{}), number.Int(c.Times, number.Unit{})}
	if months, ok := s.amount(l.Months, ""); ok {
		times = append(times, months)
	}
	for _, n := range times {
		below, above := low.Mul(n).In(c.Each.Unit), high.Mul(n).In(c.Each.Unit)
		if amount.Agrees(below) || amount.Agrees(above) || amount.Cmp(below) >= 0 && amount.Cmp(above) <= 0 {
			return low, high, false
		}
	}
	return low, high, true
}
