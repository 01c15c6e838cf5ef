package linemode

import (
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"opsplan/plan"
	"opsplan/plan/guide"
	"opsplan/plan/inert"
)

// unasked is how many cells of a row are asked where none is required; the
// rest can be filled when the row is changed.
const unasked = 3

// mostOfTitle is how many columns of a row's name stand before each question
// about it.
const mostOfTitle = 30

// wanted lists the cells a new row is asked for, without those it has.
func (s *sheet) wanted(w *plan.Want, have map[string]string) []*plan.Field {
	var wanted []*plan.Field
	for _, c := range s.table.Cells {
		if s.isWanted(w, c) && have[c.Key] == "" {
			wanted = append(wanted, c)
		}
	}
	return wanted
}

// isWanted tells whether a new row is asked for the cell: what the want asks,
// else what rows of any sort are required to have, else the first few.
func (s *sheet) isWanted(w *plan.Want, c *plan.Field) bool {
	if w != nil {
		return slices.Contains(w.Cells, c.Key)
	}
	required := func(c *plan.Field) bool {
		return s.plan().Situation().CellTier(s.table, c) == plan.Required
	}
	if slices.ContainsFunc(s.table.Cells, required) {
		return required(c)
	}
	return slices.Index(s.table.Cells, c) < unasked
}

// cells asks for cells of a row, one after the other, from the given one; back
// goes to the one before. What is left without an answer is not asked again
// this time.
func (s *sheet) cells(row plan.Path, cells []*plan.Field, from int) (*move, error) {
	for i := from; i < len(cells); {
		c := cells[i]
		at := plan.Path{Field: row.Field, Row: row.Row, Cell: c.Key}
		next, err := s.cell(at, c)
		switch {
		case err != nil:
			return nil, err
		case next.kind == stay:
			continue
		case next.kind == backward && i > 0:
			i--
			continue
		case next.kind != forward:
			return &next, nil
		}
		if s.plan().Text(at) == "" {
			s.skipped[at] = true
		}
		i++
	}
	s.tellSums()
	return nil, nil
}

func (s *sheet) cell(at plan.Path, c *plan.Field) (move, error) {
	in := inquiry{question: s.table, at: at, id: s.table.ID + "." + c.Key}
	text := guide.ForRow(s.Language, s.plan().Situation(), in.id, s.plan().RowTitle(at))
	s.at(at)
	title := ansi.Truncate(inert.Line(s.plan().RowTitle(at)), mostOfTitle, "…")
	if name := c.Name.In(s.Language); strings.Contains(strings.ToLower(text.Prompt), strings.ToLower(name)) {
		s.say("%s：%s", "%s: %s", title, text.Prompt)
	} else {
		s.say("%s，%s：%s", "%s, %s: %s", title, name, text.Prompt)
	}
	s.hint(in.id, text)
	s.current(at)
	return s.askText(in, c)
}

// change lets cells of a row be picked until the person has enough.
func (s *sheet) change(row plan.Path) (*move, error) {
	in := inquiry{question: s.table, at: row, id: s.table.ID}
	for {
		s.holds(row)
		s.say("改第几格？可以几个：2,5；回车＝这一行好了。", "Change which cells? For example 2,5. Enter: this row is done.")
		s.at(row)
		line, next, err := s.read(in, false)
		switch {
		case err != nil:
			return nil, err
		case next != nil && next.kind == backward, next == nil && isBlank(line):
			return nil, nil
		case next != nil:
			return next, nil
		}
		cells, ok := picked(s.table.Cells, line)
		if !ok {
			s.say("输入格的编号。", "Type the numbers of cells.")
			continue
		}
		next, err = s.cells(row, cells, 0)
		if err != nil || next != nil && next.kind != backward {
			return next, err
		}
	}
}

// holds reads a row out, cell by cell.
func (s *sheet) holds(row plan.Path) {
	for i, c := range s.table.Cells {
		shown := s.plan().Shown(plan.Path{Field: row.Field, Row: row.Row, Cell: c.Key}, s.Language)
		if shown == "" {
			shown = "—"
		}
		s.say("  %s. %s：%s", "  %s. %s: %s", strconv.Itoa(i+1), c.Name.In(s.Language), shown)
	}
}
