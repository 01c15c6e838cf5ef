package check_test

import (
	"os"
	"slices"
	"testing"

	"opsplan/plan/check"
	"opsplan/plan/draft/source"
)

// Faults are told one by one in the cases of their rules; here they stand together,
// as they do in plans that are handed round.
func TestContradictionsAreFoundByName(t *testing.T) {
	for name, faults := range contradictions {
		found := allIn(t, "testdata/whole/"+name)
		for _, want := range faults {
			if !slices.Contains(found, want) {
				t.Errorf("%s: %s is not found among %q", name, want, found)
			}
		}
	}
}

var contradictions = map[string][]string{
	"opening.plan.yaml": {
		"limit-exceeded scope.conditions.0.actual", // the rent over its own cap
		"budget-over-cap budget.cap",               // more is spent than asked for
		"same-metric-two-kinds goals.kpis.3.unit",  // units sold, in money
		"percent-without-base goals.kpis.4.target", // growth of nobody knows what
		"percent-without-base goals.objective",
		"unreadable budget.lines.4.amount", // amounts cut out
		"unreadable budget.lines.5.amount",
		"no-working-capital budget.cash_in_hand", // nothing to live on
		"contingency budget.lines",               // and nothing in reserve
		"placeholder strategy.risks.0.response",
	},
	"loan.plan.yaml": {
		"budget-over-cap budget.cap", // uses over sources
		"unreadable budget.lines.2.amount",
		"lender-terms budget.sources.1.repay",
	},
}

// allIn are the findings in a draft, by rule and place.
func allIn(t *testing.T, name string) []string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	file, err := source.Parse(name, data)
	if err != nil {
		t.Fatal(err)
	}
	p := file.Plan()
	var found []string
	for _, f := range check.Run(p) {
		found = append(found, f.Rule+" "+p.Address(f.Path))
	}
	return found
}
