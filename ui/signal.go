package ui

import (
	"os"
	"os/signal"
)

// held are the signals that have to wait until the draft is closed.
type held chan os.Signal

// hold has signals wait from now on.
func hold() held {
	h := make(held, 1)
	signal.Notify(h, deadly...)
	return h
}

// forget drops the one that waits: whoever had the terminal has heeded it.
func (h held) forget() {
	select {
	case <-h:
	default:
	}
}

// release is for when the draft is closed: a signal that waited is the end, and
// one that comes later ends the program at once.
func (h held) release() error {
	select {
	case sig := <-h:
		return &ending{statusSignal + number(sig)}
	default:
	}
	go func() { os.Exit(statusSignal + number(<-h)) }()
	return nil
}
