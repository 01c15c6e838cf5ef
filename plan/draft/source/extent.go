package source

import "bytes"

// The parser tells where a value begins; where it ends follows from its text.

func endOfScalar(text []byte, n *node, parent int) int {
	switch {
	case n.fault != "":
		return n.start
	case n.style == single, n.style == double:
		return endOfQuoted(text, n.start)
	case n.isBlockScalar():
		return endOfBlock(text, n, parent)
	}
	return endOfPlain(text, n)
}

func endOfQuoted(text []byte, start int) int {
	quote := text[start]
	for i := start + 1; i < len(text); i++ {
		switch {
		case quote == '"' && text[i] == '\\':
			i++
		case text[i] != quote:
		case quote == '\'' && i+1 < len(text) && text[i+1] == quote:
			i++
		default:
			return i + 1
		}
	}
	return len(text)
}

// endOfPlain counts off the characters of the text: plain text has no escapes,
// and where it is folded only white space differs.
func endOfPlain(text []byte, n *node) int {
	left := 0
	for i := range len(n.text) {
		if !isWhite(n.text[i]) {
			left++
		}
	}
	i := n.start
	for ; left > 0 && i < len(text); i++ {
		if !isWhite(text[i]) {
			left--
		}
	}
	return i
}

func isWhite(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

// endOfIndicator returns where the sign of a block scalar ends: | >- |2+
func endOfIndicator(text []byte, start int) int {
	i := start + 1
	for i < len(text) && (text[i] == '+' || text[i] == '-' || text[i] >= '1' && text[i] <= '9') {
		i++
	}
	return i
}

// endOfBlock finds the last line of a block scalar by the rules of indentation,
// and notes the latter.
func endOfBlock(text []byte, n *node, parent int) int {
	head := endOfIndicator(text, n.start)
	sign := text[n.start+1 : head]
	first := endOfLine(text, head)
	n.indent = blockIndent(text[first:], sign, parent)
	end := head
	for at := first; at < len(text); {
		next := endOfLine(text, at)
		line := bytes.TrimRight(text[at:next], "\r\n")
		spaces := len(line) - len(bytes.TrimLeft(line, " "))
		switch {
		case spaces == len(line) && spaces <= n.indent: // blank: part of the text only with +, or before more of it
			if bytes.IndexByte(sign, '+') >= 0 {
				end = next
			}
		case spaces < n.indent:
			return end
		default:
			end = next
		}
		at = next
	}
	return end
}

func blockIndent(lines, sign []byte, parent int) int {
	for _, c := range sign {
		if c >= '1' && c <= '9' {
			return max(parent, 0) + int(c-'0')
		}
	}
	indent := max(parent+1, 1)
	for len(lines) > 0 {
		next := endOfLine(lines, 0)
		line := bytes.TrimRight(lines[:next], "\r\n")
		spaces := len(line) - len(bytes.TrimLeft(line, " "))
		indent = max(indent, spaces)
		if spaces < len(line) {
			break
		}
		lines = lines[next:]
	}
	return indent
}

// endOfLine returns the offset behind the line break of the line at that offset.
func endOfLine(text []byte, at int) int {
	if i := bytes.IndexByte(text[at:], '\n'); i >= 0 {
		return at + i + 1
	}
	return len(text)
}

func endOfCollection(text []byte, n *node) int {
	end := n.start
	if len(n.items) > 0 {
		end = n.items[len(n.items)-1].end
	}
	if n.style != flow || n.start >= len(text) || text[n.start] != '{' && text[n.start] != '[' {
		return end // a pair in a list, [a: b], has no brackets of its own
	}
	for i := max(end, n.start+1); i < len(text); i++ {
		switch text[i] {
		case '#':
			i = endOfLine(text, i) - 1
		case ']', '}':
			return i + 1
		}
	}
	return len(text)
}
