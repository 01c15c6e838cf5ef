package docx

import (
	"bytes"
	"strconv"
	"strings"

	"opsplan/plan/inert"
)

// markup writes XML. Names are ours; texts and values of attributes may be
// anybody's and come out as what a reader of XML gives back, never as markup.
type markup struct {
	bytes.Buffer
	within []string // the elements that are open
}

// newPart begins the markup of a part whose root is the element.
func newPart(root string, attributes ...string) *markup {
	m := &markup{}
	m.WriteString(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n")
	m.in(root, attributes...)
	return m
}

// in opens an element; the attributes are names and values in turn.
func (m *markup) in(name string, attributes ...string) {
	m.tag(name, attributes)
	m.WriteByte('>')
	m.within = append(m.within, name)
}

// out closes the innermost element of that name, and what is still open in it.
func (m *markup) out(name string) {
	for {
		last := len(m.within) - 1
		m.WriteString("</" + m.within[last] + ">")
		closed := m.within[last]
		m.within = m.within[:last]
		if closed == name {
			return
		}
	}
}

// empty writes an element without content.
func (m *markup) empty(name string, attributes ...string) {
	m.tag(name, attributes)
	m.WriteString("/>")
}

// val writes the commonest element: one that holds a value.
func (m *markup) val(name, value string) { m.empty(name, "w:val", value) }

func (m *markup) number(name string, value int) { m.val(name, strconv.Itoa(value)) }

func (m *markup) tag(name string, attributes []string) {
	m.WriteByte('<')
	m.WriteString(name)
	for i := 0; i < len(attributes); i += 2 {
		m.WriteByte(' ')
		m.WriteString(attributes[i])
		m.WriteString(`="`)
		m.escaped(inert.Line(attributes[i+1]))
		m.WriteByte('"')
	}
}

// leaf writes an element that holds a text alone.
func (m *markup) leaf(name, text string, attributes ...string) {
	m.in(name, attributes...)
	m.escaped(inert.Line(text))
	m.out(name)
}

// whole closes what is open and returns the part.
func (m *markup) whole() []byte {
	m.out(m.within[0])
	return m.Bytes()
}

// escaped writes a text that is inert already.
func (m *markup) escaped(text string) {
	if !strings.ContainsAny(text, `&<>"`) && !strings.Contains(text, "\uFFFE") && !strings.Contains(text, "\uFFFF") {
		m.WriteString(text)
		return
	}
	escaper.WriteString(m, text)
}

// XML has no place for the two noncharacters, and inert lets them pass.
var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\uFFFE", "\uFFFD", "\uFFFF", "\uFFFD")
