package preview

import (
	"sort"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"opsplan/plan/inert"
)

// View is the rows in sight, as many as the pane is high, none wider than it.
func (p *Pane) View() string {
	var b strings.Builder
	i, rows := -1, []string(nil)
	for y := p.top; y < p.top+p.height; y++ {
		if y > p.top {
			b.WriteByte('\n')
		}
		if at := p.at(y); at != i {
			i, rows = at, p.rowsOf(at)
		}
		if i >= 0 && y-p.starts[i] < len(rows) {
			b.WriteString(p.cut(i, rows[y-p.starts[i]]))
		}
	}
	return b.String()
}

// rowsOf are the rows of a block: drawn, or as yet the plain lines.
func (p *Pane) rowsOf(i int) []string {
	switch {
	case i < 0:
		return nil
	case p.seen[i].drawn:
		return p.seen[i].drawing.rows
	}
	return plainRows(p.blocks[i].body)
}

// cut cuts a row that was not drawn for this width.
func (p *Pane) cut(i int, row string) string {
	if p.seen[i].current && p.width >= narrowest {
		return row
	}
	return ansi.Truncate(row, p.width, "…")
}

func plainRows(b body) []string {
	lines := b.plain()
	for i, line := range lines {
		lines[i] = inert.Line(line)
	}
	return lines
}

// Position is the first row in sight and how many there are.
func (p *Pane) Position() (top, rows int) { return p.top, p.rows }

// Scroll moves by so many rows, up if they are less than 0. The pane stays
// there until it is told to follow another time.
func (p *Pane) Scroll(rows int) tea.Cmd {
	p.follows = nil
	p.show(p.top + rows)
	return p.next()
}

// Page moves by so many pages, of which two have a row in common.
func (p *Pane) Page(pages int) tea.Cmd { return p.Scroll(pages * max(p.height-1, 1)) }

// show puts a row at the top, as far as that leaves no room below the end.
func (p *Pane) show(top int) { p.top = max(0, min(top, p.rows-p.height)) }

// lay finds the row that each block begins at, with a blank one between most.
func (p *Pane) lay() {
	y := 0
	for i := range p.blocks {
		n := p.rowCount(i)
		if n > 0 && y > 0 && !p.blocks[i].joins(p.width) {
			y++
		}
		p.starts[i] = y
		y += n
	}
	p.rows = y
}

func (p *Pane) rowCount(i int) int {
	if p.seen[i].drawn {
		return len(p.seen[i].drawing.rows)
	}
	return p.blocks[i].lines
}

// at is the block that a row belongs to, or the blank row above whose next it
// is; -1 without blocks.
func (p *Pane) at(y int) int {
	return sort.Search(len(p.starts), func(i int) bool { return p.starts[i] > y }) - 1
}

// anchor is what stands at the top: a block, and how far into it.
type anchor struct {
	name   name
	offset int
}

func (p *Pane) anchor() anchor {
	i := p.at(p.top)
	if i < 0 {
		return anchor{}
	}
	return anchor{p.blocks[i].name, p.top - p.starts[i]}
}

// restore keeps the top where it was, whatever became of the rows above, unless
// what is followed would be out of sight.
func (p *Pane) restore(at anchor) {
	top := p.top
	for i, b := range p.blocks {
		if b.name == at.name {
			top = p.starts[i] + min(at.offset, p.rowCount(i))
			break
		}
	}
	p.show(top)
	p.reveal()
}
