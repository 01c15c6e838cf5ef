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
	return leaf(f.pane, msg)
}

// leaf moves a document as keys say.
func leaf(pane *preview.Pane, msg tea.Msg) ([]action, bool) {
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

func (f *fullPreview) view(width, _ int) pane { return documentPane(f.pane, width) }

// documentPane is a document that the wheel scrolls.
func documentPane(document *preview.Pane, width int) pane {
	p := pane{rows: split(document.View())}
	p.zones = []zone{turned(width, len(p.rows), func(n int) ([]action, bool) { return on(effect{document.Scroll(n)}) })}
	return p
}

func (f *fullPreview) refresh([]plan.Change) {}
func (f *fullPreview) place() draft.Place    { return draft.Place{} }

func (f *fullPreview) keys() []hint {
	return []hint{{"↑↓ PgUp PgDn", plan.Words{Zh: "翻", En: "scroll"}}, {"Esc", plan.Words{Zh: "返回", En: "back"}}}
}
