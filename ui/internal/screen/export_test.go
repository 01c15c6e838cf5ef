//go:build unix

package screen

import "time"

// HavePatience sets how long is waited, so that to wait in vain takes no time.
func (s *Screen) HavePatience(limit time.Duration) { s.patience = limit }

// Key is what a key sends.
var Key = key

// Draw returns what is shown after a program has written these chunks, and
// what it has switched on. They may not ask the terminal anything.
func Draw(size Size, chunks ...string) (Picture, []Mode) {
	t := newTerminal(size)
	for _, chunk := range chunks {
		t.add([]byte(chunk), false)
	}
	p, _, _ := t.showing()
	return p, t.modes()
}
