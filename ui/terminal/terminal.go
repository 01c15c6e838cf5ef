package terminal

import (
	"errors"
	"io"
	"os"
	"strings"
	"time"

	"golang.org/x/term"

	"opsplan/plan"
)

// ErrNone says that there is no terminal to ask on.
var ErrNone = errors.New("no terminal")

// HungUp says that the terminal is gone: its window was closed, or the line
// dropped. The system sends a signal for it too; either may come first, so the
// status is the same.
type HungUp struct{}

func (HungUp) Error() string { return "the terminal is gone" }

func (HungUp) Words() plan.Words {
	return plan.Words{Zh: "终端断开了，写下的都存着", En: "the terminal is gone; all that was typed is kept"}
}

// Status is that of a program ended by SIGHUP.
func (HungUp) Status() int { return 129 }

// A Terminal prints lines and reads lines. One goroutine uses it; Close may be
// called from any.
type Terminal struct {
	out     io.Writer
	chunks  <-chan []byte // closed at the end of input
	quit    chan struct{}
	pasted  bool // the terminal was asked to mark pastes
	column  int  // of the cursor, from 0
	width   int
	rest    []byte // read and not used yet
	afterCR bool
	size    func() int
	ended   error // what the end of input means
	close   func() error
}

// Open takes the terminal of the process, whatever its standard streams are
// connected to; where there is none, standard input and standard error if both
// are terminals. Otherwise the error is ErrNone. Pastes are told from typing
// unless dumb.
func Open(dumb bool) (*Terminal, error) {
	in, out, err := open()
	if err != nil {
		return nil, err
	}
	var restore func()
	if err := control(in, func(fd int) (err error) { restore, err = keyByKey(fd); return err }); err != nil {
		return nil, err
	}
	t := New(in, out, usualWidth)
	t.size = func() int { return widthOf(out) }
	t.width = t.size()
	t.ended = HungUp{} // key by key, nothing else ends the input of a terminal
	t.pasted = !dumb
	t.close = func() error {
		restore()
		if out == in {
			return release(in)
		}
		return errors.Join(release(in), release(out))
	}
	if t.pasted {
		_, _ = io.WriteString(out, "\x1b[?2004h")
	}
	return t, nil
}

// New is a terminal on any reader and writer, for tests and for Open.
func New(in io.Reader, out io.Writer, width int) *Terminal {
	chunks, quit := make(chan []byte), make(chan struct{})
	go pump(in, chunks, quit)
	return &Terminal{
		out: out, chunks: chunks, quit: quit, width: width,
		size: func() int { return width }, ended: io.EOF, close: func() error { return nil },
	}
}

// usualWidth is that of a terminal which does not tell its own.
const usualWidth = 80

func widthOf(out *os.File) int {
	width := usualWidth
	_ = control(out, func(fd int) error {
		if columns, _, err := term.GetSize(fd); err == nil && columns > 0 {
			width = columns
		}
		return nil
	})
	return width
}

// control calls a function with the file's descriptor. File.Fd would make reads
// of the file block for good, and they must end when it is closed.
func control(f *os.File, call func(fd int) error) error {
	c, err := f.SyscallConn()
	if err != nil {
		return err
	}
	var failed error
	if err := c.Control(func(fd uintptr) { failed = call(int(fd)) }); err != nil {
		return err
	}
	return failed
}

// release closes a file that was opened here, so that a read which waits on it
// ends and takes no key that is meant for whoever comes next.
func release(f *os.File) error {
	if f == os.Stdin || f == os.Stderr {
		return nil
	}
	return f.Close()
}

// pump hands on what is read, until the end of input or of the terminal's use.
func pump(in io.Reader, chunks chan<- []byte, quit <-chan struct{}) {
	defer close(chunks)
	for {
		buf := make([]byte, 4096)
		n, err := in.Read(buf)
		if n > 0 {
			select {
			case chunks <- buf[:n]:
			case <-quit:
				return
			}
		}
		if err != nil {
			return
		}
	}
}

// farewell is how long a terminal that takes no more output is waited for.
const farewell = 300 * time.Millisecond

// Close gives the terminal back as it was.
func (t *Terminal) Close() error {
	select {
	case <-t.quit:
		return nil
	default:
		close(t.quit)
	}
	if f, ok := t.out.(*os.File); ok {
		_ = f.SetWriteDeadline(time.Now().Add(farewell)) // what cannot have one does not wait
	}
	if t.pasted {
		_, _ = io.WriteString(t.out, "\x1b[?2004l")
	}
	return t.close()
}

// Print writes text as it stands; what people or files hold must have gone
// through package inert.
func (t *Terminal) Print(text string) {
	_, _ = io.WriteString(t.out, text) // a terminal that is gone shows at the next read
	if i := strings.LastIndexByte(text, '\n'); i >= 0 {
		t.column = 0
		text = text[i+1:]
	}
	t.column += columns(text)
}

// tty finds the terminal's files by name, or the standard ones.
func tty(name string) (in, out *os.File, err error) {
	if f, err := os.OpenFile(name, os.O_RDWR, 0); err == nil {
		return f, f, nil
	}
	if term.IsTerminal(int(os.Stdin.Fd())) && term.IsTerminal(int(os.Stderr.Fd())) {
		return os.Stdin, os.Stderr, nil
	}
	return nil, nil, ErrNone
}
