package docx

import (
	"opsplan/plan/document"
)

// writer writes the body of a document: the part in which all its text is.
type writer struct {
	*markup
	doc       *document.Document
	pack      *pack
	lists     numbering
	width     int // of the text on a page
	level     int // of the heading that was last
	after     styleID
	figures   int // captions so far
	tables    int
	bookmarks int
	drawings  int
}

const mainPart = "word/document.xml"

// build puts all parts of the file together.
func build(d *document.Document, o Options) *pack {
	fonts := o.Fonts.or(d.Language)
	p := newPack()
	p.add(mainPart, wordType+"document.main+xml", nil)
	p.link(theRoot, mainPart, kindOf("officeDocument"))
	p.add("docProps/core.xml", coreType, corePart(d))
	p.link(theRoot, "docProps/core.xml", coreKind)
	p.add("docProps/app.xml", appType, appPart(d))
	p.link(theRoot, "docProps/app.xml", kindOf("extended-properties"))

	p.addToBody("styles", stylesPart(stylesheet(d.Language, fonts)))
	p.addToBody("settings", settingsPart())
	head := p.addToBody("header", headerPart(d.Title.Text))
	foot := p.addToBody("footer", footerPart(d.Language))

	w := &writer{doc: d, pack: p, width: textWidth, markup: newPart("w:document",
		"xmlns:w", wordMarkup, "xmlns:r", relationships, "xmlns:wp", wordDrawing, "xmlns:a", drawing, "xmlns:c", chartsOf)}
	w.in("w:body")
	w.body()
	pageSetup(w.markup, head, foot, w.covered())
	p.addToBody("numbering", w.lists.part())
	p.find(mainPart).data = w.whole()
	return p
}

// addToBody puts a part beside the body, and returns the id of the link to it.
func (p *pack) addToBody(name string, data []byte) string {
	p.add("word/"+name+".xml", wordType+name+"+xml", data)
	return p.link(mainPart, "word/"+name+".xml", kindOf(name))
}

// covered tells whether the document has a cover and contents.
func (w *writer) covered() bool { return w.doc.Formal && w.doc.Form == document.Whole }

func (w *writer) body() {
	chapters := w.doc.Chapters()
	if w.covered() {
		w.cover()
		w.contents(chapters)
	} else {
		w.line(title, w.doc.Title.Text)
	}
	w.level = 1
	w.blocks(w.doc.Front)
	for _, c := range chapters {
		w.heading(c)
		w.blocks(c.Blocks)
	}
}

func (w *writer) heading(c document.Chapter) {
	w.level = c.Level - 1
	if w.covered() && w.level == 1 {
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
func (w *writer) begin(as styleID) {
	w.in("w:p")
	w.in("w:pPr")
	w.val("w:pStyle", string(as))
	w.out("w:pPr")
	w.after = as
}

func (w *writer) end() { w.out("w:p") }

// line writes a paragraph of one text.
func (w *writer) line(as styleID, text string) {
	w.begin(as)
	run(w.markup, text, "")
	w.end()
}
