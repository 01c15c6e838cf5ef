package document

import (
	"slices"
	"strings"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/number"
)

// onePage is the outline: so few lines of each part that it fits a page. All
// readers get the same one; a lender's says how tight the money gets.
func (b *builder) onePage() []Part {
	var asked []Block // near the top: many read no further
	if b.isFor(plan.Boss, plan.Investor, plan.Lender) {
		asked = quoted(string(b.p.Budget.Ask))
	}
	parts := []Part{
		b.part("conclusion", lines(b.summarized()...)),
		b.part("ask", asked...),
		b.targets(),
		b.part(b.waysPart(), list(b.keyWays(5))),
		b.part("milestones", b.keyMilestones(5)),
		b.part("money", lines(append(b.money(), b.outlook()...)...)),
		b.part("keyrisks", list(b.keyRisks(3))),
	}
	return slices.DeleteFunc(parts, func(p Part) bool { return len(p.Blocks) == 0 })
}

// targets are the figures to be reached, and how sure they are.
func (b *builder) targets() Part {
	table := b.keyFigures(5)
	if table == nil {
		return Part{}
	}
	return b.part("figures", table, lines(b.doubtCounted()))
}

func (b *builder) isFor(readers ...string) bool {
	return slices.ContainsFunc(readers, func(r string) bool { return slices.Contains(b.at.Readers, r) })
}

// summarized is the summary as the person wrote it, or as much of one as the rest
// of the page does not say.
func (b *builder) summarized() []string {
	if plan.Blank(string(b.p.Summary)) {
		if said := fitting(b.gist(), summaryMost[b.lang], b.lang); said != "" {
			return []string{said}
		}
		return b.sentences([]string{nothingYet.In(b.lang)})
	}
	return strings.Split(strings.TrimSpace(string(b.p.Summary)), "\n")
}

var keyFigureHeads = []head{texts("指标", "KPI"), figures("现值", "Current"), figures("目标", "Target"), texts("何时", "Due")}

// weightOf orders KPIs by what they are to the plan.
var weightOf = map[plan.Choice]int{plan.Main: 0, plan.Factor: 1, "guard": 2, "leading": 3, "efficiency": 3}

// keyFigures are the main KPI, its factors and what guards it.
func (b *builder) keyFigures(most int) Block {
	kpis := slices.DeleteFunc(slices.Clone(b.p.Goals.KPIs), func(k plan.KPI) bool {
		return plan.Blank(string(k.Name)) || plan.Blank(string(k.Target))
	})
	slices.SortStableFunc(kpis, func(x, y plan.KPI) int { return weightOf[x.Role] - weightOf[y.Role] })
	factors := 0
	kpis = slices.DeleteFunc(kpis, func(k plan.KPI) bool { // a guard is not to be crowded out
		if k.Role == plan.Factor {
			factors++
		}
		return k.Role == plan.Factor && factors > most-2
	})
	var rows [][]string
	for _, k := range kpis[:min(len(kpis), most)] {
		rows = append(rows, []string{string(k.Name), string(k.Current), string(k.Target), string(k.Due)})
	}
	return b.overview(keyFigureHeads, rows)
}

// waysPart is the part that says how: what closes is closed step by step.
func (b *builder) waysPart() string {
	if b.at.Stage == plan.Decline {
		return "exit"
	}
	return "ways"
}

// keyWays are the strategies with what each brings and what they come to, or the
// steps of an exit.
func (b *builder) keyWays(most int) []string {
	if b.at.Stage == plan.Decline {
		return b.firstAndLast(b.exitSteps(), most)
	}
	gap, _ := b.gap()
	var items []string
	for _, s := range b.p.Strategy.Strategies {
		if plan.Blank(string(s.Name)) {
			continue
		}
		item := string(s.Name)
		for _, c := range gap.Contributions {
			if c.Strategy == s.Key {
				item += Colon.In(b.lang) + gap.Name + " " + b.signed(c.Effect)
			}
		}
		items = append(items, item)
	}
	items = b.firstOf(items, most)
	if all := b.remainder(); all != "" {
		items = append(items, all)
	}
	return items
}

// exitSteps are those with a day, the first of them first, then the others.
func (b *builder) exitSteps() []string {
	type dated struct {
		day  number.Date
		text string
	}
	var due []dated
	var others []string
	period := derive.PeriodOf(b.p)
	for _, s := range b.p.Strategy.ExitSteps {
		text := strings.TrimSpace(string(s.By) + " " + string(s.Step))
		day, err := number.ReadDue(string(s.By), period)
		switch {
		case plan.Blank(string(s.Step)):
		case err != nil:
			others = append(others, text)
		default:
			due = append(due, dated{day, text})
		}
	}
	slices.SortStableFunc(due, func(x, y dated) int { return x.day.Compare(y.day) })
	var items []string
	for _, d := range due {
		items = append(items, d.text)
	}
	return append(items, others...)
}

// firstAndLast are the first of the items and the one with which it ends.
func (b *builder) firstAndLast(items []string, most int) []string {
	if more := len(items) - most; more > 0 {
		first := append(items[:most-1:most-1], b.say(stepsBetween, more))
		return append(first, items[len(items)-1])
	}
	return items
}

var stepsBetween = plan.Words{Zh: "……中间还有 %d 条", En: "… %d more in between"}

// firstOf are the first of the items, and how many there are beyond them.
func (b *builder) firstOf(items []string, most int) []string {
	if more := len(items) - most; more > 0 {
		return append(items[:most:most], b.say(moreItems, more))
	}
	return items
}

var keyMilestoneHeads = []head{texts("日期", "Date"), texts("里程碑", "Milestone"), texts("要做到", "What is reached")}

func (b *builder) keyMilestones(most int) Block {
	var rows [][]string
	for _, m := range b.milestones() {
		rows = append(rows, []string{string(m.Date), string(m.Name), b.reached(m.Milestone)})
	}
	if len(rows) > most { // the first ones, and where it ends
		rows = append(rows[:most-1:most-1], rows[len(rows)-1])
	}
	return b.overview(keyMilestoneHeads, rows)
}

// outlook is what comes of the money.
func (b *builder) outlook() []string {
	said := []string{b.lossAvoided(), b.breakEven(), b.backIn()}
	if b.isFor(plan.Lender, plan.Investor) {
		if _, paid := derive.PaybackOf(b.p); !paid {
			said = append(said, b.surplus())
		}
		return append(said, b.ownShare(), b.leastSaid())
	}
	return append(said, b.shortSaid())
}

func (b *builder) keyRisks(most int) []string {
	var items []string
	for _, r := range b.heaviestRisks(most) {
		items = append(items, string(r.Event)+Colon.In(b.lang)+b.responseTo(r))
	}
	return items
}
