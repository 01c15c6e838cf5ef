package document

import (
	"strings"

	"opsplan/plan"
	"opsplan/plan/derive"
)

var (
	givenHeads  = []head{texts("算账用的数", "Figure"), figures("取值", "Value"), texts("依据", "Basis"), texts("可靠程度", "Certainty")}
	onePercent  = plan.Words{Zh: "%s多 1%%，%s %s", En: "1%% more %s: %s %s"}
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
	for _, e := range l.Effects {
		if !e.IsZero() {
			items = append(items, "- "+b.oneMore(e))
		}
	}
	if len(items) == 0 {
		return nil
	}
	return &Answer{Label: b.say(mainByParts, l.Name, of), Text: strings.Join(items, "\n"), Prose: true}
}

func (b *builder) oneMore(e derive.Effect) string {
	way, size := moreOf, e.Quantity
	if e.Sign() < 0 {
		way, size = lessOf, e.Neg()
	}
	text, _ := b.format().Show(size)
	name, _ := b.factor(e.Name)
	return b.say(onePercent, name, way.In(b.lang), text)
}
