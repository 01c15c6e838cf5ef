package check

import "opsplan/plan"

// A Score tells how far a plan is, by families of rules. It is computed from
// the plan each time and never stored.
type Score struct {
	Total    int // of 100
	Families []Family
}

// A Family is one part of the score.
type Family struct {
	ID     string
	Name   plan.Words
	Points int
	Of     int
}

// ScoreOf rates the plan. So far there is one family, completeness: the share
// of required questions that lack nothing.
func ScoreOf(p *plan.Plan) Score {
	asked := map[string]bool{}
	for _, w := range p.Situation().Wants() {
		asked[w.ID] = true
	}
	complete := Family{ID: "complete", Name: plan.Words{Zh: "完整", En: "complete"}, Of: 25}
	complete.Points = complete.Of * (len(asked) - p.RequiredLeft(nil)) / len(asked)
	return Score{Total: 100 * complete.Points / complete.Of, Families: []Family{complete}}
}
