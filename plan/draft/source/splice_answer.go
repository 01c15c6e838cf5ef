package source

import (
	"bytes"
	"strings"

	"opsplan/plan"
)

// answer writes the entry of a question or a cell whose text changed.
func (s *splicer) answer(f *plan.Field, text string, at slot, column int, inBrackets bool) edit {
	value := at.value
	switch {
	case text == "":
		return s.emptied(at, column, inBrackets)
	case f.Kind == plan.KindSeveral && value.kind == list && len(value.items) > 0 && s.rough == byCell:
		return s.codes(text, at, column, inBrackets)
	case f.Kind == plan.KindSeveral && !(value.kind == scalar && value.start < value.end && !strings.Contains(text, "\n")):
		return edit{body: s.replaced(at, column, s.flowWriter(s.root).answer(f.Kind, text, inBrackets), "", inBrackets)}
	case !inBrackets && (standsInBlock(f.Kind, text) || value.isBlockScalar() && staysInBlock(f.Kind, text)):
		indent := column + indentStep
		if value.isBlockScalar() && value.indent > column && value.indent <= column+9 {
			indent = value.indent
		}
		return edit{body: s.replaced(at, column, blockSign(text, indent-column), s.lines(blockLines(text, indent)), false)}
	}
	return edit{body: s.replaced(at, column, styled(text, value.style, inBrackets), "", inBrackets)}
}

// staysInBlock tells whether a text that stood on lines of its own goes on doing
// so.
func staysInBlock(k plan.Kind, text string) bool {
	return blockFits(text) && (k.Multiline() || strings.Contains(text, "\n") && !strings.HasSuffix(text, "\n"))
}

// replaced is the entry with another value: what stands on its line, and the
// lines below.
func (s *splicer) replaced(at slot, column int, first, below string, inBrackets bool) string {
	value := at.value
	rest := s.text[value.end:at.end]
	switch {
	case value.kind == scalar && value.start == value.end:
		end := s.colon(at)
		if inBrackets {
			return s.upTo(at) + " " + first
		}
		return s.upTo(at) + " " + first + string(s.text[end:at.end]) + below
	case value.kind != scalar && value.style != flow, below != "" && value.line > at.key.line:
		return s.refilled(at, column, first, below)
	case value.kind != scalar:
		s.loosen(value.start, value.end)
	case value.isBlockScalar():
		head := endOfIndicator(s.text, value.start)
		rest = s.text[head:endOfLine(s.text, head)]
	}
	body := string(s.text[at.start:value.start]) + first
	if inBrackets {
		return body
	}
	return body + string(rest) + below + s.looseLines(column)
}

// colon returns the offset behind the colon of the entry, or behind the key
// where it has none.
func (s *splicer) colon(at slot) int {
	i := at.key.end
	for i < at.value.start && i < len(s.text) && isWhite(s.text[i]) {
		i++
	}
	if i < len(s.text) && s.text[i] == ':' {
		return i + 1
	}
	return at.key.end
}

// upTo returns the entry up to its colon.
func (s *splicer) upTo(at slot) string {
	end := s.colon(at)
	if s.text[end-1] == ':' && end > at.key.end {
		return string(s.text[at.start:end])
	}
	return string(s.text[at.start:end]) + ":"
}

// refilled is the entry with all of its value anew. Comments stay: behind the
// key, or below.
func (s *splicer) refilled(at slot, column int, first, below string) string {
	end := s.colon(at)
	line := endOfLine(s.text, end)
	body := s.upTo(at)
	if first != "" {
		body += " " + first
	}
	for _, c := range s.commentsIn(end, min(line, at.end)) {
		body += "  " + string(s.text[c.start:c.end])
	}
	if first == "" && below == "" {
		column += indentStep
	}
	return body + s.eol + below + s.commentLines(line, at.end, column)
}

// around puts the entry's composed value between what stands before and behind
// it.
func (s *splicer) around(at slot, value string, column int, inBrackets bool) string {
	n := at.value
	body := string(s.text[at.start:n.start]) + value
	switch {
	case inBrackets:
		return body
	case n.style == flow:
		return body + string(s.text[n.end:at.end]) + s.looseLines(column)
	}
	return body
}

// emptied takes the answer away: the whole entry, unless a comment stands in it.
func (s *splicer) emptied(at slot, column int, inBrackets bool) edit {
	switch {
	case inBrackets, len(s.commentsIn(at.start, at.end)) == 0:
		return edit{drop: true}
	case at.value.kind == scalar && at.value.start == at.value.end:
		return edit{body: string(s.text[at.start:at.end])}
	}
	return edit{body: s.refilled(at, column, "", "")}
}

// codes writes a list of codes some of which came or went.
func (s *splicer) codes(text string, at slot, column int, inBrackets bool) edit {
	n := at.value
	slots := s.listSlots(n)
	old := map[string][]int{}
	for i, item := range n.items {
		old[item.text] = append(old[item.text], i)
	}
	var parts []part
	for _, code := range plan.Several(text).Items() {
		p := part{old: -1}
		if same := old[code]; len(same) > 0 {
			p.old, old[code] = same[0], same[1:]
		} else if n.style == flow {
			p.body = s.flowWriter(n).text(code)
		} else {
			p.body = "- " + inline(code, false) + s.eol
		}
		parts = append(parts, p)
	}
	markMoved(parts)
	return edit{body: s.around(at, s.compose(n, slots, parts), column, inBrackets)}
}

// isJSON tells whether the keys in the brackets are quoted, as JSON wants them.
func isJSON(n *node) bool {
	for n.style == flow && len(n.items) > 0 {
		if n.items[0].kind == scalar {
			return n.items[0].style == double
		}
		n = n.items[0]
	}
	return false
}

func (s *splicer) flowWriter(n *node) flowWriter {
	return flowWriter{json: n.style == flow && isJSON(n) || bytes.HasPrefix(s.text, []byte(`{"`))}
}
