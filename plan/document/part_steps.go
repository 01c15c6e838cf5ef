package document

import (
	"slices"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// next is what is to be reached first, and what is done if it is not.
func next(b *builder) Part {
	all := b.milestones()
	if len(all) == 0 {
		return Part{}
	}
	onMiss := ""
	if m := all[0]; m.OnMiss != "" {
		f, _ := plan.Question("results.milestones")
		c, _ := f.Cell("on_miss")
		onMiss = c.Name.In(b.lang) + Colon.In(b.lang) + string(m.OnMiss)
	}
	return b.part("next", lines(append(b.nearest(), onMiss)...))
}

var stepHeads = []head{texts("做什么", "What"), texts("谁做", "Who"), texts("哪天前", "By"), texts("看什么数", "Shown by")}

// steps are the actions, or steps of an exit, that are due first.
func steps(b *builder) Part {
	const most = 10
	type due struct {
		day number.Date
		row []string
	}
	var all []due
	period := derive.PeriodOf(b.p)
	add := func(what plan.Line, owner string, by plan.Date, shown plan.Line) {
		if day, err := number.ReadDue(string(by), period); err == nil && what != "" {
			all = append(all, due{day, []string{string(what), owner, string(by), string(shown)}})
		}
	}
	for _, a := range b.p.Strategy.Actions {
		add(a.Action, b.shown("strategy.actions", "owner", string(a.Owner)), a.Due, a.Metric)
	}
	for _, s := range b.p.Strategy.ExitSteps {
		add(s.Step, b.shown("strategy.exit_steps", "owner", string(s.Owner)), s.By, s.Gate)
	}
	slices.SortStableFunc(all, func(x, y due) int { return x.day.Compare(y.day) })
	var rows [][]string
	for _, d := range all[:min(len(all), most)] {
		rows = append(rows, d.row)
	}
	return b.part("steps", b.overview(stepHeads, rows))
}
