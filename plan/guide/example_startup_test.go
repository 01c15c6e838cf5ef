package guide_test

import (
	"math"
	"math/big"
	"regexp"
	"slices"
	"strings"
	"testing"

	"opsplan/plan"
)

func startups(t *testing.T, each func(t *testing.T, p *plan.Plan)) {
	t.Helper()
	examplesOf(t, plan.Startup, each)
}

// assumed is the value of an assumption.
func assumed(t *testing.T, p *plan.Plan, id plan.ID) *big.Rat {
	t.Helper()
	i := slices.IndexFunc(p.Goals.Assumptions, func(a plan.Assumption) bool { return a.ID == id })
	if i < 0 {
		t.Fatalf("nothing is assumed of %s", id)
	}
	return value(t, p.Goals.Assumptions[i].Value)
}

func kpi(t *testing.T, p *plan.Plan, id plan.ID) plan.KPI {
	t.Helper()
	i := slices.IndexFunc(p.Goals.KPIs, func(k plan.KPI) bool { return k.ID == id })
	if i < 0 {
		t.Fatalf("there is no KPI %s", id)
	}
	return p.Goals.KPIs[i]
}

func TestConditionsOfAnOpeningObeyTheirLimits(t *testing.T) {
	startups(t, func(t *testing.T, p *plan.Plan) {
		limited := 0
		for _, c := range p.Scope.Conditions {
			if c.Limit == "" {
				continue
			}
			limited++
			if value(t, c.Actual).Cmp(value(t, c.Limit)) > 0 {
				t.Errorf("%s is %s, the limit is %s", c.Condition, c.Actual, c.Limit)
			}
		}
		if limited < 5 {
			t.Errorf("only %d conditions have a limit", limited)
		}
		for _, a := range p.Goals.Assumptions {
			if a.Limit != "" && value(t, a.Value).Cmp(value(t, a.Limit)) > 0 {
				t.Errorf("%s is %s, the limit is %s", a.Name, a.Value, a.Limit)
			}
		}
	})
}

func TestWhatAnOpeningNeedsIsDoneBeforeTheDay(t *testing.T) {
	startups(t, func(t *testing.T, p *plan.Plan) {
		ready, opening := p.Results.Milestones[1], day(t, p.AnchorDate)
		if !day(t, ready.Date).Before(opening) {
			t.Errorf("%s is on %s", ready.Name, ready.Date)
		}
		for _, a := range p.Strategy.Actions {
			if a.Serves == plan.Reference(ready.ID) && day(t, a.Due).After(day(t, ready.Date)) {
				t.Errorf("%s ends on %s, %s is on %s", a.Action, a.Due, ready.Name, ready.Date)
			}
		}
		for _, need := range p.Resources.Need {
			if !day(t, need.By).Before(opening) {
				t.Errorf("%s comes on %s", need.Name, need.By)
			}
		}
	})
}

// The fixed costs are the sum of what their basis lists, the first of it the
// pay of everybody.
func TestFixedCostsOfAnOpeningAreTheSumOfTheirParts(t *testing.T) {
	startups(t, func(t *testing.T, p *plan.Plan) {
		i := slices.IndexFunc(p.Goals.Assumptions, func(a plan.Assumption) bool { return a.ID == "fixed" })
		sum, first := new(big.Rat), (*big.Rat)(nil)
		for _, text := range regexp.MustCompile(`\d[\d,]+\d|\d+`).FindAllString(string(p.Goals.Assumptions[i].Basis), -1) {
			part := value(t, plan.Quantity(text))
			if first == nil {
				first = part
			}
			sum.Add(sum, part)
		}
		if fixed := assumed(t, p, "fixed"); sum.Cmp(fixed) != 0 {
			t.Errorf("the parts are %s, the whole %s", sum.FloatString(0), fixed.FloatString(0))
		}
		pay := new(big.Rat)
		for _, person := range p.Scope.People {
			if person.Pay != "" {
				pay.Add(pay, new(big.Rat).Mul(value(t, person.Pay), value(t, person.Count)))
			}
		}
		if pay.Cmp(first) != 0 {
			t.Errorf("everybody's pay is %s, the wages %s", pay.FloatString(0), first.FloatString(0))
		}
	})
}

func TestAnOpeningHoldsThreeMonthsOfFixedCosts(t *testing.T) {
	startups(t, func(t *testing.T, p *plan.Plan) {
		three := new(big.Rat).Mul(assumed(t, p, "fixed"), big.NewRat(3, 1))
		held := spent(t, p, workingCapital)
		if held.Cmp(three) < 0 {
			t.Errorf("working capital is %s, three months cost %s", held.FloatString(0), three.FloatString(0))
		}
		if stop, _, ok := figure(string(p.Budget.StopLoss)); !ok || stop.Cmp(held) >= 0 {
			t.Errorf("%s: the working capital is %s", p.Budget.StopLoss, held.FloatString(0))
		}
		if spent(t, p, func(l plan.BudgetLine) bool { return l.Refundable == "yes" }).Sign() == 0 {
			t.Error("no deposit is refundable")
		}
	})
}

func workingCapital(l plan.BudgetLine) bool { return l.Category == "working" && l.Refundable != "yes" }

func TestCoversOfAnOpeningAreBetweenBreakEvenAndTheCeiling(t *testing.T) {
	startups(t, func(t *testing.T, p *plan.Plan) {
		even, covers, ceiling := value(t, kpi(t, p, "even").Target), value(t, kpi(t, p, "covers").Target), assumed(t, p, "ceiling")
		if even.Cmp(covers) >= 0 || covers.Cmp(ceiling) > 0 {
			t.Errorf("break-even %s, target %s, ceiling %s", even.RatString(), covers.RatString(), ceiling.RatString())
		}
		twice := new(big.Rat).Mul(assumed(t, p, "seats"), big.NewRat(2, 1))
		if ceiling.Cmp(twice) > 0 {
			t.Errorf("%s covers need more than two turns", ceiling.RatString())
		}
	})
}

// Month by month: covers × spend gives a whole number of days of income, and
// income × margin less the fixed costs the profit.
func TestAnOpeningRampsUpAsItsMonthsSay(t *testing.T) {
	startups(t, func(t *testing.T, p *plan.Plan) {
		profit, margin := kpi(t, p, "profit"), figures(t, kpi(t, p, "margin").ByPeriod)
		covers, spend := figures(t, kpi(t, p, "covers").ByPeriod), figures(t, kpi(t, p, "spend").ByPeriod)
		profits := figures(t, profit.ByPeriod)
		if len(p.Budget.Income) != len(profits) {
			t.Fatalf("%d months of profit, %d of income", len(profits), len(p.Budget.Income))
		}
		for i, income := range p.Budget.Income {
			amount := value(t, income.Amount)
			days := new(big.Rat).Quo(amount, new(big.Rat).Mul(covers[i], spend[i]))
			if !days.IsInt() || days.Num().Int64() < 20 || days.Num().Int64() > 31 {
				t.Errorf("%s: %s is %s days", income.Item, income.Amount, days.FloatString(2))
			}
			left := new(big.Rat).Mul(amount, margin[i])
			left.Sub(left, assumed(t, p, "fixed"))
			if !agrees(left, plan.Quantity(profits[i].FloatString(0))) {
				t.Errorf("%s: %s is left, written is %s", income.Item, left.FloatString(2), profits[i].FloatString(0))
			}
			if i > 0 && amount.Cmp(value(t, p.Budget.Income[i-1].Amount)) <= 0 {
				t.Errorf("%s does not rise", income.Item)
			}
		}
	})
}

// Before the day, what is in hand pays everything but the working capital; after
// it, working capital less the losses never runs out.
func TestCashOfAnOpeningStaysAboveZero(t *testing.T) {
	startups(t, func(t *testing.T, p *plan.Plan) {
		cash := new(big.Rat)
		for _, s := range p.Budget.Sources {
			if s.Status == "in_hand" {
				cash.Add(cash, value(t, s.Amount))
			}
		}
		if cash.Cmp(value(t, p.Budget.CashInHand)) != 0 {
			t.Errorf("in hand are %s, written is %s", cash.FloatString(0), p.Budget.CashInHand)
		}
		cash.Sub(cash, spent(t, p, func(l plan.BudgetLine) bool { return !workingCapital(l) }))
		said(t, p, cash)
		cash = spent(t, p, workingCapital)
		low := new(big.Rat).Set(cash)
		for _, profit := range figures(t, kpi(t, p, "profit").ByPeriod) {
			if cash.Add(cash, profit); cash.Cmp(low) < 0 {
				low.Set(cash)
			}
		}
		said(t, p, low)
	})
}

// said checks that a low point is above zero and stands in the text.
func said(t *testing.T, p *plan.Plan, low *big.Rat) {
	t.Helper()
	if low.Sign() <= 0 {
		t.Errorf("the account falls to %s", low.FloatString(0))
	}
	for _, text := range regexp.MustCompile(`\d[\d,.]*万?`).FindAllString(string(p.Summary+p.Budget.Ask), -1) {
		if agrees(low, plan.Quantity(strings.TrimRight(text, ",."))) {
			return
		}
	}
	t.Errorf("%s, the low point, is said nowhere", low.FloatString(0))
}

func TestTheInstalmentOfAnOpeningIsThatOfItsLoan(t *testing.T) {
	terms := map[plan.Language]struct{ rate, months float64 }{plan.Zh: {3.9, 36}, plan.En: {6.9, 84}}
	startups(t, func(t *testing.T, p *plan.Plan) {
		loan := p.Budget.Sources[slices.IndexFunc(p.Budget.Sources, func(s plan.Source) bool { return s.Status == "applied" })]
		if loan.Terms == "" || loan.Repay == "" || loan.Security == "" {
			t.Errorf("%s lacks terms, repayment or security", loan.Source)
		}
		amount, _ := value(t, loan.Amount).Float64()
		monthly := terms[p.Lang()].rate / 100 / 12
		instalment := amount * monthly / (1 - math.Pow(1+monthly, -terms[p.Lang()].months))
		if written, _ := assumed(t, p, "loan").Float64(); math.Abs(written-instalment) > 1 {
			t.Errorf("%.0f a month, written is %.0f", instalment, written)
		}
	})
}

// What is spent for good and lost on the way is earned back at the target's pace.
func TestAnOpeningPaysBackInTheMonthsItSays(t *testing.T) {
	says := regexp.MustCompile(`约 (\d+) 个月收回|about (\d+) months`)
	startups(t, func(t *testing.T, p *plan.Plan) {
		gone := spent(t, p, func(l plan.BudgetLine) bool { return !workingCapital(l) && l.Refundable != "yes" })
		for _, profit := range figures(t, kpi(t, p, "profit").ByPeriod) {
			gone.Sub(gone, profit)
		}
		months := gone.Quo(gone, value(t, kpi(t, p, "profit").Target))
		said := says.FindString(string(p.Budget.Ask))
		if !near(months, value(t, plan.Quantity(said))) {
			t.Errorf("%q: it is %s months", said, months.FloatString(1))
		}
	})
}
