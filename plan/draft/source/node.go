package source

import (
	"bytes"
	"unicode/utf8"

	yaml "go.yaml.in/yaml/v4"
)

// A node is a value of the file, or a key, with the bytes it takes.
type node struct {
	kind         nodeKind
	style        nodeStyle
	text         string  // of a scalar
	items        []*node // of a list; of a mapping key, value, key, value …
	start, end   int     // offsets into the text; a block ends after its last line break
	line, column int     // from 1, in characters
	indent       int     // of a block scalar's lines
	fault        Code    // an anchor, an alias or a tag, "" without
}

type nodeKind int

const (
	scalar nodeKind = iota
	list
	mapping
)

type nodeStyle int

const (
	plain nodeStyle = iota // of a collection: block
	single
	double
	literal
	folded
	flow
)

// isBlockScalar tells whether the text stands on lines of its own under | or >.
func (n *node) isBlockScalar() bool { return n.style == literal || n.style == folded }

// isNothing tells whether nothing stands there, or a word for nothing where a
// collection is expected.
func (n *node) isNothing() bool {
	return n.kind == scalar && n.style == plain && (n.text == "" || n.text == "~" || n.text == "null")
}

// locator turns the parser's lines and columns into offsets. It is asked in the
// order of the text, so that a line of a million items is walked once.
type locator struct {
	text                 []byte
	starts               []int // of lines
	line, column, offset int   // where it stands
}

func newLocator(text []byte) *locator {
	l := &locator{text: text, starts: make([]int, 1, 1+bytes.Count(text, []byte("\n"))), line: 1, column: 1}
	for i, c := range text {
		if c == '\n' {
			l.starts = append(l.starts, i+1)
		}
	}
	return l
}

func (l *locator) find(line, column int) int {
	if line > len(l.starts) {
		return len(l.text)
	}
	if line != l.line || column < l.column {
		l.line, l.column, l.offset = line, 1, l.starts[line-1]
	}
	for ; l.column < column && l.offset < len(l.text); l.column++ {
		_, size := utf8.DecodeRune(l.text[l.offset:])
		l.offset += size
	}
	return l.offset
}

// convert makes the node of a parsed one. Parent is the column, from 0, of the
// block collection around it, -1 without.
func (l *locator) convert(y *yaml.Node, parent int) *node {
	n := &node{text: y.Value, line: y.Line, column: y.Column, style: styleOf(y)}
	n.start = l.find(y.Line, y.Column)
	switch {
	case y.Kind == yaml.AliasNode:
		n.fault, n.end = Alias, n.start
		return n
	case y.Anchor != "":
		n.fault = Anchor
	case y.Style&yaml.TaggedStyle != 0, n.start < len(l.text) && l.text[n.start] == '!':
		n.fault = Tag
	}
	switch y.Kind {
	case yaml.MappingNode, yaml.SequenceNode:
		n.kind = mapping
		if y.Kind == yaml.SequenceNode {
			n.kind = list
		}
		if n.style != flow {
			parent = y.Column - 1
		}
		n.items = make([]*node, len(y.Content))
		for i, c := range y.Content {
			n.items[i] = l.convert(c, parent)
		}
		n.end = endOfCollection(l.text, n)
	default:
		n.end = endOfScalar(l.text, n, parent)
	}
	return n
}

func styleOf(y *yaml.Node) nodeStyle {
	switch {
	case y.Style&yaml.FlowStyle != 0:
		return flow
	case y.Style&yaml.LiteralStyle != 0:
		return literal
	case y.Style&yaml.FoldedStyle != 0:
		return folded
	case y.Style&yaml.DoubleQuotedStyle != 0:
		return double
	case y.Style&yaml.SingleQuotedStyle != 0:
		return single
	}
	return plain
}
