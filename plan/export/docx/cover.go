package docx

import (
	"strconv"

	"opsplan/plan/document"
)

// cover writes the first page of a plan that is handed in: title, organisation,
// the block of names and signatures, the date.
func (w *writer) cover() {
	w.spaced(title, 3600, w.doc.Title.Text)
	if company := factOf(w.doc, "company"); company != "" {
		w.line(subtitle, company)
	}
	for _, block := range w.doc.Front {
		if facts, ok := block.(*document.Facts); ok && facts.Control {
			w.spaced(between, 3000, "")
			w.control(facts)
		}
	}
}

// spaced writes a line that stands further down than its style says.
func (w *writer) spaced(as styleID, before int, text string) {
	w.in("w:p")
	w.in("w:pPr")
	w.val("w:pStyle", w.style(as))
	w.empty("w:spacing", "w:before", strconv.Itoa(before))
	w.out("w:pPr")
	w.run(text, "")
	w.out("w:p")
	w.after = as
}

// control writes the block of names: one a row, with room to sign by hand.
func (w *writer) control(f *document.Facts) {
	g := grid{widths: []int{1900, 4100}, centred: true, height: 520}
	w.openGrid(g)
	for _, fact := range f.Facts {
		w.row(g, false, []content{{text: fact.Label, as: cellHead, shade: pale}, {text: fact.Text, as: cell}})
	}
	w.closeGrid()
}
