package preview

// Text is the whole document, drawn at once: for where nobody waits for the next
// key. Plain, it holds no escape sequence.
func Text(blocks []Block, width int, s Style) string {
	p := New(s)
	p.Set(blocks)
	for cmd := p.Resize(width, 1<<30); cmd != nil; {
		cmd = p.Take(cmd().(Rendered))
	}
	_, rows := p.Position()
	p.Resize(width, rows)
	return p.View()
}
