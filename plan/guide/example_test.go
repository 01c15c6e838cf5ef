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

// examples parses every worked plan.
func examples(t *testing.T, each func(t *testing.T, p *plan.Plan)) {
	t.Helper()
	n := 0
	for _, stage := range plan.Stages {
		for _, l := range plan.Languages {
			data, ok := guide.Example(stage, l)
			if !ok {
				continue
			}
			n++
			t.Run(string(stage)+"."+string(l), func(t *testing.T) {
				file, err := source.Parse("example", data)
				if err != nil {
					t.Fatal(err)
				}
				each(t, file.Plan())
			})
		}
	}
	if n == 0 {
		t.Error("there is no worked plan")
	}
}

func TestAWorkedPlanIsOfItsStageAndLanguage(t *testing.T) {
	for _, l := range plan.Languages {
		data, ok := guide.Example(plan.Growth, l)
		if !ok {
			t.Fatalf("no plan of stage growth in %s", l)
		}
		file, err := source.Parse("example", data)
		if err != nil {
			t.Fatal(err)
		}
		if p := file.Plan(); p.Stage != plan.Growth || p.Lang() != l || p.Purpose != plan.Submit {
			t.Errorf("stage %q, language %q, purpose %q", p.Stage, p.Lang(), p.Purpose)
		}
	}
	if _, ok := guide.Example("nonsense", plan.Zh); ok {
		t.Error("there is a worked plan of no stage")
	}
}

func TestWorkedPlansLackNothingThatIsRequired(t *testing.T) {
	examples(t, func(t *testing.T, p *plan.Plan) {
		for _, gap := range p.Missing() {
			t.Errorf("%s: lacks %d rows or a text", p.Address(gap.Path), gap.Rows)
		}
	})
}

func TestReferencesOfWorkedPlansLeadSomewhere(t *testing.T) {
	examples(t, func(t *testing.T, p *plan.Plan) {
		cells(p, func(f, cell *plan.Field, row plan.RowText) {
			text := row.Text(cell)
			if cell.Kind != plan.KindReference || text == "" {
				return
			}
			_, option := cell.Option(text)
			if _, ok := p.Resolve(cell, text); !ok && !option {
				t.Errorf("%s.%s: %q names nothing", f.ID, cell.Key, text)
			}
		})
	})
}

func TestChoicesOfWorkedPlansAreOptions(t *testing.T) {
	examples(t, func(t *testing.T, p *plan.Plan) {
		cells(p, func(f, cell *plan.Field, row plan.RowText) {
			if text := row.Text(cell); cell.Kind == plan.KindChoice && text != "" {
				if o, ok := cell.Option(text); !ok || o.Code != text {
					t.Errorf("%s.%s: %q is no code", f.ID, cell.Key, text)
				}
			}
		})
	})
}

func TestFiguresAndDatesOfWorkedPlansCanBeRead(t *testing.T) {
	examples(t, func(t *testing.T, p *plan.Plan) {
		within := period(t, p)
		cells(p, func(f, cell *plan.Field, row plan.RowText) {
			text := row.Text(cell)
			if text == "" {
				return
			}
			if err := readable(cell.Kind, text, within); err != nil {
				t.Errorf("%s.%s: %q: %v", f.ID, cell.Key, text, err)
			}
		})
	})
}

func TestPartsOfTheMainKPIMultiplyToIt(t *testing.T) {
	examples(t, func(t *testing.T, p *plan.Plan) {
		main, current, target := plan.KPI{}, big.NewRat(1, 1), big.NewRat(1, 1)
		for _, k := range p.Goals.KPIs {
			switch k.Role {
			case plan.Main:
				main = k
			case plan.Factor:
				current.Mul(current, value(t, k.Current))
				target.Mul(target, value(t, k.Target))
			}
		}
		if !near(current, value(t, main.Current)) {
			t.Errorf("current: %s is not %s", current.FloatString(0), main.Current)
		}
		if target.Cmp(value(t, main.Target)) != 0 {
			t.Errorf("target: %s is not %s", target.FloatString(0), main.Target)
		}
	})
}

func TestTheFormulaOfTheMainKPIGivesItsTarget(t *testing.T) {
	examples(t, func(t *testing.T, p *plan.Plan) {
		targets := map[string]number.Quantity{}
		var names []string
		for _, k := range p.Goals.KPIs {
			q, err := number.Read(string(k.Target))
			if err != nil {
				t.Fatal(err)
			}
			targets[string(k.Name)] = q
			names = append(names, string(k.Name))
		}
		main := p.Goals.KPIs[0]
		formula, err := derive.Parse(string(main.Formula), names)
		if err != nil {
			t.Fatal(err)
		}
		result, err := formula.Eval(func(name string) (number.Quantity, bool) {
			q, ok := targets[name]
			return q, ok
		})
		if err != nil {
			t.Fatal(err)
		}
		if result.Value().Cmp(value(t, main.Target)) != 0 {
			t.Errorf("%s gives %s, the target is %s", main.Formula, result.Value().FloatString(0), main.Target)
		}
	})
}

func TestStrategiesCloseTheGapOfTheirFactors(t *testing.T) {
	examples(t, func(t *testing.T, p *plan.Plan) {
		for _, k := range p.Goals.KPIs {
			if k.Role != plan.Factor {
				continue
			}
			at := value(t, k.Current)
			for _, s := range p.Strategy.Strategies {
				if string(s.KPI) != string(k.ID) {
					continue
				}
				if at.Cmp(value(t, s.From)) != 0 {
					t.Errorf("%s: starts from %s, the one before ends at %s", s.Name, s.From, at.FloatString(1))
				}
				at = value(t, s.To)
			}
			if at.Cmp(value(t, k.Target)) != 0 {
				t.Errorf("%s: the strategies end at %s, the target is %s", k.Name, at.FloatString(1), k.Target)
			}
		}
	})
}

func TestTheLastPeriodAndTheLastMilestoneAreTheTarget(t *testing.T) {
	examples(t, func(t *testing.T, p *plan.Plan) {
		main := p.Goals.KPIs[0]
		series, err := number.ReadSeries(string(main.ByPeriod))
		if err != nil {
			t.Fatal(err)
		}
		if last := series[len(series)-1].Value(); last.Cmp(value(t, main.Target)) != 0 {
			t.Errorf("the last period is %s", last.FloatString(0))
		}
		last := p.Results.Milestones[len(p.Results.Milestones)-1]
		if string(last.KPI) != string(main.ID) || last.Value != main.Target || last.Date != main.Due {
			t.Errorf("the last milestone is %s %s %s", last.Date, last.KPI, last.Value)
		}
	})
}

func TestBudgetLinesOfWorkedPlansAddUpToTheCap(t *testing.T) {
	examples(t, func(t *testing.T, p *plan.Plan) {
		sum := new(big.Rat)
		for _, line := range p.Budget.Lines {
			amount := value(t, line.Amount)
			if line.Price != "" {
				product := new(big.Rat).Mul(value(t, line.Quantity), value(t, line.Price))
				if product.Cmp(amount) != 0 {
					t.Errorf("%s: %s × %s is not %s", line.Item, line.Quantity, line.Price, line.Amount)
				}
			}
			if line.HowOften == "monthly" {
				amount.Mul(amount, value(t, line.Months))
			}
			sum.Add(sum, amount)
		}
		if sum.Cmp(value(t, p.Budget.Cap)) != 0 {
			t.Errorf("the lines are %s, the cap is %s", sum.FloatString(2), p.Budget.Cap)
		}
	})
}

func TestWorkedPlansDoNotRepeatTheGuide(t *testing.T) {
	examples(t, func(t *testing.T, p *plan.Plan) {
		l, s := p.Lang(), p.Situation()
		for _, f := range plan.Fields() {
			if f.Kind != plan.KindTable && f.Kind != plan.KindChoice && f.Kind != plan.KindDate {
				repeats(t, f.ID, p.Answer(f), guide.For(l, s, f.ID).Better)
			}
		}
		cells(p, func(f, cell *plan.Field, row plan.RowText) {
			if cell.Kind == plan.KindLine {
				repeats(t, f.ID+"."+cell.Key, row.Text(cell), guide.For(l, s, f.ID+"."+cell.Key).Better)
			}
		})
	})
}

func repeats(t *testing.T, id, answer, better string) {
	t.Helper()
	if answer = strings.TrimSpace(answer); len(answer) > 20 && answer == better {
		t.Errorf("%s: %q is the guide's own example", id, answer)
	}
}

func cells(p *plan.Plan, each func(table, cell *plan.Field, row plan.RowText)) {
	for _, f := range plan.Fields() {
		if f.Kind != plan.KindTable {
			continue
		}
		for _, row := range p.Rows(f) {
			for _, cell := range f.Cells {
				each(f, cell, row)
			}
		}
	}
}

func readable(k plan.Kind, text string, within number.Period) error {
	var err error
	switch k {
	case plan.KindQuantity:
		_, err = number.Read(text)
	case plan.KindDate:
		_, err = number.ReadPeriod(text, within)
	case plan.KindSeries:
		_, err = number.ReadSeries(text)
	case plan.KindLine, plan.KindProse, plan.KindChoice, plan.KindSeveral, plan.KindFormula, plan.KindReference, plan.KindID, plan.KindTable:
	}
	return err
}

func period(t *testing.T, p *plan.Plan) number.Period {
	t.Helper()
	start, err := number.ReadStart(string(p.PeriodStart), number.Period{})
	if err != nil {
		t.Fatal(err)
	}
	end, err := number.ReadDue(string(p.PeriodEnd), number.Period{})
	if err != nil {
		t.Fatal(err)
	}
	return number.Period{Start: start, End: end}
}

func value(t *testing.T, q plan.Quantity) *big.Rat {
	t.Helper()
	read, err := number.Read(string(q))
	if err != nil {
		t.Fatalf("%q: %v", q, err)
	}
	return read.Value()
}

// near allows for a current value that was rounded when it was written: 62万
// for 619,840.
func near(a, b *big.Rat) bool {
	diff := new(big.Rat).Sub(a, b)
	return diff.Abs(diff).Cmp(new(big.Rat).Mul(b, big.NewRat(1, 100))) <= 0
}
