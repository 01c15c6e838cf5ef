//go:build unix

package screen

import (
	"errors"
	"io"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"
)

// input is what the keyboard, the mouse or the terminal itself sends to the
// program.
type input struct {
	bytes []byte
	sent  chan<- error // nil where nobody waits
}

// send writes what is put in, one after the other.
func send(tty io.Writer, keyboard <-chan input) {
	for i := range keyboard {
		_, err := tty.Write(i.bytes)
		if i.sent != nil {
			i.sent <- err
		}
	}
}

var errNotRead = errors.New("the program does not read its input")

// put hands input to the program's side of the terminal; that the program has
// dealt with it is not said.
func (s *Screen) put(text string) {
	s.t.Helper()
	limit, sent := time.After(s.patience), make(chan error, 1)
	err := errNotRead
	select {
	case s.keyboard <- input{[]byte(text), sent}:
		select {
		case err = <-sent:
		case <-limit:
		}
	case <-limit:
	}
	if err != nil {
		s.t.Fatalf("typing %q: %v; the screen shows\n%s", text, err, s.Picture())
	}
}

// Type sends the text as a keyboard or an input method does. Enter is \r.
func (s *Screen) Type(text string) {
	s.t.Helper()
	s.put(text)
}

// Press presses keys one after the other. Their names are those of Bubble Tea,
// such as "enter", "shift+tab", "ctrl+left", "pgdown", "f1" and "alt+x". What
// xterm cannot tell from another key, such as "shift+enter", fails the test.
func (s *Screen) Press(names ...string) {
	s.t.Helper()
	for i, name := range names {
		bytes, ok := key(name, s.terminal.on(ansi.ModeCursorKeys))
		if !ok {
			s.t.Fatalf("the keyboard sends nothing of its own for %q", name)
		}
		if name == "esc" && i < len(names)-1 {
			s.t.Fatalf("esc at once before %s is alt with that key: wait for its effect first", names[i+1])
		}
		s.put(bytes)
	}
}

// newlines become what Enter sends, as in most terminals.
var newlines = strings.NewReplacer("\r\n", "\r", "\n", "\r")

// Paste pastes the text in one piece, as the program must have asked for.
// Control characters are not taken out, which some terminals do.
func (s *Screen) Paste(text string) {
	s.t.Helper()
	if !s.terminal.on(ansi.ModeBracketedPaste) {
		s.t.Fatalf("the program has not asked for pastes in brackets; the screen shows\n%s", s.Picture())
	}
	s.put(ansi.BracketedPasteStart + newlines.Replace(text) + ansi.BracketedPasteEnd)
}
