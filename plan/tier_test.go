package plan_test

import (
	"maps"
	"slices"
	"testing"

	"opsplan/plan"
)

var situations = func() []plan.Situation {
	var all []plan.Situation
	for _, stage := range plan.Stages {
		for _, trade := range []plan.Choice{plan.General, plan.Store} {
			for _, reader := range []string{plan.Boss, plan.Investor, plan.Lender, plan.Self} {
				for _, purpose := range []plan.Choice{plan.Submit, plan.Think} {
					all = append(all, plan.Situation{Stage: stage, Trade: trade, Readers: []string{reader}, Purpose: purpose})
				}
			}
		}
	}
	return all
}()

func TestEveryWantNamesAQuestionAndItsCells(t *testing.T) {
	for _, s := range situations {
		for _, w := range s.Wants() {
			f, ok := plan.Question(w.ID)
			if !ok {
				t.Fatalf("%s: wants unknown question %q", s.Stage, w.ID)
			}
			if (f.Kind == plan.KindTable) != (len(w.Cells) > 0) {
				t.Errorf("%s: %s: cells are asked of tables, and only of them", s.Stage, w.ID)
			}
			for _, key := range w.Cells {
				if _, ok := f.Cell(key); !ok {
					t.Errorf("%s: %s: no cell %q", s.Stage, w.ID, key)
				}
			}
			if w.Where.Cell == "" {
				continue
			}
			c, ok := f.Cell(w.Where.Cell)
			if !ok {
				t.Errorf("%s: %s: no cell %q to pick rows by", s.Stage, w.ID, w.Where.Cell)
				continue
			}
			for _, code := range w.Where.In {
				if code != "" && !slices.ContainsFunc(c.Options, func(o plan.Option) bool { return o.Code == code }) {
					t.Errorf("%s: %s: %s offers no %q", s.Stage, w.ID, c.Key, code)
				}
			}
		}
	}
}

// A main KPI of three factors and as many assumptions is what a first plan has.
const factors, assumptions = 3, 3

func TestTheRequiredSetIsAtMost110CellsAStage(t *testing.T) {
	for stage, want := range map[plan.Choice]int{plan.Startup: 110, plan.Growth: 110, plan.Maturity: 96, plan.Decline: 77} {
		s := plan.Situation{Stage: stage, Trade: plan.General, Readers: []string{plan.Self}, Purpose: plan.Think}
		cells := 0
		for _, w := range s.Wants() {
			rows := w.Rows
			switch {
			case len(w.Cells) == 0:
				cells++
				continue
			case w.ID == "goals.assumptions":
				rows = assumptions
			case rows == 0:
				rows = factors
			}
			cells += rows * len(w.Cells)
		}
		if cells != want || cells > 110 {
			t.Errorf("%s: %d cells, want %d and at most 110", stage, cells, want)
		}
	}
}

func TestAStageAsksWhatItMustSettle(t *testing.T) {
	for _, c := range []struct {
		id                                 string
		startup, growth, maturity, decline plan.Tier
	}{
		{"goals.vision", plan.Required, plan.Required, plan.Required, plan.NotAsked},
		{"product.critical_assumption", plan.Required, plan.NotAsked, plan.NotAsked, plan.NotAsked},
		{"product.last", plan.NotAsked, plan.Required, plan.Recommended, plan.NotAsked},
		{"strategy.events", plan.NotAsked, plan.Recommended, plan.Required, plan.NotAsked},
		{"strategy.exit_steps", plan.NotAsked, plan.NotAsked, plan.NotAsked, plan.Required},
		{"product.market", plan.More, plan.More, plan.More, plan.More},
	} {
		f, _ := plan.Question(c.id)
		for i, want := range []plan.Tier{c.startup, c.growth, c.maturity, c.decline} {
			if got := (plan.Situation{Stage: plan.Stages[i], Trade: plan.General}).Tier(f); got != want {
				t.Errorf("%s at %s: %s, want %s", c.id, plan.Stages[i], got, want)
			}
		}
	}
	events, _ := plan.Question("strategy.events")
	if got := (plan.Situation{Stage: plan.Startup, Trade: plan.Store}).Tier(events); got != plan.More {
		t.Errorf("a shop plans its events at every stage: %s", got)
	}
}

func TestReadersAndPurposeAskForMoreAndNeverTwice(t *testing.T) {
	both := plan.Situation{Stage: plan.Growth, Readers: []string{plan.Investor, plan.Lender}, Purpose: plan.Submit}
	asked := map[string][]plan.Asker{}
	for _, w := range both.Wants() {
		if w.ID == "product.competitors" || w.ID == "author" {
			asked[w.ID] = append(asked[w.ID], w.By...)
		}
	}
	want := map[string][]plan.Asker{
		"product.competitors": {{"readers", plan.Investor}, {"readers", plan.Lender}},
		"author":              {{"purpose", string(plan.Submit)}},
	}
	if !maps.EqualFunc(asked, want, slices.Equal) {
		t.Errorf("asked by %v, want %v", asked, want)
	}
}
