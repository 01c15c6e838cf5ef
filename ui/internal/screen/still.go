//go:build unix

package screen

// Still returns the picture of a terminal to which this was written and that
// nobody reads: what is written may not ask it anything.
func Still(size Size, output string) Picture {
	t := newTerminal(size)
	t.add([]byte(output), true)
	p, _, _ := t.showing()
	return p
}
