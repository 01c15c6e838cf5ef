package document

import (
	"slices"
	"strings"

	"opsplan/plan"
)

// telling are the cells of a table that say most, beside the one that names the
// row.
var telling = map[string][]string{
	"product.last":         {"planned", "actual", "change"},
	"product.strengths":    {"evidence"},
	"product.competitors":  {"difference"},
	"goals.kpis":           {"current", "target", "due"},
	"goals.assumptions":    {"value", "certainty"},
	"goals.levers":         {"why"},
	"scope.people":         {"person", "duty"},
	"scope.conditions":     {"limit", "actual"},
	"scope.fates":          {"fate"},
	"resources.need":       {"by", "from", "fallback"},
	"resources.reallocate": {"to", "amount"},
	"resources.released":   {"amount", "when"},
	"strategy.strategies":  {"why"},
	"strategy.actions":     {"owner", "due"},
	"strategy.exit_steps":  {"by", "gate"},
	"strategy.affected":    {"number", "arrangement"},
	"strategy.phases":      {"end", "exit"},
	"strategy.risks":       {"response"},
	"results.milestones":   {"date", "on_miss"},
	"results.signoff":      {"person"},
	"budget.lines":         {"amount", "status"},
	"budget.income":        {"amount", "how_often"},
	"budget.sources":       {"amount", "status"},
	"budget.scenarios":     {"change"},
	"budget.alternatives":  {"cost", "return"},
}

// bare are the cells whose figures are understood without their label: money of
// something that costs, people of a group.
var bare = []string{"budget.lines.amount", "budget.income.amount", "budget.sources.amount", "budget.alternatives.cost", "strategy.affected.number", "resources.released.amount", "goals.assumptions.value"}

// digest is an answer in short: its first paragraph, or the first rows, a line
// each, by the cells that tell most. A figure has its label.
func (b *builder) digest(f *plan.Field) string {
	if f.Kind != plan.KindTable {
		first, _ := firstParagraph(b.names.show(f, b.p.Answer(f)))
		if f.Kind == plan.KindQuantity && first != "" {
			return Label(f, false, b.lang) + Colon.In(b.lang) + first
		}
		return strings.TrimPrefix(first, "- ")
	}
	const most = 3
	var said []string
	n := 0
	for _, row := range b.p.Rows(f) {
		if plan.Blank(row.Title()) {
			continue
		}
		if n++; n <= most {
			said = append(said, b.digestRow(f, row))
		}
	}
	if n > most {
		said = append(said, b.say(moreItems, n-most))
	}
	return strings.Join(said, "\n")
}

// digestRow is a row in a line. What is paid once need not say so.
func (b *builder) digestRow(f *plan.Field, row plan.RowText) string {
	var cells []string
	for _, key := range telling[f.ID] {
		c, _ := f.Cell(key)
		text := b.names.show(c, row.Text(c))
		switch {
		case plan.Blank(text), c.Key == "how_often" && row.Text(c) == "once":
		case c.Kind == plan.KindQuantity && !slices.Contains(bare, f.ID+"."+c.Key):
			cells = append(cells, c.Name.In(b.lang)+" "+text)
		default:
			cells = append(cells, text)
		}
	}
	if len(cells) == 0 {
		return row.Title()
	}
	return row.Title() + Colon.In(b.lang) + strings.Join(cells, comma.In(b.lang))
}
