package docx

import (
	"slices"
	"strconv"
)

// The styles. Those that Word knows have its ids and names, so that its contents,
// its navigation and a company's template know them too.
const (
	normal      styleID = "Normal"
	bodyText    styleID = "BodyText"
	title       styleID = "Title"
	subtitle    styleID = "Subtitle"
	heading1    styleID = "Heading1"
	heading2    styleID = "Heading2"
	heading3    styleID = "Heading3"
	tocHeading  styleID = "TOCHeading"
	toc1        styleID = "TOC1"
	caption     styleID = "Caption"
	header      styleID = "Header"
	footer      styleID = "Footer"
	listBullet  styleID = "ListBullet"
	listNumber  styleID = "ListNumber"
	strong      styleID = "Strong"
	tableNormal styleID = "TableNormal"
	tableGrid   styleID = "TableGrid"

	listItem  styleID = "PlanItem" // of a list whose marks were typed
	note      styleID = "PlanNote"
	cell      styleID = "PlanCell"
	figures   styleID = "PlanFigures" // cells at the right
	cellHead  styleID = "PlanCellHead"
	smallCell styleID = "PlanSmallCell"
	smallFigs styleID = "PlanSmallFigures"
	smallHead styleID = "PlanSmallCellHead"
	picture   styleID = "PlanPicture"
	between   styleID = "PlanBetween" // keeps two tables apart
)

const (
	black = "000000"
	grey  = "595959"
	pale  = "E7E6E6"
	paler = "F7F7F7"
	rule  = "7F7F7F"
)

// Where the text of an item of a list stands, and how far left of it its mark.
const (
	itemLeft    = 840
	itemHanging = 420
)

// stylesheet lists the styles of a document.
func stylesheet(m measures, f Fonts) []style {
	text := letters{face: f.Heading, size: m.cell}
	all := []style{
		{id: normal, name: "Normal", paragraph: paragraph{line: m.line}, letters: letters{face: f.Body, size: m.body}},
		{id: bodyText, name: "Body Text", based: normal, paragraph: paragraph{after: m.after, firstChars: m.indent}},
		{id: title, name: "Title", based: normal, next: bodyText, paragraph: paragraph{keepNext: true, before: m.above[0], after: m.above[0], line: 300, align: "center"},
			letters: letters{face: f.Heading, size: m.title, bold: true}},
		{id: subtitle, name: "Subtitle", based: normal, next: bodyText, paragraph: paragraph{after: 240, align: "center"}, letters: letters{size: 32}},
		{id: tocHeading, name: "TOC Heading", based: normal, next: bodyText, paragraph: paragraph{keepNext: true, after: 240, align: "center"},
			letters: letters{face: f.Heading, size: 32, bold: true}},
		{id: toc1, name: "toc 1", based: normal, next: normal, paragraph: paragraph{plain: true, tab: textWidth}},
		{id: caption, name: "caption", based: normal, next: bodyText, paragraph: paragraph{plain: true, before: 60, after: 120, line: 240, align: "center"}, letters: text},
		{id: header, name: "header", based: normal, paragraph: paragraph{line: 240, align: "center", rule: rule}, letters: letters{size: 18, colour: grey}},
		{id: footer, name: "footer", based: normal, paragraph: paragraph{line: 240, align: "center"}, letters: letters{size: 18, colour: grey}},
		{id: listBullet, name: "List Bullet", based: normal, paragraph: paragraph{plain: true, list: bullets, left: itemLeft, hanging: itemHanging, together: true}},
		{id: listNumber, name: "List Number", based: normal, paragraph: paragraph{plain: true, list: numbers, left: itemLeft, hanging: itemHanging, together: true}},
		{id: strong, kind: "character", name: "Strong", letters: letters{bold: true}},
		{id: listItem, name: "Plan Item", based: normal, paragraph: paragraph{plain: true, left: itemLeft, hanging: itemHanging, together: true}},
		{id: note, name: "Plan Note", based: normal, paragraph: paragraph{plain: true, before: 80, after: 80, line: 288, left: 210, together: true, bar: rule, shade: paler},
			letters: letters{size: m.cell, colour: grey}},
		{id: picture, name: "Plan Picture", based: normal, next: caption, paragraph: paragraph{plain: true, keepNext: true, before: 120, line: 240, align: "center"}},
		{id: between, name: "Plan Between", based: normal, paragraph: paragraph{plain: true, line: 120}, letters: letters{size: 12}},
	}
	return slices.Concat(all, headings(m, f), cells(m, f))
}

func headings(m measures, f Fonts) []style {
	var all []style
	for i, id := range []styleID{heading1, heading2, heading3} {
		all = append(all, style{
			id: id, name: "heading " + strconv.Itoa(i+1), based: normal, next: bodyText,
			paragraph: paragraph{keepNext: true, keepLines: true, before: m.above[i], after: m.above[i] / 3, line: 288, outline: i + 1},
			letters:   letters{face: f.Heading, size: m.heading[i], bold: true, colour: black},
		})
	}
	return all
}

// cells are the styles of tables, for few columns and for many.
func cells(m measures, f Fonts) []style {
	roomy, tight := paragraph{before: 30, after: 30}, paragraph{before: 20, after: 20}
	centred := func(p paragraph) paragraph { p.keepNext, p.align = true, "center"; return p }
	right := func(p paragraph) paragraph { p.align = "right"; return p }
	return []style{
		{id: cell, name: "Plan Cell", based: normal, paragraph: paragraph{plain: true, before: 30, after: 30, line: 259}, letters: letters{size: m.cell}},
		{id: figures, name: "Plan Figures", based: cell, paragraph: right(roomy)},
		{id: cellHead, name: "Plan Cell Head", based: cell, paragraph: centred(roomy), letters: letters{face: f.Heading, bold: true}},
		{id: smallCell, name: "Plan Small Cell", based: cell, paragraph: tight, letters: letters{size: m.smallCell}},
		{id: smallFigs, name: "Plan Small Figures", based: smallCell, paragraph: right(tight)},
		{id: smallHead, name: "Plan Small Cell Head", based: cellHead, paragraph: centred(tight), letters: letters{size: m.smallCell}},
	}
}

func stylesPart(styles []style) []byte {
	m := newPart("w:styles", "xmlns:w", wordMarkup)
	m.in("w:docDefaults")
	m.in("w:rPrDefault")
	m.in("w:rPr")
	m.empty("w:lang", "w:val", "en-US", "w:eastAsia", "zh-CN", "w:bidi", "ar-SA")
	m.out("w:rPrDefault")
	m.empty("w:pPrDefault")
	m.out("w:docDefaults")
	for i := range styles {
		styles[i].write(m)
	}
	tableStyles(m)
	return m.whole()
}

// tableStyles are the plain table that all are based on, and the grid.
func tableStyles(m *markup) {
	plainTable(m, string(tableNormal))
	gridTable(m, string(tableGrid), string(tableNormal))
}

func plainTable(m *markup, id string) {
	m.in("w:style", "w:type", "table", "w:default", "1", "w:styleId", id)
	m.val("w:name", "Normal Table")
	m.in("w:tblPr")
	m.in("w:tblCellMar")
	for _, side := range []string{"top", "left", "bottom", "right"} {
		width := "0"
		if side == "left" || side == "right" {
			width = "70"
		}
		m.empty("w:"+side, "w:w", width, "w:type", "dxa")
	}
	m.out("w:style")
}

func gridTable(m *markup, id, based string) {
	m.in("w:style", "w:type", "table", "w:styleId", id)
	m.val("w:name", "Table Grid")
	m.val("w:basedOn", based)
	m.in("w:tblPr")
	m.in("w:tblBorders")
	for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		border(m, "w:"+side, rule, "4", "0")
	}
	m.out("w:style")
}
