package docx

import (
	"fmt"
	"strconv"

	"opsplan/plan/document"
)

// grid is a table of a page's width or less; widths are of its columns.
type grid struct {
	widths  []int
	centred bool
	height  int // of a row at least

	description string // for those who do not see the table
}

// content is what a cell holds.
type content struct {
	text  string
	as    styleID
	shade string
	span  int  // of columns, if more than one
	bare  bool // without lines at the sides
}

// mostRoomy is how many columns take letters of the larger size.
const mostRoomy = 5

// look are the styles of a table's cells, by how many columns there are.
type look struct{ head, text, figures styleID }

func lookOf(columns int) look {
	if columns > mostRoomy {
		return look{smallHead, smallCell, smallFigs}
	}
	return look{cellHead, cell, figures}
}

func (w *writer) table(t *document.Table) {
	switch {
	case t.More:
		w.line(caption, fmt.Sprintf(continued.In(w.doc.Language), t.Label), staysWithNext)
	case t.Of == nil && t.Label != "":
		w.tables++
		w.begin(caption, staysWithNext)
		w.counted(tableLabel.In(w.doc.Language), w.tables, t.Label)
		w.end()
	case t.Label != "":
		w.label(t.Number+t.Label, true)
	}
	look := lookOf(len(t.Columns))
	g := grid{widths: columnWidths(t, w.width)}
	w.openGrid(g)
	row := make([]content, len(t.Columns))
	for i, c := range t.Columns {
		row[i] = content{text: c.Name, as: look.head, shade: pale}
	}
	w.row(g, true, row)
	for _, texts := range t.Rows {
		for i, c := range t.Columns {
			row[i] = content{text: texts[i], as: look.text}
			if c.Figures {
				row[i].as = look.figures
			}
		}
		w.row(g, false, row)
	}
	w.closeGrid()
}

// facts writes short answers, two a row.
func (w *writer) facts(f *document.Facts) {
	if f.Control {
		if !covered(w.doc) {
			w.control(f)
		}
		return
	}
	const label = 1700
	g := grid{widths: []int{label, w.width/2 - label, label, w.width/2 - label}}
	w.openGrid(g)
	for i := 0; i < len(f.Facts); i += 2 {
		row := []content{{text: f.Facts[i].Label, as: cellHead, shade: pale}, {text: f.Facts[i].Text, as: cell}}
		if i+1 < len(f.Facts) {
			row = append(row, content{text: f.Facts[i+1].Label, as: cellHead, shade: pale}, content{text: f.Facts[i+1].Text, as: cell})
		} else {
			row[1].span = 3
		}
		w.row(g, false, row)
	}
	w.closeGrid()
}

// openGrid begins a table. Word takes two tables without text between them for one.
func (w *writer) openGrid(g grid) {
	if w.after == tableGrid {
		w.line(between, "")
	}
	w.in("w:tbl")
	w.in("w:tblPr")
	w.val("w:tblStyle", w.style(tableGrid))
	total := 0
	for _, width := range g.widths {
		total += width
	}
	w.empty("w:tblW", "w:w", strconv.Itoa(total), "w:type", "dxa")
	if g.centred {
		w.val("w:jc", "center")
	}
	w.empty("w:tblLayout", "w:type", "fixed")
	w.empty("w:tblLook", "w:val", "0020", "w:firstRow", "1", "w:lastRow", "0", "w:firstColumn", "0", "w:lastColumn", "0", "w:noHBand", "1", "w:noVBand", "1")
	if g.description != "" {
		w.val("w:tblDescription", g.description)
	}
	w.out("w:tblPr")
	w.in("w:tblGrid")
	for _, width := range g.widths {
		w.empty("w:gridCol", "w:w", strconv.Itoa(width))
	}
	w.out("w:tblGrid")
}

func (w *writer) closeGrid() {
	w.out("w:tbl")
	w.after = tableGrid
}

// mostUnbroken is the size in bytes of a cell that surely fits a page.
const mostUnbroken = 1500

// row writes a row that stays on one page; a head comes again on every page.
func (w *writer) row(g grid, head bool, cells []content) {
	w.in("w:tr")
	w.in("w:trPr")
	if short(cells) {
		w.empty("w:cantSplit")
	}
	if g.height > 0 {
		w.empty("w:trHeight", "w:val", strconv.Itoa(g.height), "w:hRule", "atLeast")
	}
	flag(w.markup, "w:tblHeader", head)
	w.out("w:trPr")
	at := 0
	for _, c := range cells {
		width := 0
		for range max(c.span, 1) {
			width += g.widths[at]
			at++
		}
		w.cell(c, width)
	}
	w.out("w:tr")
}

func short(cells []content) bool {
	for _, c := range cells {
		if len(c.text) > mostUnbroken {
			return false
		}
	}
	return true
}

func (w *writer) cell(c content, width int) {
	w.in("w:tc")
	w.in("w:tcPr")
	w.empty("w:tcW", "w:w", strconv.Itoa(width), "w:type", "dxa")
	if c.span > 1 {
		w.number("w:gridSpan", c.span)
	}
	if c.bare {
		w.in("w:tcBorders")
		w.val("w:left", "nil")
		w.val("w:right", "nil")
		w.out("w:tcBorders")
	}
	if c.shade != "" {
		w.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", c.shade)
	}
	w.val("w:vAlign", "center")
	w.out("w:tcPr")
	w.line(c.as, c.text)
	w.out("w:tc")
}

// counted writes a caption with its number, which Word counts by the label.
func (w *writer) counted(label string, n int, text string) {
	w.run(label+" ", "")
	field(w.markup, `SEQ `+label+` \* ARABIC`, strconv.Itoa(n))
	w.run("  "+text, "")
}
