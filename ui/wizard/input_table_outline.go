package wizard

import (
	"slices"

	"opsplan/plan"
	"opsplan/plan/inert"
)

// sampled is how many rows, from the first one, decide what columns there are
// and how wide: so that they stand still while one moves through the others.
const sampled = 40

const (
	columnGap    = 2
	leastTitle   = 24 // columns of the cell that names the row, if it fills them
	leastWords   = 10
	leastColumn  = 4
	mostOfColumn = 18
)

// outline is how a table is laid out, as it was after so many edits.
type outline struct {
	edits  int
	made   bool
	cells  []*plan.Field                // those that matter, the most wanted first
	wants  []plan.Want                  // what is required of rows
	titles map[string]map[string]string // by table and id, the name of a row
}

// column is a cell that is shown, and how wide.
type column struct {
	cell  *plan.Field
	width int
	right bool // numbers stand below each other
}

// renew works the outline out again after an edit.
func (o *outline) renew(d *desk, table *plan.Field) {
	if o.made && o.edits == d.edits {
		return
	}
	*o = outline{edits: d.edits, made: true, titles: map[string]map[string]string{}}
	for _, w := range d.plan().Situation().Wants() {
		if w.ID == table.ID {
			o.wants = append(o.wants, w)
		}
	}
	title := table.TitleCell()
	o.cells = append(o.cells, title)
	for _, c := range table.Cells {
		if c != title && o.required(c) {
			o.cells = append(o.cells, c)
		}
	}
	for _, c := range table.Cells {
		if !slices.Contains(o.cells, c) && (o.held(d.plan(), table, c) || d.plan().Count(table) == 0 && len(o.cells) < 3) {
			o.cells = append(o.cells, c)
		}
	}
}

func (o *outline) required(c *plan.Field) bool {
	return slices.ContainsFunc(o.wants, func(w plan.Want) bool { return slices.Contains(w.Cells, c.Key) })
}

// held tells whether one of the first rows has something in the cell.
func (o *outline) held(p *plan.Plan, table, c *plan.Field) bool {
	for i := range min(p.Count(table), sampled) {
		if p.RowAt(table, i).Text(c) != "" {
			return true
		}
	}
	return false
}

// lacks are the cells that are required of the row and empty.
func (o *outline) lacks(table *plan.Field, row plan.RowText) []*plan.Field {
	var lacks []*plan.Field
	for _, w := range o.wants {
		if w.First || !w.Where.Holds(row) {
			continue
		}
		for _, key := range w.Cells {
			if c, ok := table.Cell(key); ok && row.Text(c) == "" && !slices.Contains(lacks, c) {
				lacks = append(lacks, c)
			}
		}
	}
	return lacks
}

// text is how a row's cell is shown, whatever its length, in about so many
// columns.
func (o *outline) text(d *desk, row plan.RowText, c *plan.Field, width int) string {
	text := row.Text(c)
	if text == "" {
		return ""
	}
	shown := c.Shown(text, d.language)
	if c.Kind == plan.KindReference {
		for _, id := range c.To {
			if title, ok := o.titlesOf(d.plan(), id)[text]; ok {
				shown = title
				break
			}
		}
	}
	return inert.Short(shown, width+1)
}

// titlesOf are the names of another table's rows by their ids.
func (o *outline) titlesOf(p *plan.Plan, table string) map[string]string {
	if titles, ok := o.titles[table]; ok {
		return titles
	}
	titles := map[string]string{}
	if f, ok := plan.Question(table); ok && f.Identified() {
		for _, r := range p.Rows(f) {
			titles[r.ID()] = r.Title()
		}
	}
	o.titles[table] = titles
	return titles
}

// columns fits the cells into so many columns of the screen: first come the
// most wanted, and those that have no room are left out.
func (o *outline) columns(d *desk, table *plan.Field, width int) []column {
	name := o.natural(d, table, o.cells[0])
	columns := []column{{cell: o.cells[0], width: min(name, max(leastTitle, width*2/5), width)}}
	left := width - columns[0].width
	for _, c := range o.cells[1:] {
		cols := min(o.natural(d, table, c), mostOfColumn)
		if !o.required(c) { // the name comes before what is merely there
			more := max(min(name-columns[0].width, left), 0)
			columns[0].width, left = columns[0].width+more, left-more
		}
		room := left - columnGap
		if cols > room && (!worded(c) || room < leastWords) {
			break
		}
		cols = min(cols, room)
		columns = append(columns, column{cell: c, width: cols, right: c.Kind == plan.KindQuantity})
		left -= columnGap + cols
	}
	if d.plan().Count(table) > sampled { // what stands further down may be longer
		more := max(min(leastTitle-columns[0].width, left), 0)
		columns[0].width, left = columns[0].width+more, left-more
	}
	for i, c := range columns { // what is left over goes to those that were cut
		more := max(min(o.natural(d, table, c.cell)-c.width, left), 0)
		columns[i].width, left = c.width+more, left-more
	}
	return columns
}

// worded tells whether the cell says something even if its end is cut off.
func worded(c *plan.Field) bool {
	return c.Kind != plan.KindQuantity && c.Kind != plan.KindDate && c.Kind != plan.KindChoice
}

// natural is how wide a column would like to be.
func (o *outline) natural(d *desk, table, c *plan.Field) int {
	const most = 60
	cols := max(d.width(c.Name.In(d.language)), leastColumn)
	for i := range min(d.plan().Count(table), sampled) {
		cols = max(cols, d.width(o.text(d, d.plan().RowAt(table, i), c, most)))
	}
	return min(cols, most)
}
