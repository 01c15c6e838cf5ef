package wizard

import (
	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
)

// notice says something that needs more room than the foot, or asks whether
// something is to be done.
type notice struct {
	d    *desk
	text string
	yes  []action // what Enter does besides closing it; nil: there is nothing to be done
	word plan.Words

	sight scroll
}

func newNotice(d *desk, text string) overlay { return &notice{d: d, text: text} }

// newQuestion asks, and names what Enter does then.
func newQuestion(d *desk, text string, word plan.Words, yes ...action) overlay {
	return &notice{d: d, text: text, word: word, yes: yes}
}

func (n *notice) update(msg tea.Msg) ([]action, bool) {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, false
	}
	switch key.Key().Keystroke() {
	case "enter":
		return append([]action{uncover{}}, n.yes...), true
	case "up":
		n.sight.by(n.d, -1)
	case "down":
		n.sight.by(n.d, +1)
	default:
		return nil, false
	}
	return on()
}

func (n *notice) view(width, height int) pane {
	return n.sight.shown(n.d, pane{rows: n.d.wrap(n.text, min(width, 76))}, width, height, n.sight.top, n.sight.top)
}

func (n *notice) keys() []hint {
	keys := []hint{{"Enter", plan.Words{Zh: "知道了", En: "close"}}}
	if n.yes != nil {
		keys = []hint{{"Enter", n.word}, {"Esc", plan.Words{Zh: "算了", En: "never mind"}}}
	}
	if n.sight.most > 0 {
		keys = append(keys, hint{"↑↓", plan.Words{Zh: "翻看", En: "scroll"}})
	}
	return keys
}
