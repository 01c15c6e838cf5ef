package linemode

import (
	"slices"
	"strings"

	"opsplan/plan"
	"opsplan/plan/inert"
)

// A sheet is a table being asked: what is required first, row by row, then
// whatever the person likes to add or change.
type sheet struct {
	*Mode
	in      inquiry
	table   *plan.Field
	skipped map[plan.Path]bool // left open on purpose, this time
}

func (m *Mode) askTable(in inquiry) (move, error) {
	title := in.question.TitleCell()
	s := &sheet{Mode: m, in: in, table: in.question, skipped: map[plan.Path]bool{}}
	s.in.id = s.table.ID + "." + title.Key
	if s.plan().Count(s.table) > 0 {
		s.rows()
	}
	if next, err := s.resume(); err != nil || next != nil {
		return orStay(next), err
	}
	for {
		if next, err := s.step(); err != nil || next != nil {
			return orStay(next), err
		}
	}
}

// resume asks first for the cell in which the last sitting ended.
func (s *sheet) resume() (*move, error) {
	cell, known := s.table.Cell(s.left.Cell)
	row, there := s.row(s.left.Row)
	if s.left.Question != s.table.ID || !known || !there {
		return nil, nil
	}
	next, err := s.cells(plan.Path{Field: s.table.ID, Row: row.Key()}, []*plan.Field{cell}, 0)
	s.left.Question = "" // once
	return next, err
}

// step asks for the next thing: a cell that is missing, or a row.
func (s *sheet) step() (*move, error) {
	gap := s.gap()
	if gap == nil || gap.Rows > 0 {
		if row, value, ok := s.bare(); ok {
			return s.cells(row, []*plan.Field{value}, 0)
		}
		return s.entry(s.nextRow(gap))
	}
	return s.cells(gap.Path, s.open(gap), 0)
}

// gap is the first thing required here that is missing and was not passed over.
func (s *sheet) gap() *plan.Gap {
	for _, g := range s.plan().Missing() {
		if g.Path.Field == s.table.ID && !s.skipped[g.Path] {
			return &g
		}
	}
	return nil
}

// open lists the cells of the gap's row that its want asks for and that are empty.
func (s *sheet) open(g *plan.Gap) []*plan.Field {
	row, ok := s.row(g.Path.Row)
	if !ok {
		return nil
	}
	var open []*plan.Field
	for _, c := range s.table.Cells {
		at := plan.Path{Field: s.table.ID, Row: g.Path.Row, Cell: c.Key}
		if slices.Contains(g.Want.Cells, c.Key) && row.Text(c) == "" && !s.skipped[at] {
			open = append(open, c)
		}
	}
	return open
}

// bare is an assumption without a value, which no stage demands: a formula
// brought it up, and is not computed without.
func (s *sheet) bare() (row plan.Path, value *plan.Field, ok bool) {
	value, has := s.table.Cell("value")
	if !has {
		return plan.Path{}, nil, false
	}
	for _, r := range s.plan().Rows(s.table) {
		at := plan.Path{Field: s.table.ID, Row: r.Key(), Cell: value.Key}
		if r.Text(value) == "" && !s.skipped[at] && s.table.ID == "goals.assumptions" {
			return plan.Path{Field: at.Field, Row: at.Row}, value, true
		}
	}
	return plan.Path{}, nil, false
}

func (s *sheet) row(key plan.Key) (plan.RowText, bool) {
	for _, r := range s.plan().Rows(s.table) {
		if r.Key() == key {
			return r, true
		}
	}
	return plan.RowText{}, false
}

// rows reads the table out, a line a row.
func (s *sheet) rows() {
	s.say("已有 %d 行：", "So far, %d:", s.plan().Count(s.table))
	for i, r := range s.plan().Rows(s.table) {
		s.say("  %d. %s", "  %d. %s", i+1, s.summary(r))
	}
}

// summary is the row in a line: its name, and the first cells that hold something.
func (s *sheet) summary(r plan.RowText) string {
	const most = 4
	title := s.table.TitleCell()
	parts := []string{inert.Line(r.Title())}
	for _, c := range s.table.Cells {
		if c == title || r.Text(c) == "" || len(parts) > most {
			continue
		}
		shown := s.plan().Shown(plan.Path{Field: s.table.ID, Row: r.Key(), Cell: c.Key}, s.Language)
		parts = append(parts, c.Name.In(s.Language)+" "+inert.Line(shown))
	}
	return strings.Join(parts, s.words("，", ", "))
}
