package wizard

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/guide"
	"opsplan/ui/figures"
)

// listRows is from how many rows on a form lists all its slots; with fewer, the
// open one has the room.
const listRows = 26

func (f *form) view(width, height int) pane {
	slots := f.list()
	i := f.at(slots)
	if height < listRows {
		return f.single(slots, i, width, height)
	}
	var all pane
	from, to := 0, 0
	for j, s := range slots {
		if j == i {
			from = len(all.rows)
			all.rows = append(all.rows, "")
			all.add(f.opened(s, width, height/2))
			all.rows = append(all.rows, "")
			to = len(all.rows) - 1
			continue
		}
		all.add(f.closed(s, width))
	}
	return f.sight.shown(f.d, all, width, height, from, to)
}

// single shows the open slot alone, and the names of its neighbours.
func (f *form) single(slots []slot, i, width, height int) pane {
	room := height - 6
	if f.d.filled(slots[i]) {
		room = height - 2
	}
	p := f.opened(slots[i], width, room)
	p = f.sight.shown(f.d, p, width, height-2, 0, 0)
	for len(p.rows) < height-1 {
		p.rows = append(p.rows, "")
	}
	before, after := "", ""
	if i > 0 {
		before = f.d.say("上一题 ", "Before: ") + slots[i-1].ask.Name.In(f.d.language)
	}
	if i+1 < len(slots) {
		after = f.d.say("下一题 ", "Next: ") + slots[i+1].ask.Name.In(f.d.language)
	}
	left := clicked(f.d.width(before), 1, func() []action { f.step(-1); return nil })
	right := clicked(f.d.width(after), 1, func() []action { f.step(+1); return nil }).moved(width-f.d.width(after), 0)
	p.add(pane{rows: []string{f.d.theme.dim.Render(f.d.spread(before, after, width))}, zones: []zone{left, right}})
	return p
}

// closed is a slot that is not open: its name, how it stands, how it begins.
func (f *form) closed(s slot, width int) pane {
	word, style := f.d.standing(s)
	p := pane{rows: []string{f.d.spread(s.ask.Name.In(f.d.language), style(word), width)}}
	if s.ask.Kind != plan.KindTable {
		if held := f.d.plan().Text(s.at); held != "" {
			p.rows = append(p.rows, f.d.theme.dim.Render(f.d.line("  "+s.ask.Shown(held, f.d.language), width)))
		}
	}
	p.zones = []zone{clickedAt(width, len(p.rows), func(x, y int) []action {
		f.enter(s)
		if y == 1 {
			f.d.pointed(f.open, width-2, x-2)
		}
		return nil
	})}
	return p
}

// pointed puts the caret of a text that has just been opened, so many columns
// wide, where it was clicked in the first row.
func (d *desk) pointed(open input, width, x int) {
	if t, ok := open.(*text); ok && x >= 0 {
		t.show(0, 0)
		t.view(width, 1, true)
		t.update(tea.MouseClickMsg{X: x, Button: tea.MouseLeft})
	}
}

// answered is the view of an input with what the mouse does in it; a click puts
// the keys there.
func answered(open input, view pane, cols int, wake func()) pane {
	use := func(msg tea.MouseMsg) ([]action, bool) { return open.update(msg) }
	view.zones = append(view.zones, zone{cols: cols, rows: len(view.rows), use: use, input: true})
	for i, z := range view.zones {
		view.zones[i] = z.after(wake)
	}
	return view
}

// opened is the slot that is answered: what is asked, the answer, guidance and
// findings.
func (f *form) opened(s slot, width, height int) pane {
	t := f.d.texts(s, f.d.language)
	var p pane
	tier := ""
	if s.tier == plan.Required {
		tier = s.tier.Words().In(f.d.language)
	}
	for i, row := range f.d.wrap(t.Prompt, width-f.d.width(tier)-2) {
		if i == 0 {
			p.rows = append(p.rows, f.d.spread(f.d.theme.strong.Render(row), f.d.theme.dim.Render(tier), width))
			continue
		}
		p.rows = append(p.rows, f.d.theme.strong.Render(row))
	}
	p.rows = append(p.rows, "")
	advice := f.advice(s, t, width)
	room := height - len(p.rows)
	if !f.d.filled(s) {
		room -= len(advice)
	}
	answer := f.open.view(width-2, max(room, 3), f.writing)
	p.add(answered(f.open, answer, width-2, func() { f.writing = true }).indent("  ", 2))
	if meant := figures.Reading(f.d.plan(), f.d.language, s.ask, f.d.plan().Text(s.at)); meant != "" {
		p.rows = append(p.rows, f.d.theme.dim.Render(f.d.line(f.d.say("  读作 %s", "  read as %s", meant), width)))
	}
	if len(advice) > 0 && (!f.d.filled(s) || len(p.rows)+len(advice) < height) {
		p.rows = append(p.rows, "")
		p.rows = append(p.rows, advice...)
	}
	return p
}

// advice is what helps with the slot: findings first, then what a good answer
// is, and an example.
func (f *form) advice(s slot, t guide.Text, width int) []string {
	var rows []string
	add := func(label, text string, style func(...string) string) {
		indent := f.d.width(label)
		for i, row := range f.d.wrap(text, max(width-indent, 10)) {
			if i > 0 {
				label = strings.Repeat(" ", indent)
			}
			rows = append(rows, style(label+row))
		}
	}
	for _, found := range f.d.findingsAt(s.at) {
		if isGap(found) || found.Path != s.at { // the table itself says what is found in a row
			continue
		}
		rows = append(rows, f.d.findingRows(found, width)...)
	}
	if t.Hint != "" {
		add(f.d.say("提示：", "Hint: "), t.Hint, f.d.theme.dim.Render)
	}
	if t.Weak != "" {
		add(f.d.say("别这样写：", "Weak: "), t.Weak, f.d.theme.dim.Render)
	}
	if t.Better != "" {
		add(f.d.say("这样写：  ", "Better: "), t.Better, f.d.theme.dim.Render)
	}
	return rows
}
