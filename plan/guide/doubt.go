package guide

import (
	"math/big"
	"slices"
	"strings"

	"opsplan/plan"
	"opsplan/plan/number"
)

// Doubt says where the plan's own numbers look like those of another stage, in
// one sentence that says what it was taken from; "" where nothing does. It is
// never sure: a person who knows better leaves the stage as it is.
func Doubt(l plan.Language, p *plan.Plan) string {
	d, main := doubted(p)
	if d == nil {
		return ""
	}
	name := string(main.Name)
	if name == "" {
		name = plan.Words{Zh: "主指标", En: "the main number"}.In(l)
	}
	text := find(l, stagesPage, "doubt."+d.id).pick("doubt", everybody)
	return strings.NewReplacer("{name}", name, "{current}", string(main.Current), "{target}", string(main.Target)).Replace(text)
}

// A doubt is a way in which the main KPI belies the stage.
type doubt struct {
	id     string
	stages []plan.Choice
	holds  func(p *plan.Plan, main *plan.KPI, current, target number.Quantity) bool
}

// doubts in order; the first that holds is said. The bounds are typical ones
// and those of the stage detector.
var doubts = []doubt{
	{"running", []plan.Choice{plan.Startup}, isRunning},
	{"not_begun", []plan.Choice{plan.Growth, plan.Maturity}, hasNotBegun},
	{"falling", []plan.Choice{plan.Growth}, aimsBelow},
	{"level", []plan.Choice{plan.Growth}, aimsLevel},
	{"leaping", []plan.Choice{plan.Maturity}, leaps},
	{"rising", []plan.Choice{plan.Decline}, risesWithoutExit},
}

// doubted returns the first doubt that holds, and the KPI it was taken from.
func doubted(p *plan.Plan) (*doubt, *plan.KPI) {
	at := slices.IndexFunc(p.Goals.KPIs, func(k plan.KPI) bool { return k.Role == plan.Main })
	if at < 0 {
		return nil, nil
	}
	main := &p.Goals.KPIs[at]
	current, err := number.Read(string(main.Current))
	if err != nil {
		return nil, nil
	}
	target, err := number.Read(string(main.Target))
	if err != nil || !current.None && !target.Unit.Fits(current.Unit) {
		return nil, nil
	}
	stage := p.Situation().Stage
	i := slices.IndexFunc(doubts, func(d doubt) bool {
		return slices.Contains(d.stages, stage) && d.holds(p, main, current, target)
	})
	if i < 0 {
		return nil, nil
	}
	return &doubts[i], main
}

// isRunning: there is something to look back on, and a number to begin from.
func isRunning(p *plan.Plan, _ *plan.KPI, current, _ number.Quantity) bool {
	results := 0
	for i := range p.Product.Last {
		if q, err := number.Read(string(p.Product.Last[i].Actual)); err == nil && !q.None && !q.IsZero() {
			results++
		}
	}
	return results >= 2 && !current.None && current.Sign() > 0
}

func hasNotBegun(p *plan.Plan, _ *plan.KPI, current, _ number.Quantity) bool {
	return current.None && len(p.Product.Last) == 0
}

func aimsBelow(_ *plan.Plan, main *plan.KPI, current, target number.Quantity) bool {
	r := ratio(target, current)
	return main.Direction != down && r != nil && r.Cmp(big.NewRat(97, 100)) < 0
}

func aimsLevel(_ *plan.Plan, main *plan.KPI, current, target number.Quantity) bool {
	r := ratio(target, current)
	return main.Direction != down && r != nil && r.Cmp(big.NewRat(103, 100)) <= 0
}

// leaps: half as much again. Three times as much is more likely a year set
// against a month than a leap.
func leaps(_ *plan.Plan, main *plan.KPI, current, target number.Quantity) bool {
	r := ratio(target, current)
	return main.Direction != down && r != nil && r.Cmp(big.NewRat(3, 2)) > 0 && r.Cmp(big.NewRat(3, 1)) < 0
}

// risesWithoutExit leaves out shares: that more and more people have moved is
// what an exit aims at.
func risesWithoutExit(p *plan.Plan, main *plan.KPI, current, target number.Quantity) bool {
	r := ratio(target, current)
	return len(p.Strategy.ExitSteps) == 0 && p.Goals.Decision != exit && main.Direction != down &&
		target.Unit.Kind() != number.Ratio && r != nil && r.Cmp(big.NewRat(1, 1)) > 0
}

// ratio is target ÷ current, nil where there is nothing to divide by.
func ratio(target, current number.Quantity) *big.Rat {
	if target.None || current.None || current.Sign() <= 0 {
		return nil
	}
	return new(big.Rat).Quo(target.Value(), current.Value())
}

const (
	down plan.Choice = "down"
	exit plan.Choice = "exit"
)
