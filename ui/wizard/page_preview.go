package wizard

import (
	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/draft"
	"opsplan/ui/preview"
)

// documentCols is how wide a document is easy to read.
const documentCols = 100

// fullPreview is the plan as the document it becomes, on the whole screen.
type fullPreview struct {
	d    *desk
	pane *preview.Pane
}

func newFullPreview(d *desk, p *preview.Pane) *fullPreview { return &fullPreview{d, p} }

func (f *fullPreview) title() (left, right string) { return f.d.say("预览", "Preview"), "" }

func (f *fullPreview) update(msg tea.Msg) ([]action, bool) {
	if key, ok := msg.(tea.KeyPressMsg); ok && (key.Code == tea.KeyEscape || key.Code == tea.KeyEnter) {
		return on(back{})
	}
	return scroll(f.pane, msg)
}

// scroll moves a document as keys and wheel say.
func scroll(pane *preview.Pane, msg tea.Msg) ([]action, bool) {
	if m, ok := msg.(tea.MouseWheelMsg); ok {
		step := 3
		if m.Button == tea.MouseWheelUp {
			step = -3
		}
		return on(effect{pane.Scroll(step)})
	}
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, false
	}
	switch key.Key().Keystroke() {
	case "up":
		return on(effect{pane.Scroll(-1)})
	case "down":
		return on(effect{pane.Scroll(1)})
	case "pgup":
		return on(effect{pane.Page(-1)})
	case "pgdown", "space":
		return on(effect{pane.Page(1)})
	case "home":
		return on(effect{pane.Scroll(-1 << 30)})
	case "end":
		return on(effect{pane.Scroll(1 << 30)})
	}
	return nil, false
}

func (f *fullPreview) resize(width, height int) tea.Cmd {
	return f.pane.Resize(min(width, documentCols), height)
}

func (f *fullPreview) view(int, int) pane    { return pane{rows: split(f.pane.View())} }
func (f *fullPreview) refresh([]plan.Change) {}
func (f *fullPreview) place() draft.Place    { return draft.Place{} }

func (f *fullPreview) keys() []hint {
	return []hint{{"↑↓ PgUp PgDn", plan.Words{Zh: "翻", En: "scroll"}}, {"Esc", plan.Words{Zh: "返回", En: "back"}}}
}
