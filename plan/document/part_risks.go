package document

import (
	"slices"

	"opsplan/plan"
)

var riskHeads = []head{texts("风险", "Risk"), texts("应对", "Response"), texts("什么信号", "Trigger"), texts("谁管", "Owner")}

// biggestRisks are the three that weigh most, by likelihood and impact.
func biggestRisks(b *builder) Part { return b.part("risks", b.risks(3)) }

func (b *builder) risks(most int) Block {
	risks := slices.Clone(b.p.Strategy.Risks)
	risks = slices.DeleteFunc(risks, func(r plan.Risk) bool { return plan.Blank(string(r.Event)) })
	slices.SortStableFunc(risks, func(x, y plan.Risk) int { return weight(y) - weight(x) })
	var rows [][]string
	for _, r := range risks[:min(len(risks), most)] {
		rows = append(rows, []string{string(r.Event), string(r.Response), string(r.Trigger), b.shown("strategy.risks", "owner", string(r.Owner))})
	}
	return b.overview(riskHeads, rows)
}

// levels weigh likelihood and impact; what is not said counts as low.
var levels = map[plan.Choice]int{"high": 3, "medium": 2}

func weight(r plan.Risk) int { return max(levels[r.Probability], 1) * max(levels[r.Impact], 1) }
