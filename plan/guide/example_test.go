package guide_test

import (
	"math/big"
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/check"
	"opsplan/plan/draft/source"
	"opsplan/plan/guide"
	"opsplan/plan/number"
)

// examples parses every worked plan.
func examples(t *testing.T, each func(t *testing.T, p *plan.Plan)) {
	t.Helper()
	for _, stage := range plan.Stages {
		examplesOf(t, stage, each)
	}
}

// examplesOf parses the worked plans of one stage.
func examplesOf(t *testing.T, stage plan.Choice, each func(t *testing.T, p *plan.Plan)) {
	t.Helper()
	for _, l := range plan.Languages {
		data, ok := guide.Example(stage, l)
		if !ok {
			continue
		}
		t.Run(string(stage)+"."+string(l), func(t *testing.T) {
			file, err := source.Parse("example", data)
			if err != nil {
				t.Fatal(err)
			}
			each(t, file.Plan())
		})
	}
}

func TestEveryStageHasAWorkedPlanInEveryLanguage(t *testing.T) {
	for _, stage := range plan.Stages {
		for _, l := range plan.Languages {
			if _, ok := guide.Example(stage, l); !ok {
				t.Errorf("no plan of stage %s in %s", stage, l)
			}
		}
	}
	if _, ok := guide.Example("nonsense", plan.Zh); ok {
		t.Error("there is a worked plan of no stage")
	}
}

func TestAWorkedPlanIsOfItsStageAndLanguage(t *testing.T) {
	examples(t, func(t *testing.T, p *plan.Plan) {
		_, own, _ := strings.Cut(t.Name(), "/")
		if is := string(p.Stage) + "." + string(p.Lang()); is != own || p.Purpose != plan.Submit {
			t.Errorf("%s, purpose %q", is, p.Purpose)
		}
	})
}

func TestWorkedPlansLackNothingThatIsRequired(t *testing.T) {
	examples(t, func(t *testing.T, p *plan.Plan) {
		for _, gap := range p.Missing() {
			t.Errorf("%s: lacks %d rows or a text", p.Address(gap.Path), gap.Rows)
		}
	})
}

func TestTheCheckFindsNothingInWorkedPlans(t *testing.T) {
	examples(t, func(t *testing.T, p *plan.Plan) {
		for _, f := range check.Run(p) {
			t.Errorf("%s at %s: %s", f.Rule, p.Address(f.Path), f.Summary.En)
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

// value is the figure of a cell that must have one.
func value(t *testing.T, q plan.Quantity) *big.Rat {
	t.Helper()
	v, _, ok := figure(string(q))
	if !ok {
		t.Fatalf("%q has no figure", q)
	}
	return v
}
