package document

import (
	"opsplan/plan"
	"opsplan/plan/number"
)

// figures returns what is derived from the table just shown.
func (b *builder) figures(f *plan.Field) []Block {
	var notes []Block
	add := func(kind NoteKind, lines []string) {
		if len(lines) > 0 {
			notes = append(notes, &Note{Of: f, Kind: kind, Lines: lines})
		}
	}
	switch f.ID {
	case "goals.kpis":
		add(Sum, b.sums())
		add(Way, b.ways())
	case "results.milestones":
		add(Nearest, b.nearest())
	case "budget.lines":
		t := b.budget()
		add(Total, b.totals(t))
		add(Share, b.shares(t))
	case "budget.income":
		add(Total, b.earned(b.budget()))
	case "budget.sources":
		add(Total, b.sources(b.budget()))
	}
	return notes
}

// format prints derived figures as the document's language does.
func (b *builder) format() number.Format {
	return number.Format{Lang: number.Lang(b.lang), Currency: b.p.Money()}
}

var about = plan.Words{Zh: "约 ", En: "about "}

// show prints a derived figure, saying so where it is rough.
func (b *builder) show(q number.Quantity) string {
	text, _ := b.format().Money(q)
	if q.About {
		text = about.In(b.lang) + text
	}
	return text
}
