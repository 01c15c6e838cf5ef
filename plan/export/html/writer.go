package html

import (
	"bytes"
	"html"
	"strconv"

	"opsplan/plan/document"
	"opsplan/plan/inert"
)

type writer struct {
	bytes.Buffer
	doc     *document.Document
	ids     map[string]int // how often each was asked for
	heading string         // the id of the heading that what is written stands below
}

// put writes markup as it is: nothing that anybody typed.
func (b *writer) put(markup ...string) {
	for _, m := range markup {
		b.WriteString(m)
	}
}

// text writes what somebody typed, fit to stand between tags and in an attribute.
func (b *writer) text(text string) {
	if !harmless(text) {
		text = inert.Text(text)
	}
	b.WriteString(html.EscapeString(text))
}

// element writes an element with a text. Its attributes are markup, each with the
// space before it.
func (b *writer) element(tag, attributes, text string) {
	b.put("<", tag, attributes, ">")
	b.text(text)
	b.put("</", tag, ">")
}

// line is an element on a line of its own.
func (b *writer) line(tag, attributes, text string) {
	b.element(tag, attributes, text)
	b.put("\n")
}

// id makes an address that the page has once: the wanted one, or with a number
// behind it.
func (b *writer) id(wanted string) string {
	b.ids[wanted]++
	if n := b.ids[wanted]; n > 1 {
		return b.id(wanted + "-" + strconv.Itoa(n))
	}
	return html.EscapeString(wanted)
}

// harmless tells that the text consists of what plans mostly consist of: none of
// it is changed by [inert.Text].
func harmless(text string) bool {
	for _, r := range text {
		switch {
		case ' ' <= r && r < 0x7f, r == '\n', 0x4e00 <= r && r <= 0x9fff, 0x3000 <= r && r <= 0x3029, 0xff01 <= r && r <= 0xff5e:
		case 0xae <= r && r <= 0x2ff, 0x2010 <= r && r <= 0x2027, 0x2190 <= r && r <= 0x22ff: // £ × é – “ … → ≥
		default:
			return false
		}
	}
	return true
}
