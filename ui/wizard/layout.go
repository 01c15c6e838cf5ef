package wizard

import (
	"fmt"
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
		p.rows = w.wrap(w.say("窗口太小，至少要 40×12。写的都在，放大就回来。", "The window is too small: it takes 40×12. All is kept; make it larger."), w.size.width)
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
	head := w.head()
	foot := w.foot()
	height := w.size.height - len(head.rows) - len(foot.rows)
	body := w.body(height)
	for len(body.rows) < height {
		body.rows = append(body.rows, "")
	}
	head.add(body)
	head.add(foot)
	return head
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
		shown := split(w.preview.View())
		for i, row := range shown {
			shown[i] = w.theme.dim.Render("│") + " " + row
		}
		body = beside(body, cols, pane{rows: shown}, w.width)
	}
	if rail > 0 {
		body = beside(w.rail(height), rail, body, w.width)
	}
	return body
}

// bodyHeight is how many rows are left between head and foot.
func (w *Wizard) bodyHeight() int {
	return max(w.size.height-len(w.head().rows)-len(w.foot().rows), 0)
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
	if w.session != nil && w.size.width >= stripWidth && w.size.width < railsWidth {
		p.rows = append(p.rows, " "+w.strip(w.size.width-2))
	}
	p.rows = append(p.rows, "")
	return p
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

// rail lists the sections from top to bottom.
func (w *Wizard) rail(height int) pane {
	here := w.page.place().Section
	rows := []string{" " + w.theme.dim.Render(w.say("章", "Sections")), ""}
	for _, s := range plan.Sections()[1:] {
		mark, style := "  ", w.theme.dim
		if s.ID == here {
			mark, style = "› ", w.theme.accent
		}
		name := fmt.Sprintf("%s%d %s", mark, s.Number, s.Name.In(w.language))
		rows = append(rows, style.Render(w.spread(name, w.standing(s), railCols-gap)))
	}
	rows = append(append(rows, ""), w.railBelow()...)
	for len(rows) < height-3 {
		rows = append(rows, "")
	}
	rows = append(rows, " "+w.leftInWords(), " "+w.theme.dim.Render(w.saved()))
	return pane{rows: rows[:min(len(rows), height)]}
}

// railBelow lists what comes after the sections.
func (w *Wizard) railBelow() []string {
	here := w.page.place().Page
	if _, ok := w.page.(*fullPreview); ok {
		here = pagePreview
	}
	found := ""
	switch n := len(w.report.points); {
	case n > 0:
		found = w.say("%d 处", "%d found", n)
	case w.report.done:
		found = "✓"
	}
	var rows []string
	for _, stop := range []struct{ page, name, state string }{
		{pageCheck, w.say("自查", "Check"), found},
		{pagePreview, w.say("预览", "Preview"), ""},
		{pageHandOver, w.say("交稿", "Hand over"), ""},
	} {
		mark, style := "  ", w.theme.dim
		if here == stop.page {
			mark, style = "› ", w.theme.accent
		}
		rows = append(rows, style.Render(w.spread(mark+stop.name, stop.state, railCols-gap)))
	}
	return rows
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

// foot is what was just said, or else the keys that lead on.
func (w *Wizard) foot() pane {
	keys := w.page.keys()
	right := ""
	if w.session != nil && w.size.width < railsWidth {
		right = w.leftInWords()
	}
	if w.over != nil {
		keys, right = w.over.keys(), ""
	}
	for _, c := range commands() {
		if w.offers(c) {
			keys = append(keys, hint{keyName(c.keys[0]), c.words})
		}
	}
	if w.toast != "" {
		return pane{rows: []string{"", " " + w.spread(w.theme.accent.Render(w.toast), right, w.size.width-2)}}
	}
	row := ""
	for _, k := range keys {
		item := w.theme.accent.Render(k.key) + " " + w.theme.dim.Render(k.does.In(w.language))
		if w.width(row)+w.width(item)+3+w.width(right)+2 > w.size.width-2 {
			break
		}
		if row != "" {
			row += "   "
		}
		row += item
	}
	return pane{rows: []string{"", " " + w.spread(row, right, w.size.width-2)}}
}

// offers tells whether the foot shows the command here.
func (w *Wizard) offers(c command) bool {
	already := c.name == "check" && w.page.place().Page == pageCheck
	return c.foot && !already && w.over == nil && (w.session != nil || c.plain)
}

// keyName is a key as people read it: Ctrl+T, F1, ↑.
func keyName(key string) string {
	names := map[string]string{"up": "↑", "down": "↓", "left": "←", "right": "→", "pgup": "PgUp", "pgdown": "PgDn"}
	parts := strings.Split(key, "+")
	for i, p := range parts {
		if name, ok := names[p]; ok {
			parts[i] = name
		} else {
			parts[i] = strings.ToUpper(p[:1]) + p[1:]
		}
	}
	return strings.Join(parts, "+")
}
