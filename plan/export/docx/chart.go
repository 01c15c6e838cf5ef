package docx

import (
	"strconv"
)

// A plot is what a chart shows: series over the same names. Charts of several
// plots share their axes.
type plot struct {
	kind   plotKind
	lying  bool // bars from left to right, the first at the top
	names  []string
	series []series
}

type plotKind int

const (
	bars plotKind = iota
	lines
)

type series struct {
	name   string
	colour string
	values []float64
	labels []string // beside the values; empty: none
}

// The colours of series: far enough apart to be told on grey paper.
const (
	dark  = "1F4E79"
	light = "9DC3E6"
	warm  = "C55A11"
)

// chartPart writes a chart. Nothing is left to a theme: the file has none of its
// own, and colours that are not said are not drawn.
func chartPart(a axis, legend bool, plots ...plot) []byte {
	m := newPart("c:chartSpace", "xmlns:c", chartsOf, "xmlns:a", drawing)
	m.empty("c:roundedCorners", "val", "0")
	m.in("c:chart")
	m.empty("c:autoTitleDeleted", "val", "1")
	m.in("c:plotArea")
	m.empty("c:layout")
	index := 0
	for _, p := range plots {
		index = p.write(m, index)
	}
	axes(m, a, plots[0].lying)
	m.out("c:plotArea")
	if legend {
		m.in("c:legend")
		m.empty("c:legendPos", "val", "b")
		m.empty("c:overlay", "val", "0")
		lettering(m)
		m.out("c:legend")
	}
	m.empty("c:plotVisOnly", "val", "1")
	m.empty("c:dispBlanksAs", "val", "gap")
	m.out("c:chart")
	m.in("c:spPr")
	m.empty("a:noFill")
	m.in("a:ln")
	m.empty("a:noFill")
	return m.whole()
}

// write writes the plot with its series numbered from first, and returns the
// number after the last.
func (p *plot) write(m *markup, first int) int {
	name, grouping := "c:barChart", "clustered"
	if p.kind == lines {
		name, grouping = "c:lineChart", "standard"
	}
	m.in(name)
	if p.kind == bars {
		direction := "col"
		if p.lying {
			direction = "bar"
		}
		m.empty("c:barDir", "val", direction)
	}
	m.empty("c:grouping", "val", grouping)
	m.empty("c:varyColors", "val", "0")
	for i := range p.series {
		p.one(m, &p.series[i], first+i)
	}
	if p.kind == lines {
		m.empty("c:marker", "val", "1")
	} else {
		m.empty("c:gapWidth", "val", "60")
	}
	m.empty("c:axId", "val", nameAxis)
	m.empty("c:axId", "val", valueAxis)
	m.out(name)
	return first + len(p.series)
}

func (p *plot) one(m *markup, s *series, index int) {
	m.in("c:ser")
	m.empty("c:idx", "val", strconv.Itoa(index))
	m.empty("c:order", "val", strconv.Itoa(index))
	m.in("c:tx")
	m.leaf("c:v", s.name)
	m.out("c:tx")
	p.paint(m, s)
	if len(s.labels) > 0 {
		labels(m, s.labels, p.labelled())
	}
	m.in("c:cat")
	literal(m, "c:strLit", p.names)
	m.out("c:cat")
	m.in("c:val")
	literal(m, "c:numLit", decimals(s.values))
	m.out("c:val")
	if p.kind == lines {
		m.empty("c:smooth", "val", "0")
	}
	m.out("c:ser")
}

// labelled is where labels stand: behind a bar, above a point.
func (p *plot) labelled() string {
	if p.kind == lines {
		return "t"
	}
	return "outEnd"
}

func (p *plot) paint(m *markup, s *series) {
	m.in("c:spPr")
	if p.kind == bars {
		fill(m, s.colour)
		m.in("a:ln", "w", "6350")
		fill(m, dark)
		m.out("c:spPr")
		m.empty("c:invertIfNegative", "val", "0")
		return
	}
	m.in("a:ln", "w", "28575")
	fill(m, s.colour)
	m.out("c:spPr")
	m.in("c:marker")
	m.empty("c:symbol", "val", "circle")
	m.empty("c:size", "val", "6")
	m.in("c:spPr")
	fill(m, s.colour)
	m.out("c:marker")
}

func fill(m *markup, colour string) {
	m.in("a:solidFill")
	m.empty("a:srgbClr", "val", colour)
	m.out("a:solidFill")
}

// literal writes the values into the chart: there is no sheet behind it.
func literal(m *markup, kind string, values []string) {
	m.in(kind)
	if kind == "c:numLit" {
		m.leaf("c:formatCode", "General")
	}
	m.empty("c:ptCount", "val", strconv.Itoa(len(values)))
	for i, v := range values {
		m.in("c:pt", "idx", strconv.Itoa(i))
		m.leaf("c:v", v)
		m.out("c:pt")
	}
	m.out(kind)
}

func decimals(values []float64) []string {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = strconv.FormatFloat(v, 'f', -1, 64)
	}
	return texts
}

// labels writes what stands beside the values: the plan's own figures, which are
// not the lengths that are drawn.
func labels(m *markup, texts []string, place string) {
	m.in("c:dLbls")
	for i, text := range texts {
		if text == "" {
			continue
		}
		m.in("c:dLbl")
		m.empty("c:idx", "val", strconv.Itoa(i))
		m.in("c:tx")
		rich(m, text)
		m.out("c:tx")
		m.empty("c:dLblPos", "val", place)
		shows(m, "1")
		m.out("c:dLbl")
	}
	m.in("c:spPr")
	m.empty("a:noFill")
	m.out("c:spPr")
	lettering(m)
	shows(m, "0")
	m.out("c:dLbls")
}

func shows(m *markup, value string) {
	m.empty("c:showLegendKey", "val", "0")
	m.empty("c:showVal", "val", value)
	for _, other := range []string{"c:showCatName", "c:showSerName", "c:showPercent", "c:showBubbleSize"} {
		m.empty(other, "val", "0")
	}
}

// rich writes a text inside a chart.
func rich(m *markup, text string) {
	m.in("c:rich")
	m.empty("a:bodyPr", "rot", "0", "vert", "horz")
	m.in("a:p")
	m.in("a:r")
	m.empty("a:rPr", "sz", letterSize, "b", "0")
	m.leaf("a:t", text)
	m.out("c:rich")
}

const letterSize = "900" // hundredths of a point

func lettering(m *markup) {
	m.in("c:txPr")
	m.empty("a:bodyPr")
	m.in("a:p")
	m.in("a:pPr")
	m.in("a:defRPr", "sz", letterSize)
	fill(m, black)
	m.out("a:pPr")
	m.empty("a:endParaRPr")
	m.out("c:txPr")
}
