package linemode

import (
	"slices"
	"strings"

	"opsplan/plan"
)

// unasked is how many cells of a row are asked where none is required; the
// rest unfolds when the row is changed.
const unasked = 3

// add asks for a new row: what names it first, then what is wanted of it.
// Enter instead of a name adds none.
func (s *sheet) add(w *plan.Want) (*move, error) {
	title := s.table.TitleCell()
	in := inquiry{question: s.table, at: s.table.Whole(), id: s.table.ID + "." + title.Key}
	s.prompt(in.id)
	line, next, err := s.read(in, s.mark(), false)
	if err != nil || next != nil {
		return next, err
	}
	if strings.TrimSpace(line) == "" {
		return nil, nil
	}
	cells := map[string]string{title.Key: literal(line)}
	if w != nil && len(w.Where.In) == 1 {
		cells[w.Where.Cell] = w.Where.In[0]
	}
	c := s.plan().Add(s.table, -1, cells)
	if err := s.Session.Apply(c); err != nil {
		return nil, err
	}
	return s.cells(c.Path, s.wanted(w, cells))
}

// wanted lists the cells a new row is asked for, without those it has.
func (s *sheet) wanted(w *plan.Want, have map[string]string) []*plan.Field {
	keys := map[string]bool{}
	if w != nil {
		for _, key := range w.Cells {
			keys[key] = true
		}
	} else {
		situation := s.plan().Situation()
		for _, c := range s.table.Cells {
			keys[c.Key] = situation.CellTier(s.table, c) == plan.Required
		}
	}
	var wanted []*plan.Field
	for _, c := range s.table.Cells {
		if keys[c.Key] && have[c.Key] == "" {
			wanted = append(wanted, c)
		}
	}
	if len(wanted) > 0 || w != nil {
		return wanted
	}
	return slices.DeleteFunc(slices.Clone(s.table.Cells[:min(unasked, len(s.table.Cells))]), func(c *plan.Field) bool { return have[c.Key] != "" })
}

// cells asks for cells of a row, one after the other; back goes to the one
// before. What is left without an answer is not asked again this time.
func (s *sheet) cells(row plan.Path, cells []*plan.Field) (*move, error) {
	for i := 0; i < len(cells); {
		c := cells[i]
		at := plan.Path{Field: row.Field, Row: row.Row, Cell: c.Key}
		in := inquiry{question: s.table, at: at, id: s.table.ID + "." + c.Key}
		s.at(at)
		s.say("%s，%s", "%s, %s", s.plan().RowTitle(row), c.Name.In(s.Language))
		s.prompt(in.id)
		s.current(at)
		next, err := s.askText(in, c)
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
	return nil, nil
}

// inherited is what a new row takes over from the row above: who, when, what for.
func (m *Mode) inherited(at plan.Path, cell *plan.Field) string {
	if !slices.Contains([]string{"owner", "phase", "strategy"}, cell.Key) {
		return ""
	}
	table, _ := plan.Question(at.Field)
	above := ""
	for _, r := range m.plan().Rows(table) {
		if r.Key() == at.Row {
			return above
		}
		above = r.Text(cell)
	}
	return ""
}
