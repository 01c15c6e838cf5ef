package guide

import (
	"slices"
	"testing"

	"opsplan/plan"
)

// Examples of one situation tell one story: where a row refers to another, the
// example is the name that the other table's example gives its row.
func TestExamplesReferToEachOther(t *testing.T) {
	trades, _ := plan.Question("trade")
	for _, l := range plan.Languages {
		for _, stage := range plan.Stages {
			for _, trade := range trades.Options {
				s := plan.Situation{Stage: stage, Trade: plan.Choice(trade.Code)}
				refer(t, l, s, "strategy.strategies.lever", "goals.levers.name")
				refer(t, l, s, "strategy.actions.serves", "strategy.strategies.name")
				refer(t, l, s, "systems.tools.strategy", "strategy.strategies.name")
				refer(t, l, s, "budget.lines.serves", "strategy.strategies.name", "strategy.exit_steps.step")
			}
		}
	}
}

func refer(t *testing.T, l plan.Language, s plan.Situation, id string, names ...string) {
	t.Helper()
	better := For(l, s, id).Better
	if _, option := declaredAs(id).Option(better); option {
		return
	}
	if !slices.ContainsFunc(names, func(name string) bool { return For(l, s, name).Better == better }) {
		t.Errorf("%s %s %s: the example of %s, %q, is that of none of %v", l, s.Stage, s.Trade, id, better, names)
	}
}
