package document

import (
	"strings"

	"opsplan/plan"
)

// names shows answers as plan.Plan.Shown does, with the ids of each table looked
// up once: a plan may have thousands of references.
type names struct {
	p      *plan.Plan
	lang   plan.Language
	tables map[string]map[string]string // by table, by id: the text that names the row
}

func (n *names) show(f *plan.Field, text string) string {
	switch f.Kind {
	case plan.KindReference:
		if title, ok := n.title(f, text); ok {
			return title
		}
		return f.Shown(text, n.lang)
	case plan.KindChoice, plan.KindSeveral:
		return f.Shown(text, n.lang)
	case plan.KindLine, plan.KindProse, plan.KindQuantity, plan.KindDate, plan.KindFormula, plan.KindSeries, plan.KindID, plan.KindTable:
	}
	return text
}

func (n *names) title(ref *plan.Field, text string) (string, bool) {
	id := strings.TrimSpace(text)
	if id == "" {
		return "", false
	}
	for _, to := range ref.To {
		if title, ok := n.table(to)[id]; ok {
			return title, true
		}
	}
	return "", false
}

func (n *names) table(id string) map[string]string {
	if titles, ok := n.tables[id]; ok {
		return titles
	}
	titles := map[string]string{}
	if table, ok := plan.Question(id); ok && table.Identified() {
		for _, row := range n.p.Rows(table) {
			if _, taken := titles[row.ID()]; !taken {
				titles[row.ID()] = row.Title()
			}
		}
	}
	n.tables[id] = titles
	return titles
}

// shown shows the text of a table's cell.
func (b *builder) shown(table, cell, text string) string {
	f, _ := plan.Question(table)
	c, _ := f.Cell(cell)
	return b.names.show(c, text)
}
