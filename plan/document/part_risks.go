package document

import (
	"slices"

	"opsplan/plan"
)

var riskHeads = []head{texts("风险", "Risk"), texts("应对", "Response"), texts("什么信号", "Trigger"), texts("谁管", "Owner")}

// biggestRisks are those that weigh most, by likelihood and impact.
func biggestRisks(b *builder) Part { return b.part("risks", b.risks(3)) }

func (b *builder) risks(most int) Block {
	var rows [][]string
	for _, r := range b.heaviestRisks(most) {
		rows = append(rows, []string{string(r.Event), b.responseTo(r), string(r.Trigger), b.shown("strategy.risks", "owner", string(r.Owner))})
	}
	return b.overview(riskHeads, rows)
}

var noResponse = plan.Words{Zh: "还没写怎么应对", En: "no response written yet"}

// responseTo is what is done about a risk; that nothing is said is said.
func (b *builder) responseTo(r plan.Risk) string {
	if plan.Blank(string(r.Response)) {
		return noResponse.In(b.lang)
	}
	return string(r.Response)
}

// heaviestRisks are those that weigh most, by likelihood and impact.
func (b *builder) heaviestRisks(most int) []plan.Risk {
	risks := slices.DeleteFunc(slices.Clone(b.p.Strategy.Risks), func(r plan.Risk) bool { return plan.Blank(string(r.Event)) })
	slices.SortStableFunc(risks, func(x, y plan.Risk) int { return weight(y) - weight(x) })
	return risks[:min(len(risks), most)]
}

// levels weigh likelihood and impact; what is not said counts as low.
var levels = map[plan.Choice]int{"high": 3, "medium": 2}

func weight(r plan.Risk) int { return max(levels[r.Probability], 1) * max(levels[r.Impact], 1) }
