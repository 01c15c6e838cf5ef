package guide_test

import (
	"math/big"
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/draft/source"
	"opsplan/plan/guide"
	"opsplan/plan/number"
)

// matureYears hands over the worked plans of stage maturity.
func matureYears(t *testing.T, each func(t *testing.T, p *plan.Plan)) {
	t.Helper()
	for _, l := range plan.Languages {
		t.Run(string(l), func(t *testing.T) {
			data, ok := guide.Example(plan.Maturity, l)
			if !ok {
				t.Fatal("there is no worked plan")
			}
			file, err := source.Parse("example", data)
			if err != nil {
				t.Fatal(err)
			}
			each(t, file.Plan())
		})
	}
}

// TestQuartersOfAMatureYearFollowFromTheirParts computes the main KPI at the end
// of each quarter from what was to happen until then.
func TestQuartersOfAMatureYearFollowFromTheirParts(t *testing.T) {
	matureYears(t, func(t *testing.T, p *plan.Plan) {
		main := p.Goals.KPIs[0]
		formula, err := derive.NamesOf(p).Parse(string(main.Formula))
		if err != nil {
			t.Fatal(err)
		}
		for quarter, want := range series(t, main.ByPeriod) {
			result, err := formula.Eval(func(name string) (number.Quantity, bool) { return until(t, p, name, quarter) })
			if err != nil {
				t.Fatal(err)
			}
			if result.Value().Cmp(want.Value()) != 0 {
				t.Errorf("%s: the parts give %s, written is %s", want.Label, result.Value().FloatString(0), want.Text)
			}
		}
	})
}

// until is what a factor comes to by the end of the quarter.
func until(t *testing.T, p *plan.Plan, name string, quarter int) (number.Quantity, bool) {
	t.Helper()
	for _, k := range p.Goals.KPIs {
		if !strings.EqualFold(string(k.Name), name) {
			continue
		}
		if k.ByPeriod == "" {
			q, err := number.Read(string(k.Target))
			return q, err == nil
		}
		sum, err := series(t, k.ByPeriod)[:quarter+1].Sum()
		return sum, err == nil
	}
	return number.Quantity{}, false
}

func TestPartsOfAMatureYearAddUpAndHaveSeasons(t *testing.T) {
	matureYears(t, func(t *testing.T, p *plan.Plan) {
		for _, k := range p.Goals.KPIs {
			if k.Role != plan.Factor || k.ByPeriod == "" {
				continue
			}
			quarters := series(t, k.ByPeriod)
			sum, err := quarters.Sum()
			if err != nil || sum.Value().Cmp(value(t, k.Target)) != 0 {
				t.Errorf("%s: the quarters are %s, the year is %s", k.Name, sum.Value().FloatString(0), k.Target)
			}
			even := true
			for _, q := range quarters {
				even = even && q.Value().Cmp(quarters[0].Value()) == 0
			}
			if even {
				t.Errorf("%s is the same in every quarter", k.Name)
			}
		}
	})
}

func TestAMatureYearStartsWhereTheLastOneEnded(t *testing.T) {
	matureYears(t, func(t *testing.T, p *plan.Plan) {
		main, n := p.Goals.KPIs[0], 0
		for _, k := range p.Goals.KPIs {
			if k.Role == plan.Factor && settled(k, p) {
				n++
				if k.Target != main.Current {
					t.Errorf("starts at %s, the year before ended at %s", k.Target, main.Current)
				}
			}
		}
		if n != 1 {
			t.Errorf("%d factors are settled", n)
		}
		if last := p.Product.Last[0]; last.Actual != main.Current {
			t.Errorf("the look back ends at %s, the plan starts from %s", last.Actual, main.Current)
		}
	})
}

func TestMilestonesOfAMatureYearAreItsQuarters(t *testing.T) {
	matureYears(t, func(t *testing.T, p *plan.Plan) {
		main := p.Goals.KPIs[0]
		quarters := series(t, main.ByPeriod)
		for _, m := range p.Results.Milestones {
			floor, pass, stretch := value(t, m.Floor), value(t, m.Value), value(t, m.Stretch)
			if floor.Cmp(pass) >= 0 || pass.Cmp(stretch) >= 0 {
				t.Errorf("%s: floor %s, value %s, stretch %s", m.Name, m.Floor, m.Value, m.Stretch)
			}
			if string(m.KPI) != string(main.ID) {
				continue
			}
			if len(quarters) == 0 {
				t.Fatalf("%s is one too many", m.Name)
			}
			if quarters[0].Value().Cmp(pass) != 0 {
				t.Errorf("%s is %s, the quarter is %s", m.Name, m.Value, quarters[0].Text)
			}
			quarters = quarters[1:]
		}
		if len(quarters) > 0 {
			t.Errorf("%s has no milestone", quarters[0].Label)
		}
	})
}

// TestTheAskOfAMatureYearNamesTheQuartersOfItsBudget adds up the budget lines by
// quarter, as they are spread, dated or paid monthly.
func TestTheAskOfAMatureYearNamesTheQuartersOfItsBudget(t *testing.T) {
	matureYears(t, func(t *testing.T, p *plan.Plan) {
		var spent [4]*big.Rat
		for i := range spent {
			spent[i] = new(big.Rat)
		}
		for _, line := range p.Budget.Lines {
			for i, part := range byQuarter(t, p, line) {
				spent[i].Add(spent[i], part)
			}
		}
		for i, amount := range spent {
			text := new(big.Rat).Quo(amount, big.NewRat(10000, 1)).FloatString(1) + "万"
			if p.Lang() == plan.En {
				text, _ = number.Format{Lang: number.En, Currency: p.Money()}.Money(number.New(amount, number.Unit{}))
			}
			if !strings.Contains(string(p.Budget.Ask), text) {
				t.Errorf("quarter %d costs %s, which the ask does not say", i+1, text)
			}
		}
	})
}

// byQuarter is what a line costs in each quarter.
func byQuarter(t *testing.T, p *plan.Plan, line plan.BudgetLine) (parts [4]*big.Rat) {
	t.Helper()
	for i := range parts {
		parts[i] = new(big.Rat)
	}
	amount := value(t, line.Amount)
	if line.HowOften == "monthly" {
		for i := range parts {
			parts[i].Mul(amount, big.NewRat(3, 1))
		}
		return parts
	}
	if line.Spread == "" {
		start, err := number.ReadStart(string(line.Start), period(t, p))
		if err != nil {
			t.Fatal(err)
		}
		parts[(int(start.Month)-1)/3] = amount
		return parts
	}
	shares := series(t, line.Spread)
	sum, err := shares.Sum()
	if err != nil || sum.Value().Cmp(big.NewRat(1, 1)) != 0 {
		t.Errorf("%s: spread over %s", line.Item, sum.Value().FloatString(2))
	}
	for _, share := range shares {
		parts[quarterOf(t, share.Label)].Mul(amount, share.Value())
	}
	return parts
}

// quarterOf counts from 0.
func quarterOf(t *testing.T, label string) int {
	t.Helper()
	for i, names := range []string{"一季度 Q1", "二季度 Q2", "三季度 Q3", "四季度 Q4"} {
		if strings.Contains(names, label) {
			return i
		}
	}
	t.Fatalf("%q is no quarter", label)
	return 0
}

func TestNobodyIsHiredInAMatureYear(t *testing.T) {
	matureYears(t, func(t *testing.T, p *plan.Plan) {
		people := new(big.Rat)
		for _, person := range p.Scope.People {
			people.Add(people, value(t, person.Count))
		}
		for _, a := range p.Goals.Assumptions {
			if a.ID == "heads" && (value(t, a.Value).Cmp(people) != 0 || a.Value != a.Limit) {
				t.Errorf("%s people are listed, %s counted on, %s allowed", people.FloatString(0), a.Value, a.Limit)
			}
		}
	})
}

func series(t *testing.T, s plan.Series) number.Series {
	t.Helper()
	read, err := number.ReadSeries(string(s))
	if err != nil {
		t.Fatalf("%q: %v", s, err)
	}
	return read
}
