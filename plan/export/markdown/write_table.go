package markdown

import (
	"strings"

	"opsplan/plan/document"
)

// widest is how far columns are padded; longer cells stick out, so that one of
// them does not make every row as long.
const widest = 40

type column struct {
	name  string
	right bool
	width int
}

func (b *writer) facts(f *document.Facts) {
	l := b.doc.Language
	if f.Control {
		columns, row := make([]column, len(f.Facts)), make([]string, len(f.Facts))
		for i, fact := range f.Facts {
			columns[i], row[i] = column{name: fact.Label}, fact.Text
		}
		b.grid(columns, [][]string{row})
		return
	}
	rows := make([][]string, len(f.Facts))
	for i, fact := range f.Facts {
		rows[i] = []string{fact.Label, fact.Text}
	}
	b.grid([]column{{name: document.FactHead.In(l)}, {name: document.AnswerHead.In(l)}}, rows)
}

func (b *writer) table(t *document.Table) {
	if !t.More && t.Label != "" {
		b.label(t.Number+t.Label, true)
		b.breaks(2)
	}
	columns := make([]column, len(t.Columns))
	for i, c := range t.Columns {
		columns[i] = column{name: c.Name, right: c.Figures}
	}
	b.grid(columns, t.Rows)
}

func (b *writer) grid(columns []column, rows [][]string) {
	cells := make([][]string, len(rows))
	widths := make([][]int, len(rows))
	for i := range columns {
		columns[i].name = escape(columns[i].name, place{cell: true})
		columns[i].width = max(3, width(columns[i].name))
	}
	for r, row := range rows {
		cells[r], widths[r] = make([]string, len(row)), make([]int, len(row))
		for i, text := range row {
			cells[r][i] = escape(text, place{cell: true})
			widths[r][i] = width(cells[r][i])
			columns[i].width = max(columns[i].width, min(widths[r][i], widest))
		}
	}
	for _, c := range columns {
		b.cell(c, c.name, width(c.name))
	}
	b.WriteString("|\n")
	for _, c := range columns {
		b.WriteString("| " + rule(c) + " ")
	}
	b.WriteString("|")
	for r := range cells {
		b.WriteByte('\n')
		for i, c := range columns {
			b.cell(c, cells[r][i], widths[r][i])
		}
		b.WriteString("|")
	}
}

func rule(c column) string {
	if c.right {
		return strings.Repeat("-", c.width-1) + ":"
	}
	return strings.Repeat("-", c.width)
}

func (b *writer) cell(c column, text string, w int) {
	b.WriteString("| ")
	if c.right {
		b.spaces(c.width - w)
	}
	b.WriteString(text)
	if !c.right {
		b.spaces(c.width - w)
	}
	b.WriteByte(' ')
}

func (b *writer) spaces(n int) {
	for range n {
		b.WriteByte(' ')
	}
}
