package wizard

import (
	"os"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"golang.org/x/term"

	"opsplan/ui/terminal"
)

// farewell is how long a terminal that takes no more output is waited for.
const farewell = 300 * time.Millisecond

// swallowing is how long the line is quiet when nothing more was typed ahead.
const swallowing = 5 * time.Millisecond

// normal ends all that the wizard switches a terminal to. Cancel goes first: a
// sequence may have been cut off in the middle.
const normal = "\x18" + ansi.ResetModeSynchronizedOutput +
	ansi.ResetModeMouseNormal + ansi.ResetModeMouseButtonEvent + ansi.ResetModeMouseAnyEvent + ansi.ResetModeMouseExtSgr +
	ansi.ResetModeFocusEvent + ansi.ResetModeBracketedPaste + ansi.ResetModeUnicodeCore +
	ansi.ResetModifyOtherKeys + "\x1b[<1u" + "\x1b[0 q" + ansi.ResetStyle +
	ansi.ResetModeAltScreenSaveCursor + ansi.SetModeTextCursorEnable + "\x1b]2;\x07"

// screenful is what Bubble Tea switches a terminal to for the wizard.
const screenful = ansi.SetModeAltScreenSaveCursor + ansi.SetModeMouseButtonEvent + ansi.SetModeMouseExtSgr + ansi.SetModeBracketedPaste

// A Terminal is the person's, whatever the standard files are connected to.
type Terminal struct {
	in, out device
	close   sync.Once
}

// device is a file of the terminal and how its line was set before.
type device struct {
	*os.File
	fd  uintptr
	was *term.State
}

// Fd is the descriptor. The file's own Fd would make reads and writes block for
// good, and they must end when the wizard does.
func (d device) Fd() uintptr { return d.fd }

// OpenTerminal takes the terminal of the process; where there is none, standard
// input and standard error if both are one. Otherwise the error is
// terminal.ErrNone.
func OpenTerminal() (*Terminal, error) {
	in, out, err := tea.OpenTTY()
	if err != nil {
		in, out = os.Stdin, os.Stderr
	}
	t := new(Terminal)
	if t.in, err = deviceOf(in); err == nil {
		t.out, err = deviceOf(out)
	}
	if err != nil {
		return nil, terminal.ErrNone
	}
	return t, nil
}

func deviceOf(f *os.File) (device, error) {
	d := device{File: f}
	conn, err := f.SyscallConn()
	if err != nil {
		return d, err
	}
	if err := conn.Control(func(fd uintptr) { d.fd = fd }); err != nil {
		return d, err
	}
	d.was, err = term.GetState(int(d.fd))
	return d, err
}

// gone tells whether there is no terminal any more.
func (t *Terminal) gone() bool {
	_, err := term.GetState(int(t.in.fd))
	return err != nil
}

// take sets the line to hand on every key. Bubble Tea finds it so and leaves it
// so: it would give the line back before what is typed ahead is out of it.
func (t *Terminal) take() error {
	_, err := term.MakeRaw(int(t.in.fd))
	return err
}

// lend sets the line to what it was.
func (t *Terminal) lend() {
	_ = term.Restore(int(t.in.fd), t.in.was) // nothing is left to do if the terminal is gone
	_ = term.Restore(int(t.out.fd), t.out.was)
}

// swallow takes what was typed or pasted for the wizard and came too late for
// it. A shell would run it; a Ctrl+C in it would make the line drop the output.
func (t *Terminal) swallow() {
	rest := make([]byte, 4096)
	for end := time.Now().Add(farewell); time.Now().Before(end); {
		if t.in.SetReadDeadline(time.Now().Add(swallowing)) != nil {
			return // it would wait for the next key
		}
		if n, err := t.in.File.Read(rest); n == 0 || err != nil {
			return
		}
	}
}

// reset ends all modes of the screen. A terminal that takes no output is not
// waited for: what it has not taken yet is thrown away.
func (t *Terminal) reset() {
	discard(t.out.fd)
	_ = t.out.SetWriteDeadline(time.Now().Add(farewell))
	_, _ = t.out.WriteString(normal)
}

// Close gives the terminal back with its line as it was.
func (t *Terminal) Close() error {
	t.close.Do(func() {
		t.lend()
		if t.in.File != os.Stdin {
			_ = t.in.File.Close()
			_ = t.out.File.Close()
		}
	})
	return nil
}
