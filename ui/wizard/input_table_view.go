package wizard

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/check"
	"opsplan/ui/figures"
)

// roomy is from how many rows on the names of the cells stand above the table,
// and the lines below its rows stay in sight.
const roomy = 6

// view draws the rows in sight below the names of their cells, then what the
// numbers come to and what is found in the row under the cursor.
func (t *table) view(width, height int, writing bool) pane {
	t.clamp()
	t.outline.renew(t.d, t.ask)
	if height < roomy {
		return t.small(width, height, writing)
	}
	below, under := t.below(), t.under(width, height)
	room := max(height-1-len(below)-len(under), 1)
	here := min(t.here, max(t.rows()-1, 0))
	top := t.sight.first(t.d, room, t.rows(), here, here)
	t.shown = room
	to := min(top+room, t.rows())
	words, wide := t.words(top, to)
	columns := t.outline.columns(t.d, t.ask, max(width-2-wide, 1))
	p := pane{rows: []string{t.d.theme.dim.Render(t.d.line("  "+t.heading(columns), width))}}
	for i := top; i < to; i++ {
		p.add(t.rowPane(i, columns, words[i], width, writing))
	}
	for i := range below {
		p.add(t.lead(t.rows()+i, width, writing))
	}
	if to-top < t.rows() {
		which := t.d.say("第 %d–%d 行，共 %d 行", "%d–%d of %d", top+1, to, t.rows())
		first := len(p.rows) - len(below)
		p.rows[first] = t.d.spread(p.rows[first], t.d.theme.dim.Render(which), width)
	}
	p.zones = append(p.zones, t.sight.zone(t.d, width, len(p.rows)))
	p.rows = append(p.rows, under...)
	return p
}

// small draws lines alone.
func (t *table) small(width, height int, writing bool) pane {
	top := t.sight.first(t.d, height, t.lines(), t.here, t.here)
	t.shown = height
	to := min(top+height, t.lines())
	words, wide := t.words(top, to)
	columns := t.outline.columns(t.d, t.ask, max(width-2-wide, 1))
	var p pane
	for i := top; i < to; i++ {
		if t.line(i) == rowLine {
			p.add(t.rowPane(i, columns, words[i], width, writing))
		} else {
			p.add(t.lead(i, width, writing))
		}
	}
	p.zones = append(p.zones, t.sight.zone(t.d, width, len(p.rows)))
	return p
}

// rowPane is a row for keys and mouse: the second click on it opens it at the
// cell that was clicked.
func (t *table) rowPane(i int, columns []column, w word, width int, writing bool) pane {
	here := writing && i == t.here
	click := clickedAt(width, 1, func(x, _ int) []action {
		if !here {
			t.here = i
			return nil
		}
		t.clamp()
		if t.line(t.here) != rowLine {
			return nil
		}
		return t.open(cellAt(columns, x-2))
	})
	return pane{rows: []string{t.draw(i, columns, w, width, writing)}, zones: []zone{click}}
}

// cellAt is the cell that is shown so many columns behind the first one's
// beginning; nil beyond the last.
func cellAt(columns []column, x int) *plan.Field {
	for _, c := range columns {
		if x < c.width+columnGap {
			return c.cell
		}
		x -= c.width + columnGap
	}
	return nil
}

// word says how a row stands, and in which style.
type word struct {
	text  string
	style func(...string) string
}

// words are those of the rows in sight, and the columns they need.
func (t *table) words(from, to int) (words map[int]word, wide int) {
	words = map[int]word{}
	for i := from; i < min(to, t.rows()); i++ {
		words[i] = t.wordOf(t.d.plan().RowAt(t.ask, i))
		if cols := t.d.width(words[i].text); cols > 0 {
			wide = max(wide, cols+columnGap)
		}
	}
	return words, wide
}

func (t *table) wordOf(row plan.RowText) word {
	worst := check.Advice + 1
	for _, f := range t.notices.of(t.d, t.ask)[row.Key()] {
		worst = min(worst, f.Severity)
	}
	if worst == check.Error {
		return word{worst.Words().In(t.d.language), t.d.theme.alarm.Render}
	}
	switch lacks := t.outline.lacks(t.ask, row); {
	case len(lacks) == 1:
		return word{t.d.say("缺%s", "no %s", strings.ToLower(lacks[0].Name.In(t.d.language))), t.d.theme.accent.Render}
	case len(lacks) > 1:
		return word{t.d.say("缺 %d 格", "%d missing", len(lacks)), t.d.theme.accent.Render}
	case worst <= check.Advice:
		return word{worst.Words().In(t.d.language), t.d.theme.doubt.Render}
	}
	return word{"", plainly} // no codes around nothing, which would count as something
}

func (t *table) heading(columns []column) string {
	var parts []string
	for _, c := range columns {
		parts = append(parts, t.pad(t.d.line(c.cell.Name.In(t.d.language), c.width), c))
	}
	return strings.TrimRight(strings.Join(parts, "  "), " ")
}

func (t *table) pad(text string, c column) string {
	blank := strings.Repeat(" ", max(c.width-t.d.width(text), 0))
	if c.right {
		return blank + text
	}
	return text + blank
}

// marked is the sign before a line, and the style of one that has no other.
func (t *table) marked(i int, writing bool) (mark string, style func(...string) string) {
	if writing && i == t.here {
		return "› ", t.d.theme.accent.Render
	}
	return "  ", nil
}

// draw is a row of the table.
func (t *table) draw(i int, columns []column, w word, width int, writing bool) string {
	t.drawn++
	mark, style := t.marked(i, writing)
	if style == nil {
		style = plainly
	}
	row := t.d.plan().RowAt(t.ask, i)
	var parts []string
	for _, c := range columns {
		text := t.d.line(t.outline.text(t.d, row, c.cell, c.width), c.width)
		if text == "" && c.cell == t.ask.TitleCell() {
			text = t.d.line(t.d.say("（没写）", "(no name)"), c.width)
		}
		parts = append(parts, t.pad(text, c))
	}
	line := strings.TrimRight(strings.Join(parts, "  "), " ")
	return t.d.spread(style(t.d.method.Truncate(mark+line, width, "…")), w.style(w.text), width)
}

// lead is a line below the rows.
func (t *table) lead(i, width int, writing bool) pane {
	mark, style := t.marked(i, writing)
	if style == nil {
		style = t.d.theme.dim.Render
	}
	text := t.d.say("＋ 加一行", "+ Add a row")
	if t.line(i) == pickLine {
		offer := t.starters.of(t.d, t.ask)
		text = t.d.say("从常用的里挑（%d 条）：", "Pick from common ones (%d): ", len(offer)) + t.names()
	}
	click := listed(width, 1, writing && i == t.here, func() { t.here = i }, func() ([]action, bool) {
		t.clamp()
		return t.press(tea.KeyPressMsg{Code: tea.KeyEnter})
	})
	return pane{rows: []string{style(t.d.line(mark+text, width))}, zones: []zone{click}}
}

// names are a few of the rows that can be picked.
func (t *table) names() string {
	const few = 4
	var names []string
	for _, s := range t.starters.of(t.d, t.ask) {
		if len(names) == few {
			break
		}
		names = append(names, s.Name)
	}
	return strings.Join(names, t.d.say("、", ", "))
}

// under is what stands below the rows.
func (t *table) under(width, height int) []string {
	rows := t.d.figureRows(t.sums.of(t.d, t.ask), width, max(height/3, 1))
	found := t.notices.of(t.d, t.ask)
	if len(found) == 0 || height < 6 {
		return rows
	}
	const kept = 2 // rows are kept free, so that nothing jumps as the cursor moves
	var said []string
	if t.line(t.here) == rowLine {
		for _, f := range found[t.path().Row] {
			said = append(said, t.d.findingRows(f, width)...)
		}
	}
	said = t.d.cut(said, kept, width)
	said = append(said, make([]string, kept-len(said))...)
	return append(rows, said...)
}

// findingRows is a finding in words.
func (d *desk) findingRows(f check.Finding, width int) []string {
	sign, style := d.sign(f.Severity)
	rows := d.hang(sign+" "+f.Severity.Words().In(d.language)+"  ", f.Summary.In(d.language), width, style.Render)
	if remedy := f.Remedy.In(d.language); remedy != "" {
		rows = append(rows, d.hang("  → ", remedy, width, plainly)...)
	}
	return rows
}

// figureRows says what numbers come to, those first that are not as written; at
// most so many rows.
func (d *desk) figureRows(all []figures.Figure, width, most int) []string {
	var rows []string
	for _, kind := range []struct {
		figures.Verdict
		sign  string
		style func(...string) string
	}{
		{figures.Differs, "! ", d.theme.doubt.Render},
		{figures.Agrees, "✓ ", d.theme.fine.Render},
		{figures.Computed, "  ", d.theme.dim.Render},
	} {
		for _, f := range all {
			if f.Verdict != kind.Verdict {
				continue
			}
			said := d.hang(kind.sign, f.Text, width, kind.style)
			if len(rows)+len(said) > most {
				if len(rows) < most {
					rows = append(rows, kind.style(d.line(kind.sign+f.Text, width)))
				}
				return rows
			}
			rows = append(rows, said...)
		}
	}
	return rows
}

// hang is a text behind a sign, its further rows below its first.
func (d *desk) hang(sign, text string, width int, style func(...string) string) []string {
	indent := d.width(sign)
	var rows []string
	for _, row := range d.wrap(text, max(width-indent, 1)) {
		rows = append(rows, style(sign+row))
		sign = strings.Repeat(" ", indent)
	}
	return rows
}
