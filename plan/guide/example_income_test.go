package guide_test

import (
	"math/big"
	"slices"
	"testing"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// What a growing business expects is the gross profit above today's: each month's
// sales at the margin it holds, less what today's leave.
func TestIncomeOfAGrowthPlanIsTheProfitAboveTodays(t *testing.T) {
	examplesOf(t, plan.Growth, func(t *testing.T, p *plan.Plan) {
		main, margin := p.Goals.KPIs[0], kpi(t, p, "margin")
		today := new(big.Rat).Mul(value(t, main.Current), value(t, margin.Current))
		sales, soFar := figures(t, main.ByPeriod), new(big.Rat)
		if len(sales) != len(p.Budget.Income) {
			t.Fatalf("%d months of sales, %d of income", len(sales), len(p.Budget.Income))
		}
		for i, income := range p.Budget.Income {
			more := new(big.Rat).Mul(sales[i], value(t, margin.Target))
			if more.Sub(more, today); !agrees(more, income.Amount) {
				t.Errorf("%s: the figures give %s, written is %s", income.Item, more.FloatString(0), income.Amount)
			}
			if i+1 < len(sales) {
				soFar.Add(soFar, more)
			}
		}
		mentions(t, string(p.Budget.Ask), soFar)
	})
}

// What a mature year earns in a quarter is what comes in, less three months of
// wages, rent and taxes. Zh counts the yearly contracts that fall due, en monthly
// bills.
func TestIncomeOfAMatureYearIsLeftAfterItsWages(t *testing.T) {
	due := []int64{952, 612, 1224, 612} // 万元, as the basis of what is lost says
	matureYears(t, func(t *testing.T, p *plan.Plan) {
		ends := figures(t, p.Goals.KPIs[0].ByPeriod)
		before := value(t, p.Goals.KPIs[0].Current)
		for quarter, end := range ends {
			in := new(big.Rat).Add(before, end)
			if in.Mul(in, big.NewRat(3, 2)); p.Lang() == plan.Zh {
				in.SetInt64(due[quarter] * 10_000)
				for id, sign := range map[plan.ID]int64{"new": 1, "expansion": 1, "contraction": -1, "churn": -1} {
					in.Add(in, new(big.Rat).Mul(figures(t, kpi(t, p, id).ByPeriod)[quarter], big.NewRat(sign, 1)))
				}
			}
			in.Sub(in, new(big.Rat).Mul(assumed(t, p, "overheads"), big.NewRat(3, 1)))
			if got := incomeOf(t, p, quarter); got.Cmp(in) != 0 {
				t.Errorf("quarter %d: the rows give %s, the figures %s", quarter+1, got.FloatString(0), in.FloatString(0))
			}
			before = end
		}
	})
}

// incomeOf is the income of a quarter, from 0.
func incomeOf(t *testing.T, p *plan.Plan, quarter int) *big.Rat {
	t.Helper()
	sum := new(big.Rat)
	for _, income := range p.Budget.Income {
		start, times := int(day(t, income.Start).Month())-1, int64(0)
		switch first := quarter * 3; {
		case income.HowOften == "monthly" && start <= first:
			times = 3
		case income.HowOften == "once" && start/3 == quarter:
			times = 1
		}
		sum.Add(sum, new(big.Rat).Mul(value(t, income.Amount), big.NewRat(times, 1)))
	}
	return sum
}

// No worked plan has an account that runs dry, or one that ends with anything but
// its funds and its income, less what is paid.
func TestTheMoneyOfWorkedPlansIsFollowedToItsEnd(t *testing.T) {
	examples(t, func(t *testing.T, p *plan.Plan) {
		cash, ok := derive.CashByMonth(p)
		if !ok {
			t.Fatal("the money cannot be followed")
		}
		if low := cash.Lowest(); low.Balance.Sign() <= 0 {
			t.Errorf("month %d ends with %s", low.Month, low.Balance.Value().FloatString(0))
		}
		funds, _ := derive.FundsOf(p)
		end := funds.All.Value()
		for _, income := range p.Budget.Income {
			times := int64(1)
			if income.HowOften == "monthly" {
				times = months(t, p, plan.BudgetLine{Start: income.Start})
			}
			end.Add(end, new(big.Rat).Mul(value(t, income.Amount), big.NewRat(times, 1)))
		}
		end.Sub(end, spent(t, p, func(l plan.BudgetLine) bool { return p.Stage != plan.Startup || !workingCapital(l) }))
		if last := cash.Months[len(cash.Months)-1].Balance; last.Cmp(number.New(end, last.Unit)) != 0 {
			t.Errorf("%s is left, want %s", last.Value().FloatString(0), end.FloatString(0))
		}
	})
}

// The money of an exit is the company's own: what is set apart for it is part of
// what the company has, and not there a second time.
func TestAnExitIsPaidFromWhatTheCompanyHas(t *testing.T) {
	closing(t, func(t *testing.T, p *plan.Plan) {
		if slices.ContainsFunc(p.Budget.Sources, func(s plan.Source) bool { return s.Status != "in_hand" }) {
			t.Error("money is still to come")
		}
		cash, ok := derive.CashByMonth(p)
		if hand := value(t, p.Budget.CashInHand); !ok || cash.Opening.Value().Cmp(hand) != 0 {
			t.Errorf("the account opens with %s, in hand are %s", cash.Opening.Value().FloatString(0), hand.FloatString(0))
		}
	})
}
