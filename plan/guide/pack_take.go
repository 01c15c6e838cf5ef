package guide

import (
	"cmp"
	"slices"
	"strings"

	"opsplan/plan"
)

// Take returns the changes that add these rows of [Pack] to the table, to be
// applied one after the other and undone as one step.
//
// Rows that the table has already, by name, are left out. KPIs and assumptions
// that a formula needs come along, since it could not be computed without them.
// A reference to a row that is neither in the plan nor taken is left empty, but
// an owner stays: it may be a role that no table lists.
func Take(p *plan.Plan, table string, starters []Starter) ([]plan.Change, error) {
	t := taking{plan: p.Clone()}
	if err := t.add(table, starters); err != nil {
		return nil, err
	}
	if table == kpiTable {
		kpis, assumptions := Pack(p, kpiTable), Pack(p, assumptionTable)
		needed := neededBy(starters, kpis, assumptions)
		spare := func(s Starter) bool { return !needed[s.Name] }
		if err := cmp.Or(t.add(kpiTable, slices.DeleteFunc(kpis, spare)), t.add(assumptionTable, slices.DeleteFunc(assumptions, spare))); err != nil {
			return nil, err
		}
	}
	return t.changes, nil
}

const (
	kpiTable        = "goals.kpis"
	assumptionTable = "goals.assumptions"
	ownerTable      = "scope.people"
)

// taking adds rows to a copy of the plan, so that each change fits the one before.
type taking struct {
	plan    *plan.Plan
	changes []plan.Change
}

func (t *taking) add(id string, starters []Starter) error {
	table, ok := plan.Question(id)
	if !ok || table.Kind != plan.KindTable {
		return nil
	}
	for _, s := range starters {
		if t.has(table, s.Name) {
			continue
		}
		c := t.plan.Add(table, -1, t.fitting(table, s, starters))
		if _, err := t.plan.Apply(c); err != nil {
			return err
		}
		t.changes = append(t.changes, c)
	}
	return nil
}

func (t *taking) has(table *plan.Field, name string) bool {
	for _, row := range t.plan.Rows(table) {
		if strings.EqualFold(strings.TrimSpace(row.Title()), name) {
			return true
		}
	}
	return false
}

// fitting returns what the row holds without references that would lead nowhere.
func (t *taking) fitting(table *plan.Field, s Starter, with []Starter) map[string]string {
	cells := map[string]string{}
	for key, text := range s.Cells {
		cell, ok := table.Cell(key)
		if ok && cell.Kind == plan.KindReference && !slices.Contains(cell.To, ownerTable) && !t.leads(table, cell, text, with) {
			continue
		}
		cells[key] = text
	}
	return cells
}

func (t *taking) leads(table, cell *plan.Field, text string, with []Starter) bool {
	if _, option := cell.Option(text); option {
		return true
	}
	if slices.Contains(cell.To, table.ID) && slices.ContainsFunc(with, func(s Starter) bool { return s.Name == text }) {
		return true
	}
	_, ok := t.plan.Resolve(cell, text)
	return ok
}

// neededBy names the rows of the pack that the formulas of the taken ones are made
// of, and those that the formulas of these are made of.
func neededBy(taken, kpis, assumptions []Starter) map[string]bool {
	formulas := map[string]string{}
	var names []string
	for _, s := range slices.Concat(kpis, assumptions) {
		formulas[s.Name] = s.Cells["formula"]
		names = append(names, s.Name)
	}
	needed := map[string]bool{}
	var need func(formula string)
	need = func(formula string) {
		for _, name := range namesWithin(formula, names) {
			if !needed[name] {
				needed[name] = true
				need(formulas[name])
			}
		}
	}
	for _, s := range taken {
		need(s.Cells["formula"])
	}
	return needed
}

// namesWithin finds the names a formula uses, long ones first: 单 is not found in
// 单价 where both are names.
func namesWithin(formula string, names []string) []string {
	left := strings.ToLower(formula)
	var found []string
	for _, name := range slices.SortedStableFunc(slices.Values(names), func(a, b string) int { return cmp.Compare(len(b), len(a)) }) {
		if word := strings.ToLower(name); strings.Contains(left, word) {
			found = append(found, name)
			left = strings.ReplaceAll(left, word, "\n")
		}
	}
	return found
}
