package wizard

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/draft"
)

// table is the rows of a question, one below the other, and below them the
// lines that lead to more rows. Only what is in sight is looked at, so that a
// key costs the same at any number of rows.
type table struct {
	d     *desk
	ask   *plan.Field
	here  int // the line under the cursor
	shown int // how many lines were shown last
	drawn int // rows so far
	sight scroll

	outline  outline
	notices  notices
	sums     sums
	starters starters
}

func newTable(d *desk, s slot) input { return &table{d: d, ask: s.ask, shown: 1} }

// aim puts the cursor on the row, if it is there.
func (t *table) aim(row plan.Key) {
	if i := t.d.plan().RowNumber(plan.Path{Field: t.ask.ID, Row: row}); i >= 0 {
		t.here = i
	}
}

// What a line of the table is.
type tableLine int

const (
	rowLine  tableLine = iota
	addLine            // leads to a new row
	pickLine           // leads to the starter pack
)

// below are the lines behind the rows. A newcomer is better served with rows to
// tick than with a blank page: in an empty table they come first.
func (t *table) below() []tableLine {
	switch {
	case len(t.starters.of(t.d, t.ask)) == 0:
		return []tableLine{addLine}
	case t.rows() == 0:
		return []tableLine{pickLine, addLine}
	}
	return []tableLine{addLine, pickLine}
}

func (t *table) rows() int  { return t.d.plan().Count(t.ask) }
func (t *table) lines() int { return t.rows() + len(t.below()) }

// line is what the line of that number is.
func (t *table) line(i int) tableLine {
	if rows := t.rows(); i >= rows {
		return t.below()[i-rows]
	}
	return rowLine
}

// path is that of the row under the cursor.
func (t *table) path() plan.Path {
	return plan.Path{Field: t.ask.ID, Row: t.d.plan().RowAt(t.ask, t.here).Key()}
}

func (t *table) update(msg tea.Msg) ([]action, bool) {
	t.clamp()
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return t.press(msg)
	case tea.PasteMsg:
		if t.line(t.here) != rowLine || strings.ContainsAny(strings.TrimSpace(msg.Content), "\r\n") {
			return t.addPasted(msg.Content), true
		}
		return t.write(msg), true
	}
	return nil, false
}

func (t *table) press(key tea.KeyPressMsg) ([]action, bool) {
	if do, used := t.walk(key.Key().Keystroke()); used {
		return do, true
	}
	if do, used := letters(key); used {
		return do, true
	}
	switch {
	case t.line(t.here) == rowLine && types(key) && key.Text != " ":
		return t.write(key), true
	case t.line(t.here) == rowLine:
		return t.change(key.Key().Keystroke())
	case key.Code == tea.KeyEnter && t.line(t.here) == pickLine:
		return on(unpack{t.ask})
	case key.Code == tea.KeyEnter:
		return t.add(""), true
	case strings.TrimSpace(key.Text) != "" && key.Mod&(tea.ModCtrl|tea.ModAlt) == 0:
		return t.add(key.Text), true // what is typed here begins a new row
	}
	return nil, false
}

// walk moves the cursor and stops at the ends: Tab leads on.
func (t *table) walk(key string) ([]action, bool) {
	to := t.here
	switch key {
	case "up":
		to--
	case "down":
		to++
	case "pgup":
		to = max(to-t.shown, 0)
	case "pgdown":
		to = min(to+t.shown, t.lines()-1)
	case "home":
		to = 0
	case "end":
		to = t.lines() - 1
	default:
		return nil, false
	}
	t.here = min(max(to, 0), t.lines()-1)
	return on()
}

// open opens the row under the cursor: at a cell, or at its first gap.
func (t *table) open(cell *plan.Field) []action {
	to := draft.Place{Page: pageRow, Section: t.ask.Section.ID, Question: t.ask.ID, Row: t.path().Row}
	if cell != nil {
		to.Cell = cell.Key
	}
	return []action{visit{to}}
}

// write opens the row with what was typed or pasted in the first cell that lacks
// something, or else in the one that names it.
func (t *table) write(msg tea.Msg) []action {
	row := t.d.plan().RowAt(t.ask, t.d.plan().RowNumber(t.path()))
	cell := t.d.gap(t.ask, row, func(c *plan.Field) bool { return c.Kind != plan.KindChoice && c.Kind != plan.KindSeveral })
	return append(t.open(cell), pass{msg})
}

// change does what a key does to the row under the cursor.
func (t *table) change(key string) ([]action, bool) {
	switch key {
	case "enter":
		return t.open(nil), true
	case "delete", "backspace":
		return t.d.removal(t.path()), true
	case "ctrl+d":
		return t.duplicate(), true
	case "alt+up":
		return t.shift(-1), true
	case "alt+down":
		return t.shift(+1), true
	}
	return nil, false
}

func (t *table) clamp() { t.here = min(max(t.here, 0), t.lines()-1) }

func (t *table) refresh(changes []plan.Change) {
	for _, c := range changes {
		if c.Path.Field == t.ask.ID && c.Path.Row != 0 {
			t.aim(c.Path.Row)
		}
	}
	t.clamp()
}

func (t *table) caret() (at, scroll int) { return t.here, t.sight.top }

func (t *table) show(at, scroll int) {
	t.here, t.sight.top = at, scroll
	t.clamp()
}

func (t *table) keys() []hint {
	t.clamp()
	switch t.line(t.here) {
	case addLine:
		return []hint{{"Enter", plan.Words{Zh: "加一行", En: "add a row"}}}
	case pickLine:
		return []hint{{"Enter", plan.Words{Zh: "看看有哪些", En: "see what there is"}}}
	case rowLine:
	}
	keys := []hint{
		{"Enter", plan.Words{Zh: "打开", En: "open"}},
		{"Delete", plan.Words{Zh: "删", En: "remove"}},
		{"Ctrl+D", plan.Words{Zh: "复制", En: "duplicate"}},
	}
	if t.rows() > 1 {
		keys = append(keys, hint{"Alt+↑↓", plan.Words{Zh: "移动", En: "move"}})
	}
	return keys
}
