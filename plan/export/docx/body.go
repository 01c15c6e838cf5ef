package docx

import (
	"strconv"

	"opsplan/plan/document"
)

// writer writes the body of a document: the part in which all its text is.
type writer struct {
	*markup
	*frame
	doc       *document.Document
	forPDF    bool
	level     int // of the heading that was last
	after     styleID
	figures   int // captions so far
	tables    int
	bookmarks int
	drawings  int
}

// write writes the text of the document into the frame.
func write(d *document.Document, f *frame, o Options) error {
	w := &writer{doc: d, frame: f, forPDF: o.ForPDF, markup: newPart("w:document", f.root...)}
	w.in("w:body")
	w.body()
	w.Write(f.page)
	return f.finish(w.whole())
}

// covered tells whether the document has a cover and contents.
func covered(d *document.Document) bool { return d.Formal && d.Form == document.Whole }

func (w *writer) body() {
	chapters, front := w.doc.Chapters(), w.doc.Front
	if covered(w.doc) {
		front = w.cover(front)
		w.contents(chapters)
	} else {
		w.line(title, w.doc.Title.Text)
	}
	w.level = 1
	w.blocks(front)
	for _, c := range chapters {
		w.heading(c)
		w.blocks(c.Blocks)
	}
	if w.after == tableGrid {
		w.line(between, "") // Word wants text to end with a paragraph
	}
}

func (w *writer) heading(c document.Chapter) {
	w.level = c.Level - 1
	if covered(w.doc) && w.level == 1 {
		w.begin(heading1)
		w.mark(c.Heading)
		w.end()
		return
	}
	w.line(headingAt(w.level), c.Heading)
}

// headingAt is the style of a heading of that level; there are three.
func headingAt(level int) styleID {
	return []styleID{heading1, heading2, heading3}[min(level, 3)-1]
}

func (w *writer) blocks(blocks []document.Block) {
	for _, block := range blocks {
		switch block := block.(type) {
		case *document.Answer:
			w.answer(block)
		case *document.Facts:
			w.facts(block)
		case *document.Table:
			w.table(block)
		case *document.Waiver:
			w.waiver(block)
		case *document.Note:
			w.note(block)
		case *document.Statement:
			w.statement(block)
		case *document.Figure:
			w.figure(block)
		}
	}
}

// begin opens a paragraph.
func (w *writer) begin(as styleID, set ...property) {
	if w.after == tableGrid && as == bodyText {
		w.line(between, "")
	}
	w.in("w:p")
	w.in("w:pPr")
	w.val("w:pStyle", w.style(as))
	for _, s := range set {
		s(w.markup)
	}
	w.out("w:pPr")
	w.after = as
}

// A property is set on one paragraph, beside its style.
type property func(*markup)

func staysWithNext(m *markup) { m.empty("w:keepNext") }

func onNewPage(m *markup) { m.empty("w:pageBreakBefore") }

func spaceAbove(space int) property {
	return func(m *markup) { m.empty("w:spacing", "w:before", strconv.Itoa(space)) }
}

func inList(list int) property {
	return func(m *markup) {
		m.in("w:numPr")
		m.number("w:ilvl", 0)
		m.number("w:numId", list)
		m.out("w:numPr")
	}
}

// run writes text in the style of the paragraph, or in one for characters.
func (w *writer) run(text string, as styleID) {
	if as == "" {
		run(w.markup, text, "")
		return
	}
	run(w.markup, text, w.style(as))
}

func (w *writer) end() { w.out("w:p") }

// line writes a paragraph of one text.
func (w *writer) line(as styleID, text string, set ...property) {
	w.begin(as, set...)
	w.run(text, "")
	w.end()
}
