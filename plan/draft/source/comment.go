package source

import "bytes"

// A span is a stretch of the text.
type span struct{ start, end int }

// commentsOf finds all comments: between keys and values a # begins one.
func commentsOf(text []byte, root *node) []span {
	var found []span
	at := 0
	gap := func(end int) {
		for at < end {
			i := bytes.IndexByte(text[at:end], '#')
			if i < 0 {
				break
			}
			start := at + i
			at = endOfLine(text, start)
			found = append(found, span{start, start + len(bytes.TrimRight(text[start:at], "\r\n"))})
		}
		at = max(at, end)
	}
	var walk func(n *node)
	walk = func(n *node) {
		if n.kind != scalar {
			for _, item := range n.items {
				walk(item)
			}
			return
		}
		gap(n.start)
		if n.isBlockScalar() {
			at = endOfIndicator(text, n.start)
			gap(min(endOfLine(text, at), len(text)))
		}
		at = max(at, n.end)
	}
	walk(root)
	gap(len(text))
	return found
}
