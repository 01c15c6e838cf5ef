package wizard

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/draft"
	"opsplan/plan/guide"
	"opsplan/ui/figures"
)

// listRows is from how many rows on a form lists all its slots; with fewer, the
// open one has the room.
const listRows = 26

// form is slots below each other, one of them open.
type form struct {
	d       *desk
	list    func() []slot // as the plan is now
	focus   plan.Path     // of the open slot
	open    input
	writing bool // the keys go into the answer
	top     int  // row of the list shown first
}

func newForm(d *desk, list func() []slot, at draft.Place) *form {
	f := &form{d: d, list: list, writing: true}
	slots := list()
	i := slices.IndexFunc(slots, func(s slot) bool {
		return s.at.Field == at.Question && (s.at.Row == 0 || s.at.Cell == at.Cell)
	})
	f.enter(slots[max(i, 0)])
	if i >= 0 && (at.Caret > 0 || at.Scroll > 0) { // a place without them means where an answer goes on
		f.open.show(at.Caret, at.Scroll)
	}
	if t, ok := f.open.(*table); ok {
		t.aim(at.Row)
	}
	return f
}

// enter opens a slot.
func (f *form) enter(s slot) {
	f.focus, f.open, f.writing = s.at, f.d.newInput(s), true
}

// at is the open slot's number; if it is gone, of the first one.
func (f *form) at(slots []slot) int {
	return max(slices.IndexFunc(slots, func(s slot) bool { return s.at == f.focus }), 0)
}

func (f *form) update(msg tea.Msg) ([]action, bool) {
	if key, ok := msg.(tea.KeyPressMsg); ok && !f.writing && types(key) {
		f.writing = true // nothing that is typed is lost
	}
	if f.writing {
		if do, used := f.open.update(msg); used || len(do) > 0 {
			if key, ok := msg.(tea.KeyPressMsg); !used && ok && key.Code == tea.KeyEnter {
				f.step(+1)
			}
			return do, true
		}
	}
	if pointed, ok := msg.(pointedMsg); ok {
		return nil, f.goTo(pointed.at)
	}
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, false
	}
	switch key.Key().Keystroke() {
	case "tab", "enter", "down":
		if !f.writing && key.Code == tea.KeyEnter {
			f.writing = true
			return on()
		}
		return nil, f.step(+1)
	case "shift+tab", "up":
		return nil, f.step(-1)
	case "esc":
		if f.writing {
			f.writing = false
			return on()
		}
	}
	if !f.writing {
		return letters(key)
	}
	return nil, false
}

// goTo opens the slot of an answer; false if there is none.
func (f *form) goTo(at plan.Path) bool {
	slots := f.list()
	i := slices.IndexFunc(slots, func(s slot) bool { return s.at == at })
	if i >= 0 {
		f.writing = true
		f.enter(slots[i])
	}
	return i >= 0
}

// step opens the slot so many further; false at the ends.
func (f *form) step(n int) bool {
	slots := f.list()
	to := f.at(slots) + n
	if to < 0 || to >= len(slots) {
		return false
	}
	f.enter(slots[to])
	return true
}

func (f *form) refresh(changes []plan.Change) {
	slots := f.list()
	if !slices.ContainsFunc(slots, func(s slot) bool { return s.at == f.focus }) {
		f.enter(slots[min(f.at(slots), len(slots)-1)])
		return
	}
	for _, c := range changes {
		i := slices.IndexFunc(slots, func(s slot) bool { return s.at == c.Path })
		if i >= 0 && c.Path != f.focus {
			f.enter(slots[i])
		}
	}
	f.open.refresh(changes)
}

// written is the answer that is open, if it is written as text.
func (f *form) written() (at plan.Path, many, ok bool) {
	t, ok := f.open.(*text)
	if !ok {
		return plan.Path{}, false, false
	}
	return t.at, t.prose, true
}

// place is where the person is in the form.
func (f *form) place(page string) draft.Place {
	p := draft.Place{Page: page, Question: f.focus.Field, Row: f.focus.Row, Cell: f.focus.Cell}
	p.Caret, p.Scroll = f.open.caret()
	return p
}

func (f *form) view(width, height int) pane {
	slots := f.list()
	i := f.at(slots)
	if height < listRows {
		return f.single(slots, i, width, height)
	}
	var all pane
	wanted := 0
	for j, s := range slots {
		if j == i {
			wanted = len(all.rows)
			all.rows = append(all.rows, "")
			all.add(f.opened(s, width, height/2))
			all.rows = append(all.rows, "")
			continue
		}
		all.add(f.closed(s, width))
	}
	shown, top := all.window(f.top, height, wanted)
	f.top = top
	return shown
}

// single shows the open slot alone, and the names of its neighbours.
func (f *form) single(slots []slot, i, width, height int) pane {
	room := height - 6
	if f.d.filled(slots[i]) {
		room = height - 2
	}
	p := f.opened(slots[i], width, room)
	p, _ = p.window(0, height-2, 0)
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
	p.rows = append(p.rows, f.d.theme.dim.Render(f.d.spread(before, after, width)))
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
	p.zones = []zone{{cols: width, rows: len(p.rows), at: s.at}}
	return p
}

// opened is the slot that is answered: what is asked, the answer, guidance and
// findings.
func (f *form) opened(s slot, width, height int) pane {
	t := guide.For(f.d.language, f.d.plan().Situation(), s.text)
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
	answer.zones = append(answer.zones, zone{cols: width - 2, rows: len(answer.rows), at: s.at, input: true})
	p.add(answer.indent("  ", 2))
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

func (f *form) keys() []hint {
	if !f.writing {
		return []hint{
			{"Enter", plan.Words{Zh: "接着写", En: "write on"}}, {"Tab", plan.Words{Zh: "下一题", En: "next"}},
			{":", plan.Words{Zh: "命令", En: "commands"}}, {"?", plan.Words{Zh: "帮助", En: "help"}},
		}
	}
	return append(f.open.keys(), hint{"Tab", plan.Words{Zh: "下一题", En: "next"}}, hint{"Shift+Tab", plan.Words{Zh: "上一题", En: "back"}})
}

func split(view string) []string { return strings.Split(view, "\n") }
