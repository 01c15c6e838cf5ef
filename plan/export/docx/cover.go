package docx

import "opsplan/plan/document"

// cover writes the first page of a plan that is handed in: title, organisation,
// the block of names and signatures, the date.
func (w *writer) cover() {
	w.line(title, w.doc.Title.Text, spaceAbove(3600))
	if company := factOf(w.doc, "company"); company != "" {
		w.line(subtitle, company)
	}
	for _, block := range w.doc.Front {
		if facts, ok := block.(*document.Facts); ok && facts.Control {
			w.line(between, "", spaceAbove(3000))
			w.control(facts)
		}
	}
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
