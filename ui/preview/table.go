package preview

// tables draws the parts one below the other, each as high as the highest cell
// of each row demands.
func (g *grid) tables(t *typesetter, width int) []mark {
	const head = 2 // rows: the labels and the rule
	var marks []mark
	y := 0
	for n, p := range g.parts {
		if n > 0 {
			t.WriteString("\n\n")
			y++
		}
		cells, widths := p.lay(width)
		p.head(t)
		y += head
		for i, row := range cells {
			height := 1
			t.WriteString("\n|")
			for k, lines := range row {
				t.WriteByte(' ')
				height = max(height, t.cell(lines, widths[k]))
				t.WriteString(" |")
			}
			marks = append(marks, mark{item: i, part: n, from: y, to: y + height})
			y += height
		}
	}
	return marks
}

func (p *part) head(t *typesetter) {
	t.WriteByte('|')
	for _, c := range p.columns {
		t.WriteByte(' ')
		encode(&t.Builder, c.label)
		t.WriteString(" |")
	}
	t.WriteString("\n|")
	for _, c := range p.columns {
		if c.right {
			t.WriteString("--:|")
		} else {
			t.WriteString("---|")
		}
	}
}

// cell writes the lines of a cell and returns how many rows they take.
func (t *typesetter) cell(lines []string, width int) int {
	n := 0
	for i, line := range lines {
		if i > 0 {
			t.WriteString(breakRow)
		}
		n += t.line(width, width, 0, span{normal, line})
	}
	return n
}

// lay returns the cells' lines and how wide each column is to be: what it
// needs, and more as long as there is room, the narrowest first.
func (p *part) lay(width int) (cells [][][]string, widths []int) {
	natural := make([]int, len(p.columns))
	for k, c := range p.columns {
		natural[k] = c.need
	}
	for _, row := range p.rows {
		lines := make([][]string, len(row))
		for k, text := range row {
			lines[k] = cellLines(text)
			for _, line := range lines[k] {
				natural[k] = max(natural[k], cols(line))
			}
		}
		cells = append(cells, lines)
	}
	widths = p.widths(natural, enough)
	for limit := enough + 1; limit <= width; limit++ {
		wider := p.widths(natural, limit)
		if sum(wider) > width {
			break
		}
		widths = wider
	}
	return cells, widths
}

// widths are those of columns that may be as wide as the limit.
func (p *part) widths(natural []int, limit int) []int {
	widths := make([]int, len(natural))
	for k, c := range p.columns {
		widths[k] = max(c.need, min(natural[k], limit))
	}
	return widths
}

// sum is how wide the table is.
func sum(widths []int) int {
	n := -1
	for _, w := range widths {
		n += w + frame
	}
	return n
}
