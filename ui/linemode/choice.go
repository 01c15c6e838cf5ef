package linemode

import (
	"strconv"
	"strings"

	"opsplan/plan"
	"opsplan/plan/inert"
	"opsplan/plan/number"
	"opsplan/ui/propose"
)

// An offer is what was read out to choose from, by number.
type offer struct {
	answers []string // what is stored for each number
	shown   []string
	many    bool
	initial string // what Enter stands for, "" without
}

// offer reads out the options of a choice, or the rows a reference may name,
// and what Enter stands for.
func (m *Mode) offer(in inquiry, cell *plan.Field) offer {
	o := offer{many: cell.Kind == plan.KindSeveral}
	if m.plan().Text(in.at) == "" {
		o.initial = propose.For(m.plan(), in.at, m.Now())
	}
	for _, option := range cell.Options {
		o.answers = append(o.answers, option.Code)
		o.shown = append(o.shown, option.In(m.Language))
	}
	for _, id := range cell.To {
		table, _ := plan.Question(id)
		for _, row := range m.plan().Rows(table) {
			if name := refer(row); name != "" {
				o.answers = append(o.answers, name)
				o.shown = append(o.shown, row.Title())
			}
		}
	}
	if in.at.Field == "stage" {
		o.answers = append(o.answers, unsure)
		o.shown = append(o.shown, m.words("拿不准，问我几个问题", "Not sure: ask me a few questions"))
	}
	m.options(o, cell, in)
	return o
}

// options reads the offer out: a line each in a question, side by side in a
// table, where the same ones come again with every row.
func (m *Mode) options(o offer, cell *plan.Field, in inquiry) {
	if len(o.shown) == 0 {
		if o.initial != "" {
			m.say("回车＝%s", "Enter takes: %s", m.shownAs(cell, o.initial))
		}
		return
	}
	items := make([]string, len(o.shown))
	taken := false
	mark := m.words("（回车就是它）", " (Enter takes it)")
	if in.at.Row != 0 {
		mark = m.words("（回车）", " (Enter)")
	}
	for i, name := range o.shown {
		items[i] = strconv.Itoa(i+1) + ". " + name
		if o.initial != "" && o.answers[i] == o.initial {
			taken = true
			items[i] += mark
		}
		items[i] = inert.Line(items[i])
	}
	if in.at.Row != 0 {
		m.Terminal.List(items)
	} else {
		m.Terminal.Say("  " + strings.Join(items, "\n  "))
	}
	switch {
	case o.initial != "" && !taken:
		m.say("输入编号，或者直接写；回车＝%s", "A number, or words of your own; Enter takes: %s", m.shownAs(cell, o.initial))
	case o.many:
		m.say("可以选几个，编号用逗号隔开：1,2", "More than one is fine: 1,2")
	case cell.Kind == plan.KindReference && m.first("reference"):
		m.say("输入编号，或者直接写。", "Type a number, or words of your own.")
	}
}

// refer is how another row names the row: by id, which no renaming breaks, or
// by its title.
func refer(row plan.RowText) string {
	if id := row.ID(); id != "" {
		return id
	}
	return row.Title()
}

// shownAs is how the cell would show the text.
func (m *Mode) shownAs(cell *plan.Field, text string) string {
	if row, ok := m.plan().Resolve(cell, text); ok {
		return m.plan().RowTitle(row)
	}
	return cell.Shown(text, m.Language)
}

// resolve turns numbers into what they stand for; all else, and a number behind
// a backslash, is accepted as the cell's kind does.
func (o offer) resolve(cell *plan.Field, line string) string {
	text := literal(line)
	if len(o.answers) == 0 || text != line {
		return cell.Accept(text)
	}
	if !o.many {
		if answer, ok := o.numbered(text); ok {
			return answer
		}
		return cell.Accept(text)
	}
	var items []string
	for _, item := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",，、;； ", r) }) {
		answer, ok := o.numbered(item)
		if !ok {
			return cell.Accept(text)
		}
		items = append(items, answer)
	}
	return strings.Join(items, "\n")
}

func (o offer) numbered(text string) (string, bool) {
	n, ok := ordinal(text)
	if !ok || n > len(o.answers) {
		return "", false
	}
	return o.answers[n-1], true
}

// ordinal reads a number that picks from a list, counted from 1; an input
// method may have made its digits wide.
func ordinal(text string) (n int, ok bool) {
	n, err := strconv.Atoi(strings.TrimSpace(string(number.Fold(text))))
	return n, err == nil && n >= 1
}
