package wizard

import (
	"os"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/term"
)

// keyboard is the console, from which Bubble Tea reads more than bytes: but only
// from standard input.
type keyboard struct{ *os.File }

func newKeyboard(d device, _, _ func()) *keyboard {
	if term.IsTerminal(int(os.Stdin.Fd())) {
		return &keyboard{os.Stdin}
	}
	return &keyboard{d.File}
}

func (k *keyboard) start(func(func())) error        { return nil }
func (k *keyboard) stop()                           {}
func (k *keyboard) pasted(msg tea.PasteMsg) tea.Msg { return msg }
