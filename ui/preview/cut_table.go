package preview

import (
	"slices"
	"strconv"
	"strings"

	"opsplan/plan"
	"opsplan/plan/document"
)

// tallest is how many bytes a cell may have in a table; a longer one would make
// a row of the table higher than it is wide.
const tallest = 240

func (c *cutter) facts(of string, f *document.Facts) {
	b := Block{name: name{of: of, is: "facts"}}
	g := grid{language: c.language, pairs: !f.Control}
	var columns []column
	var rows [][]string
	if f.Control {
		rows = [][]string{nil}
	} else {
		columns = []column{{label: document.FactHead.In(c.language)}, {label: document.AnswerHead.In(c.language)}}
	}
	for _, fact := range f.Facts {
		b.fields = append(b.fields, fact.Of)
		text := short(fact.Text, c.language)
		if f.Control {
			columns = append(columns, column{label: fact.Label})
			rows[0] = append(rows[0], text)
		} else {
			rows = append(rows, []string{fact.Label, text})
		}
	}
	g.parts = []part{{columns: columns, rows: rows}}
	g.measure()
	c.add(b, &g)
}

// table adds the label of a table and its rows, in several blocks if there are
// many.
func (c *cutter) table(of string, parts []document.Block) {
	t := parts[0].(*document.Table)
	if t.Of == nil {
		c.summary(of, t)
		return
	}
	fields := []*plan.Field{t.Of}
	colon := strings.TrimRight(document.Colon.In(c.language), " ")
	c.add(Block{name: name{of: t.Of.ID, is: "label"}, fields: fields}, &flow{label: t.Number + t.Label, colon: colon})
	whole := grid{language: c.language}
	for _, block := range parts {
		whole.parts = append(whole.parts, c.part(block.(*document.Table)))
	}
	whole.measure()
	rest := slices.Clone(whole.parts)
	for from := 0; from < len(t.Keys); {
		g := whole
		g.first, g.parts = from, nil
		to := from + rowsEnd(rest, t.Keys[from:])
		for k, p := range rest {
			g.parts = append(g.parts, part{columns: p.columns, rows: p.rows[:to-from]})
			rest[k].rows = p.rows[to-from:]
		}
		c.add(Block{name: name{of: t.Of.ID, is: "rows"}, fields: fields, keys: t.Keys[from:to]}, &g)
		from = to
	}
}

// summary adds a table of a part, which is short.
func (c *cutter) summary(of string, t *document.Table) {
	if t.Label != "" {
		c.add(Block{name: name{of: of, is: "label"}}, &flow{label: t.Label})
	}
	p := part{}
	for i, col := range t.Columns {
		p.columns = append(p.columns, column{key: strconv.Itoa(i), label: col.Name, names: i == 0, right: col.Figures})
	}
	for _, row := range t.Rows {
		p.rows = append(p.rows, c.short(row))
	}
	g := grid{language: c.language, parts: []part{p}}
	g.measure()
	c.add(Block{name: name{of: of, is: "rows"}}, &g)
}

func (c *cutter) part(t *document.Table) part {
	title := t.Of.TitleCell()
	p := part{rows: make([][]string, len(t.Rows))}
	for _, col := range t.Columns {
		p.columns = append(p.columns, column{key: col.Of.Key, label: col.Name, names: col.Of == title, right: col.Figures})
	}
	for i, row := range t.Rows {
		p.rows[i] = c.short(row)
	}
	return p
}

// short cuts the cells that are too long; the document keeps its own.
func (c *cutter) short(row []string) []string {
	own := false
	for k, text := range row {
		if len(text) > mostShown {
			if !own {
				row, own = slices.Clone(row), true
			}
			row[k] = short(text, c.language)
		}
	}
	return row
}

// rowsEnd returns how many rows the next block has.
func rowsEnd(parts []part, keys []plan.Key) int {
	size := 0
	for n := range keys {
		for _, p := range parts {
			for _, text := range p.rows[n] {
				size += len(text)
			}
		}
		switch {
		case n > 0 && size > mostCells:
			return n
		case len(keys) > mostRows && (n+1 == mostRows || n+1 >= leastRows && seldom(keys[n].String())):
			return n + 1
		}
	}
	return len(keys)
}

// measure finds what the columns need and whether a cell fits no table.
func (g *grid) measure() {
	for _, p := range g.parts {
		for k := range p.columns {
			p.columns[k].need = cols(p.columns[k].label)
		}
		for _, row := range p.rows {
			for k, text := range row {
				c := &p.columns[k]
				g.list = g.list || len(text) > tallest || composed(text)
				if c.need < enough && text != "" {
					for _, line := range cellLines(text) {
						c.need = min(enough, max(c.need, cols(line)))
					}
				}
			}
		}
	}
}
