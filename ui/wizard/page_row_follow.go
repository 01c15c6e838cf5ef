package wizard

import (
	"slices"

	"opsplan/plan"
	"opsplan/plan/derive"
)

// done is what follows from leaving a cell.
func (r *rowPage) done(at plan.Path) []action {
	_, cell := at.Declared()
	switch {
	case cell == nil:
	case cell == r.table.TitleCell():
		return r.renamed()
	case cell.Kind == plan.KindFormula:
		return r.offerNames(r.d.plan().Text(at))
	}
	return nil
}

// bare tells whether nobody has written anything in the row: it holds no more
// than what new rows take over.
func (r *rowPage) bare() bool {
	row, ok := r.row()
	if !ok || r.d.edits != r.opened {
		return false
	}
	for _, c := range r.table.Cells {
		taken := c.Kind == plan.KindChoice || c.Kind == plan.KindReference || c.Key == "owner"
		if row.Text(c) != "" && !taken {
			return false
		}
	}
	return true
}

// part takes away a row that was opened and left without a word.
func (r *rowPage) part() []action {
	if r.called == "" && r.bare() {
		c, _ := r.d.plan().Remove(r.path())
		return []action{edit{changes: []plan.Change{c}, toast: r.d.say("空行没有留下", "The empty row was not kept")}}
	}
	return r.renamed()
}

// renamed lets references and formulas follow the row's new name, as part of the
// step that gave it.
func (r *rowPage) renamed() []action {
	p := r.d.plan()
	now := p.RowTitle(r.path())
	was := r.called
	if now == was || now == "" {
		return nil
	}
	r.called = now
	if was == "" {
		return nil
	}
	before := p.Clone() // what named the row can be found only while it has that name
	at := plan.Path{Field: r.table.ID, Row: r.key, Cell: r.table.TitleCell().Key}
	if _, err := before.Apply(before.Set(at, was)); err != nil {
		return nil
	}
	follow := before.Follow(before.Set(at, now))
	if len(follow) == 0 {
		return nil
	}
	return []action{edit{
		changes: follow, joins: true,
		toast: r.d.say("%d 处提到它的地方跟着改了名", "Renamed in %d other places too", len(follow)),
	}}
}

// refreshName takes the name as followed where following it was undone or redone.
func (r *rowPage) refreshName(changes []plan.Change) {
	own := func(c plan.Change) bool { return c.Path.Row == r.key && c.Path.Cell == r.table.TitleCell().Key }
	if slices.ContainsFunc(changes, own) && !slices.ContainsFunc(changes, func(c plan.Change) bool { return !own(c) }) {
		return
	}
	r.called = r.d.plan().RowTitle(r.path())
}

// offerNames offers to add what a formula names and the plan does not know; once
// for each formula.
func (r *rowPage) offerNames(formula string) []action {
	if formula == "" || r.asked[formula] {
		return nil
	}
	r.asked[formula] = true
	names, err := derive.UnknownNames(r.d.plan(), formula)
	if err != nil || len(names) == 0 {
		return nil
	}
	return []action{cover{newNames(r.d, names)}}
}
