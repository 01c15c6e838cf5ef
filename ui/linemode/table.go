package linemode

import (
	"slices"
	"strconv"
	"strings"

	"opsplan/plan"
	"opsplan/ui/terminal"
)

// A sheet is a table being asked: what is required first, row by row, then
// whatever the person likes to change.
type sheet struct {
	*Mode
	in      inquiry
	table   *plan.Field
	skipped map[plan.Path]bool // left open on purpose, this time
}

func (m *Mode) askTable(in inquiry) (move, error) {
	s := &sheet{Mode: m, in: in, table: in.question, skipped: map[plan.Path]bool{}}
	next, err := s.fill()
	if err != nil || next != nil {
		return orStay(next), err
	}
	return s.menu()
}

// fill asks for all that is required and missing, and for the first row of a
// table where nothing is.
func (s *sheet) fill() (*move, error) {
	if s.plan().Count(s.table) > 0 {
		s.rows()
	}
	for {
		gap := s.gap()
		if gap == nil {
			break
		}
		var next *move
		var err error
		if gap.Rows > 0 {
			next, err = s.more(gap.Rows, gap.Want)
		} else {
			next, err = s.cells(gap.Path, s.open(gap))
		}
		if err != nil || next != nil {
			return next, err
		}
	}
	if next, err := s.loose(); err != nil || next != nil {
		return next, err
	}
	if _, waived := s.plan().Waived(s.table); s.plan().Count(s.table) == 0 && !waived && len(s.skipped) == 0 {
		return s.add(nil)
	}
	return nil, nil
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

func (s *sheet) row(key plan.Key) (plan.RowText, bool) {
	for _, r := range s.plan().Rows(s.table) {
		if r.Key() == key {
			return r, true
		}
	}
	return plan.RowText{}, false
}

// more adds a row that is required; to go on without is to pass over all of them.
func (s *sheet) more(rows int, w *plan.Want) (*move, error) {
	s.say("%s至少还要 %d 行%s。", "%s: at least %d more%s.", s.table.Name.In(s.Language), rows, s.sort(w))
	before := s.plan().Count(s.table)
	next, err := s.add(w)
	if s.plan().Count(s.table) == before {
		s.skipped[s.table.Whole()] = true
	}
	return next, err
}

// sort names the rows that a want picks: "（主指标）".
func (s *sheet) sort(w *plan.Want) string {
	cell, ok := s.table.Cell(w.Where.Cell)
	if !ok || slices.Contains(w.Where.In, "") {
		return ""
	}
	var names []string
	for _, code := range w.Where.In {
		names = append(names, cell.Shown(code, s.Language))
	}
	name := strings.Join(names, plan.Words{Zh: "或", En: " or "}.In(s.Language))
	return plan.Words{Zh: "（" + name + "）", En: " (" + name + ")"}.In(s.Language)
}

// loose asks for rows of sorts that need not be there but usually are: the
// factors of a KPI, the assumptions of its formula.
func (s *sheet) loose() (*move, error) {
	for _, w := range s.plan().Situation().Wants() {
		if w.ID != s.table.ID || w.Rows > 0 || len(s.skipped) > 0 {
			continue
		}
		for !s.has(w.Where) {
			if w.Where.Cell != "" {
				s.say("%s有没有%s？没有就直接回车。", "%s: is there any%s? If not, press Enter.", s.table.Name.In(s.Language), s.sort(&w))
			}
			before := s.plan().Count(s.table)
			next, err := s.add(&w)
			if err != nil || next != nil {
				return next, err
			}
			if s.plan().Count(s.table) == before {
				s.skipped[s.table.Whole()] = true
				break
			}
		}
	}
	return nil, nil
}

func (s *sheet) has(w plan.Where) bool {
	for _, r := range s.plan().Rows(s.table) {
		if w.Holds(r) {
			return true
		}
	}
	return false
}

// rows reads the table out, a line a row.
func (s *sheet) rows() {
	s.say("已有 %d 行：", "There are %d:", s.plan().Count(s.table))
	for i, r := range s.plan().Rows(s.table) {
		s.say("  %d. %s", "  %d. %s", i+1, s.summary(r))
	}
}

// summary is the row in a line: its name, and the first cells that hold something.
func (s *sheet) summary(r plan.RowText) string {
	const most = 4
	title := s.table.TitleCell()
	parts := []string{terminal.Line(r.Title())}
	for _, c := range s.table.Cells {
		if c == title || r.Text(c) == "" || len(parts) > most {
			continue
		}
		shown := s.plan().Shown(plan.Path{Field: s.table.ID, Row: r.Key(), Cell: c.Key}, s.Language)
		parts = append(parts, c.Name.In(s.Language)+" "+terminal.Line(shown))
	}
	return strings.Join(parts, plan.Words{Zh: "，", En: ", "}.In(s.Language))
}

// menu lets rows be added, changed, moved and deleted.
func (s *sheet) menu() (move, error) {
	for {
		if s.plan().Count(s.table) == 0 {
			return move{kind: forward}, nil
		}
		s.say("回车＝下一题；add 再加一行；行号＝改或补那一行；delete 2 删一行；move 3 1 移一行",
			"Enter: next question; add: another row; a number: change that row; delete 2; move 3 1")
		s.at(s.table.Whole())
		line, next, err := s.read(s.in, s.mark(), false)
		if err != nil || next != nil {
			return orStay(next), err
		}
		words := strings.Fields(line)
		if len(words) == 0 {
			return move{kind: forward}, nil
		}
		if next, err := s.do(words); err != nil || next != nil {
			return orStay(next), err
		}
	}
}

func (s *sheet) do(words []string) (*move, error) {
	switch words[0] {
	case "add", "加":
		return s.add(nil)
	case "delete", "删":
		if row, ok := s.numbered(words, 1); ok {
			c, _ := s.plan().Remove(row)
			s.say("删了“%s”。要回来就输入 undo。", "Deleted “%s”. Type undo to get it back.", s.plan().RowTitle(row))
			return nil, s.Session.Apply(c)
		}
	case "move", "移":
		if row, ok := s.numbered(words, 1); ok && len(words) > 2 {
			if to, err := strconv.Atoi(words[2]); err == nil {
				c, _ := s.plan().Shift(row, to-1)
				if err := s.Session.Apply(c); err != nil {
					return nil, err
				}
				s.rows()
				return nil, nil
			}
		}
	default:
		if row, ok := s.numbered(words, 0); ok {
			return s.cells(row, s.table.Cells)
		}
	}
	s.say("没听懂。写行号、add、delete 行号、move 行号 新行号，或直接回车。",
		"That is none of: a row's number, add, delete NUMBER, move NUMBER TO, or Enter.")
	return nil, nil
}

// numbered is the row whose number is the word at i, from 1.
func (s *sheet) numbered(words []string, i int) (plan.Path, bool) {
	if i >= len(words) {
		return plan.Path{}, false
	}
	n, err := strconv.Atoi(words[i])
	if err != nil || n < 1 || n > s.plan().Count(s.table) {
		return plan.Path{}, false
	}
	return plan.Path{Field: s.table.ID, Row: s.plan().RowAt(s.table, n-1).Key()}, true
}
