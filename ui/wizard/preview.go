package wizard

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/ui/preview"
)

// breath is how long after an edit the preview is brought up to date, so that
// what is typed in a burst is taken together.
const breath = 40 * time.Millisecond

// showing is where the preview stands.
type showing int

const (
	besideForm showing = iota // where the window has room for it
	switchedOff
)

// previewMsg says that it is time to show the plan as it was after so many
// edits; blocksMsg brings the document it makes.
type (
	previewMsg struct{ edits int }
	blocksMsg  struct {
		edits  int
		blocks []preview.Block
	}
)

// outdated has the preview brought up to date soon.
func (w *Wizard) outdated() tea.Cmd {
	edits := w.edits
	return tea.Tick(breath, func(time.Time) tea.Msg { return previewMsg{edits} })
}

// takePreview handles the messages that are the preview's.
func (w *Wizard) takePreview(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case previewMsg:
		if w.session == nil || msg.edits != w.edits || w.building {
			return nil
		}
		w.building = true
		p := w.plan().Clone()
		return func() tea.Msg {
			return blocksMsg{msg.edits, preview.Blocks(document.Build(p, document.Options{}))}
		}
	case blocksMsg:
		w.building = false
		cmd := w.preview.Set(msg.blocks)
		if msg.edits != w.edits {
			cmd = tea.Batch(cmd, w.outdated())
		}
		return cmd
	case preview.Rendered: // each pane knows its own
		return tea.Batch(w.preview.Take(msg), w.give(msg))
	}
	return nil
}

// followForm keeps the preview at what is being answered, and of the size that
// the window leaves it.
func (w *Wizard) followForm() tea.Cmd {
	if page, ok := w.page.(interface {
		resize(width, height int) tea.Cmd
	}); ok {
		return page.resize(w.size.width-2, w.bodyHeight())
	}
	if w.session == nil {
		return nil
	}
	_, _, cols := w.columns()
	cmd := w.preview.Resize(max(cols-gap, 0), w.bodyHeight())
	if w.leafed == w.strokes {
		return cmd // the person looks elsewhere
	}
	here := w.page.place()
	return tea.Batch(cmd, w.preview.Follow(plan.Path{Field: here.Question, Row: here.Row, Cell: here.Cell}))
}

// previewBeside is the preview in so many columns, with the line that parts it
// from the form.
func (w *Wizard) previewBeside(cols int) pane {
	p := pane{rows: split(w.preview.View())}
	for i, row := range p.rows {
		p.rows[i] = w.theme.dim.Render("│") + " " + row
	}
	p.zones = []zone{turned(cols, len(p.rows), func(n int) ([]action, bool) {
		w.leafed = w.strokes
		return on(effect{w.preview.Scroll(n)})
	})}
	return p
}

// columns divides the window among rail, form and preview; 0 is not shown.
func (w *Wizard) columns() (rail, form, beside int) {
	form = w.size.width
	if w.session == nil {
		return 0, form, 0
	}
	if w.size.width >= railsWidth {
		rail = railCols
	}
	if w.size.width >= besideWidth && w.showing == besideForm {
		beside = max((w.size.width-rail)*2/5, previewCols)
	}
	return rail, form - rail - beside, beside
}

// togglePreview goes from beside to full, to off, and back; where there is no
// room beside, from full to off.
func (w *Wizard) togglePreview() tea.Cmd {
	if _, ok := w.page.(*fullPreview); ok {
		w.showing = switchedOff
		return w.visit(w.came)
	}
	if w.showing == switchedOff && w.size.width >= besideWidth {
		w.showing = besideForm
		return nil
	}
	w.remember()
	w.page = newFullPreview(&w.desk, w.preview)
	return nil
}
