package guide_test

import (
	"fmt"
	"math"
	"math/big"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"opsplan/plan"
	"opsplan/plan/derive"
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

// Month by month: covers × spend × days is what is taken, of that the margin less
// the fixed costs is the profit, and the profit is the income: what is left.
func TestAnOpeningRampsUpAsItsMonthsSay(t *testing.T) {
	startups(t, func(t *testing.T, p *plan.Plan) {
		profit, margin := kpi(t, p, "profit"), figures(t, kpi(t, p, "margin").ByPeriod)
		covers, spend := figures(t, kpi(t, p, "covers").ByPeriod), figures(t, kpi(t, p, "spend").ByPeriod)
		profits := figures(t, profit.ByPeriod)
		if len(p.Budget.Income) != len(profits) {
			t.Fatalf("%d months of profit, %d of income", len(profits), len(p.Budget.Income))
		}
		for i, income := range p.Budget.Income {
			takings, days := new(big.Rat).Mul(covers[i], spend[i]), daysOpen(t, income)
			if takings.Mul(takings, days); days.Cmp(big.NewRat(20, 1)) < 0 || days.Cmp(big.NewRat(31, 1)) > 0 {
				t.Errorf("%s: %s days", income.Item, days.RatString())
			}
			earned := new(big.Rat).Mul(takings, margin[i])
			left := new(big.Rat).Sub(earned, assumed(t, p, "fixed"))
			if !agrees(left, plan.Quantity(profits[i].FloatString(0))) || value(t, income.Amount).Cmp(profits[i]) != 0 {
				t.Errorf("%s: %s is left, written are %s and %s", income.Item, left.FloatString(2), profits[i].FloatString(0), income.Amount)
			}
			for _, part := range []*big.Rat{takings, earned, assumed(t, p, "fixed")} {
				mentions(t, string(income.Basis), part)
			}
			if i > 0 && left.Cmp(profits[i-1]) <= 0 {
				t.Errorf("%s does not rise", income.Item)
			}
		}
	})
}

// daysOpen is how many days of a month the basis of its income counts.
func daysOpen(t *testing.T, income plan.Income) *big.Rat {
	t.Helper()
	days := regexp.MustCompile(`(\d+) (?:天|days)`).FindString(string(income.Basis))
	return value(t, plan.Quantity(days))
}

// The money by month, the lowest month of the summary and the profits tell the
// same of the months after the day.
func TestTheMoneyByMonthOfAnOpeningIsWhatItsSummarySays(t *testing.T) {
	says := map[plan.Language]string{plan.Zh: "开门后账上最少是 %s的", plan.En: "lowest after opening at the end of %s,"}
	startups(t, func(t *testing.T, p *plan.Plan) {
		cash, ok := derive.CashByMonth(p)
		if !ok {
			t.Fatal("the money cannot be followed")
		}
		opening := day(t, p.AnchorDate)
		at := slices.IndexFunc(cash.Months, func(m derive.Month) bool { return m.Month == int(opening.Month()) })
		held, low := spent(t, p, workingCapital), cash.Months[at]
		for i, profit := range figures(t, kpi(t, p, "profit").ByPeriod) {
			m := cash.Months[at+i]
			if held.Add(held, profit); m.Balance.Value().Cmp(held) != 0 {
				t.Errorf("month %d ends with %s, working capital and profits leave %s", m.Month, m.Balance.Value().FloatString(0), held.FloatString(0))
			}
			if m.Balance.Cmp(low.Balance) < 0 {
				low = m
			}
		}
		month := fmt.Sprintf("%d 月底", low.Month)
		if p.Lang() == plan.En {
			month = time.Month(low.Month).String()
		}
		if text := fmt.Sprintf(says[p.Lang()], month); !strings.Contains(string(p.Summary), text) {
			t.Errorf("the summary does not say %q", text)
		}
		said(t, p, low.Balance.Value())
	})
}

// With three guests in ten missing, the account ends lower by what the months
// earn less.
func TestTheWorstCaseOfAnOpeningIsTakenFromItsAccount(t *testing.T) {
	startups(t, func(t *testing.T, p *plan.Plan) {
		covers, spend := figures(t, kpi(t, p, "covers").ByPeriod), figures(t, kpi(t, p, "spend").ByPeriod)
		margin, profits := figures(t, kpi(t, p, "margin").ByPeriod), figures(t, kpi(t, p, "profit").ByPeriod)
		cash, _ := derive.CashByMonth(p)
		account, lost := cash.Months[len(cash.Months)-1].Balance.Value(), new(big.Rat)
		for i, income := range p.Budget.Income {
			earned := new(big.Rat).Mul(covers[i], big.NewRat(7, 10))
			for _, factor := range []*big.Rat{spend[i], daysOpen(t, income), margin[i]} {
				earned.Mul(earned, factor)
			}
			lost.Add(lost, new(big.Rat).Sub(assumed(t, p, "fixed"), earned))
			account.Sub(account, profits[i])
		}
		account.Sub(account, lost)
		worst := p.Budget.Scenarios[0]
		mentions(t, string(worst.Change), lost)
		mentions(t, string(worst.Change), account)
		mentions(t, string(p.Budget.Ask), account)
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
	mentions(t, string(p.Summary+p.Budget.Ask), low)
}

// mentions checks that a figure stands in a text, as finely as texts give it.
func mentions(t *testing.T, text string, figure *big.Rat) {
	t.Helper()
	for _, written := range regexp.MustCompile(`\d[\d,.]*万?`).FindAllString(text, -1) {
		if agrees(figure, plan.Quantity(strings.TrimRight(written, ",."))) {
			return
		}
	}
	t.Errorf("%s is not said in: %s", figure.FloatString(2), text)
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
