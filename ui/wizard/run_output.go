package wizard

import (
	"bytes"
	"errors"
	"io"
	"sync"
	"time"
)

// errLeft says that nothing is drawn any more.
var errLeft = errors.New("the wizard is leaving the terminal")

// output brings what is drawn to the terminal on a goroutine of its own: a
// terminal that takes nothing holds up neither keys nor the end.
type output struct {
	device  device
	chunks  chan chunk
	once    sync.Once
	leaving chan struct{} // closed once nobody waits for the terminal
	ended   chan struct{} // closed when nothing more is written
}

// chunk is something to write, or somebody who waits.
type chunk struct {
	bytes []byte
	done  chan<- struct{}
}

func newOutput(d device) *output {
	return &output{device: d, chunks: make(chan chunk, 64), leaving: make(chan struct{}), ended: make(chan struct{})}
}

func (o *output) run() {
	defer close(o.ended)
	var err error
	for {
		select {
		case c := <-o.chunks:
			if c.done != nil {
				close(c.done)
			} else if err == nil { // else it is gone, which its input tells too
				_, err = o.device.Write(c.bytes)
			}
		case <-o.leaving:
			return
		}
	}
}

// Write takes what is to be drawn. It waits only for a terminal that is far
// behind.
func (o *output) Write(p []byte) (int, error) {
	select {
	case <-o.leaving:
		return 0, errLeft
	default:
	}
	select {
	case <-o.leaving:
		return 0, errLeft
	case o.chunks <- chunk{bytes: bytes.Clone(p)}:
		return len(p), nil
	}
}

// drain waits until all is written; false if it takes longer than the limit.
func (o *output) drain(limit time.Duration) bool {
	late, done := time.After(limit), make(chan struct{})
	select {
	case o.chunks <- chunk{done: done}:
	case <-late:
		return false
	}
	select {
	case <-done:
		return true
	case <-late:
		return false
	}
}

// leave ends all waiting for the terminal, and a write that is stuck.
func (o *output) leave() {
	o.once.Do(func() {
		close(o.leaving)
		_ = o.device.SetWriteDeadline(time.Now())
		select {
		case <-o.ended:
		case <-time.After(farewell): // the system has no deadlines for terminals
		}
	})
}

// Fd, Read and Close make it a terminal in the eyes of Bubble Tea, which asks
// it for its size.
func (o *output) Fd() uintptr              { return o.device.fd }
func (o *output) Read([]byte) (int, error) { return 0, io.EOF }
func (o *output) Close() error             { return nil }
