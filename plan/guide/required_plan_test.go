package guide_test

import (
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/guide"
)

// A required plan is filled in as by a person in a hurry: every row that a pack
// offers stays ticked, every other answer that is required, and nothing else, is
// the guide's better example.

// requiredPlans hands out a plan for each language, stage and trade: for oneself,
// to be handed in, and for those who give money. Each is filled in once.
func requiredPlans(t *testing.T, each func(t *testing.T, p *plan.Plan)) {
	t.Helper()
	trades, _ := plan.Question("trade")
	for _, l := range plan.Languages {
		for _, stage := range plan.Stages {
			for _, trade := range trades.Options {
				for _, s := range []plan.Situation{
					{Stage: stage, Trade: plan.Choice(trade.Code), Readers: []string{plan.Self}, Purpose: plan.Think},
					{Stage: stage, Trade: plan.Choice(trade.Code), Readers: []string{plan.Boss}, Purpose: plan.Submit},
					{Stage: stage, Trade: plan.Choice(trade.Code), Readers: []string{plan.Investor, plan.Lender}, Purpose: plan.Submit},
				} {
					name := strings.Join([]string{string(l), string(stage), trade.Code, strings.Join(s.Readers, "-")}, ".")
					t.Run(name, func(t *testing.T) {
						p, ok := filledIn[name]
						if !ok {
							p = requiredPlan(t, l, s)
							filledIn[name] = p
						}
						each(t, p.Clone())
					})
				}
			}
		}
	}
}

var filledIn = map[string]*plan.Plan{}

func requiredPlan(t *testing.T, l plan.Language, s plan.Situation) *plan.Plan {
	t.Helper()
	h := hurried{t: t, plan: &plan.Plan{}}
	for id, code := range map[string]plan.Choice{"language": plan.Choice(l), "stage": s.Stage, "trade": s.Trade, "purpose": s.Purpose} {
		h.answer(id, string(code))
	}
	h.answer("readers", strings.Join(s.Readers, "\n"))
	for _, id := range []string{"period_start", "period_end", "currency", "anchor_name", "anchor_date"} {
		h.answer(id, h.better(id))
	}
	for _, w := range h.plan.Situation().Wants() {
		f, _ := plan.Question(w.ID)
		switch {
		case f.Kind == plan.KindTable:
			h.rows(f)
		case plan.Blank(h.plan.Answer(f)):
			h.answer(f.ID, h.better(f.ID))
		}
	}
	return h.plan
}

type hurried struct {
	t    *testing.T
	plan *plan.Plan
}

func (h hurried) better(id string) string {
	return guide.For(h.plan.Lang(), h.plan.Situation(), id).Better
}

func (h hurried) answer(id, text string) {
	h.t.Helper()
	f, ok := plan.Question(id)
	if !ok || text == "" {
		h.t.Fatalf("%s has no example", id)
	}
	apply(h.t, h.plan, []plan.Change{h.plan.Set(f.Whole(), f.Accept(text))})
}

// rows takes what the pack offers, adds the example's row where that is too
// little, and fills in what is required of either.
func (h hurried) rows(f *plan.Field) {
	h.t.Helper()
	if h.plan.Count(f) == 0 {
		changes, err := guide.Take(h.plan, f.ID, guide.Pack(h.plan, f.ID))
		if err != nil {
			h.t.Fatal(err)
		}
		apply(h.t, h.plan, changes)
	}
	for _, g := range h.gaps(f) {
		for range g.Rows {
			apply(h.t, h.plan, []plan.Change{h.plan.Add(f, -1, map[string]string{f.TitleCell().Key: h.better(f.ID + "." + f.TitleCell().Key)})})
		}
	}
	for _, g := range h.gaps(f) {
		if cell, ok := f.Cell(g.Path.Cell); ok {
			better := guide.ForRow(h.plan.Lang(), h.plan.Situation(), f.ID+"."+cell.Key, h.plan.RowTitle(g.Path)).Better
			apply(h.t, h.plan, []plan.Change{h.plan.Set(g.Path, cell.Accept(better))})
		}
	}
}

func (h hurried) gaps(f *plan.Field) []plan.Gap {
	var own []plan.Gap
	for _, g := range h.plan.Missing() {
		if g.Path.Field == f.ID {
			own = append(own, g)
		}
	}
	return own
}
