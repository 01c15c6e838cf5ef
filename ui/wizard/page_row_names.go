package wizard

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/guide"
)

// names asks what the new names of a formula are, and adds them as rows.
type names struct {
	d    *desk
	list []string
	as   []int // which of the sorts each is
	here int

	sight scroll
}

// nameSort is what a name of a formula can be.
type nameSort struct {
	table string
	cells map[string]string
	words plan.Words
}

// nameSorts are in the order of the likely: who writes a formula writes what
// shall move.
var nameSorts = []nameSort{
	{"goals.kpis", map[string]string{"role": string(plan.Factor)}, plan.Words{Zh: "因子（要推动）", En: "factor (you move it)"}},
	{"goals.assumptions", nil, plan.Words{Zh: "假设（不变的数）", En: "assumption (stays as it is)"}},
	{"", nil, plan.Words{Zh: "先不加", En: "leave out"}},
}

func newNames(d *desk, list []string) *names {
	n := &names{d: d, list: list, as: make([]int, len(list))}
	for sort, s := range nameSorts {
		for _, starter := range guide.Pack(d.plan(), s.table) { // what the guide knows by that name
			if i := slices.Index(list, starter.Name); i >= 0 {
				n.as[i] = sort
			}
		}
	}
	return n
}

func (n *names) update(msg tea.Msg) ([]action, bool) {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, false
	}
	sorts := len(nameSorts)
	switch key.Key().Keystroke() {
	case "up", "shift+tab":
		n.here = max(n.here-1, 0)
	case "down", "tab":
		n.here = min(n.here+1, len(n.list)-1)
	case "right", "space":
		n.as[n.here] = (n.as[n.here] + 1) % sorts
	case "left":
		n.as[n.here] = (n.as[n.here] + sorts - 1) % sorts
	case "enter":
		return n.add()
	case "esc":
		return on(uncover{})
	default:
		return nil, false
	}
	return on()
}

// add puts the names into their tables, as one step.
func (n *names) add() ([]action, bool) {
	p := n.d.plan().Clone() // so that each row gets a key of its own
	var changes []plan.Change
	for i, name := range n.list {
		sort := nameSorts[n.as[i]]
		table, ok := plan.Question(sort.table)
		if !ok {
			continue
		}
		cells := map[string]string{table.TitleCell().Key: name}
		for key, text := range sort.cells {
			cells[key] = text
		}
		c := p.Add(table, -1, cells)
		if _, err := p.Apply(c); err != nil {
			return on(uncover{}, tell{err.Error()})
		}
		changes = append(changes, c)
	}
	if len(changes) == 0 {
		return on(uncover{})
	}
	return on(uncover{}, edit{changes: changes, toast: n.d.say("加了 %d 个数，去表里填上", "Added: %d. Fill them in in their tables", len(changes))})
}

func (n *names) keys() []hint {
	return []hint{
		{"←→", plan.Words{Zh: "换一种", En: "change"}},
		{"Enter", plan.Words{Zh: "加上", En: "add"}},
		{"Esc", plan.Words{Zh: "以后再说", En: "later"}},
	}
}

func (n *names) view(width, height int) pane {
	d := n.d
	var p pane
	for _, row := range d.wrap(d.say("公式里有新的名字。各算什么？", "The formula has new names. What is each of them?"), width) {
		p.rows = append(p.rows, d.theme.strong.Render(row))
	}
	for _, row := range d.wrap(d.say("因子是这段时间要推动的数，加进 KPI；假设是当作不变的数，如毛利率、座位数。",
		"A factor is to be moved in this period and becomes a KPI; an assumption is taken to hold, such as a margin or a number of seats."), width) {
		p.rows = append(p.rows, d.theme.dim.Render(row))
	}
	p.rows = append(p.rows, "")
	cols := 0
	for _, name := range n.list {
		cols = max(cols, d.width(name))
	}
	cols = min(cols, width/2)
	room := max(height-len(p.rows), 1)
	top := n.sight.first(d, room, len(n.list), n.here, n.here)
	for i := top; i < min(top+room, len(n.list)); i++ {
		mark, style := "  ", plainly
		if i == n.here {
			mark, style = "› ", d.theme.accent.Render
		}
		row := style(d.line(mark+d.fill(n.list[i], cols)+"  ‹ "+nameSorts[n.as[i]].words.In(d.language)+" ›", width))
		click := listed(width, 1, i == n.here, func() { n.here = i }, func() ([]action, bool) {
			return n.update(tea.KeyPressMsg{Code: tea.KeyRight})
		})
		p.add(pane{rows: []string{row}, zones: []zone{click}})
	}
	p.zones = append(p.zones, n.sight.zone(d, width, len(p.rows)))
	return p
}
