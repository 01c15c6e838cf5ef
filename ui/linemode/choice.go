package linemode

import (
	"strconv"
	"strings"

	"opsplan/plan"
)

// An offer is what was read out to choose from, by number.
type offer struct {
	answers []string // what is stored for each number
	many    bool
	initial string // what Enter stands for, "" without
}

// offer reads out the options of a choice, or the rows a reference may name.
func (m *Mode) offer(in inquiry, cell *plan.Field) offer {
	var o offer
	var shown []string
	for _, option := range cell.Options {
		o.answers = append(o.answers, option.Code)
		shown = append(shown, option.In(m.Language))
	}
	for _, id := range cell.To {
		table, _ := plan.Question(id)
		for _, row := range m.plan().Rows(table) {
			if name := refer(row); name != "" {
				o.answers = append(o.answers, name)
				shown = append(shown, row.Title())
			}
		}
	}
	o.initial = m.proposed(in, cell)
	if in.question.ID == "stage" {
		o.answers = append(o.answers, unsure)
		shown = append(shown, plan.Words{Zh: "拿不准，问我几个问题", En: "not sure: ask me a few questions"}.In(m.Language))
	}
	o.many = cell.Kind == plan.KindSeveral
	if len(shown) == 0 {
		if o.initial != "" && m.plan().Text(in.at) == "" {
			m.say("回车＝%s", "Enter: %s", cell.Shown(o.initial, m.Language))
		}
		return o
	}
	for i, name := range shown {
		mark := ""
		if o.answers[i] == o.initial && m.plan().Text(in.at) == "" {
			mark = plan.Words{Zh: "（回车就是它）", En: " (Enter takes it)"}.In(m.Language)
		}
		m.say("  %d. %s%s", "  %d. %s%s", i+1, name, mark)
	}
	switch {
	case o.many:
		m.say("可以选几个，编号用逗号隔开：1,2", "Any number of them: 1,2")
	case cell.Kind == plan.KindReference:
		m.say("输入编号，或者直接写。", "Type a number, or a name of your own.")
	}
	return o
}

// proposed is what Enter stands for: a default of the set-up, what the row above
// has, or the first option where an answer is required.
func (m *Mode) proposed(in inquiry, cell *plan.Field) string {
	if in.at.Row == 0 {
		return m.initial(in.question)
	}
	if above := m.inherited(in.at, cell); above != "" {
		return above
	}
	situation := m.plan().Situation()
	if cell.Kind == plan.KindChoice && situation.CellTier(in.question, cell) == plan.Required {
		return cell.Options[0].Code
	}
	return ""
}

// refer is how another row names the row: by id, which no renaming breaks, or
// by its title.
func refer(row plan.RowText) string {
	if id := row.ID(); id != "" {
		return id
	}
	return row.Title()
}

// resolve turns numbers into what they stand for; all else is accepted as the
// cell's kind does.
func (o offer) resolve(cell *plan.Field, text string) string {
	if len(o.answers) == 0 {
		return cell.Accept(text)
	}
	if !o.many {
		if answer, ok := o.numbered(text); ok {
			return answer
		}
		return cell.Accept(text)
	}
	var items []string
	for _, item := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",，、;；", r) }) {
		answer, ok := o.numbered(item)
		if !ok {
			return cell.Accept(text)
		}
		items = append(items, answer)
	}
	return strings.Join(items, "\n")
}

func (o offer) numbered(text string) (string, bool) {
	n, err := strconv.Atoi(strings.TrimSpace(text))
	if err != nil || n < 1 || n > len(o.answers) {
		return "", false
	}
	return o.answers[n-1], true
}
