package guide

import (
	"math/big"
	"testing"

	"opsplan/plan"
	"opsplan/plan/number"
)

// The examples of one row are of one row: whoever takes them all with one key
// has a row that holds together.
func TestExamplesOfARowHoldTogether(t *testing.T) {
	for _, l := range plan.Languages {
		for _, stage := range plan.Stages {
			for _, trade := range []plan.Choice{plan.General, plan.Ecommerce, plan.SaaS, plan.Store, plan.Department} {
				for _, reader := range []string{plan.Boss, plan.Investor, plan.Lender, plan.Self} {
					s := plan.Situation{Stage: stage, Trade: trade, Readers: []string{reader}}
					costs(t, l, s)
					sameUnit(t, l, s, "goals.assumptions.value", "goals.assumptions.limit")
					sameUnit(t, l, s, "strategy.strategies.from", "strategy.strategies.to")
					sameUnit(t, l, s, "results.milestones.value", "results.milestones.floor")
					sameUnit(t, l, s, "results.milestones.value", "results.milestones.stretch")
					sameUnit(t, l, s, "goals.kpis.current", "goals.kpis.target")
					if before := For(l, s, "strategy.actions.after").Better; before == For(l, s, "strategy.actions.action").Better {
						t.Errorf("%s %s %s: the action %q waits for itself", l, s.Stage, s.Trade, before)
					}
				}
			}
		}
	}
}

// costs proves that quantity times price is the amount, to the hundredth part:
// amounts are asked for in round figures.
func costs(t *testing.T, l plan.Language, s plan.Situation) {
	t.Helper()
	quantity, price, amount := read(t, l, s, "budget.lines.quantity"), read(t, l, s, "budget.lines.price"), read(t, l, s, "budget.lines.amount")
	diff := new(big.Rat).Mul(quantity.Value(), price.Value())
	diff.Sub(diff, amount.Value())
	if diff.Abs(diff).Cmp(new(big.Rat).Mul(amount.Value(), big.NewRat(1, 100))) > 0 {
		t.Errorf("%s %s %s %v: %s × %s is not %s", l, s.Stage, s.Trade, s.Readers,
			For(l, s, "budget.lines.quantity").Better, For(l, s, "budget.lines.price").Better, For(l, s, "budget.lines.amount").Better)
	}
}

func sameUnit(t *testing.T, l plan.Language, s plan.Situation, id, other string) {
	t.Helper()
	a, b := read(t, l, s, id), read(t, l, s, other)
	if !a.None && !b.None && !a.Unit.Fits(b.Unit) {
		t.Errorf("%s %s %s %v: %s %q, but %s %q", l, s.Stage, s.Trade, s.Readers, id, For(l, s, id).Better, other, For(l, s, other).Better)
	}
}

func read(t *testing.T, l plan.Language, s plan.Situation, id string) number.Quantity {
	t.Helper()
	q, err := number.Read(For(l, s, id).Better)
	if err != nil {
		t.Errorf("%s %s %s: %s: %v", l, s.Stage, s.Trade, id, err)
	}
	return q
}
