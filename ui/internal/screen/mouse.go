//go:build unix

package screen

import "github.com/charmbracelet/x/ansi"

// What a report says of the mouse, in the SGR encoding.
const (
	leftButton = 0
	moved      = 32
	wheelUp    = 64
	wheelDown  = 65
)

// Click presses and lets go of the left button on a cell.
func (s *Screen) Click(x, y int) {
	s.t.Helper()
	s.listens(ansi.ModeMouseNormal, ansi.ModeMouseButtonEvent, ansi.ModeMouseAnyEvent)
	s.report(leftButton, x, y, false)
	s.report(leftButton, x, y, true)
}

// Drag presses the left button on one cell, moves straight to another and lets
// go there.
func (s *Screen) Drag(x1, y1, x2, y2 int) {
	s.t.Helper()
	s.listens(ansi.ModeMouseButtonEvent, ansi.ModeMouseAnyEvent)
	s.report(leftButton, x1, y1, false)
	steps := max(x2-x1, x1-x2, y2-y1, y1-y2)
	for i := 1; i <= steps; i++ {
		s.report(leftButton+moved, x1+(x2-x1)*i/steps, y1+(y2-y1)*i/steps, false)
	}
	s.report(leftButton, x2, y2, true)
}

// Wheel turns the wheel over a cell, down by so many notches, or up if they are
// less than 0.
func (s *Screen) Wheel(x, y, notches int) {
	s.t.Helper()
	s.listens(ansi.ModeMouseNormal, ansi.ModeMouseButtonEvent, ansi.ModeMouseAnyEvent)
	button := byte(wheelDown)
	if notches < 0 {
		button, notches = wheelUp, -notches
	}
	for range notches {
		s.report(button, x, y, false)
	}
}

// listens fails the test unless the program has asked for one of these kinds
// of reports, in the encoding used here.
func (s *Screen) listens(kinds ...ansi.Mode) {
	s.t.Helper()
	if !s.terminal.on(kinds...) || !s.terminal.on(ansi.ModeMouseExtSgr) {
		s.t.Fatalf("the program has not asked for the mouse, in modes %v and %v; the screen shows\n%s", kinds, ansi.ModeMouseExtSgr, s.Picture())
	}
}

func (s *Screen) report(button byte, x, y int, released bool) {
	s.t.Helper()
	if p := s.Picture(); x < 0 || x >= p.Width || y < 0 || y >= p.Height {
		s.t.Fatalf("column %d of row %d is not on the screen:\n%s", x, y, p)
	}
	s.put(ansi.MouseSgr(button, x, y, released))
}
