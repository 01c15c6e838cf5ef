package guide_test

import (
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"

	"opsplan/plan"
)

func TestFormulasOfWorkedPlansGiveWhatIsWritten(t *testing.T) {
	examples(t, func(t *testing.T, p *plan.Plan) {
		current, target := map[string]string{}, map[string]string{}
		know := func(name plan.Line, id plan.ID, now, then plan.Quantity) {
			for _, key := range []string{string(name), string(id)} {
				if key != "" {
					current[key], target[key] = string(now), string(then)
				}
			}
		}
		for _, k := range p.Goals.KPIs {
			know(k.Name, k.ID, k.Current, k.Target)
		}
		for _, a := range p.Goals.Assumptions {
			know(a.Name, a.ID, a.Value, a.Value)
		}
		for _, k := range p.Goals.KPIs {
			if k.Formula == "" {
				if k.Role == plan.Main {
					t.Errorf("%s has no formula", k.Name)
				}
				continue
			}
			gives(t, k, k.Target, target)
			if _, _, ok := figure(string(k.Current)); ok {
				gives(t, k, k.Current, current)
			}
		}
	})
}

func gives(t *testing.T, k plan.KPI, written plan.Quantity, known map[string]string) {
	t.Helper()
	result, ok := compute(string(k.Formula), known)
	switch {
	case !ok:
		t.Errorf("%s: %s cannot be computed", k.Name, k.Formula)
	case !agrees(result, written):
		t.Errorf("%s: %s gives %s, written is %s", k.Name, k.Formula, result.FloatString(4), written)
	}
}

func TestStrategiesCloseTheGapOfTheirFactors(t *testing.T) {
	examples(t, func(t *testing.T, p *plan.Plan) {
		for _, k := range p.Goals.KPIs {
			if k.Role != plan.Factor {
				continue
			}
			at, _, _ := figure(string(k.Current))
			moved := false
			for _, s := range p.Strategy.Strategies {
				if s.KPI != plan.Reference(k.ID) && string(s.KPI) != string(k.Name) {
					continue
				}
				if from := value(t, s.From); at != nil && at.Cmp(from) != 0 {
					t.Errorf("%s: starts from %s, the one before ends at %s", s.Name, s.From, at.FloatString(2))
				}
				at, moved = value(t, s.To), true
			}
			if moved && k.Target != "" && at.Cmp(value(t, k.Target)) != 0 {
				t.Errorf("%s: the strategies end at %s, the target is %s", k.Name, at.FloatString(2), k.Target)
			}
		}
	})
}

// A stock or a monthly figure ends at its target, a flow over the whole period
// adds up to it.
func TestFiguresByPeriodLeadToTheTarget(t *testing.T) {
	examples(t, func(t *testing.T, p *plan.Plan) {
		for _, k := range p.Goals.KPIs {
			if k.ByPeriod == "" {
				continue
			}
			parts, total := figures(t, k.ByPeriod), new(big.Rat)
			for _, part := range parts {
				total.Add(total, part)
			}
			if !agrees(parts[len(parts)-1], k.Target) && !agrees(total, k.Target) {
				t.Errorf("%s: neither the last of %s nor their sum is %s", k.Name, k.ByPeriod, k.Target)
			}
		}
	})
}

func TestBudgetLinesOfWorkedPlansAddUp(t *testing.T) {
	examples(t, func(t *testing.T, p *plan.Plan) {
		for _, line := range p.Budget.Lines {
			if line.Quantity != "" && line.Price != "" {
				product := new(big.Rat).Mul(value(t, line.Quantity), value(t, line.Price))
				if product.Cmp(value(t, line.Amount)) != 0 {
					t.Errorf("%s: %s × %s is not %s", line.Item, line.Quantity, line.Price, line.Amount)
				}
			}
			if line.Refundable == "yes" && line.HowOften != "once" {
				t.Errorf("%s: is refundable and paid %s", line.Item, line.HowOften)
			}
			if line.Spread != "" {
				total := new(big.Rat)
				for _, part := range figures(t, plan.Series(strings.NewReplacer("月", "月 ").Replace(string(line.Spread)))) {
					total.Add(total, part)
				}
				if total.Cmp(big.NewRat(1, 1)) != 0 {
					t.Errorf("%s: %s is %s in all", line.Item, line.Spread, total.FloatString(2))
				}
			}
		}
		sum := spent(t, p, func(plan.BudgetLine) bool { return true })
		if p.Budget.Cap != "" && sum.Cmp(value(t, p.Budget.Cap)) != 0 {
			t.Errorf("the lines are %s, the cap is %s", sum.FloatString(2), p.Budget.Cap)
		}
		if len(p.Budget.Sources) == 0 {
			return
		}
		from := new(big.Rat)
		for _, s := range p.Budget.Sources {
			from.Add(from, value(t, s.Amount))
		}
		if sum.Cmp(from) != 0 {
			t.Errorf("the lines are %s, the sources %s", sum.FloatString(2), from.FloatString(2))
		}
	})
}

// spent adds up the lines that are picked, over the period of the plan.
func spent(t *testing.T, p *plan.Plan, pick func(plan.BudgetLine) bool) *big.Rat {
	t.Helper()
	sum := new(big.Rat)
	for _, line := range p.Budget.Lines {
		if !pick(line) {
			continue
		}
		times := int64(1)
		if every := int64(slices.Index([]string{"once", "monthly", "", "quarterly"}, string(line.HowOften))); every > 0 {
			times = (months(t, p, line) + every - 1) / every
		} else if every < 0 {
			times = (months(t, p, line) + 11) / 12
		}
		sum.Add(sum, new(big.Rat).Mul(value(t, line.Amount), big.NewRat(times, 1)))
	}
	return sum
}

// months is how long a line recurs: as it says, or from its start to the end of
// the plan, a month begun being a whole one.
func months(t *testing.T, p *plan.Plan, line plan.BudgetLine) int64 {
	t.Helper()
	if line.Months != "" {
		return value(t, line.Months).Num().Int64()
	}
	n, end := int64(0), day(t, p.PeriodEnd)
	for at := day(t, line.Start); !at.After(end); at = at.AddDate(0, 1, 0) {
		n++
	}
	return n
}

func day(t *testing.T, d plan.Date) time.Time {
	t.Helper()
	at, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// settled tells a factor that is known before the plan begins, such as the
// revenue it starts from: no strategy moves it.
func settled(k plan.KPI, p *plan.Plan) bool { return string(k.Due) == string(p.PeriodStart) }
