package ui

import (
	"errors"
	"strconv"
	"strings"

	"opsplan/plan"
)

// locate finds the path, or says in words why there is none. What stood there
// before the first edit goes before what stands there now: the numbers that a
// person sees in the file hold for the whole command.
func (e *edits) locate(address string) (plan.Path, error) {
	at, err := e.before.Locate(address)
	if err != nil {
		if made, now := e.plan.Locate(address); now == nil {
			return made, nil
		}
	}
	if wrong, ok := errors.AsType[*plan.AddressError](err); ok {
		return at, wrongAddress(wrong)
	}
	if err == nil && at.Row != 0 && e.plan.RowNumber(plan.Path{Field: at.Field, Row: at.Row}) < 0 {
		return at, wrongUse("%s 在这条命令里已经删了", "%s is deleted by the same command", shown(address))
	}
	return at, err
}

func (e *edits) locateRow(address string) (plan.Path, error) {
	at, err := e.locate(address)
	if err == nil && (at.Row == 0 || at.Cell != "") {
		return at, wrongUse("%s 不是一行，写法如 goals.kpis.0", "%s is not a row; write for instance goals.kpis.0", shown(address))
	}
	return at, err
}

func wrongAddress(e *plan.AddressError) error {
	switch {
	case e.Suggest != "" && e.Of == nil:
		return wrongUse("没有题 %q，是不是 %q？", "there is no question %q; did you mean %q?", e.Address, e.Suggest)
	case e.Suggest != "":
		return wrongUse("%s 里没有 %q，是不是 %q？", "there is no %[2]q in %[1]s; did you mean %[3]q?", e.Of.ID, e.Part, e.Suggest)
	case e.Of == nil:
		return wrongUse("没有题 %q，全部的题见 opsplan questions", "there is no question %q; opsplan questions lists all", e.Address)
	}
	if _, err := strconv.Atoi(e.Part); err == nil || e.Rows > 0 {
		return wrongUse("%s 里没有 %q 这一行，现在有 %d 行，从 0 数", "there is no row %[2]q in %[1]s; it has %[3]d, counted from 0", e.Of.ID, e.Part, e.Rows)
	}
	return unknownCell(e.Of, e.Part)
}

func unknownCell(table *plan.Field, key string) error {
	var keys []string
	for _, c := range table.Cells {
		keys = append(keys, c.Key)
	}
	if near := plan.Nearest(key, keys); near != "" {
		return wrongUse("%s 里没有 %q，是不是 %q？", "there is no %[2]q in %[1]s; did you mean %[3]q?", table.ID, key, near)
	}
	return wrongUse("%s 里没有格 %q，有的是：%s", "there is no cell %[2]q in %[1]s; there is: %[3]s", table.ID, key, strings.Join(keys, " "))
}
