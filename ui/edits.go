package ui

import (
	"strconv"
	"strings"

	"opsplan/plan"
)

// edits gathers changes and applies each to a copy of the plan, so that a
// later one can rely on it and all are known to fit before any is made.
type edits struct {
	before  *plan.Plan // what row numbers count
	plan    *plan.Plan
	changes []plan.Change
}

func newEdits(p *plan.Plan) *edits { return &edits{before: p.Clone(), plan: p.Clone()} }

func (e *edits) add(c plan.Change) error {
	if _, err := e.plan.Apply(c); err != nil {
		return err
	}
	e.changes = append(e.changes, c)
	return nil
}

func (e *edits) all(o setOptions, answers *plan.Plan, assignments []string) (err error) {
	if answers != nil {
		if err := e.merge(answers); err != nil {
			return err
		}
	}
	for _, address := range o.remove {
		if err := e.remove(address); err != nil {
			return err
		}
	}
	for _, address := range o.move {
		if assignments, err = e.move(address, assignments); err != nil {
			return err
		}
	}
	for _, table := range o.add {
		if assignments, err = e.addRow(table, assignments); err != nil {
			return err
		}
	}
	for _, assignment := range assignments {
		if err := e.assign(assignment); err != nil {
			return err
		}
	}
	return nil
}

func (e *edits) assign(assignment string) error {
	address, value, ok := strings.Cut(assignment, "=")
	if !ok {
		return wrongUse("%q 不是 PATH=VALUE 的样子", "%q is not of the form PATH=VALUE", assignment)
	}
	at, err := e.locate(address)
	if err != nil {
		return err
	}
	question, cell := at.Declared()
	if question.Kind == plan.KindTable && cell == nil {
		return wrongUse("%s 是表格：改一格写 %[1]s.0.%[2]s=…，加一行用 --add %[1]s", "%s is a table: to change a cell write %[1]s.0.%[2]s=…, to add a row use --add %[1]s",
			question.ID, question.TitleCell().Key)
	}
	if cell == nil {
		cell = question
	}
	if cell.Kind == plan.KindID {
		if err := e.newID(question, value, at.Row); err != nil {
			return err
		}
	}
	return e.followed(e.plan.Set(at, cell.Accept(value)))
}

// newID refuses an id that another row of the table has.
func (e *edits) newID(table *plan.Field, id string, own plan.Key) error {
	for _, row := range e.plan.Rows(table) {
		if id != "" && row.ID() == id && row.Key() != own {
			return wrongUse("%s 里已经有一行的 id 是 %q", "there is a row with the id %[2]q in %[1]s already", table.ID, id)
		}
	}
	return nil
}

// followed makes the change, and those that keep references to a renamed row.
func (e *edits) followed(c plan.Change) error {
	follow := e.plan.Follow(c)
	for _, c := range append([]plan.Change{c}, follow...) {
		if err := e.add(c); err != nil {
			return err
		}
	}
	return nil
}

func (e *edits) remove(address string) error {
	row, err := e.locateRow(address)
	if err != nil {
		return err
	}
	c, _ := e.plan.Remove(row)
	for _, change := range append(e.plan.Release(row), c) {
		if err := e.add(change); err != nil {
			return err
		}
	}
	return nil
}

// move takes the number that the row is to get from the arguments.
func (e *edits) move(address string, args []string) (rest []string, err error) {
	to := -1
	for i, arg := range args {
		if n, err := strconv.Atoi(arg); err == nil && n >= 0 {
			to, rest = n, append(args[:i:i], args[i+1:]...)
			break
		}
	}
	if to < 0 {
		return nil, wrongUse("移到第几行？写法：--move %s 0", "move it where? Write --move %s 0", shown(address))
	}
	row, err := e.locateRow(address)
	if err != nil {
		return nil, err
	}
	c, _ := e.plan.Shift(row, to)
	return rest, e.add(c)
}

// addRow adds a row of the cells named without a path, and hands back the
// other assignments.
func (e *edits) addRow(id string, assignments []string) (rest []string, err error) {
	at, err := e.locate(id)
	if err != nil {
		return nil, err
	}
	table, _ := at.Declared()
	if table.Kind != plan.KindTable || at.Row != 0 {
		return nil, wrongUse("%s 不是表格", "%s is not a table", shown(id))
	}
	cells := map[string]string{}
	for _, assignment := range assignments {
		key, value, ok := strings.Cut(assignment, "=")
		if !ok || strings.ContainsAny(key, ".[") {
			rest = append(rest, assignment)
			continue
		}
		cell, ok := table.Cell(key)
		switch _, head := plan.Question(key); {
		case ok:
			cells[key] = cell.Accept(value)
		case head: // of the plan, such as title
			rest = append(rest, assignment)
		default:
			return nil, unknownCell(table, key)
		}
	}
	if err := e.newID(table, cells["id"], 0); err != nil {
		return nil, err
	}
	return rest, e.add(e.plan.Add(table, -1, cells))
}
