package json

import (
	"bytes"
	"fmt"
	"strconv"
	"unicode"
	"unicode/utf16"

	"opsplan/plan"
)

// Format returns the plan as JSON.
func Format(p *plan.Plan) []byte {
	b := &writer{}
	b.open('{')
	b.key(formatKey)
	b.WriteString(strconv.Itoa(plan.Format))
	for _, s := range plan.Sections() {
		switch {
		case s.ID == "":
			b.questions(p, s)
		case answered(p, s):
			b.key(s.ID)
			b.open('{')
			b.questions(p, s)
			b.end('}')
		}
	}
	b.end('}')
	b.WriteByte('\n')
	return b.Bytes()
}

const formatKey = "format"

func answered(p *plan.Plan, s *plan.Section) bool {
	for _, f := range s.Fields {
		if p.Answered(f) {
			return true
		}
	}
	return false
}

// writer writes JSON that is indented down to the rows; a row is a line.
type writer struct {
	bytes.Buffer
	depth int
	begun bool // something stands in the innermost object or array
}

func (b *writer) open(bracket byte) {
	b.WriteByte(bracket)
	b.depth++
	b.begun = false
}

func (b *writer) end(bracket byte) {
	b.depth--
	if b.begun {
		b.line()
	}
	b.WriteByte(bracket)
	b.begun = true
}

func (b *writer) line() {
	b.WriteByte('\n')
	for range b.depth {
		b.WriteString("  ")
	}
}

// next begins a member of the innermost object or array.
func (b *writer) next() {
	if b.begun {
		b.WriteByte(',')
	}
	b.begun = true
	b.line()
}

func (b *writer) key(key string) {
	b.next()
	b.text(key)
	b.WriteString(": ")
}

func (b *writer) questions(p *plan.Plan, s *plan.Section) {
	for _, f := range s.Fields {
		switch {
		case !p.Answered(f):
		case f.Kind == plan.KindTable:
			b.key(f.Key)
			b.rows(p, f)
		default:
			b.key(f.Key)
			b.answer(f, p.Answer(f))
		}
	}
}

func (b *writer) rows(p *plan.Plan, table *plan.Field) {
	cells := table.Cells
	if id, ok := table.Cell("id"); ok {
		cells = append([]*plan.Field{id}, cells...)
	}
	b.open('[')
	for _, row := range p.Rows(table) {
		b.next()
		b.WriteByte('{')
		first := true
		for _, c := range cells {
			text := row.Text(c)
			if text == "" {
				continue
			}
			if !first {
				b.WriteString(", ")
			}
			first = false
			b.text(c.Key)
			b.WriteString(": ")
			b.answer(c, text)
		}
		b.WriteByte('}')
	}
	b.end(']')
}

func (b *writer) answer(f *plan.Field, text string) {
	if f.Kind != plan.KindSeveral {
		b.text(text)
		return
	}
	b.WriteByte('[')
	for i, item := range plan.Several(text).Items() {
		if i > 0 {
			b.WriteString(", ")
		}
		b.text(item)
	}
	b.WriteByte(']')
}

func (b *writer) text(s string) {
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"', r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case isHidden(r):
			b.escape(r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
}

func (b *writer) escape(r rune) {
	if r < 0x10000 {
		fmt.Fprintf(b, `\u%04x`, r)
		return
	}
	high, low := utf16.EncodeRune(r)
	fmt.Fprintf(b, `\u%04x\u%04x`, high, low)
}

// isHidden tells whether a character does something instead of being seen. The
// joiners inside emoji and Indic words belong to what is seen.
func isHidden(r rune) bool {
	const joiner, nonJoiner = '\u200d', '\u200c'
	return r != joiner && r != nonJoiner && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
}
