package document

import (
	"slices"
	"strings"

	"opsplan/plan"
)

// What answers an objection beyond an answer to the letter: what is derived, or
// put together from several cells.

// mainFormula is that of the main KPI.
func (b *builder) mainFormula() string {
	k, ok := b.main()
	if !ok || plan.Blank(string(k.Formula)) {
		return ""
	}
	return b.withNames(string(k.Formula))
}

// mainSum is how the main KPI comes about: its formula, and that of the target
// with its figures.
func (b *builder) mainSum() string {
	k, _ := b.main()
	formula := b.mainFormula()
	if formula == "" {
		return ""
	}
	said := []string{formula}
	for _, sum := range b.sums() {
		if strings.HasPrefix(sum, b.say(targetOf, k.Name)) {
			said = append(said, sum)
		}
	}
	return strings.Join(said, "\n")
}

// totalSaid is what is spent, and on what.
func (b *builder) totalSaid() string {
	return strings.Join(append(b.money(), b.shares(b.budget())...), "\n")
}

// funded is what is spent, on what, and how much of it by each milestone.
func (b *builder) funded() string {
	const most = 3
	said := b.totalSaid()
	table, ok := b.spentByMilestone().(*Table)
	if !ok {
		return said
	}
	var items []string
	for _, row := range table.Rows {
		items = append(items, b.say(spentBy, row[0], row[1], row[2]))
	}
	return unblank(append([]string{said}, b.firstAndLast(items, most)...)...)
}

// gained is what comes of the money: the goal, what it earns, when it is back.
func (b *builder) gained() string {
	return unblank(append([]string{b.goal(), b.breakEven(), b.backIn()}, b.sentences(b.earned(b.budget()))...)...)
}

// planned are the milestones with what is done if one is missed.
func (b *builder) planned() string {
	const most = 4
	var items []string
	for _, m := range b.milestones() {
		item := string(m.Date) + " " + string(m.Name)
		if what := b.reached(m.Milestone); what != "" {
			item += Colon.In(b.lang) + what
		}
		if !plan.Blank(string(m.OnMiss)) {
			item += b.say(orElse, m.OnMiss)
		}
		items = append(items, item)
	}
	return strings.Join(b.firstOf(items, most), "\n")
}

// fears are the risks that weigh most, and what is done about them.
func (b *builder) fears() string { return strings.Join(b.keyRisks(3), "\n") }

// firstSteps are what is due first.
func (b *builder) firstSteps() string {
	var items []string
	for _, s := range b.dueSteps() {
		items = append(items, s.what+Colon.In(b.lang)+s.owner+comma.In(b.lang)+s.by)
	}
	return strings.Join(b.firstOf(items, 4), "\n")
}

// guesses are how many of the figures are estimates, and which.
func (b *builder) guesses() string { return unblank(b.doubtCounted(), b.doubtful(12)) }

var (
	spentBy    = plan.Words{Zh: "到“%s”（%s）一共付出 %s", En: "Paid out by “%s” (%s): %s"}
	orElse     = plan.Words{Zh: "；没做到：%s", En: "; if not: %s"}
	ownersOf   = plan.Words{Zh: "%d 件事都有人负责，最多的是%s，%d 件", En: "All %d tasks have an owner; %s has most, %d"}
	ownersLack = plan.Words{Zh: "%d 件事里 %d 件没写谁负责", En: "Of %d tasks %d have no owner"}
)

// load says how the work is spread over people.
func (b *builder) load() string {
	count, all, most := map[string]int{}, 0, ""
	add := func(owner string) {
		all++
		if count[owner]++; owner != "" && (most == "" || count[owner] > count[most]) {
			most = owner
		}
	}
	for _, a := range b.p.Strategy.Actions {
		add(b.shown("strategy.actions", "owner", string(a.Owner)))
	}
	for _, s := range b.p.Strategy.ExitSteps {
		add(b.shown("strategy.exit_steps", "owner", string(s.Owner)))
	}
	switch {
	case all == count[""]:
		return ""
	case count[""] > 0:
		return b.say(ownersLack, all, count[""]) + sentence.In(b.lang)
	}
	return b.say(ownersOf, all, most, count[most]) + sentence.In(b.lang)
}

// staffed are the people with what they do, and how much of it.
func (b *builder) staffed() string {
	f, _ := plan.Question("scope.people")
	return unblank(b.digest(f), b.load())
}

// capable are the people, and what speaks for them.
func (b *builder) capable() string {
	people, _ := plan.Question("scope.people")
	strengths, _ := plan.Question("product.strengths")
	return unblank(b.digest(people), b.digest(strengths))
}

// papers are the actions that speak of licences and contracts, or else the
// conditions that do.
func (b *builder) papers() string {
	var items []string
	for _, s := range b.dueSteps() {
		if aboutPapers(s.what) {
			items = append(items, s.what+Colon.In(b.lang)+s.by+comma.In(b.lang)+s.owner)
		}
	}
	if len(items) == 0 {
		for _, c := range b.p.Scope.Conditions {
			if aboutPapers(string(c.Condition)) {
				items = append(items, saidOf(string(c.Condition), Colon.In(b.lang), string(c.Actual)))
			}
		}
	}
	return strings.Join(b.firstOf(items, 5), "\n")
}

var paperWords = []string{"证", "执照", "许可", "合同", "租约", "备案", "licen", "permit", "regist", "lease", "contract", "certificate"}

func aboutPapers(text string) bool {
	text = strings.ToLower(text)
	return slices.ContainsFunc(paperWords, func(word string) bool { return strings.Contains(text, word) })
}

// saidOf joins a name and what is said of it, if anything is.
func saidOf(name, between, text string) string {
	if plan.Blank(text) {
		return name
	}
	return name + between + text
}

// unblank joins those of the lines that say something.
func unblank(said ...string) string {
	return strings.Join(slices.DeleteFunc(said, plan.Blank), "\n")
}
