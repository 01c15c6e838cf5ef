package wizard

import (
	tea "charm.land/bubbletea/v2"

	"opsplan/plan/draft"
)

// whereTo finds the sections, the questions and, once something is typed, the
// rows of the plan and what can be done.
type whereTo struct {
	*finder
	from draft.Place
	all  []spot
}

// spotsMsg brings what there is to go to.
type spotsMsg struct{ all []spot }

func (w *Wizard) openGoTo() tea.Cmd {
	g := &whereTo{finder: newFinder(&w.desk, w.say("章、题、行的名字，拼音首字母，或 2.3 这样的编号", "A name, or a number such as 2.3")), from: w.page.place()}
	g.offer(w.sectionsFound())
	p, l, findings := w.plan().Clone(), w.language, w.findings
	return tea.Batch(w.follow(cover{g}), func() tea.Msg { return spotsMsg{spotsOf(p, l, findings)} })
}

func (g *whereTo) update(msg tea.Msg) ([]action, bool) {
	switch msg := msg.(type) {
	case spotsMsg:
		g.all = msg.all
		g.list()
		return on()
	case tea.KeyPressMsg:
		if msg.Key().Keystroke() == "ctrl+g" { // what is typed next is still meant for here
			return on()
		}
	}
	blank := g.line.Empty()
	do, used := g.finder.update(msg)
	if g.line.Empty() != blank {
		g.list()
	}
	return do, used
}

// list offers the outline, or with something typed the rows too.
func (g *whereTo) list() {
	if g.all == nil {
		return
	}
	blank := g.line.Empty()
	var all []find
	for _, s := range g.all {
		if s.row && blank {
			continue
		}
		if blank && s.to.Question == g.from.Question && s.to.Section == g.from.Section && s.to.Page == g.from.Page {
			g.here, g.sight.top = len(all), len(all)-3
		}
		all = append(all, s.find)
	}
	if !blank { // who looks for a command here means it
		all = append(all, g.d.commandsFound()...)
	}
	g.offer(all)
}

func (g *whereTo) view(width, height int) pane {
	return g.finder.view(g.d.say("去哪儿", "Go to"), width, height)
}
