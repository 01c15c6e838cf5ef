package check

import (
	"math/big"
	"slices"
	"strings"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// costTwoFigures finds monthly costs that are one figure where the target is
// derived and another in the budget.
var costTwoFigures = Rule{
	ID:       "cost-two-figures",
	Family:   consistent,
	Severity: Warning,
	Reads: []string{"goals.kpis.formula", "goals.assumptions.name", "goals.assumptions.value",
		"budget.lines.item", "budget.lines.amount", "budget.lines.how_often", "budget.lines.category", "budget.lines.serves"},
	About: plan.Words{Zh: "每月要付的钱，推算里和预算里是两个数", En: "a monthly cost is one figure in the derivation and another in the budget"},
	Explain: plan.Words{
		Zh: "利润和保本数是按公式里的成本算的，钱是按预算花的。假设里房租 1.8万，预算里 2万，每月利润就多算了 2,000。同名的一笔要是同一个数；预算里工资、房租、系统、办公这些日常开支加起来，也不该比公式减掉的固定成本多出一成。",
		En: "Profit and break-even rest on the costs in the formula, but the money goes out by the budget. Rent of £1,800 in one and £2,000 in the other makes each month's profit £200 too high. A cost of one name is one figure; and wages, rent, systems and office to keep going should not come to a tenth more than the formula takes off.",
	},
	find: findCostTwoFigures,
}

func findCostTwoFigures(s *subject) []Finding {
	if found := s.costsByName(); len(found) > 0 {
		return found
	}
	return s.costsInAll()
}

// costsByName compares each monthly line with the assumption of the same name.
func (s *subject) costsByName() []Finding {
	assumed := map[string]int{}
	for i, a := range s.Goals.Assumptions {
		if name := costName(a.Name); name != "" {
			assumed[name] = i
		}
	}
	if len(assumed) == 0 {
		return nil
	}
	names, times := make([]string, len(s.Budget.Lines)), map[string]int{}
	for i, l := range s.Budget.Lines {
		names[i] = costName(l.Item)
		times[names[i]]++
	}
	var found []Finding
	for i, c := range s.totals().Lines {
		n, ok := assumed[names[i]]
		if !ok || c.Err != nil || c.Every != derive.Monthly || times[names[i]] > 1 {
			continue
		}
		a := &s.Goals.Assumptions[n]
		value, ok := s.monthly(a)
		if !ok || value.Agrees(c.Each) || within(apart(value, c.Each), value, big.NewRat(1, 50)) {
			continue
		}
		found = append(found, Finding{
			Severity: Warning,
			Path:     plan.Path{Field: "budget.lines", Row: c.Row, Cell: "amount"},
			Summary: say("“%s”每月 %s，假设里的“%s”是 %s", "“%s” is %s a month here, and “%s” among the assumptions is %s",
				s.Budget.Lines[i].Item, s.show(c.Each), a.Name, s.show(value)),
			Why:        say("目标按一个数推，钱按另一个数花，两边必有一个不对。", "The target is derived with one figure and the money spent by the other; one of them is wrong."),
			Remedy:     say("定下哪个对，两处写成一样；本来是两笔钱，就在名字里写出差别。", "Settle which is right and write it in both places; if they are two costs, let their names say so."),
			Arithmetic: s.difference(c.Each, value),
		})
	}
	return found
}

// monthly is an assumption that is money of a month, as its unit or its name says.
func (s *subject) monthly(a *plan.Assumption) (number.Quantity, bool) {
	q, ok := s.amount(a.Value, a.Unit)
	if !ok || q.Unit.Head() != number.Money(s.Money()) {
		return q, false
	}
	every, said := derive.RhythmOf(q.Unit)
	name := strings.ToLower(string(a.Name))
	aMonth := said && every == derive.Monthly || !said && (strings.Contains(name, "月") || strings.Contains(name, "month"))
	return q.In(q.Unit.Head()), aMonth
}

// everyMonth are the parts of a cost's name that say no more than that it is one,
// and when.
var everyMonth = pattern(`^(?:每个?月的?|月度|月均|月)|(?:费用|支出|开支|成本|费|钱)$|(?i:\b(?:monthly|(?:per|a|each|every) month|costs?|fees?|the|of)\b)`)

// costName is what is paid for: 房租 of 每月房租 and of 房租费.
func costName(text plan.Line) string {
	return thing(plan.Line(everyMonth().ReplaceAllString(strings.TrimSpace(string(text)), "")))
}

// standing are the categories of lines that are to be paid whatever is sold.
var standing = []plan.Choice{"people", "premises", "systems", "office", "services"}

// costsInAll compares what the lines that keep the business going come to with what
// the main KPI's formula takes off.
func (s *subject) costsInAll() []Finding {
	be, ok := s.reckoning.BreakEven()
	if !ok || !be.Monthly || s.situation.Trade == plan.Department {
		return nil
	}
	fixed := be.Fixed.In(be.Fixed.Unit.Head())
	sum, n := number.Int(0, number.Money(s.Money())), 0
	for i, c := range s.totals().Lines {
		l := &s.Budget.Lines[i]
		if c.Err == nil && c.Every == derive.Monthly && c.Times >= 3 && slices.Contains(standing, l.Category) && (l.Serves == "running" || plan.Blank(string(l.Serves))) {
			sum, _ = sum.Add(c.Each)
			n++
		}
	}
	if sum.Unit != fixed.Unit || sum.Cmp(fixed) <= 0 || within(apart(sum, fixed), fixed, big.NewRat(1, 10)) {
		return nil
	}
	more := s.show(apart(sum, fixed))
	return []Finding{{
		Severity: Warning,
		Path:     plan.Path{Field: "goals.kpis", Row: be.KPI, Cell: "formula"},
		Summary: say("预算里日常开支每月 %s（%d 行），“%s”的公式只减了 %s", "The lines that keep the business going come to %s a month (%d lines); the formula of “%s” takes off only %s",
			s.show(sum), n, be.Name, s.show(fixed)),
		Why:        say("每月利润多算了 %s，保本数也算低了。", "Each month's profit is %s too high, and break-even too low.", more),
		Remedy:     say("公式里改成减 %s，再看目标和保本数还站不站得住。", "Let the formula take off %s, and see whether target and break-even still hold.", s.show(sum)),
		Arithmetic: s.difference(sum, fixed),
	}}
}
