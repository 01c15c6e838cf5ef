package docx

import (
	"opsplan/plan"
	"opsplan/plan/document"
)

// measures are the sizes in which documents differ: letters in half points, spaces
// in twentieths of a point, lines of 240.
type measures struct {
	body, line, after int
	indent            int // of a paragraph's first line, in hundredths of a character
	title             int
	heading, above    [3]int // of each level: the size, and the space above
	cell, smallCell   int
	margin            int // of the page above and below
}

// Chinese text is 12 pt, 小四, 1.5 lines, its paragraphs begin two characters
// further in. What is to be on one page is smaller.
var (
	chinese = measures{
		body: 24, line: 360, indent: 200,
		title: 44, heading: [3]int{32, 28, 24}, above: [3]int{360, 240, 200}, cell: 21, smallCell: 18, margin: 1418,
	}
	english = measures{
		body: 22, line: 276, after: 120,
		title: 44, heading: [3]int{32, 27, 23}, above: [3]int{360, 240, 200}, cell: 20, smallCell: 18, margin: 1418,
	}
	chinesePage = measures{
		body: 18, line: 240, indent: 200,
		title: 30, heading: [3]int{22, 20, 18}, above: [3]int{70, 60, 40}, cell: 17, smallCell: 16, margin: 760,
	}
	englishPage = measures{
		body: 18, line: 240, after: 20,
		title: 30, heading: [3]int{22, 20, 19}, above: [3]int{80, 60, 40}, cell: 17, smallCell: 16, margin: 900,
	}
)

func measuresOf(d *document.Document) measures {
	onePage := d.Form == document.OnePage
	switch {
	case d.Language == plan.En && onePage:
		return englishPage
	case d.Language == plan.En:
		return english
	case onePage:
		return chinesePage
	}
	return chinese
}
