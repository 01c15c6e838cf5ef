//go:build unix

package screen

import (
	"io"
	"slices"
	"sync"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
)

// A terminal draws what a program writes. The emulator is not safe for use by
// several goroutines, so all of it is used under the lock, but for the replies,
// which are a pipe.
type terminal struct {
	mu       sync.Mutex
	emulator *vt.Emulator
	state    state
	output   []byte
	rest     []byte        // what came last of an unfinished frame, not drawn yet
	before   *Picture      // shown while a frame is being drawn
	changed  chan struct{} // closed when there may be another picture
	over     bool          // nothing more comes
}

func newTerminal(size Size) *terminal {
	t := &terminal{
		emulator: vt.NewEmulator(size.Width, size.Height),
		changed:  make(chan struct{}),
	}
	t.state.follow(t.emulator, t.frame)
	return t
}

// draw draws what the program writes until it lets go of the terminal.
func (t *terminal) draw(tty io.Reader) {
	chunk := make([]byte, 32<<10)
	for {
		n, err := tty.Read(chunk)
		t.add(chunk[:n], err != nil)
		if err != nil {
			return
		}
	}
}

// add draws a chunk. A character of several code points may be divided between
// two of them. Within a frame it is known that more follows, so the end of the
// chunk waits for it.
func (t *terminal) add(chunk []byte, last bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.output = append(t.output, chunk...)
	chunk = append(t.rest, chunk...)
	whole := undivided(chunk)
	_, _ = t.emulator.Write(chunk[:whole])
	t.rest = slices.Clone(chunk[whole:])
	if t.before == nil || last {
		_, _ = t.emulator.Write(t.rest)
		t.rest = nil
	}
	if last {
		t.over, t.before = true, nil
	}
	close(t.changed)
	t.changed = make(chan struct{})
}

// undivided returns the length of what stands before the last character, if
// that may go on.
func undivided(chunk []byte) int {
	n := len(chunk)
	for n > 0 && chunk[n-1] >= 0x80 {
		n--
	}
	if n > 0 && n < len(chunk) {
		n-- // what follows may join a character of ASCII
	}
	return n
}

// frame is called when a frame begins or ends.
func (t *terminal) frame(begins bool) {
	switch {
	case !begins:
		t.before = nil
	case t.before == nil:
		p := t.take()
		t.before = &p
	}
}

// showing returns what a person sees, a channel that is closed when that may
// have changed, and whether it cannot change any more.
func (t *terminal) showing() (p Picture, changed <-chan struct{}, over bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.before != nil {
		return *t.before, t.changed, t.over
	}
	return t.take(), t.changed, t.over
}

func (t *terminal) written() []byte {
	t.mu.Lock()
	defer t.mu.Unlock()
	return slices.Clone(t.output)
}

func (t *terminal) resize(size Size) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.emulator.Resize(size.Width, size.Height)
}

// on tells whether the program has switched one of the modes on.
func (t *terminal) on(modes ...ansi.Mode) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return slices.ContainsFunc(modes, func(m ansi.Mode) bool { return t.state.changed[m] })
}

// reply types the answers to what the program asks its terminal. The emulator
// stands still until they are read, hence they are never held up: a program
// that does not read them loses them.
func (t *terminal) reply(keyboard chan<- input) {
	answer := make([]byte, 4<<10)
	for {
		n, err := t.emulator.Read(answer)
		if err != nil {
			return
		}
		select {
		case keyboard <- input{bytes: slices.Clone(answer[:n])}:
		default:
		}
	}
}

// close ends the replies. The emulator's own Close is not safe beside Read.
func (t *terminal) close() { _ = t.emulator.InputPipe().(io.Closer).Close() }
