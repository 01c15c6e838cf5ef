package docx

import "opsplan/plan"

// A4 upright with margins of 2.5 cm, in twentieths of a point.
const (
	pageWidth  = 11906
	pageHeight = 16838
	margin     = 1418
	textWidth  = pageWidth - 2*margin
)

// pageSetup ends the body: the size of the paper, and the header and footer by
// the ids of their links. A first page with a cover has neither.
func pageSetup(m *markup, headerLink, footerLink string, cover bool) {
	m.in("w:sectPr")
	m.empty("w:headerReference", "w:type", "default", "r:id", headerLink)
	m.empty("w:footerReference", "w:type", "default", "r:id", footerLink)
	m.empty("w:pgSz", "w:w", "11906", "w:h", "16838")
	m.empty("w:pgMar", "w:top", "1418", "w:right", "1418", "w:bottom", "1418", "w:left", "1418", "w:header", "851", "w:footer", "851", "w:gutter", "0")
	flag(m, "w:titlePg", cover)
	m.out("w:sectPr")
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
