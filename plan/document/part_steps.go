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

// step is something to be done, with the day by which it is due.
type step struct {
	day                    number.Date
	what, owner, by, shown string
}

// steps are the actions, or steps of an exit, that are due first.
func steps(b *builder) Part {
	const most = 10
	var rows [][]string
	all := b.dueSteps()
	for _, s := range all[:min(len(all), most)] {
		rows = append(rows, []string{s.what, s.owner, s.by, s.shown})
	}
	return b.part("steps", b.overview(stepHeads, rows))
}

var noOwner = plan.Words{Zh: "还没定谁", En: "nobody yet"}

// dueSteps are those that have a day, the first of them first.
func (b *builder) dueSteps() []step {
	var all []step
	period := derive.PeriodOf(b.p)
	add := func(what plan.Line, owner string, by plan.Date, shown plan.Line) {
		if day, err := number.ReadDue(string(by), period); err == nil && what != "" {
			if plan.Blank(owner) {
				owner = noOwner.In(b.lang)
			}
			all = append(all, step{day, string(what), owner, string(by), string(shown)})
		}
	}
	for _, a := range b.p.Strategy.Actions {
		add(a.Action, b.shown("strategy.actions", "owner", string(a.Owner)), a.Due, a.Metric)
	}
	for _, s := range b.p.Strategy.ExitSteps {
		add(s.Step, b.shown("strategy.exit_steps", "owner", string(s.Owner)), s.By, s.Gate)
	}
	slices.SortStableFunc(all, func(x, y step) int { return x.day.Compare(y.day) })
	return all
}
