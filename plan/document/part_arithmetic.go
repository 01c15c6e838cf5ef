package document

import (
	"strings"

	"opsplan/plan"
	"opsplan/plan/derive"
)

var (
	givenHeads  = []head{texts("算账用的数", "Figure"), figures("取值", "Value"), texts("依据", "Basis"), texts("可靠程度", "Certainty")}
	onePercent  = plan.Words{Zh: "%s多 1%%，%s %s", En: "1%% more %s: %s %s"}
	oneOfMany   = plan.Words{Zh: "%s，哪一个多 1%%，都%s %s", En: "1%% more of any one of these (%s): %s %s"}
	moreOf      = plan.Words{Zh: "多", En: "up"}
	lessOf      = plan.Words{Zh: "少", En: "down"}
	mainByParts = plan.Words{Zh: "什么最动得了“%s”（%s）", En: "What moves “%s” (%s) most"}
)

// arithmetic shows how the main figure comes about, what it rests on, and what
// moves it most.
func arithmetic(b *builder) Part {
	sums := b.sums()
	if formula := b.mainFormula(); formula != "" {
		sums = append([]string{formula}, sums...)
	}
	return b.part("arithmetic", list(sums), b.givens(), lines(b.breakEven()), b.sensitivity())
}

// givens are the assumptions with what they rest on.
func (b *builder) givens() Block {
	var rows [][]string
	for _, a := range b.p.Goals.Assumptions {
		if a.Name != "" {
			rows = append(rows, []string{string(a.Name), string(a.Value), string(a.Basis), b.shown("goals.assumptions", "certainty", string(a.Certainty))})
		}
	}
	return b.overview(givenHeads, rows)
}

// sensitivity says what one percent of each factor does to the main KPI.
func (b *builder) sensitivity() Block {
	l, ok := derive.Sensitivity(b.p)
	if !ok || len(l.Effects) == 0 {
		return nil
	}
	of, _ := b.format().Show(l.Of)
	var items []string
	for _, alike := range b.alike(l.Effects) {
		items = append(items, "- "+b.oneMore(alike))
	}
	if len(items) == 0 {
		return nil
	}
	return &Answer{Label: b.say(mainByParts, l.Name, of), Text: strings.Join(items, "\n"), Prose: true}
}

// alike are the effects that are not zero, with those that follow each other and
// do as much put together: all factors of a product do.
func (b *builder) alike(effects []derive.Effect) [][]derive.Effect {
	var groups [][]derive.Effect
	for _, e := range effects {
		last := len(groups) - 1
		switch {
		case e.IsZero():
		case last >= 0 && groups[last][0].Cmp(e.Quantity) == 0:
			groups[last] = append(groups[last], e)
		default:
			groups = append(groups, []derive.Effect{e})
		}
	}
	return groups
}

// oneMore says what one percent more of any of the factors does.
func (b *builder) oneMore(alike []derive.Effect) string {
	way, size := moreOf, alike[0].Quantity
	if size.Sign() < 0 {
		way, size = lessOf, size.Neg()
	}
	names := make([]string, len(alike))
	for i, e := range alike {
		names[i], _ = b.factor(e.Name)
	}
	text, _ := b.format().Show(size)
	words := onePercent
	if len(names) > 1 {
		words = oneOfMany
	}
	return b.say(words, strings.Join(names, listed.In(b.lang)), way.In(b.lang), text)
}
