package docx

import (
	"strconv"
	"strings"
)

// A style is a named look that a person finds in Word and can change for the
// whole document. All looks of a document are styles; hardly anything is set on
// a paragraph by itself.
type style struct {
	id    styleID
	name  string // by which Word knows its own: "heading 1" is shown as 标题 1
	kind  string // "paragraph" where empty, "character", "table"
	based styleID
	next  styleID
	paragraph
	letters
}

// styleID is how the parts of a document call a style.
type styleID string

// paragraph is how a paragraph stands. Lengths are in twentieths of a point.
type paragraph struct {
	keepNext, keepLines bool

	before, after int
	line          int // of 240 a line; 0: as the style it is based on
	left, hanging int
	firstChars    int // hundredths of a character
	together      bool
	align         string
	outline       int // 1 to 9
	tab           int // one at the right, with dots
	shade         string
	bar, rule     string // colours of the lines at the left and below
	list          int    // the list that it is an item of
	plain         bool   // without the indents of the style it is based on
}

// letters is how text looks.
type letters struct {
	face   Face
	size   int // half points
	bold   bool
	italic bool
	colour string
}

func (s *style) write(m *markup) {
	kind := s.kind
	if kind == "" {
		kind = "paragraph"
	}
	attributes := []string{"w:type", kind, "w:styleId", string(s.id)}
	if s.id == normal || s.id == tableNormal {
		attributes = append(attributes, "w:default", "1")
	}
	if s.own() {
		attributes = append(attributes, "w:customStyle", "1")
	}
	m.in("w:style", attributes...)
	m.val("w:name", s.name)
	if s.based != "" {
		m.val("w:basedOn", string(s.based))
	}
	if s.next != "" {
		m.val("w:next", string(s.next))
	}
	if !s.own() {
		m.empty("w:qFormat") // shown in the gallery
	}
	if s.paragraph != (paragraph{}) {
		m.in("w:pPr")
		s.paragraph.write(m)
		m.out("w:pPr")
	}
	if s.letters != (letters{}) {
		m.in("w:rPr")
		s.letters.write(m)
		m.out("w:rPr")
	}
	m.out("w:style")
}

// own tells a style that Word does not know.
func (s *style) own() bool { return strings.HasPrefix(s.name, "Plan ") }

// write writes the properties in the order that the schema demands.
func (p *paragraph) write(m *markup) {
	flag(m, "w:keepNext", p.keepNext)
	flag(m, "w:keepLines", p.keepLines)
	if p.list > 0 {
		m.in("w:numPr")
		m.number("w:numId", p.list)
		m.out("w:numPr")
	}
	if p.bar != "" || p.rule != "" {
		m.in("w:pBdr")
		border(m, "w:left", p.bar, "18", "8")
		border(m, "w:bottom", p.rule, "4", "4")
		m.out("w:pBdr")
	}
	if p.shade != "" {
		m.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", p.shade)
	}
	if p.tab > 0 {
		m.in("w:tabs")
		m.empty("w:tab", "w:val", "right", "w:leader", "dot", "w:pos", strconv.Itoa(p.tab))
		m.out("w:tabs")
	}
	p.spacing(m)
	flag(m, "w:contextualSpacing", p.together)
	if p.align != "" {
		m.val("w:jc", p.align)
	}
	if p.outline > 0 {
		m.number("w:outlineLvl", p.outline-1)
	}
}

func (p *paragraph) spacing(m *markup) {
	if p.before > 0 || p.after > 0 || p.line > 0 || p.plain {
		attributes := []string{"w:before", strconv.Itoa(p.before), "w:after", strconv.Itoa(p.after)}
		if p.line > 0 {
			attributes = append(attributes, "w:line", strconv.Itoa(p.line), "w:lineRule", "auto")
		}
		m.empty("w:spacing", attributes...)
	}
	var indent []string
	if p.left > 0 {
		indent = append(indent, "w:left", strconv.Itoa(p.left))
	}
	if p.firstChars > 0 || p.plain {
		indent = append(indent, "w:firstLineChars", strconv.Itoa(p.firstChars))
	}
	if p.hanging > 0 {
		indent = append(indent, "w:hanging", strconv.Itoa(p.hanging))
	} else if p.firstChars > 0 || p.plain {
		indent = append(indent, "w:firstLine", strconv.Itoa(p.firstChars*chinese.body/10))
	}
	if len(indent) > 0 {
		m.empty("w:ind", indent...)
	}
}

func (l *letters) write(m *markup) {
	if l.face != (Face{}) {
		m.empty("w:rFonts", "w:ascii", l.face.Latin, "w:hAnsi", l.face.Latin, "w:eastAsia", l.face.EastAsian, "w:cs", l.face.Latin)
	}
	flag(m, "w:b", l.bold)
	flag(m, "w:bCs", l.bold)
	flag(m, "w:i", l.italic)
	flag(m, "w:iCs", l.italic)
	if l.colour != "" {
		m.val("w:color", l.colour)
	}
	if l.size > 0 {
		m.number("w:sz", l.size)
		m.number("w:szCs", l.size)
	}
}

func flag(m *markup, name string, set bool) {
	if set {
		m.empty(name)
	}
}

func border(m *markup, side, colour, size, space string) {
	if colour != "" {
		m.empty(side, "w:val", "single", "w:sz", size, "w:space", space, "w:color", colour)
	}
}
