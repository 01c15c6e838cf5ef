//go:build unix

package wizard

import (
	"bytes"
	"errors"
	"io"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/muesli/cancelreader"
)

// keyboard is the input as Bubble Tea reads it, pastes apart. It is read from
// ahead of Bubble Tea, so that the end of the terminal and a Ctrl+C show even
// while a message takes long.
type keyboard struct {
	device device
	chunks chan []byte
	gone   func() // is called when the terminal is
	struck func() // is called at a Ctrl+C

	pastes  pastes
	through []byte // not read yet by Bubble Tea

	mu     sync.Mutex
	reader cancelreader.CancelReader
	ended  chan struct{} // closed when nothing is read any more from the terminal
	pause  chan struct{} // closed while the keys are somebody else's
}

func newKeyboard(d device, gone, struck func()) *keyboard {
	return &keyboard{device: d, chunks: make(chan []byte, 256), gone: gone, struck: struck, pause: make(chan struct{})}
}

// start begins to read. What ran away before goes first.
func (k *keyboard) start(run func(func())) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	reader, err := cancelreader.NewReader(k.device)
	if err != nil {
		return err
	}
	k.reader, k.ended, k.pause = reader, make(chan struct{}), make(chan struct{})
	ended := k.ended
	run(func() {
		defer close(ended)
		k.pump(reader)
	})
	return nil
}

// stop leaves the keys to others; Bubble Tea sees the end of the input.
func (k *keyboard) stop() {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.reader == nil {
		return
	}
	close(k.pause)
	k.reader.Cancel()
	select {
	case <-k.ended:
		_ = k.reader.Close()
	case <-time.After(farewell): // it reads one more chunk then
	}
	k.reader = nil
}

func (k *keyboard) pump(r io.Reader) {
	for {
		chunk := make([]byte, 4096)
		n, err := r.Read(chunk)
		if n > 0 {
			if bytes.IndexByte(chunk[:n], 0x03) >= 0 {
				k.struck()
			}
			k.chunks <- chunk[:n]
		}
		if errors.Is(err, cancelreader.ErrCanceled) {
			return
		}
		if err != nil {
			k.gone()
			return
		}
	}
}

// Read is for Bubble Tea.
func (k *keyboard) Read(p []byte) (int, error) {
	k.mu.Lock()
	pause := k.pause
	k.mu.Unlock()
	for len(k.through) == 0 {
		var late <-chan time.Time
		if wait := k.pastes.patience(); wait > 0 {
			late = time.After(wait)
		}
		select {
		case <-pause:
			return 0, io.EOF
		case chunk := <-k.chunks:
			k.through = k.pastes.feed(chunk)
		case <-late:
			k.through = k.pastes.late()
		}
	}
	n := copy(p, k.through)
	k.through = k.through[n:]
	return n, nil
}

// pasted is what Bubble Tea's message of a paste stands for.
func (k *keyboard) pasted(msg tea.PasteMsg) tea.Msg { return k.pastes.take(msg) }

// Fd, Write and Close make it a terminal in the eyes of Bubble Tea, which sets
// its line.
func (k *keyboard) Fd() uintptr               { return k.device.fd }
func (k *keyboard) Write([]byte) (int, error) { return 0, io.EOF }
func (k *keyboard) Close() error              { return nil }
