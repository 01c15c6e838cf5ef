package wizard

import (
	"fmt"

	"opsplan/plan"
)

// rail lists the sections from top to bottom, and what comes after them.
func (w *Wizard) rail(height int) pane {
	here := w.page.place()
	p := pane{rows: []string{" " + w.theme.dim.Render(w.say("章", "Sections")), ""}}
	for _, s := range plan.Sections()[1:] {
		name := fmt.Sprintf("%d %s", s.Number, s.Name.In(w.language))
		p.add(w.railRow(name, w.standing(s), s.ID == here.Section && !isBeside(here), w.leadTo(s)))
	}
	p.rows = append(p.rows, "")
	p.add(w.railBelow())
	for len(p.rows) < height-3 {
		p.rows = append(p.rows, "")
	}
	p.rows = append(p.rows, " "+w.leftInWords(), " "+w.theme.dim.Render(w.saved()))
	return p.part(0, height)
}

// railBelow lists what comes after the sections.
func (w *Wizard) railBelow() pane {
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
	var p pane
	for _, stop := range []struct{ page, name, state string }{
		{pageCheck, w.say("自查", "Check"), found},
		{pagePreview, w.say("预览", "Preview"), ""},
		{pageHandOver, w.say("交稿", "Hand over"), ""},
	} {
		p.add(w.railRow(stop.name, stop.state, here == stop.page, func() []action { return []action{perform{stop.page}} }))
	}
	return p
}

// railRow is a row of the rail that leads to a page.
func (w *Wizard) railRow(name, state string, here bool, lead func() []action) pane {
	mark, style := "  ", w.theme.dim
	if here {
		mark, style = "› ", w.theme.accent
	}
	row := style.Render(w.spread(mark+name, state, railCols-gap))
	return pane{rows: []string{row}, zones: []zone{clicked(railCols-gap, 1, lead)}}
}
