package ui_test

import (
	"os"

	tea "charm.land/bubbletea/v2"
)

// secret is what no report of a failure may tell.
const secret = "只有我知道"

// faulty stands around the wizard and fails as FAULT says when F12 is pressed.
type faulty struct {
	tea.Model
	how  string
	view bool
}

func (f *faulty) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if key, ok := msg.(tea.KeyPressMsg); ok && key.Code == tea.KeyF12 {
		fail := func() tea.Msg { panic(secret) }
		still := func() tea.Msg { return nil }
		switch f.how {
		case "update":
			panic(secret)
		case "view":
			f.view = true
		case "command":
			return f, fail
		case "batch":
			return f, tea.Batch(still, fail)
		case "sequence":
			return f, tea.Sequence(still, tea.Batch(still, fail))
		case "hang":
			_ = os.WriteFile("hangs", nil, 0o600) // in sight of the test
			select {}
		}
	}
	var cmd tea.Cmd
	f.Model, cmd = f.Model.Update(msg)
	return f, cmd
}

func (f *faulty) View() tea.View {
	if f.view {
		panic(secret)
	}
	return f.Model.View()
}
