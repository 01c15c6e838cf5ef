package preview

import (
	"strings"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/inert"
)

// enough columns of the screen are enough for any column of a table.
const enough = 12

// frame is what a column of a table takes besides its text; the last has no
// line after it.
const frame = 3

// grid is rows of a table, or the facts of the head: drawn as a table where
// there is room, else as a list.
type grid struct {
	language plan.Language
	parts    []part
	first    int  // the number of the first row in its table
	pairs    bool // every row is a label and a text
	list     bool // never a table
}

// part is what one of the tables holds that a wide table was split into. All
// parts have the same rows.
type part struct {
	columns []column
	rows    [][]string
}

// column is one of a part. Need is how wide it must be, for the whole table, so
// that all blocks of a table are drawn in the same form.
type column struct {
	key   string // of the cell
	label string
	need  int
	names bool // its cells name the rows
	right bool
}

func (g *grid) sum(h *hash) {
	h.text(string(g.language))
	h.flag(g.pairs)
	h.flag(g.list)
	for _, p := range g.parts {
		h.number(len(p.columns))
		for _, c := range p.columns {
			h.text(c.label)
			h.number(c.need)
			h.flag(c.names)
			h.flag(c.right)
		}
		h.number(len(p.rows))
		for _, row := range p.rows {
			for _, text := range row {
				h.text(text)
			}
		}
	}
	for i := range g.parts[0].rows {
		h.text(g.title(i))
	}
}

func (g *grid) plain() []string {
	var lines []string
	for _, p := range g.parts {
		for _, row := range p.rows {
			lines = append(lines, strings.Join(row, "  "))
		}
	}
	return lines
}

func (g *grid) lines() int { return len(g.parts) * len(g.parts[0].rows) }

func (g *grid) markdown(width int) (string, []mark) {
	var t typesetter
	var marks []mark
	switch {
	case g.fits(width):
		marks = g.tables(&t, width)
	case g.named():
		marks = g.entries(&t, width)
	default:
		marks = g.facts(&t, width)
	}
	return t.String(), marks
}

func (g *grid) fits(width int) bool {
	for _, p := range g.parts {
		need := make([]int, len(p.columns))
		for k, c := range p.columns {
			need[k] = c.need
		}
		if sum(need) > width {
			return false
		}
	}
	return !g.list
}

func (g *grid) named() bool {
	for _, c := range g.parts[0].columns {
		if c.names {
			return true
		}
	}
	return false
}

// entries is a table as a list: the name of a row, and below it what its other
// cells hold, of all parts.
func (g *grid) entries(t *typesetter, width int) []mark {
	var marks []mark
	y := 0
	for i := range g.parts[0].rows {
		t.begin(bullets, "- ")
		n := t.line(width-2, width-2, 2, span{bold, g.title(i)})
		for _, p := range g.parts {
			for k, c := range p.columns {
				if !c.names {
					n += g.labelled(t, width, 2, c.label, p.rows[i][k])
				}
			}
		}
		marks = append(marks, mark{item: i, part: -1, from: y, to: y + n})
		y += n
	}
	return marks
}

func (g *grid) title(i int) string {
	for k, c := range g.parts[0].columns {
		if text := inert.Line(g.parts[0].rows[i][k]); c.names && strings.TrimSpace(text) != "" {
			return text
		}
	}
	return rowNumber(g.first+i+1, g.language)
}

// labelled writes a cell of a list, nothing for one that is empty.
func (g *grid) labelled(t *typesetter, width, indent int, label, text string) int {
	n := 0
	for _, line := range cellLines(text) {
		spans := []span{{quiet, label}, {normal, document.Colon.In(g.language)}, {normal, line}}
		first := width - indent
		t.WriteString(breakRow)
		t.indent(indent)
		if n > 0 {
			spans, first = spans[2:], first-2
			t.indent(2)
		}
		n += t.line(first, width-indent-2, indent+2, spans...)
	}
	return n
}

// facts is short answers as a list.
func (g *grid) facts(t *typesetter, width int) []mark {
	var marks []mark
	y := 0
	add := func(item int, label, text string) {
		t.begin(paragraph, "")
		spans := []span{{quiet, label}, {normal, document.Colon.In(g.language)}}
		if lines := cellLines(text); len(lines) > 0 {
			spans = append(spans, span{normal, strings.Join(lines, " ")})
		}
		n := t.line(width, width-2, 2, spans...)
		marks = append(marks, mark{item: item, part: -1, from: y, to: y + n})
		y += n
	}
	for i, row := range g.parts[0].rows {
		if g.pairs {
			add(i, row[0], row[1])
			continue
		}
		for k, c := range g.parts[0].columns {
			add(k, c.label, row[k])
		}
	}
	return marks
}

// cellLines is a cell's lines that hold anything.
func cellLines(text string) []string {
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		if line = inert.Text(line); strings.TrimSpace(line) != "" {
			lines = append(lines, line)
		}
	}
	return lines
}
