package docx

import (
	"strconv"
	"strings"

	"opsplan/plan/document"
)

// figure draws a figure and numbers it. A schedule is drawn as a table, in which
// its names can be read; the others are charts that Word draws itself.
func (w *writer) figure(f *document.Figure) {
	switch p := f.Picture.(type) {
	case *document.Progress:
		w.chart(f, progressChart(p), barsHeight(2*len(p.KPIs)))
	case *document.Shares:
		w.chart(f, sharesChart(p), barsHeight(len(p.Parts)))
	case *document.Cash:
		w.chart(f, cashChart(p), cashHeight)
	case *document.Schedule:
		w.schedule(f, p)
	default:
		return
	}
	w.figures++
	w.begin(caption)
	w.counted(figureLabel.In(w.doc.Language), w.figures, f.Caption)
	w.end()
}

// Heights of charts in millimetres.
const cashHeight = 80

// barsHeight is the height of a chart with so many bars lying one on the other.
func barsHeight(bars int) int { return min(25+6*bars, 200) }

const (
	chartType   = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
	wordDrawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
	drawing     = "http://schemas.openxmlformats.org/drawingml/2006/main"
	chartsOf    = "http://schemas.openxmlformats.org/drawingml/2006/chart"

	millimetre = 36000 // in the unit of drawings
)

// chart puts the chart into the pack and shows it in the text.
func (w *writer) chart(f *document.Figure, data []byte, height int) {
	w.drawings++
	n := strconv.Itoa(w.drawings)
	name := w.freeName("word/charts/plan", ".xml")
	w.add(name, chartType, data)
	id := w.link(w.main, name, kindOf("chart"))

	width, high := strconv.Itoa(w.width*millimetre*10/567), strconv.Itoa(height*millimetre)
	w.begin(picture)
	w.in("w:r")
	w.in("w:drawing")
	w.in("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0", "xmlns:wp", wordDrawing)
	w.empty("wp:extent", "cx", width, "cy", high)
	w.empty("wp:docPr", "id", n, "name", f.Caption, "descr", described(f))
	w.empty("wp:cNvGraphicFramePr")
	w.in("a:graphic", "xmlns:a", drawing)
	w.in("a:graphicData", "uri", chartsOf)
	w.empty("c:chart", "xmlns:c", chartsOf, "r:id", id)
	w.out("w:r")
	w.end()
}

// described is a figure in words, for those who do not see it.
func described(f *document.Figure) string {
	return f.Caption + "\n" + strings.Join(f.Text, "\n")
}
