package check

import (
	"slices"

	"opsplan/plan"
)

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
	Costs  []Cost // what was taken off, the dearest rule first
}

// A Cost is what the findings of a rule take off its family.
type Cost struct {
	Rule   string
	Points int
}

// The families.
const (
	complete   = "complete"
	measurable = "measurable"
	derivable  = "derivable"
	consistent = "consistent"
	landing    = "landing"
)

var families = []Family{
	{ID: derivable, Name: plan.Words{Zh: "可推导", En: "derived"}, Of: 15},
	{ID: measurable, Name: plan.Words{Zh: "可衡量", En: "measured"}, Of: 20},
	{ID: consistent, Name: plan.Words{Zh: "一致", En: "agrees"}, Of: 20},
	{ID: landing, Name: plan.Words{Zh: "可执行", En: "doable"}, Of: 20},
	{ID: complete, Name: plan.Words{Zh: "完整", En: "whole"}, Of: 25},
}

// Families lists the parts of the score, without points.
func Families() []Family { return slices.Clone(families) }

// price is what a finding takes off its family; a rule takes off three at most.
var price = map[Severity]int{Error: 5, Warning: 3, Advice: 1}

// ScoreOf rates a plan in which this was found. What is not answered cannot be
// judged, so that no family has more than its share of what is; each rule takes
// off something for what it finds.
func ScoreOf(p *plan.Plan, findings []Finding) Score {
	asked := map[string]bool{}
	for _, w := range p.Situation().Wants() {
		asked[w.ID] = true
	}
	answered := len(asked) - p.RequiredLeft(nil)
	var s Score
	for _, f := range families {
		f.Points = f.Of * answered / len(asked)
		if f.ID != complete {
			f.Costs = costs(f, findings)
		}
		for _, c := range f.Costs {
			f.Points = max(f.Points-c.Points, 0)
		}
		s.Total += f.Points
		s.Families = append(s.Families, f)
	}
	return s
}

func costs(f Family, findings []Finding) []Cost {
	var all []Cost
	for _, r := range rules {
		if r.Family != f.ID {
			continue
		}
		n, taken := 0, Cost{Rule: r.ID}
		for _, found := range findings {
			if found.Rule == r.ID && n < 3 {
				n, taken.Points = n+1, taken.Points+price[found.Severity]
			}
		}
		if n > 0 {
			all = append(all, taken)
		}
	}
	slices.SortStableFunc(all, func(a, b Cost) int { return b.Points - a.Points })
	return all
}
