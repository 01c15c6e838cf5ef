package document

import (
	"opsplan/plan"
)

// position is what the business is, for whom and how it earns, in few lines.
func position(b *builder) Part {
	return b.part("position", lines(oneOf(b.p.Product.Positioning, b.p.Product.What)),
		b.brief("product.business_model"), b.brief("product.users"), b.brief("product.market"))
}

// oneOf is the first line that says something.
func oneOf(texts ...plan.Line) string {
	for _, text := range texts {
		if !plan.Blank(string(text)) {
			return string(text)
		}
	}
	return ""
}

func problem(b *builder) Part {
	return b.part("problem", b.brief("product.need"), b.brief("product.why"), b.brief("product.critical_assumption"))
}

var lastHeads = []head{texts("做过什么", "What was done"), figures("原定", "Planned"), figures("实际", "Actual"), texts("原因", "Why")}

// evidence is what has happened already: what proves the idea, what came of the
// last period, where the figures stand.
func evidence(b *builder) Part {
	var rows [][]string
	for _, l := range b.p.Product.Last {
		rows = append(rows, []string{string(l.What), string(l.Planned), string(l.Actual), string(l.Cause)})
	}
	return b.pictured(b.part("evidence", b.brief("goals.fit_evidence"), b.brief("product.best_segment"), b.overview(lastHeads, rows), list(b.strengths())), "goals.kpis")
}

func (b *builder) strengths() []string {
	var items []string
	for _, s := range b.p.Product.Strengths {
		if s.Point != "" && s.Evidence != "" {
			items = append(items, string(s.Point)+Colon.In(b.lang)+string(s.Evidence))
		}
	}
	return items
}

// pictured adds the figure of a question to a part that says something: alone it
// would be no part where figures are left out.
func (b *builder) pictured(part Part, id string) Part {
	if len(part.Blocks) > 0 {
		if f := b.unlessDrawn(id); f != nil {
			part.Blocks = append(part.Blocks, f)
		}
	}
	return part
}

// unlessDrawn is the figure of a question, nil where there is none.
func (b *builder) unlessDrawn(id string) Block {
	f, _ := plan.Question(id)
	if blocks := b.drawing(f); len(blocks) > 0 {
		return blocks[0]
	}
	return nil
}
