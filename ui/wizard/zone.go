package wizard

import (
	tea "charm.land/bubbletea/v2"

	"opsplan/ui/editor"
)

// zone is a part of a pane that the mouse can be used on. Who draws something
// declares its zone with it; panes carry zones along as they are put together.
type zone struct {
	x, y, cols, rows int
	above            int // of the rows, those that are scrolled out of sight at the top
	// use takes what the mouse does, the place counted from the zone's corner. What
	// it does not use is offered to the zone around it.
	use   func(msg tea.MouseMsg) (do []action, used bool)
	input bool // the caret may stand here
}

func (z zone) moved(x, y int) zone {
	z.x, z.y = z.x+x, z.y+y
	return z
}

// within is the zone as far as it is in the first so many rows; false if it is
// not.
func (z zone) within(height int) (zone, bool) {
	z.above = max(z.above, -z.y)
	z.rows = min(z.rows, height-z.y)
	return z, z.above < z.rows
}

func (z zone) has(x, y int) bool {
	return x >= z.x && x < z.x+z.cols && y >= z.y+z.above && y < z.y+z.rows
}

// clicked is a zone that does something when it is clicked.
func clicked(cols, rows int, do func() []action) zone {
	return clickedAt(cols, rows, func(int, int) []action { return do() })
}

// clickedAt is one to which it matters where.
func clickedAt(cols, rows int, do func(x, y int) []action) zone {
	return zone{cols: cols, rows: rows, use: func(msg tea.MouseMsg) ([]action, bool) {
		if click, ok := msg.(tea.MouseClickMsg); ok {
			return do(click.X, click.Y), true
		}
		return nil, false
	}}
}

// listed is a line of a list: a click moves the cursor there, and where the
// cursor is already, it takes what is there.
func listed(cols, rows int, here bool, move func(), take func() ([]action, bool)) zone {
	return clicked(cols, rows, func() []action {
		if !here {
			move()
			return nil
		}
		do, _ := take()
		return do
	})
}

// editing is an editor of so many columns and at most so many rows, with what
// the mouse does in it.
func (d *desk) editing(field *editor.Model, cols, most int) pane {
	field.SetMethod(d.method)
	field.SetWidth(max(cols, 1))
	field.SetHeight(1, most)
	p := pane{rows: split(field.View()), cursor: field.Cursor()}
	p.zones = []zone{{cols: cols, rows: len(p.rows), input: true, use: func(msg tea.MouseMsg) ([]action, bool) {
		cmd, used := field.Update(msg)
		if cmd != nil {
			return on(effect{cmd})
		}
		return nil, used
	}}}
	return p
}

// after is the zone with something that is done before it takes a click.
func (z zone) after(do func()) zone {
	use := z.use
	z.use = func(msg tea.MouseMsg) ([]action, bool) {
		if _, click := msg.(tea.MouseClickMsg); !click {
			return use(msg)
		}
		do()
		actions, _ := use(msg)
		return actions, true
	}
	return z
}

// mouse gives what the mouse does to what is under it, the innermost first.
// While the button is held that is what it was pressed on.
func (w *Wizard) mouse(msg tea.MouseMsg) tea.Cmd {
	at := msg.Mouse()
	_, click := msg.(tea.MouseClickMsg)
	switch msg.(type) {
	case tea.MouseMotionMsg, tea.MouseReleaseMsg:
		if w.grabbed.use == nil {
			return nil
		}
		do, _ := w.grabbed.use(shifted(msg, -w.grabbed.x, -w.grabbed.y))
		return w.followAll(do)
	case tea.MouseClickMsg:
		w.grabbed = zone{}
		if at.Button != tea.MouseLeft {
			return nil
		}
	}
	for _, z := range w.zones {
		if !z.has(at.X, at.Y) {
			continue
		}
		do, used := z.use(shifted(msg, -z.x, -z.y))
		if !used {
			continue
		}
		if click {
			w.grabbed = z
			w.stroke()
		}
		return w.followAll(do)
	}
	return nil
}

// shifted is the message with the mouse elsewhere.
func shifted(msg tea.MouseMsg, x, y int) tea.MouseMsg {
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
