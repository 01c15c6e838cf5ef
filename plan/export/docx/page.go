package docx

import (
	"strconv"

	"opsplan/plan"
)

// A4 upright with 2.5 cm at the sides, in twentieths of a point.
const (
	pageWidth  = 11906
	pageHeight = 16838
	side       = 1418
	textWidth  = pageWidth - 2*side
)

// pageSetup is how a page looks: the size of the paper, and the header and footer by
// the ids of their links. A first page with a cover has neither.
func pageSetup(headerLink, footerLink string, margin int, cover bool) []byte {
	m := &markup{}
	m.in("w:sectPr")
	m.empty("w:headerReference", "w:type", "default", "r:id", headerLink)
	m.empty("w:footerReference", "w:type", "default", "r:id", footerLink)
	m.empty("w:pgSz", "w:w", strconv.Itoa(pageWidth), "w:h", strconv.Itoa(pageHeight))
	around, sides, edge := strconv.Itoa(margin), strconv.Itoa(side), strconv.Itoa(margin*3/5)
	m.empty("w:pgMar", "w:top", around, "w:right", sides, "w:bottom", around, "w:left", sides, "w:header", edge, "w:footer", edge, "w:gutter", "0")
	flag(m, "w:titlePg", cover)
	m.out("w:sectPr")
	return m.Bytes()
}

func headerPart(name string) []byte {
	m := newPart("w:hdr", "xmlns:w", wordMarkup)
	m.in("w:p")
	m.in("w:pPr")
	m.val("w:pStyle", string(header))
	m.out("w:pPr")
	run(m, name, "")
	return m.whole()
}

var (
	pageOf     = [...]plan.Words{{Zh: "第 ", En: "Page "}, {Zh: " 页 共 ", En: " of "}, {Zh: " 页", En: ""}}
	pageFields = [...]string{"PAGE", "NUMPAGES"}
)

func footerPart(l plan.Language) []byte {
	m := newPart("w:ftr", "xmlns:w", wordMarkup)
	m.in("w:p")
	m.in("w:pPr")
	m.val("w:pStyle", string(footer))
	m.out("w:pPr")
	for i, words := range pageOf {
		run(m, words.In(l), "")
		if i < len(pageFields) {
			field(m, pageFields[i], "1")
		}
	}
	return m.whole()
}

// field writes what Word computes: the instruction, and the result until then.
func field(m *markup, instruction, result string) {
	m.in("w:fldSimple", "w:instr", " "+instruction+" ")
	run(m, result, "")
	m.out("w:fldSimple")
}
