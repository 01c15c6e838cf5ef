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
	top  int
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
		n.top--
	case "down":
		n.top++
	default:
		return nil, false
	}
	return on()
}

func (n *notice) view(width, height int) pane {
	p := pane{rows: n.d.wrap(n.text, min(width, 76))}
	n.top = max(min(n.top, len(p.rows)-height), 0)
	shown, _ := p.window(n.top, height, n.top)
	return shown
}

func (n *notice) keys() []hint {
	if n.yes == nil {
		return []hint{{"Enter", plan.Words{Zh: "知道了", En: "close"}}}
	}
	return []hint{{"Enter", n.word}, {"Esc", plan.Words{Zh: "算了", En: "never mind"}}}
}
