package markdown

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"opsplan/plan"
	"opsplan/plan/document"
)

// Options choose what is written besides the text.
type Options struct {
	Figures bool // as Mermaid diagrams
}

// Write writes the document as Markdown, without figures.
func Write(w io.Writer, d *document.Document) error { return Options{}.Write(w, d) }

// Format returns the document as Markdown, without figures.
func Format(d *document.Document) []byte { return Options{}.Format(d) }

// Write writes the document as Markdown.
func (o Options) Write(w io.Writer, d *document.Document) error {
	if _, err := w.Write(o.Format(d)); err != nil {
		return fmt.Errorf("write markdown: %w", err)
	}
	return nil
}

// Format returns the document as Markdown.
func (o Options) Format(d *document.Document) []byte {
	b := &writer{doc: d, options: o}
	b.title(d.Title)
	b.blocks(d.Front)
	for _, c := range d.Chapters() {
		b.line(strings.Repeat("#", c.Level) + " " + c.Heading)
		b.blocks(c.Blocks)
	}
	return b.finish()
}

type writer struct {
	bytes.Buffer
	doc     *document.Document
	options Options
	extra   int // line breaks that end the last block's text, on top of its own
}

// next begins a block: one blank line after what stands there, and one more for
// each empty line the last answer ends with.
func (b *writer) next() {
	if b.Len() == 0 {
		return
	}
	b.breaks(2 + b.extra)
	b.extra = 0
}

func (b *writer) breaks(n int) {
	for range n {
		b.WriteByte('\n')
	}
}

func (b *writer) line(text string) {
	b.next()
	b.WriteString(text)
}

func (b *writer) finish() []byte {
	for range b.extra {
		b.WriteString("&#10;")
	}
	b.WriteByte('\n')
	return b.Bytes()
}

func (b *writer) title(t document.Title) {
	b.WriteString("# ")
	b.escaped(t.Text, place{heading: true})
	if !t.Made && t.Text == b.doc.MadeTitle {
		b.WriteString(" #")
	}
}

func (b *writer) blocks(blocks []document.Block) {
	for _, block := range blocks {
		switch block := block.(type) {
		case *document.Answer:
			b.next()
			b.answer(block)
		case *document.Facts:
			b.next()
			b.facts(block)
		case *document.Table:
			b.next()
			b.table(block)
		case *document.Waiver:
			b.next()
			b.waiver(block)
		case *document.Note:
			b.next()
			b.note(block)
		case *document.Statement:
			b.statement(block)
		case *document.Figure:
			if b.options.Figures {
				b.figure(block)
			}
		}
	}
}

// statement writes paragraphs or a list. A line without a word would be neither.
func (b *writer) statement(s *document.Statement) {
	mark, begun := "", false
	if s.Listed {
		mark = "- "
	}
	for _, line := range s.Lines {
		switch {
		case plan.Blank(line):
			continue
		case s.Listed && begun:
			b.breaks(1)
		default:
			b.next()
		}
		begun = true
		b.WriteString(mark)
		b.escaped(line, place{start: true})
	}
}

func (b *writer) label(label string, alone bool) {
	colon := document.ColonAfter(label, b.doc.Language)
	if alone {
		colon = strings.TrimRight(colon, " ")
	}
	b.WriteString("**")
	b.escaped(label, place{})
	b.WriteString("**" + colon)
}

func (b *writer) answer(a *document.Answer) {
	if a.Prose {
		b.prose(a)
		return
	}
	b.label(a.Number+a.Label, false)
	b.escaped(a.Text, place{})
}

func (b *writer) waiver(w *document.Waiver) {
	b.label(w.Number+w.Label, false)
	b.WriteString("*" + document.NotApplying.In(b.doc.Language) + "*")
	if w.Because != "" {
		b.WriteString(document.Because.In(b.doc.Language))
		b.escaped(w.Because, place{})
	}
}

func (b *writer) note(n *document.Note) {
	lead := n.Kind.Words().In(b.doc.Language) + document.Colon.In(b.doc.Language)
	for i, line := range n.Lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString("> ")
		if len(n.Lines) > 1 {
			b.WriteString("- ")
		}
		b.WriteString(lead)
		b.escaped(line, place{})
	}
}
