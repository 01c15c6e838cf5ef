package wizard

import (
	"cmp"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/guide"
	"opsplan/plan/number"
	"opsplan/ui/editor"
)

// day asks for the day that the dates of a pack are counted from, where the plan
// does not name it yet.
type day struct {
	d     *desk
	table *plan.Field
	name  string // 开业日
	line  *editor.Model
	sight scroll
}

// offerPack offers a table's rows; where their dates hang on a day, it is asked
// for first.
func (d *desk) offerPack(ask *plan.Field) overlay {
	p, made := d.plan(), starters{}
	rows := made.of(d, ask)
	name := cmp.Or(string(p.AnchorName), guide.KeyDay(p.Lang(), p.Situation()))
	if p.AnchorDate != "" || name == "" || !slices.ContainsFunc(rows, func(s guide.Starter) bool { return strings.Contains(s.When, name) }) {
		return newPack(d, ask, rows)
	}
	o := &day{d: d, table: ask, name: name, line: editor.New()}
	o.line.OneLine, o.line.Clipboard, o.line.Now = true, d.clip, d.now
	o.line.Placeholder = d.now().AddDate(0, 3, 0).Format(time.DateOnly)
	o.line.Styles.Placeholder = d.theme.dim
	o.line.Focus()
	return o
}

func (o *day) update(msg tea.Msg) ([]action, bool) {
	if key, ok := msg.(tea.KeyPressMsg); ok {
		switch key.Key().Keystroke() {
		case "enter":
			return o.take()
		case "esc":
			return o.goOn()
		}
	}
	cmd, used := o.line.Update(msg)
	if cmd != nil {
		return on(effect{cmd})
	}
	return nil, used
}

// goOn shows the rows with the dates that are known.
func (o *day) goOn() ([]action, bool) {
	return on(cover{newPack(o.d, o.table, (&starters{}).of(o.d, o.table))})
}

// take writes the day down; then the rows are offered with their dates.
func (o *day) take() ([]action, bool) {
	text := strings.TrimSpace(o.line.Text())
	if text == "" {
		return o.goOn()
	}
	p := o.d.plan()
	period := number.Period{}
	if start, err := number.ReadStart(string(p.PeriodStart), period); err == nil {
		period = number.Period{Start: start, End: start}
	}
	if read, err := number.ReadPeriod(text, period); err != nil || !read.IsDay() {
		return on(tell{o.d.say("写成 2027-03-01 或 3月1日 这样的一天；空着按 Enter 就先不排日子", "Write a day such as 2027-03-01; leave it empty to go on without dates")})
	}
	name, _ := plan.Question("anchor_name")
	date, _ := plan.Question("anchor_date")
	changes := []plan.Change{p.Set(date.Whole(), text)}
	if p.AnchorName == "" {
		changes = append([]plan.Change{p.Set(name.Whole(), o.name)}, changes...)
	}
	return on(edit{changes: changes}, unpack{o.table})
}

func (o *day) view(width, height int) pane {
	var p pane
	for _, row := range o.d.wrap(o.d.say("%s是哪天？", "When is %s?", o.name), min(width, 76)) {
		p.rows = append(p.rows, o.d.theme.strong.Render(row))
	}
	p.rows = append(p.rows, "")
	p.add(o.d.editing(o.line, min(width, 76)-2, 1).indent("  ", 2))
	p.rows = append(p.rows, "")
	for _, row := range o.d.wrap(o.d.say("这些行的日子从它往前、往后排。没定就空着，按 Enter 先拿来，日子以后自己写。",
		"The dates of these rows are counted from it. If it is not settled, leave it empty: Enter goes on without dates."), min(width, 76)) {
		p.rows = append(p.rows, o.d.theme.dim.Render(row))
	}
	return o.sight.shown(o.d, p, width, height, 0, 0)
}

func (o *day) keys() []hint {
	return []hint{{"Enter", plan.Words{Zh: "往下", En: "go on"}}, {"Esc", plan.Words{Zh: "先不排日子", En: "without dates"}}}
}
