package wizard

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/guide"
)

// pack is the rows the guide offers for a table, to be ticked and taken. All are
// ticked where the table is empty: it is quicker to see what does not fit than
// what is lacking.
type pack struct {
	d      *desk
	ask    *plan.Field
	rows   []guide.Starter
	ticked []bool
	here   int // 0 is the line for all of them
	shown  int
	sight  scroll
}

func newPack(d *desk, ask *plan.Field, rows []guide.Starter) *pack {
	p := &pack{d: d, ask: ask, rows: rows, ticked: make([]bool, len(rows)), here: 1, shown: 1}
	if d.plan().Count(ask) == 0 {
		p.tick(true)
	}
	return p
}

func (p *pack) tick(all bool) {
	for i := range p.ticked {
		p.ticked[i] = all
	}
}

// taken are the rows that are ticked.
func (p *pack) taken() []guide.Starter {
	var taken []guide.Starter
	for i, s := range p.rows {
		if p.ticked[i] {
			taken = append(taken, s)
		}
	}
	return taken
}

func (p *pack) update(msg tea.Msg) ([]action, bool) {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, false
	}
	last := len(p.rows)
	switch key.Key().Keystroke() {
	case "up", "shift+tab":
		p.here = max(p.here-1, 0)
	case "down", "tab":
		p.here = min(p.here+1, last)
	case "pgup":
		p.here = max(p.here-p.shown, 0)
	case "pgdown":
		p.here = min(p.here+p.shown, last)
	case "home":
		p.here = 0
	case "end":
		p.here = last
	case "space":
		p.turn(p.here)
	case "enter":
		return p.take()
	case "esc":
		return on(uncover{})
	default:
		return nil, false
	}
	return on()
}

// turn ticks the line, or not any more.
func (p *pack) turn(line int) {
	if p.here = line; line == 0 {
		p.tick(len(p.taken()) < len(p.rows))
		return
	}
	p.ticked[line-1] = !p.ticked[line-1]
}

// take adds what is ticked, and what formulas need besides, as one step.
func (p *pack) take() ([]action, bool) {
	taken := p.taken()
	if len(taken) == 0 {
		return on(uncover{})
	}
	changes, err := guide.Take(p.d.plan(), p.ask.ID, taken)
	if err != nil {
		return on(uncover{}, tell{err.Error()})
	}
	here := 0
	for _, c := range changes {
		if c.Path.Field == p.ask.ID {
			here++
		}
	}
	toast := p.d.say("加了 %d 行。Ctrl+Z 撤销", "Rows added: %d. Ctrl+Z undoes", here)
	if more := len(changes) - here; more > 0 {
		toast = p.d.say("加了 %d 行，还有公式要用的 %d 个假设。Ctrl+Z 撤销", "%d rows added, and %d assumptions they need. Ctrl+Z undoes", here, more)
	}
	return on(uncover{}, edit{changes: changes, toast: toast})
}

func (p *pack) keys() []hint {
	return []hint{
		{"Space", plan.Words{Zh: "选上或去掉", En: "tick"}},
		{"Enter", plan.Words{Zh: "加进表里", En: "take what is ticked"}},
		{"Esc", plan.Words{Zh: "不要了", En: "never mind"}},
	}
}

// view lists the rows, and says more of the one under the cursor.
func (p *pack) view(width, height int) pane {
	d := p.d
	if height < roomyPack {
		return p.small(width, height)
	}
	intro := d.say("常用的“%s”：勾上要的，按 Enter 加进表里；以后都可以改、可以删。", "%s that plans like yours usually have: tick those you want, Enter takes them. All can be changed or deleted later.",
		p.ask.Name.In(d.language))
	var v pane
	for _, row := range d.wrap(intro, width) {
		v.rows = append(v.rows, d.theme.strong.Render(row))
	}
	v.rows = append(v.rows, "")
	about := p.about(width, max(height/3, 2))
	v.add(p.list(width, height-len(v.rows)-len(about)-1))
	for len(v.rows) < height-len(about) {
		v.rows = append(v.rows, "")
	}
	v.rows = append(v.rows, about...)
	return v
}

// small is the list, and why one needs the row under the cursor.
func (p *pack) small(width, height int) pane {
	v := pane{rows: []string{p.d.theme.strong.Render(p.d.line(p.d.say("勾上要的，Enter 加进表里", "Tick those you want"), width))}}
	v.add(p.list(width, height-2))
	if p.here > 0 {
		v.rows = append(v.rows, p.d.line(p.rows[p.here-1].Why, width))
	}
	return v
}

// list is the lines in sight.
func (p *pack) list(width, height int) pane {
	p.shown = max(height, 1)
	top := p.sight.first(p.d, p.shown, len(p.rows)+1, p.here, p.here)
	name, when := p.widths(width)
	var v pane
	for i := top; i < min(top+p.shown, len(p.rows)+1); i++ {
		tick := clicked(width, 1, func() []action { p.turn(i); return nil })
		v.add(pane{rows: []string{p.line(i, name, when, width)}, zones: []zone{tick}})
	}
	v.zones = append(v.zones, p.sight.zone(p.d, width, len(v.rows)))
	return v
}

const (
	roomyPack = 12 // from how many rows on there is room to say more
	boxCols   = 6  // of the cursor and the box
	leastWhy  = 16
)

// widths are the columns for names and days; the rest is for why.
func (p *pack) widths(width int) (name, when int) {
	for _, s := range p.rows {
		name, when = max(name, p.d.width(s.Name)), max(when, p.d.width(s.When))
	}
	room := width - boxCols
	if when == 0 || room < 2*when {
		return min(name, room), 0
	}
	return min(name, max(room/2, room-when-columnGap-leastWhy)), when
}

func (p *pack) line(i, name, when, width int) string {
	d := p.d
	mark, style := "  ", d.theme.dim.Render
	if i == p.here {
		mark, style = "› ", d.theme.accent.Render
	}
	if i == 0 {
		box := "[ ] "
		switch len(p.taken()) {
		case 0:
		case len(p.rows):
			box = "[✓] "
		default:
			box = "[-] "
		}
		return style(d.line(mark+box+d.say("全部（选了 %d 条，共 %d 条）", "All (%d of %d ticked)", len(p.taken()), len(p.rows)), width))
	}
	s, box := p.rows[i-1], "[ ] "
	if p.ticked[i-1] {
		box = "[✓] "
		if i != p.here {
			style = d.theme.strong.Render
		}
	}
	row := style(mark + box + d.fill(s.Name, name))
	if when > 0 {
		row += "  " + d.theme.dim.Render(d.fill(s.When, when))
	}
	if room := width - d.width(row) - columnGap; room >= leastWhy {
		row += "  " + d.theme.dim.Render(d.line(s.Why, room))
	}
	return row
}

// fill is the text in exactly so many columns.
func (d *desk) fill(text string, cols int) string {
	text = d.line(text, cols)
	return text + strings.Repeat(" ", max(cols-d.width(text), 0))
}

// about says why one needs the row under the cursor, and what it holds.
func (p *pack) about(width, most int) []string {
	if p.here == 0 {
		return nil
	}
	d, s := p.d, p.rows[p.here-1]
	rows := []string{""}
	why := s.Why
	if s.When != "" {
		why = s.When + d.say("。", ". ") + why
	}
	rows = append(rows, d.wrap(s.Name+d.say("：", ": ")+why, width)...)
	var holds []string
	for _, c := range p.ask.Cells {
		if text := s.Cells[c.Key]; text != "" && c != p.ask.TitleCell() {
			holds = append(holds, fmt.Sprintf("%s%s%s", c.Name.In(d.language), d.say("：", ": "), c.Shown(text, d.language)))
		}
	}
	for _, row := range d.wrap(strings.Join(holds, d.say("；", "; ")), width) {
		rows = append(rows, d.theme.dim.Render(row))
	}
	return rows[:min(len(rows), most)]
}
