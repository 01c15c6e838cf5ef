package wizard

import (
	"strings"

	"opsplan/plan"
)

const (
	listedHeight = 12 // from how many rows on all cells are listed; with fewer, the open one has the room
	mostOfLabel  = 16 // columns
	statusCols   = 10
)

// view lists the cells, the open one in its place, with what helps with it and
// what the numbers come to below.
func (r *rowPage) view(width, height int) pane {
	slots := r.slots()
	if len(slots) == 0 {
		return pane{}
	}
	if height < listedHeight {
		return r.alone(slots, width, height)
	}
	list, from, to := r.listed(slots, width, height)
	faults := r.faults(slots, width)
	figures := r.figureRows(width, max(height/3-faults, 1))
	prompt, advice := r.guidance(slots, width)
	room := max(height-len(figures)-len(prompt)-min(faults, height/4)-2, 3)
	shown := r.sight.shown(r.d, list, width, min(room, len(list.rows)), from, to)
	left := height - len(shown.rows) - len(figures) - len(prompt) - 2
	shown.rows = append(shown.rows, "")
	shown.rows = append(shown.rows, prompt...)
	shown.rows = append(shown.rows, r.d.cut(advice, left, width)...)
	if len(figures) > 0 && len(shown.rows)+len(figures) < height {
		shown.rows = append(shown.rows, "")
	}
	shown.rows = append(shown.rows, figures...)
	return shown
}

// labelCols is how wide the names of the cells are.
func (r *rowPage) labelCols(slots []slot, width int) int {
	cols := 0
	for _, s := range slots {
		cols = max(cols, r.d.width(s.ask.Name.In(r.d.language)))
	}
	return min(cols, mostOfLabel, width/3)
}

// listed is all cells below each other, and the first and the last row of the
// open one.
func (r *rowPage) listed(slots []slot, width, height int) (list pane, from, to int) {
	label := r.labelCols(slots, width)
	indent := 2 + label + columnGap
	value := max(width-indent-statusCols, min(width-indent, 10))
	for i, s := range slots {
		name := r.d.fill(s.ask.Name.In(r.d.language), label)
		word, style := r.d.standing(s)
		if i != r.at(slots) || r.onMore {
			row := r.status("  "+r.d.theme.dim.Render(name)+"  "+inertCell(r.d, s, value), style(word), width)
			click := clickedAt(width, 1, func(x, _ int) []action { return r.point(s, value, x-indent) })
			list.add(pane{rows: []string{row}, zones: []zone{click}})
			continue
		}
		from = len(list.rows)
		answer := answered(r.open, r.open.view(value, max(height/3, 3), true), value, func() {}).indent(strings.Repeat(" ", indent), indent)
		first := strings.TrimPrefix(answer.rows[0], strings.Repeat(" ", indent))
		answer.rows[0] = r.status(r.d.theme.accent.Render("› "+name)+"  "+first, style(word), width)
		list.add(answer)
		to = len(list.rows) - 1
	}
	if folded := r.folded(); len(folded) > 0 {
		if r.onMore {
			from, to = len(list.rows), len(list.rows)
			list.cursor = nil
		}
		click := listed(width, 1, r.onMore, func() { r.onMore = true }, func() ([]action, bool) {
			r.unfold()
			return nil, true
		})
		list.add(pane{rows: []string{r.moreLine(folded, width)}, zones: []zone{click}})
	}
	return list, from, to
}

// point opens the cell that was clicked, with the caret there.
func (r *rowPage) point(s slot, width, x int) []action {
	do := r.done(r.focus)
	r.onMore = false
	r.enter(s)
	r.d.pointed(r.open, width, x)
	return do
}

// inertCell is how a closed cell is shown in so many columns.
func inertCell(d *desk, s slot, cols int) string {
	if d.plan().Text(s.at) == "" {
		return d.theme.dim.Render("—")
	}
	return d.line(d.plan().Shown(s.at, d.language), cols)
}

// status puts the word that says how a cell stands at the end of its row.
func (r *rowPage) status(row, word string, width int) string {
	if r.d.width(row)+1+r.d.width(word) > width {
		return row
	}
	return r.d.spread(row, word, width)
}

func (r *rowPage) moreLine(folded []*plan.Field, width int) string {
	const few = 5
	var names []string
	for _, c := range folded[:min(len(folded), few)] {
		names = append(names, c.Name.In(r.d.language))
	}
	text := r.d.say("… 展开更多（%s）", "… show more (%s)", strings.Join(names, r.d.say("、", ", ")))
	if len(folded) > few {
		text = r.d.say("… 展开更多（%s等 %d 格）", "… show more (%s and %d more)", strings.Join(names, r.d.say("、", ", ")), r.count(len(folded), len(names)))
	}
	if r.onMore {
		return r.d.theme.accent.Render(r.d.line("› "+text, width))
	}
	return r.d.theme.dim.Render(r.d.line("  "+text, width))
}

// count is all of them as Chinese says it, the others as English does.
func (r *rowPage) count(all, named int) int {
	if r.d.language == plan.En {
		return all - named
	}
	return all
}

// guidance is what is asked of the open cell, and what helps with it.
func (r *rowPage) guidance(slots []slot, width int) (prompt, advice []string) {
	if r.onMore {
		return r.d.wrap(r.d.say("其余的格可以不填。按 Enter 展开，Tab 去下一行。", "The other cells may stay empty. Enter shows them, Tab goes to the next row."), width), nil
	}
	s := slots[r.at(slots)]
	t := r.d.texts(s, r.d.language)
	for _, row := range r.d.wrap(t.Prompt, width) {
		prompt = append(prompt, r.d.theme.strong.Render(row))
	}
	for _, f := range r.d.findings {
		if f.Path == r.path() {
			advice = append(advice, r.d.findingRows(f, width)...)
		}
	}
	return prompt, append(advice, r.advice(s, t, width)...)
}

// faults is how many rows it takes to say what was found in the open cell, or in
// the whole row. That comes before what numbers come to.
func (r *rowPage) faults(slots []slot, width int) int {
	if r.onMore {
		return 0
	}
	rows, open := 0, slots[r.at(slots)].at
	for _, f := range r.d.findings {
		if f.Path == r.path() || f.Path == open && !isGap(f) {
			rows += len(r.d.findingRows(f, width))
		}
	}
	return rows
}

// alone shows the open cell with the names of its neighbours.
func (r *rowPage) alone(slots []slot, width, height int) pane {
	i := r.at(slots)
	prompt, advice := r.guidance(slots, width)
	prompt = prompt[:min(len(prompt), max(height/3, 1))]
	p := pane{rows: prompt}
	if r.onMore {
		p.rows = append(p.rows, r.moreLine(r.folded(), width))
	} else {
		answer := r.open.view(width-2, max(height-len(prompt)-1, 1), true)
		p.add(answered(r.open, answer, width-2, func() {}).indent("  ", 2))
	}
	figures := r.figureRows(width, max(height-len(p.rows)-1, 0))
	room := height - len(p.rows) - len(figures) - 1
	p.rows = append(p.rows, r.d.cut(advice, room, width)...)
	p.rows = append(p.rows, figures...)
	for len(p.rows) < height-1 {
		p.rows = append(p.rows, "")
	}
	before, after := "", ""
	if i > 0 {
		before = "↑ " + slots[i-1].ask.Name.In(r.d.language)
	}
	if i+1 < len(slots) {
		after = slots[i+1].ask.Name.In(r.d.language) + " ↓"
	} else if len(r.folded()) > 0 {
		after = r.d.say("展开更多 ↓", "show more ↓")
	}
	p.rows = p.rows[:min(len(p.rows), height-1)]
	up := clicked(r.d.width(before), 1, func() []action { return r.stepped(-1) })
	down := clicked(r.d.width(after), 1, func() []action { return r.downward() }).moved(width-r.d.width(after), 0)
	p.add(pane{rows: []string{r.d.theme.dim.Render(r.d.spread(before, after, width))}, zones: []zone{up, down}})
	return p
}

// figureRows says what the numbers of the row come to, in at most so many rows.
func (r *rowPage) figureRows(width, most int) []string {
	r.reckon.renew(r)
	rows := r.d.figureRows(r.reckon.figures, width, most)
	for _, said := range r.reckon.more {
		more := r.d.hang("  ", said, width, r.d.theme.dim.Render)
		if len(rows)+len(more) <= most {
			rows = append(rows, more...)
		}
	}
	return rows
}
