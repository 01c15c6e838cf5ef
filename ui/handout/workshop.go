package handout

import (
	"context"
	"sync"
	"time"

	"opsplan/plan"
)

// A Workshop is where documents are made while a person does something else.
// What is made there must not outlive the program: LibreOffice takes seconds, and
// is a program of its own.
type Workshop struct {
	open  context.Context // until it is closed
	close context.CancelFunc
	busy  sync.RWMutex // read by who makes something
}

// NewWorkshop opens one.
func NewWorkshop() *Workshop {
	w := &Workshop{}
	w.open, w.close = context.WithCancel(context.Background())
	return w
}

// Job is something to be made, until it is called off.
func (w *Workshop) Job() (context.Context, context.CancelCauseFunc) {
	return context.WithCancelCause(w.open)
}

// Make makes a document as [Format.Make] does, as part of a job.
func (w *Workshop) Make(job context.Context, f Format, p *plan.Plan, o Order) ([]byte, error) {
	w.busy.RLock()
	defer w.busy.RUnlock()
	return f.Make(job, p, o)
}

// Close calls off all that is being made, and waits for that, but not longer than
// the limit.
func (w *Workshop) Close(limit time.Duration) {
	w.close()
	done := make(chan struct{})
	go func() {
		w.busy.Lock()
		defer w.busy.Unlock()
		close(done)
	}()
	select {
	case <-done:
	case <-time.After(limit):
	}
}
