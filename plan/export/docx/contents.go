package docx

import (
	"fmt"
	"strconv"

	"opsplan/plan/document"
)

// contents writes the field in which Word keeps the contents, with entries that
// lead to their chapters before Word ever computes it.
func (w *writer) contents(chapters []document.Chapter) {
	w.line(tocHeading, contentsHead.In(w.doc.Language), onNewPage)
	n := 0
	for _, c := range chapters {
		if c.Level != 2 {
			continue
		}
		n++
		w.begin(toc1)
		if n == 1 && !w.forPDF {
			w.fieldMark("begin")
			w.instruction(`TOC \o "1-1" \h \z \u`)
			w.fieldMark("separate")
		}
		w.entry(c.Heading, bookmark(n))
		w.end()
	}
	w.in("w:p")
	if n > 0 && !w.forPDF {
		w.in("w:r")
		w.empty("w:fldChar", "w:fldCharType", "end")
		w.out("w:r")
	}
	w.in("w:r")
	w.empty("w:br", "w:type", "page")
	w.out("w:p")
}

// entry leads to a chapter, and says on which page it is once that is known.
func (w *writer) entry(heading, to string) {
	w.in("w:hyperlink", "w:anchor", to, "w:history", "1")
	w.run(heading, "")
	w.in("w:r")
	w.empty("w:tab")
	w.out("w:r")
	w.fieldMark("begin")
	w.instruction("PAGEREF " + to + ` \h`)
	w.fieldMark("separate")
	w.fieldMark("end")
	w.out("w:hyperlink")
}

func (w *writer) fieldMark(kind string) {
	w.in("w:r")
	w.empty("w:fldChar", "w:fldCharType", kind)
	w.out("w:r")
}

func (w *writer) instruction(text string) {
	w.in("w:r")
	w.in("w:instrText", "xml:space", "preserve")
	w.escaped(" " + text + " ")
	w.out("w:r")
}

// mark writes a heading's text as a place that the contents lead to.
func (w *writer) mark(text string) {
	w.bookmarks++
	id := strconv.Itoa(w.bookmarks)
	w.empty("w:bookmarkStart", "w:id", id, "w:name", bookmark(w.bookmarks))
	w.run(text, "")
	w.empty("w:bookmarkEnd", "w:id", id)
}

// bookmark is the name of the place of a chapter, of the form that Word gives to
// those of its own contents.
func bookmark(n int) string { return fmt.Sprintf("_Toc%08d", n) }
