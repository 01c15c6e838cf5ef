package docx

import "opsplan/plan"

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

// bodySize is that of the text in half points: 12 pt, 小四.
const bodySize = 24

// stylesheet lists the styles of a document in the language.
func stylesheet(l plan.Language, f Fonts) []style {
	zh := l != plan.En
	indent, after, line, size := 200, 0, 360, bodySize
	if !zh {
		indent, after, line, size = 0, 120, 276, 22
	}
	head := func(level, size, before, after int) paragraphAndLetters {
		return paragraphAndLetters{
			paragraph{keepNext: true, keepLines: true, before: before, after: after, line: 300, outline: level},
			letters{face: f.Heading, size: size, bold: true, colour: black},
		}
	}
	return []style{
		{id: normal, name: "Normal", paragraph: paragraph{line: line}, letters: letters{face: f.Body, size: size}},
		{id: bodyText, name: "Body Text", based: normal, paragraph: paragraph{after: after, firstChars: indent}},
		{id: title, name: "Title", based: normal, next: bodyText, paragraph: paragraph{keepNext: true, before: 240, after: 240, line: 300, align: "center"},
			letters: letters{face: f.Heading, size: 44, bold: true}},
		{id: subtitle, name: "Subtitle", based: normal, next: bodyText, paragraph: paragraph{after: 240, align: "center"}, letters: letters{size: 32}},
		head(1, 32, 360, 160).style(heading1, "heading 1"),
		head(2, 28, 240, 80).style(heading2, "heading 2"),
		head(3, 24, 200, 60).style(heading3, "heading 3"),
		{id: tocHeading, name: "TOC Heading", based: normal, next: bodyText, paragraph: paragraph{pageBreak: true, keepNext: true, after: 240, align: "center"},
			letters: letters{face: f.Heading, size: 32, bold: true}},
		{id: toc1, name: "toc 1", based: normal, next: normal, paragraph: paragraph{tab: textWidth}},
		{id: caption, name: "caption", based: normal, next: bodyText, paragraph: paragraph{before: 60, after: 120, line: 240, align: "center"},
			letters: letters{face: f.Heading, size: 21}},
		{id: header, name: "header", based: normal, paragraph: paragraph{line: 240, align: "center", rule: rule}, letters: letters{size: 18, colour: grey}},
		{id: footer, name: "footer", based: normal, paragraph: paragraph{line: 240, align: "center"}, letters: letters{size: 18, colour: grey}},
		{id: listBullet, name: "List Bullet", based: normal, paragraph: paragraph{list: bullets, together: true}},
		{id: listNumber, name: "List Number", based: normal, paragraph: paragraph{list: numbers, together: true}},
		{id: strong, kind: "character", name: "Strong", letters: letters{bold: true}},
		{id: listItem, name: "Plan Item", based: normal, paragraph: paragraph{left: 840, hanging: 420, together: true}},
		{id: note, name: "Plan Note", based: normal, paragraph: paragraph{before: 80, after: 80, line: 288, left: 210, together: true, bar: rule, shade: paler},
			letters: letters{size: 20, colour: grey}},
		{id: cell, name: "Plan Cell", based: normal, paragraph: paragraph{before: 30, after: 30, line: 264}, letters: letters{size: 21}},
		{id: figures, name: "Plan Figures", based: cell, paragraph: paragraph{before: 30, after: 30, align: "right"}},
		{id: cellHead, name: "Plan Cell Head", based: cell, paragraph: paragraph{keepNext: true, before: 30, after: 30, align: "center"}, letters: letters{face: f.Heading, bold: true}},
		{id: smallCell, name: "Plan Small Cell", based: cell, paragraph: paragraph{before: 20, after: 20, line: 252}, letters: letters{size: 18}},
		{id: smallFigs, name: "Plan Small Figures", based: smallCell, paragraph: paragraph{before: 20, after: 20, align: "right"}},
		{id: smallHead, name: "Plan Small Cell Head", based: cellHead, paragraph: paragraph{before: 20, after: 20}, letters: letters{size: 18}},
		{id: picture, name: "Plan Picture", based: normal, next: caption, paragraph: paragraph{keepNext: true, before: 120, line: 240, align: "center"}},
		{id: between, name: "Plan Between", based: normal, paragraph: paragraph{line: 120}, letters: letters{size: 12}},
	}
}

// paragraphAndLetters is a look that several styles share but for their names.
type paragraphAndLetters struct {
	paragraph
	letters
}

func (l paragraphAndLetters) style(id styleID, name string) style {
	return style{id: id, name: name, based: normal, next: bodyText, paragraph: l.paragraph, letters: l.letters}
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
	m.in("w:style", "w:type", "table", "w:default", "1", "w:styleId", string(tableNormal))
	m.val("w:name", "Normal Table")
	m.in("w:tblPr")
	m.in("w:tblCellMar")
	for _, side := range []string{"top", "left", "bottom", "right"} {
		width := "0"
		if side == "left" || side == "right" {
			width = "85"
		}
		m.empty("w:"+side, "w:w", width, "w:type", "dxa")
	}
	m.out("w:style")
	m.in("w:style", "w:type", "table", "w:styleId", string(tableGrid))
	m.val("w:name", "Table Grid")
	m.val("w:basedOn", string(tableNormal))
	m.in("w:tblPr")
	m.in("w:tblBorders")
	for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		border(m, "w:"+side, rule, "4", "0")
	}
	m.out("w:style")
}
