package guide

import (
	"cmp"
	"slices"
	"strings"

	"opsplan/plan"
)

// A Starter is a row that many a plan of the situation has, offered to be taken
// and edited instead of typed. Figures that depend on the business are never
// filled in: there it says what to count, by which formula, or what kind of
// evidence will do.
type Starter struct {
	Name  string            // the text that names the row
	Why   string            // why one needs it, in a line
	When  string            // its day in words, "开业日前 30 天"; "" without one
	Cells map[string]string // what it holds, as plan.Add takes it: [Take]
}

// Pack returns the rows offered for a table ("goals.kpis") in the plan's
// situation and language: phases, actions, events, exit steps and milestones in
// the order of their days, all others the most specific first. Days are counted
// from the plan's first day, its last day and its key day; a cell stays empty as
// long as the plan does not name the day it is counted from.
func Pack(p *plan.Plan, table string) []Starter {
	field, ok := plan.Question(table)
	if !ok || field.Kind != plan.KindTable {
		return nil
	}
	rows := packRows(p.Lang(), p.Situation(), table)
	have := calendarOf(p)
	if slices.Contains(coursesOfTime, table) {
		sortByDay(field, rows, have)
	}
	starters := make([]Starter, len(rows))
	for i, r := range rows {
		starters[i] = r.starter(field, have)
	}
	return starters
}

// KeyDay is what the day that others are counted from is mostly called in the
// situation: "开业日", "opening day".
func KeyDay(l plan.Language, s plan.Situation) string {
	for _, layer := range packLayers(s) {
		if name := packText(l, layer, layer, "key"); name != "" {
			return name
		}
	}
	return ""
}

// Skeleton returns a text to begin a prose answer from ("strategy.announcement"),
// with the days the plan knows put in and a bracket for all that has to be
// written; "" where the guide has none.
func Skeleton(p *plan.Plan, id string) string {
	for _, layer := range packLayers(p.Situation()) {
		if text := packText(p.Lang(), layer, id, "text"); text != "" {
			return fillDays(text, calendarOf(p))
		}
	}
	return ""
}

// A packRow is a row as it stands in a file.
type packRow struct {
	name  string
	texts parts
}

func (r packRow) starter(table *plan.Field, have calendar) Starter {
	s := Starter{Name: r.name, Why: r.texts["why"].text, Cells: map[string]string{table.TitleCell().Key: r.name}}
	for _, cell := range table.Cells {
		text := strings.ReplaceAll(r.texts[cell.Key].text, "{money}", have.money())
		if cell.Kind == plan.KindDate {
			text = have.on(text)
		}
		if text != "" {
			s.Cells[cell.Key] = cell.Accept(text)
		}
	}
	if text := r.dayText(table); text != "" {
		s.When = have.words(text)
	}
	return s
}

// better is the row's example for a cell that it leaves empty.
func (r packRow) better(cell string) string { return r.texts[betterPrefix+cell].text }

// dayText is the row's first day as the file writes it: "key-30".
func (r packRow) dayText(table *plan.Field) string {
	for _, cell := range table.Cells {
		if text := r.texts[cell.Key].text; cell.Kind == plan.KindDate && text != "" {
			return text
		}
	}
	return ""
}

// coursesOfTime are the tables whose rows follow one another.
var coursesOfTime = []string{
	"strategy.phases", "strategy.events", "strategy.actions", "strategy.exit_steps", "results.milestones",
}

// sortByDay puts rows in the order of their days. As long as not all dates are
// known, days stand in the order in which what they are counted from mostly does.
func sortByDay(table *plan.Field, rows []packRow, have calendar) {
	days := make(map[string]packDay, len(rows))
	known := true
	for _, r := range rows {
		day, _ := parsePackDay(r.dayText(table)) // a test reads them all
		days[r.name] = day
		known = known && !have.date(day).IsZero()
	}
	slices.SortStableFunc(rows, func(a, b packRow) int {
		x, y := days[a.name], days[b.name]
		if known {
			return have.date(x).Compare(have.date(y))
		}
		return cmp.Or(cmp.Compare(x.rank(), y.rank()), cmp.Compare(x.days, y.days))
	})
}
