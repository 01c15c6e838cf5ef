package ui

import (
	"errors"
	"strconv"
	"strings"

	"opsplan/plan"
	"opsplan/ui/terminal"
)

// edits gathers changes and applies each to a copy of the plan, so that a
// later one can rely on it and all are known to fit before any is made.
type edits struct {
	plan    *plan.Plan
	changes []plan.Change
}

func (e *edits) add(c plan.Change) error {
	if _, err := e.plan.Apply(c); err != nil {
		return err
	}
	e.changes = append(e.changes, c)
	return nil
}

func (e *edits) all(o setOptions, answers *plan.Plan, assignments []string) error {
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
	if o.move != "" {
		rest, err := e.move(o.move, assignments)
		if err != nil {
			return err
		}
		assignments = rest
	}
	if o.add != "" {
		rest, err := e.addRow(o.add, assignments)
		if err != nil {
			return err
		}
		assignments = rest
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
	if err := e.followed(e.plan.Set(at, cell.Accept(value))); err != nil {
		return err
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
	at, err := e.locate(address)
	if err != nil {
		return err
	}
	c, ok := e.plan.Remove(plan.Path{Field: at.Field, Row: at.Row})
	if !ok || at.Cell != "" {
		return wrongUse("%s 不是一行，写法如 goals.kpis.0", "%s is not a row; write for instance goals.kpis.0", address)
	}
	return e.add(c)
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
		return nil, wrongUse("移到第几行？写法：--move %s 0", "move it where? Write --move %s 0", address)
	}
	at, err := e.locate(address)
	if err != nil {
		return nil, err
	}
	c, ok := e.plan.Shift(plan.Path{Field: at.Field, Row: at.Row}, to)
	if !ok || at.Cell != "" {
		return nil, wrongUse("%s 不是一行，写法如 goals.kpis.0", "%s is not a row; write for instance goals.kpis.0", address)
	}
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
		return nil, wrongUse("%s 不是表格", "%s is not a table", id)
	}
	cells := map[string]string{}
	for _, assignment := range assignments {
		key, value, ok := strings.Cut(assignment, "=")
		if !ok || strings.Contains(key, ".") {
			rest = append(rest, assignment)
			continue
		}
		cell, ok := table.Cell(key)
		if !ok {
			_, err := e.plan.Locate(key)
			if err == nil {
				rest = append(rest, assignment) // a question of the head, "title"
				continue
			}
			return nil, unknownCell(table, key)
		}
		cells[key] = cell.Accept(value)
	}
	return rest, e.add(e.plan.Add(table, -1, cells))
}

// merge takes over all that the answers hold: texts replace texts, rows replace
// the cells of rows with their id, and are added otherwise.
func (e *edits) merge(answers *plan.Plan) error {
	for _, f := range plan.Fields() {
		if f.Kind != plan.KindTable {
			if answers.Answered(f) {
				if err := e.add(e.plan.Set(f.Whole(), answers.Answer(f))); err != nil {
					return err
				}
			}
			continue
		}
		for _, row := range answers.Rows(f) {
			if err := e.mergeRow(f, row); err != nil {
				return err
			}
		}
	}
	return nil
}

func (e *edits) mergeRow(table *plan.Field, row plan.RowText) error {
	cells := map[string]string{}
	for _, c := range table.Cells {
		if text := row.Text(c); text != "" {
			cells[c.Key] = text
		}
	}
	at, err := plan.Path{}, errors.New("no id")
	if row.ID() != "" {
		at, err = e.plan.Locate(table.ID + "." + row.ID())
		cells["id"] = row.ID()
	}
	if err != nil {
		return e.add(e.plan.Add(table, -1, cells))
	}
	delete(cells, "id")
	for _, c := range table.Cells {
		if text, ok := cells[c.Key]; ok {
			if err := e.add(e.plan.Set(plan.Path{Field: at.Field, Row: at.Row, Cell: c.Key}, text)); err != nil {
				return err
			}
		}
	}
	return nil
}

// locate finds the path, or says in words why there is none.
func (e *edits) locate(address string) (plan.Path, error) {
	at, err := e.plan.Locate(address)
	if wrong, ok := errors.AsType[*plan.AddressError](err); ok {
		return at, wrongAddress(wrong)
	}
	return at, err
}

func wrongAddress(e *plan.AddressError) error {
	part := terminal.Line(e.Part)
	switch {
	case e.Suggest != "" && e.Of == nil:
		return wrongUse("没有题 %q，是不是 %q？", "there is no question %q; did you mean %q?", terminal.Line(e.Address), e.Suggest)
	case e.Suggest != "":
		return wrongUse("%s 里没有 %q，是不是 %q？", "there is no %[2]q in %[1]s; did you mean %[3]q?", e.Of.ID, part, e.Suggest)
	case e.Of == nil:
		return wrongUse("没有题 %q，全部的题见 opsplan questions", "there is no question %q; opsplan questions lists all", terminal.Line(e.Address))
	}
	if _, err := strconv.Atoi(part); err == nil || e.Rows > 0 {
		return wrongUse("%s 里没有 %q 这一行，现在有 %d 行，从 0 数", "there is no row %[2]q in %[1]s; it has %[3]d, counted from 0", e.Of.ID, part, e.Rows)
	}
	return unknownCell(e.Of, part)
}

func unknownCell(table *plan.Field, key string) error {
	var keys []string
	for _, c := range table.Cells {
		keys = append(keys, c.Key)
	}
	return wrongUse("%s 里没有格 %q，有的是：%s", "there is no cell %[2]q in %[1]s; there is: %[3]s", table.ID, terminal.Line(key), strings.Join(keys, " "))
}
