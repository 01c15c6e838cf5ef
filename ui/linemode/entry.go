package linemode

import (
	"strings"

	"opsplan/plan"
	"opsplan/plan/guide"
)

// A request says which row is asked for next.
type request struct {
	want *plan.Want // what asks for it, nil for nothing
	more int        // how many rows are required, with this one
	sort string     // "主指标"; "" for rows of any sort
}

// nextRow is what the next row is for: something required, else a sort that
// usually is there, such as the factors of a KPI, else anything.
func (s *sheet) nextRow(gap *plan.Gap) request {
	if gap != nil {
		return request{want: gap.Want, more: gap.Rows, sort: gap.Want.Sort(s.Language)}
	}
	for _, w := range s.plan().Situation().Wants() {
		if w.ID == s.table.ID && w.Rows == 0 && !s.has(w.Where) {
			return request{want: &w, sort: w.Sort(s.Language)}
		}
	}
	return request{}
}

func (s *sheet) has(w plan.Where) bool {
	for _, r := range s.plan().Rows(s.table) {
		if w.Holds(r) {
			return true
		}
	}
	return false
}

// entry asks for a row, by what names it; nothing means that there are no more.
// What is written there otherwise changes, moves or deletes a row.
func (s *sheet) entry(r request) (*move, error) {
	s.at(s.table.Whole())
	s.invite(r)
	line, next, err := s.read(s.in, false)
	if err != nil || next != nil {
		return next, err
	}
	words := strings.Fields(strings.TrimLeft(line, ":："))
	switch {
	case len(words) == 0:
		if s.skipped[s.table.Whole()] = true; r.more > 0 {
			s.say("先空着，还差 %d 行。", "Left for now; %d still missing.", r.more)
		}
		return &move{kind: forward}, nil
	case len(words) == 1 && (words[0] == "add" || words[0] == "加"):
		return nil, nil // the next one is asked for anyway
	}
	if done, next, err := s.command(words); done || err != nil {
		return next, err
	}
	return s.add(r, literal(line))
}

// invite asks for the row in a sentence.
func (s *sheet) invite(r request) {
	text := guide.For(s.Language, s.plan().Situation(), s.in.id)
	number := s.plan().Count(s.table) + 1
	switch {
	case r.more > 0:
		s.say("第 %d 行（%s）：%s", "Row %d (%s): %s", number, s.demand(r), text.Prompt)
	case r.sort != "":
		s.say("有没有%s？有就写，没有就回车。%s", "Is there any %s? If not, press Enter. %s", strings.ToLower(r.sort), text.Prompt)
	case number == 1:
		s.say("第 1 行，没有就回车：%s", "Row 1, or Enter for none: %s", text.Prompt)
	case s.first("rows"):
		s.say("还有就接着写，没有了就回车。", "Another one? Type it, or press Enter if that is all.")
		s.tellRows()
	default:
		s.say("还有就接着写，没有了就回车。", "Another one? Type it, or press Enter if that is all.")
	}
	if number == 1 || r.more > 0 {
		s.hint(s.in.id, text)
	}
}

// demand says how many rows of which sort are still required.
func (s *sheet) demand(r request) string {
	demand := s.words("必答", "required")
	if r.more > 1 {
		demand = s.words("至少还要 %d 行", "%d needed", r.more)
	}
	if r.sort == "" {
		return demand
	}
	return r.sort + s.words("，", ", ") + demand
}

// command changes, deletes or moves a row: "2", "delete 2", "move 3 1".
func (s *sheet) command(words []string) (done bool, next *move, err error) {
	numbers := make([]int, 0, len(words))
	for _, word := range words {
		if n, ok := ordinal(word); ok {
			numbers = append(numbers, n)
		}
	}
	verb := words[0]
	switch {
	case len(words) == 1 && len(numbers) == 1:
		verb = "change"
	case len(words) == 2 && len(numbers) == 1 && (verb == "delete" || verb == "删"):
		verb = "delete"
	case len(words) == 3 && len(numbers) == 2 && (verb == "move" || verb == "移"):
		verb = "move"
	default:
		return false, nil, nil
	}
	if numbers[0] > s.plan().Count(s.table) {
		s.say("现在只有 %d 行。要写一个数作回答，前面加反斜线：\\%d", "There are only %d rows. To give a number as an answer, put a backslash before it: \\%d", s.plan().Count(s.table), numbers[0])
		return true, nil, nil
	}
	row := plan.Path{Field: s.table.ID, Row: s.plan().RowAt(s.table, numbers[0]-1).Key()}
	switch verb {
	case "change":
		next, err = s.change(row)
	case "delete":
		err = s.remove(row)
	case "move":
		c, _ := s.plan().Shift(row, numbers[1]-1)
		if err = s.Session.Apply(c); err == nil {
			s.rows()
		}
	}
	return true, next, err
}

func (s *sheet) remove(row plan.Path) error {
	name := s.plan().RowTitle(row)
	c, _ := s.plan().Remove(row)
	if err := s.Session.Apply(append(s.plan().Release(row), c)...); err != nil {
		return err
	}
	s.say("删了“%s”。要回来就输入 undo。", "Deleted: %s. Type undo to get it back.", name)
	s.tellSums()
	return nil
}

// add puts a new row into the plan and asks for what is wanted of it.
func (s *sheet) add(r request, name string) (*move, error) {
	title := s.table.TitleCell()
	cells := map[string]string{title.Key: name}
	if r.want != nil && len(r.want.Where.In) == 1 {
		cells[r.want.Where.Cell] = r.want.Where.In[0]
	}
	c := s.plan().Add(s.table, -1, cells)
	if err := s.Session.Apply(c); err != nil {
		return nil, err
	}
	return s.cells(c.Path, append([]*plan.Field{title}, s.wanted(r.want, cells)...), 1)
}
