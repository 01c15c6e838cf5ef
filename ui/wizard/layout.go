package wizard

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/check"
	"opsplan/plan/draft"
)

// The window sizes at which the screen is divided differently.
const (
	leastWidth, leastHeight = 40, 12
	stripWidth              = 60
	besideWidth             = 100
	railsWidth              = 120

	railCols    = 22
	previewCols = 36
	gap         = 2 // columns between panes
)

// draw is the whole screen: as many rows as the window has, none wider.
func (w *Wizard) draw() tea.View {
	var p pane
	switch {
	case w.size.width == 0:
	case w.size.width < leastWidth || w.size.height < leastHeight:
		p.rows = w.wrap(w.say("窗口太小，至少要 40×12。写的都在，放大就回来。", "The window is too small: it has to be at least 40×12. Nothing is lost; make it larger."), w.size.width)
	default:
		p = w.screen()
	}
	w.zones = p.zones
	view := tea.NewView(strings.Join(w.fit(p.rows), "\n"))
	view.AltScreen = true
	view.MouseMode = tea.MouseModeCellMotion
	view.WindowTitle = "opsplan"
	if c := p.cursor; c != nil && c.X < w.size.width && c.Y < w.size.height {
		view.Cursor = c
	}
	return view
}

// fit cuts or fills the rows to the window.
func (w *Wizard) fit(rows []string) []string {
	fitted := make([]string, w.size.height)
	for i := range min(len(rows), w.size.height) {
		fitted[i] = rows[i]
		if w.width(fitted[i]) > w.size.width {
			fitted[i] = w.method.Truncate(fitted[i], w.size.width, "")
		}
	}
	return fitted
}

// screen is head, body and foot.
func (w *Wizard) screen() pane {
	p, height := w.head(), w.bodyHeight()
	body := w.body(height)
	for len(body.rows) < height {
		body.rows = append(body.rows, "")
	}
	p.add(body)
	p.add(w.foot()) // after the body, which finds out what can be scrolled
	return p
}

func (w *Wizard) body(height int) pane {
	if w.over != nil {
		return w.inset(w.over, w.size.width, height)
	}
	if full, ok := w.page.(*fullPreview); ok {
		return w.inset(full, w.size.width, height)
	}
	rail, cols, right := w.columns()
	body := w.inset(w.page, cols, height)
	if right > 0 {
		body = beside(body, cols, w.previewBeside(right), w.width)
	}
	if rail > 0 {
		body = beside(w.rail(height), rail, body, w.width)
	}
	return body
}

// bodyHeight is how many rows are left between head and foot.
func (w *Wizard) bodyHeight() int {
	return max(w.size.height-w.headRows()-footRows, 0)
}

// inset draws something with a margin of a column at each side.
func (w *Wizard) inset(what interface{ view(width, height int) pane }, width, height int) pane {
	return what.view(width-2, height).indent(" ", 1)
}

// head says where the person is and whether it is saved; below it, where there
// is no rail, stand the sections.
func (w *Wizard) head() pane {
	left, right := w.page.title()
	if right == "" {
		right = w.saved()
	}
	p := pane{rows: []string{" " + w.theme.strong.Render(w.spread(left, w.theme.dim.Render(right), w.size.width-2))}}
	if w.hasStrip() {
		p.add(w.strip(w.size.width-2).indent(" ", 1))
	}
	for len(p.rows) < w.headRows() {
		p.rows = append(p.rows, "")
	}
	return p
}

func (w *Wizard) hasStrip() bool { return w.session != nil && w.size.width < railsWidth }

// headRows is how many rows the head takes: its line, the strip, and a blank one
// unless there is so little room that the strip stands for it.
func (w *Wizard) headRows() int {
	if w.hasStrip() && (w.size.width >= stripWidth || w.size.height >= listRows) {
		return 3
	}
	return 2
}

// standing is what a section lacks, in words.
func (w *Wizard) standing(s *plan.Section) string {
	left, wrong := w.left(s), w.report.wrong[s.ID]
	switch {
	case wrong > 0:
		return w.say("必改%d", "%d to fix", left+wrong)
	case left > 0:
		return w.say("差%d题", "%d left", left)
	}
	return "✓"
}

// leftInWords is how much is required and missing.
func (w *Wizard) leftInWords() string {
	if left := w.left(nil); left > 0 {
		return w.say("必答还差 %d 题", "%d required left", left)
	}
	if wrong := w.report.count(check.Error); wrong > 0 {
		return w.say("必改 %d 处", "%d to fix", wrong)
	}
	return w.say("可以交了 ✓", "Ready to hand in ✓")
}

// saved is how safe what was typed is.
func (w *Wizard) saved() string {
	if w.session == nil {
		return ""
	}
	s := w.session.Status()
	switch {
	case s.State == draft.NotSaved:
		return w.say("! 没存上", "! Not saved")
	case s.At.IsZero():
		return w.say("自动保存", "Saved as you type")
	}
	return w.say("已存 %s", "Saved %s", s.At.Format("15:04"))
}
