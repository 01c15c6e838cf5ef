package docx

import "opsplan/plan/document"

// cover writes the first page of a plan that is handed in: title, organisation,
// the block of names and signatures with the date, how much is still open. It
// returns what of the front is left.
func (w *writer) cover(front []document.Block) []document.Block {
	w.line(title, w.doc.Title.Text, spaceAbove(3600))
	if company := factOf(w.doc, "company"); company != "" {
		w.line(subtitle, company)
	}
	if len(front) > 0 {
		if facts, ok := front[0].(*document.Facts); ok && facts.Control {
			w.line(between, "", spaceAbove(3000))
			w.control(facts)
			front = front[1:]
		}
	}
	if len(front) > 0 {
		if open, ok := front[0].(*document.Note); ok && open.Kind == document.Gap {
			w.line(between, "")
			w.note(open)
			front = front[1:]
		}
	}
	return front
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
