package wizard

import (
	"maps"
	"slices"
	"strings"

	"opsplan/plan"
	"opsplan/plan/draft"
	"opsplan/plan/inert"
	"opsplan/ui/propose"
)

// inherited are the cells that a new row takes over from the one above.
var inherited = []string{"owner", "phase", "strategy"}

// titleChars is how much of a row's name is said in a sentence.
const titleChars = 20

// add puts a new row of that name at the end, and opens it.
func (t *table) add(name string) []action {
	c := t.d.newRowOf(t.d.plan(), t.ask, name)
	at := draft.Place{
		Page: pageRow, Section: t.ask.Section.ID, Question: t.ask.ID,
		Row: c.Path.Row, Cell: t.ask.TitleCell().Key, Caret: len(name),
	}
	return []action{edit{changes: []plan.Change{c}}, visit{at}}
}

// addPasted makes a row of each line that was pasted.
func (t *table) addPasted(content string) []action {
	var names []string
	for line := range strings.Lines(strings.ReplaceAll(strings.ToValidUTF8(content, "\ufffd"), "\r", "\n")) {
		if name := strings.TrimSpace(line); name != "" {
			names = append(names, name)
		}
	}
	if len(names) == 1 {
		return t.add(names[0])
	}
	p := t.d.plan().Clone() // so that each row knows the one above
	var changes []plan.Change
	for _, name := range names {
		c := t.d.newRowOf(p, t.ask, name)
		if _, err := p.Apply(c); err != nil {
			return []action{tell{err.Error()}}
		}
		changes = append(changes, c)
	}
	if len(changes) == 0 {
		return nil
	}
	return []action{edit{changes: changes, toast: t.d.say("加了 %d 行", "Rows added: %d", len(changes))}}
}

// newRowOf is a row as it stands before anything is answered in it: of the sort
// that is wanted next, and with what it takes over from the row above.
func (d *desk) newRowOf(p *plan.Plan, table *plan.Field, name string) plan.Change {
	cells := sortWanted(p, table)
	if name != "" {
		cells[table.TitleCell().Key] = name
	}
	c := p.Add(table, -1, cells)
	if p.Count(table) == 0 {
		return c
	}
	with := p.Clone()
	if _, err := with.Apply(c); err != nil {
		return c
	}
	for _, key := range inherited {
		at := plan.Path{Field: table.ID, Row: c.Path.Row, Cell: key}
		if _, ok := table.Cell(key); !ok || c.Cells[key] != "" {
			continue
		}
		if above := propose.For(with, at, d.now()); above != "" {
			c.Cells[key] = above
		}
	}
	return c
}

// sortWanted are the cells that make a new row one of those still required, or
// else of a sort that usually is there and is not yet: the factors of a KPI.
func sortWanted(p *plan.Plan, table *plan.Field) map[string]string {
	cells := map[string]string{}
	set := func(w plan.Where) {
		if slices.Contains(w.In, "") { // a row of no sort will do
			return
		}
		for _, sort := range w.In {
			cells[w.Cell] = sort
			if !hasSort(p, table, plan.Where{Cell: w.Cell, In: []string{sort}}) {
				break
			}
		}
	}
	for _, g := range p.Missing() {
		if g.Path.Field == table.ID && g.Rows > 0 {
			set(g.Want.Where)
			return cells
		}
	}
	for _, w := range p.Situation().Wants() {
		if w.ID == table.ID && w.Rows == 0 && w.Where.Cell != "" && !hasSort(p, table, w.Where) {
			set(w.Where)
			return cells
		}
	}
	return cells
}

func hasSort(p *plan.Plan, table *plan.Field, w plan.Where) bool {
	for _, r := range p.Rows(table) {
		if w.Holds(r) {
			return true
		}
	}
	return false
}

// removal deletes a row. Those that named it by its id name it by its text from
// then on.
func (d *desk) removal(row plan.Path) []action {
	c, ok := d.plan().Remove(row)
	if !ok {
		return nil
	}
	name := inert.Short(d.plan().RowTitle(row), titleChars)
	toast := d.say("删了“%s”。Ctrl+Z 拿回来", "Deleted: %s. Ctrl+Z brings it back", name)
	if name == "" {
		toast = d.say("删了一行。Ctrl+Z 拿回来", "One row deleted. Ctrl+Z brings it back")
	}
	changes := append([]plan.Change{c}, d.plan().Release(row)...) // undone last, the row is where the person is led
	return []action{edit{changes: changes, toast: toast}}
}

// duplicate puts a copy of the row below it.
func (t *table) duplicate() []action {
	row := t.d.plan().RowAt(t.ask, t.here)
	cells := map[string]string{}
	for _, c := range t.ask.Cells {
		if text := row.Text(c); text != "" {
			cells[c.Key] = text
		}
	}
	title := t.ask.TitleCell().Key
	if name := cells[title]; name != "" {
		cells[title] = name + plan.Words{Zh: "（副本）", En: " (copy)"}.In(t.d.plan().Lang())
	}
	t.here++
	return []action{edit{
		changes: []plan.Change{t.d.plan().Add(t.ask, t.here, maps.Clone(cells))},
		toast:   t.d.say("复制了一行", "Row duplicated"),
	}}
}

// shift moves the row up or down.
func (t *table) shift(step int) []action {
	to := t.here + step
	if to < 0 || to >= t.rows() {
		return nil
	}
	c, ok := t.d.plan().Shift(t.path(), to)
	if !ok {
		return nil
	}
	t.here = to
	return []action{edit{changes: []plan.Change{c}}}
}
