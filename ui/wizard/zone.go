package wizard

import (
	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
)

// zone is a part of a pane that means something to the mouse: the input of the
// open answer, or the line of one that is not open.
type zone struct {
	x, y, cols, rows int
	at               plan.Path
	input            bool
}

func (z zone) moved(x, y int) zone {
	z.x, z.y = z.x+x, z.y+y
	return z
}

func (z zone) has(x, y int) bool {
	return x >= z.x && x < z.x+z.cols && y >= z.y && y < z.y+z.rows
}

// pointedMsg says that an answer was clicked that is not open.
type pointedMsg struct{ at plan.Path }

// mouse gives what the mouse does to what is under it. While the button is held
// that is what it was pressed on.
func (w *Wizard) mouse(msg tea.MouseMsg) tea.Cmd {
	at := msg.Mouse()
	z, ok := w.under(at.X, at.Y)
	switch msg.(type) {
	case tea.MouseClickMsg:
		w.grabbed = zone{}
		if ok && z.input {
			w.grabbed = z
		}
	case tea.MouseMotionMsg, tea.MouseReleaseMsg:
		z, ok = w.grabbed, w.grabbed.input
	}
	switch {
	case w.over != nil:
		return w.give(msg)
	case !ok:
		if _, wheel := msg.(tea.MouseWheelMsg); wheel {
			return w.give(msg)
		}
		return nil
	case z.input:
		return w.give(shifted(msg, -z.x, -z.y))
	}
	if _, click := msg.(tea.MouseClickMsg); click {
		return w.give(pointedMsg{z.at})
	}
	return nil
}

func (w *Wizard) under(x, y int) (zone, bool) {
	for _, z := range w.zones {
		if z.has(x, y) {
			return z, true
		}
	}
	return zone{}, false
}

// shifted is the message with the mouse elsewhere.
func shifted(msg tea.MouseMsg, x, y int) tea.Msg {
	at := msg.Mouse()
	at.X, at.Y = at.X+x, at.Y+y
	switch msg.(type) {
	case tea.MouseClickMsg:
		return tea.MouseClickMsg(at)
	case tea.MouseReleaseMsg:
		return tea.MouseReleaseMsg(at)
	case tea.MouseWheelMsg:
		return tea.MouseWheelMsg(at)
	}
	return tea.MouseMotionMsg(at)
}
