package preview

import (
	"strconv"
	"strings"

	"opsplan/plan"
	"opsplan/plan/document"
)

// Blocks cuts a document into what is rendered by itself, in the document's
// order. It may run in any goroutine; the document must not change afterwards.
func Blocks(d *document.Document) []Block {
	c := cutter{language: d.Language, names: map[name]int{}}
	head := plan.Sections()[0]
	title, _ := plan.Question("title")
	c.section = head
	c.add(Block{name: name{of: title.ID, is: "heading"}, fields: []*plan.Field{title}}, &flow{level: 1, text: short(d.Title.Text, d.Language)})
	c.blocks(head.ID, d.Front)
	for _, chapter := range d.Chapters() {
		c.chapter(chapter)
	}
	return c.cut
}

type cutter struct {
	language plan.Language
	section  *plan.Section // nil in the appendix
	inPart   string        // nothing in a part is an answer's place: none is followed there
	names    map[name]int
	cut      []Block
}

func (c *cutter) add(b Block, body body) {
	b.section, b.body = c.section, body
	if c.inPart != "" {
		b.name.of, b.fields, b.keys = c.inPart+"/"+b.name.of, nil, nil
	}
	c.names[b.name]++
	b.name.n = c.names[b.name]
	var h hash
	h.SetSeed(seed)
	body.sum(&h)
	b.content, b.size, b.lines = h.Sum64(), h.size, body.lines()
	c.cut = append(c.cut, b)
}

func (c *cutter) chapter(d document.Chapter) {
	c.section, c.inPart = d.Of, d.Part
	of := name{of: d.Part, is: "heading"}
	if d.Of != nil {
		of.of = d.Of.ID
	}
	if d.Level > 2 {
		c.section = nil
	}
	c.add(Block{name: of}, &flow{level: d.Level, text: d.Heading})
	c.blocks(of.of, d.Blocks)
}

func (c *cutter) blocks(of string, blocks []document.Block) {
	for i := 0; i < len(blocks); i++ {
		switch b := blocks[i].(type) {
		case *document.Answer:
			f := flow{label: b.Number + b.Label, colon: document.ColonAfter(b.Label, c.language), prose: b.Prose}
			as := Block{name: name{of: of, is: "answer"}}
			if b.Of != nil {
				as.name.of, as.fields = b.Of.ID, []*plan.Field{b.Of}
			}
			c.flow(as, f, b.Text)
		case *document.Waiver:
			f := flow{label: b.Number + b.Label, colon: document.Colon.In(c.language), said: document.NotApplying.In(c.language)}
			text := ""
			if b.Because != "" {
				text = document.Because.In(c.language) + b.Because
			}
			c.flow(Block{name: name{of: b.Of.ID, is: "waiver"}, fields: []*plan.Field{b.Of}}, f, text)
		case *document.Note:
			c.note(of, b)
		case *document.Statement:
			c.statement(of, b)
		case *document.Figure:
			c.figure(of, b)
		case *document.Facts:
			c.facts(of, b)
		case *document.Table:
			last := i
			for last+1 < len(blocks) && continues(b, blocks[last+1]) {
				last++
			}
			c.table(of, blocks[i:last+1])
			i = last
		}
	}
}

// continues tells whether a block is a further part of the table.
func continues(t *document.Table, next document.Block) bool {
	part, ok := next.(*document.Table)
	return ok && part.More && part.Of == t.Of
}

func (c *cutter) note(of string, n *document.Note) {
	b := Block{name: name{of: of, is: "note" + strconv.Itoa(int(n.Kind))}}
	if n.Of != nil {
		b.name.of, b.fields = n.Of.ID, []*plan.Field{n.Of}
	}
	lead := n.Kind.Words().In(c.language) + document.Colon.In(c.language)
	c.flow(b, flow{note: true, lead: lead}, strings.Join(n.Lines, "\n"))
}

func (c *cutter) statement(of string, s *document.Statement) {
	text := strings.Join(s.Lines, "\n")
	if s.Listed {
		text = "- " + strings.Join(s.Lines, "\n- ")
	}
	c.flow(Block{name: name{of: of, is: "statement"}}, flow{prose: true}, text)
}

// flow adds a text, in several blocks if it is long.
func (c *cutter) flow(b Block, f flow, text string) {
	var before *flow
	for _, piece := range pieces(text) {
		part := f
		part.text = strings.TrimSuffix(piece, "\n")
		part.goesOn = before != nil && before.unfinished
		part.unfinished = part.text == piece
		if before != nil {
			part.label, part.colon, part.said = "", "", ""
			b.tight = part.belongsTo(before)
		}
		c.add(b, &part)
		before = &part
	}
}
