package docx

import (
	"opsplan/plan/document"
)

// A frame is what the text of a document stands in: the parts around it, the
// styles by the names that they have there, the page.
type frame struct {
	*pack
	main   string // the name of the part with the text
	root   []string
	called map[styleID]styleID // styles that are called otherwise than here
	lists  numbering
	page   []byte // the properties of the page, as markup
	width  int    // of the text on it
}

// ownFrame is the frame of a document without a template.
func ownFrame(d *document.Document, fonts Fonts, asks bool) *frame {
	const main = "word/document.xml"
	m := measuresOf(d)
	p := newPack()
	p.add(main, wordType+"document.main+xml", nil)
	p.link(theRoot, main, kindOf("officeDocument"))
	f := &frame{pack: p, main: main, root: []string{"xmlns:w", wordMarkup, "xmlns:r", relationships}, width: textWidth}
	f.beside("styles", stylesPart(stylesheet(m, fonts)))
	f.beside("settings", settingsPart(asks))
	head := f.beside("header", headerPart(d.Title.Text))
	foot := f.beside("footer", footerPart(d.Language))
	f.properties(d)
	f.page = pageSetup(head, foot, m.margin, covered(d))
	return f
}

// beside puts a part beside the text, and returns the id of the link to it.
func (f *frame) beside(name string, data []byte) string {
	file := "word/" + name + ".xml"
	f.add(file, wordType+name+"+xml", data)
	return f.link(f.main, file, kindOf(name))
}

// style is what a style is called in this frame.
func (f *frame) style(id styleID) string {
	if called, ok := f.called[id]; ok {
		return string(called)
	}
	return string(id)
}

// finish puts the text in, and the lists that it began.
func (f *frame) finish(text []byte) error {
	f.find(f.main).data = text
	return f.lists.put(f)
}
