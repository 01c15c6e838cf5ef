package docx

import "strconv"

// The ids by which the axes of a chart are joined.
const (
	nameAxis  = "1"
	valueAxis = "2"
)

// axis is how the axis of values looks. The zero value is none to be seen, which
// does where every value has a label.
type axis struct {
	shown bool
	title string
	most  float64 // 0: as the values are
	least bool    // begins at 0
}

// axes writes both. Where bars lie, names stand at the left, the first at the top.
func axes(m *markup, a axis, lying bool) {
	if lying {
		axisOfNames(m, "l", "maxMin")
		a.write(m, "b")
		return
	}
	axisOfNames(m, "b", "minMax")
	a.write(m, "l")
}

func axisOfNames(m *markup, side, order string) {
	m.in("c:catAx")
	m.empty("c:axId", "val", nameAxis)
	scaling(m, order, axis{})
	m.empty("c:delete", "val", "0")
	m.empty("c:axPos", "val", side)
	line(m, "General", "low", valueAxis)
	m.empty("c:auto", "val", "0")
	m.empty("c:lblOffset", "val", "100")
	m.empty("c:noMultiLvlLbl", "val", "1")
	m.out("c:catAx")
}

func (a axis) write(m *markup, side string) {
	hidden := "1"
	if a.shown {
		hidden = "0"
	}
	m.in("c:valAx")
	m.empty("c:axId", "val", valueAxis)
	scaling(m, "minMax", a)
	m.empty("c:delete", "val", hidden)
	m.empty("c:axPos", "val", side)
	if a.shown {
		m.in("c:majorGridlines")
		stroke(m, pale)
		m.out("c:majorGridlines")
	}
	if a.title != "" {
		m.in("c:title")
		m.in("c:tx")
		rich(m, a.title)
		m.out("c:tx")
		m.empty("c:overlay", "val", "0")
		m.out("c:title")
	}
	line(m, "#,##0.##", "nextTo", nameAxis)
	m.out("c:valAx")
}

// line writes what both axes have: numbers or names at a line, and where they
// cross the other axis.
func line(m *markup, format, labels, other string) {
	m.empty("c:numFmt", "formatCode", format, "sourceLinked", "0")
	m.empty("c:majorTickMark", "val", "none")
	m.empty("c:minorTickMark", "val", "none")
	m.empty("c:tickLblPos", "val", labels)
	stroke(m, rule)
	lettering(m)
	m.empty("c:crossAx", "val", other)
	m.empty("c:crosses", "val", "autoZero")
}

func scaling(m *markup, order string, a axis) {
	m.in("c:scaling")
	m.empty("c:orientation", "val", order)
	if a.most > 0 {
		m.empty("c:max", "val", strconv.FormatFloat(a.most, 'f', -1, 64))
	}
	if a.least {
		m.empty("c:min", "val", "0")
	}
	m.out("c:scaling")
}

func stroke(m *markup, colour string) {
	m.in("c:spPr")
	m.in("a:ln", "w", "6350")
	fill(m, colour)
	m.out("c:spPr")
}
