package wizard

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/draft"
	"opsplan/plan/inert"
)

// unasked is how many cells of a row are shown at first where none is required.
const unasked = 3

// headChars is how much of a row's name stands in the head.
const headChars = 14

// rowPage is one row of a table: a form over its cells. What is required and what
// holds something is shown, and the rest unfolds.
type rowPage struct {
	*form
	d     *desk
	table *plan.Field
	key   plan.Key

	kept   map[string]bool // cells shown since the row was opened
	all    bool            // every cell is shown
	onMore bool            // the cursor is on the line that unfolds the rest

	opened int             // the edits made when it was opened
	called string          // what the row was called when its name was last followed
	asked  map[string]bool // formulas whose new names were offered
	laid   laid
	reckon reckoning
}

// laid are the page's slots, as the plan was after so many edits.
type laid struct {
	edits int
	all   bool
	slots []slot
}

func newRow(d *desk, table *plan.Field, at draft.Place) page {
	r := &rowPage{d: d, table: table, key: at.Row, opened: d.edits, kept: map[string]bool{}, asked: map[string]bool{}}
	row, _ := r.row()
	r.called = row.Title()
	for i, c := range table.Cells {
		if row.Text(c) != "" || c.Key == at.Cell || i < unasked && !r.demanding() {
			r.kept[c.Key] = true
		}
	}
	if at.Cell == "" {
		at.Cell = d.gap(table, row, func(*plan.Field) bool { return true }).Key
	}
	r.form = newForm(d, r.slots, at)
	return r
}

// row reads the row; ok is false once it is gone.
func (r *rowPage) row() (row plan.RowText, ok bool) {
	i := r.number()
	if i < 0 {
		return plan.RowText{}, false
	}
	return r.d.plan().RowAt(r.table, i), true
}

func (r *rowPage) path() plan.Path { return plan.Path{Field: r.table.ID, Row: r.key} }
func (r *rowPage) number() int     { return r.d.plan().RowNumber(r.path()) }

// demanding tells whether rows of some sort are required to have something.
func (r *rowPage) demanding() bool {
	return slices.ContainsFunc(r.d.plan().Situation().Wants(), func(w plan.Want) bool { return w.ID == r.table.ID && len(w.Cells) > 0 })
}

// slots are the cells that are shown: the one that names the row, what is
// required in this row or others, and the rest in its order.
func (r *rowPage) slots() []slot {
	if r.laid.slots != nil && r.laid.edits == r.d.edits && r.laid.all == r.all {
		return r.laid.slots
	}
	row, ok := r.row()
	if !ok {
		return r.laid.slots
	}
	title := r.table.TitleCell()
	var wanted, others []slot
	for _, c := range r.table.Cells {
		s := r.d.cellSlot(r.table, c, row)
		switch {
		case c == title:
			wanted = slices.Insert(wanted, 0, s)
		case s.tier == plan.Required || r.d.wanted(r.table, c):
			wanted = append(wanted, s)
		case r.all || r.kept[c.Key]:
			others = append(others, s)
		}
	}
	r.laid = laid{r.d.edits, r.all, append(wanted, others...)}
	return r.laid.slots
}

func (r *rowPage) title() (left, right string) {
	s, name := r.table.Section, r.d.plan().RowTitle(r.path())
	if name == "" {
		name = r.d.say("新的一行", "new row")
	}
	return fmt.Sprintf("%d %s › %s › %s", s.Number, s.Name.In(r.d.language), r.table.Name.In(r.d.language), inert.Short(name, headChars)) +
		"   " + r.d.say("第 %d 行，共 %d 行", "row %d of %d", r.number()+1, r.d.plan().Count(r.table)), ""
}

func (r *rowPage) place() draft.Place {
	if r.number() < 0 {
		return draft.Place{Page: pageSection, Section: r.table.Section.ID, Question: r.table.ID}
	}
	p := r.form.place(pageRow)
	p.Section = r.table.Section.ID
	return p
}

func (r *rowPage) refresh(changes []plan.Change) {
	r.refreshName(changes)
	if r.number() >= 0 {
		r.form.refresh(changes)
	}
}

func (r *rowPage) update(msg tea.Msg) ([]action, bool) {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		r.onMore = false
		return r.open.update(msg)
	}
	name := key.Key().Keystroke()
	switch name {
	case "ctrl+pgdown", "alt+pgdown":
		return r.beside(+1, r.focus.Cell), true
	case "ctrl+pgup", "alt+pgup":
		return r.beside(-1, r.focus.Cell), true
	}
	if r.onMore {
		return r.pressMore(key)
	}
	do, used := r.open.update(msg)
	if used {
		return do, true
	}
	switch name {
	case "enter":
		return append(do, r.onward()...), true
	case "tab", "down":
		return append(do, r.downward()...), true
	case "shift+tab":
		if r.focus == r.slots()[0].at {
			return append(do, r.back()...), true
		}
		return append(do, r.stepped(-1)...), true
	case "up":
		return append(do, r.stepped(-1)...), true
	case "esc":
		return append(do, r.back()...), true
	}
	return do, len(do) > 0
}

// stepped goes to the cell so many further, if there is one.
func (r *rowPage) stepped(n int) []action {
	from := r.focus
	if !r.step(n) {
		return nil
	}
	return r.done(from)
}

// onward goes to the next cell, and behind the last one to the next row. Behind
// the last row it goes back to the table, where a row can be added.
func (r *rowPage) onward() []action {
	slots := r.slots()
	if r.at(slots)+1 < len(slots) {
		return r.stepped(+1)
	}
	from := r.focus
	if do := r.beside(+1, ""); do != nil {
		return append(do, r.done(from)...)
	}
	to := r.section()
	to.Caret = r.d.plan().Count(r.table)
	return append([]action{visit{to}}, r.done(from)...)
}

// downward goes to the next cell, and behind the last one to the line that
// unfolds the rest, if there is more.
func (r *rowPage) downward() []action {
	slots := r.slots()
	if r.at(slots)+1 == len(slots) && len(r.folded()) > 0 {
		r.onMore = true
		return r.done(r.focus)
	}
	return r.onward()
}

// beside goes to the row before or after: to the cell, or to its first gap.
func (r *rowPage) beside(step int, cell string) []action {
	i := r.number() + step
	if i < 0 || i >= r.d.plan().Count(r.table) {
		return nil
	}
	to := r.section()
	to.Page, to.Row, to.Cell = pageRow, r.d.plan().RowAt(r.table, i).Key(), cell
	return []action{visit{to}}
}

// back goes to the table, with the cursor on this row.
func (r *rowPage) back() []action {
	to := r.section()
	to.Row = r.key
	return append([]action{visit{to}}, r.done(r.focus)...)
}

func (r *rowPage) section() draft.Place {
	return draft.Place{Page: pageSection, Section: r.table.Section.ID, Question: r.table.ID}
}

func (r *rowPage) keys() []hint {
	if r.onMore {
		return []hint{{"Enter", plan.Words{Zh: "展开", En: "unfold"}}, {"Tab", plan.Words{Zh: "下一行", En: "next row"}}, {"Esc", plan.Words{Zh: "回到表", En: "back to the table"}}}
	}
	keys := append(r.open.keys(),
		hint{"Tab", plan.Words{Zh: "下一格", En: "next"}},
		hint{"Shift+Tab", plan.Words{Zh: "上一格", En: "back"}},
		hint{"Esc", plan.Words{Zh: "回到表", En: "back to the table"}})
	switch last := r.d.plan().Count(r.table) - 1; {
	case r.number() < last:
		keys = append(keys, hint{"Ctrl+PgDn", plan.Words{Zh: "下一行", En: "next row"}})
	case last > 0:
		keys = append(keys, hint{"Ctrl+PgUp", plan.Words{Zh: "上一行", En: "row before"}})
	}
	return keys
}
