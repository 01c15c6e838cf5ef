package docx

import "strconv"

// The two kinds of lists, and the first list of each. Word counts on within a
// list, so that every further list of numbers is one of its own.
const (
	bullets = 1
	numbers = 2
)

// numbering keeps the lists of numbers that the text began: with what number each.
type numbering struct{ starts []int }

// begin begins a list that counts from start, and returns what its items refer to.
func (n *numbering) begin(start int) int {
	n.starts = append(n.starts, start)
	return numbers + len(n.starts)
}

func (n *numbering) part() []byte {
	m := newPart("w:numbering", "xmlns:w", wordMarkup)
	abstract(m, bullets, "bullet", "•", listBullet)
	abstract(m, numbers, "decimal", "%1.", listNumber)
	for id := range numbers + 1 {
		if id > 0 {
			m.in("w:num", "w:numId", strconv.Itoa(id))
			m.number("w:abstractNumId", id)
			m.out("w:num")
		}
	}
	for i, start := range n.starts {
		m.in("w:num", "w:numId", strconv.Itoa(numbers+1+i))
		m.number("w:abstractNumId", numbers)
		m.in("w:lvlOverride", "w:ilvl", "0")
		m.number("w:startOverride", start)
		m.out("w:num")
	}
	return m.whole()
}

func abstract(m *markup, id int, format, text string, of styleID) {
	m.in("w:abstractNum", "w:abstractNumId", strconv.Itoa(id))
	m.val("w:multiLevelType", "singleLevel")
	m.in("w:lvl", "w:ilvl", "0")
	m.number("w:start", 1)
	m.val("w:numFmt", format)
	m.val("w:pStyle", string(of))
	m.val("w:lvlText", text)
	m.val("w:lvlJc", "left")
	m.in("w:pPr")
	m.empty("w:ind", "w:left", "840", "w:hanging", "420")
	m.out("w:abstractNum")
}
