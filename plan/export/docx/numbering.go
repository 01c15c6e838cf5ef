package docx

import "strconv"

// numbering keeps the lists of the text. Its two kinds and their first lists are
// numbered on from what the frame has; Word counts on within a list, so that every
// further list of numbers is one of its own.
type numbering struct {
	kinds, lists int // the highest numbers that are taken
	starts       []int
}

// The kinds of lists, and the first list of each.
const (
	bullets = 1
	numbers = 2
)

// begin begins a list that counts from start, and returns what its items refer to.
func (n *numbering) begin(start int) int {
	n.starts = append(n.starts, start)
	return n.lists + numbers + len(n.starts)
}

// put puts the lists into the frame: into its own part of lists, if it has one.
func (n *numbering) put(f *frame) error {
	kinds, lists := &markup{}, &markup{}
	n.kind(kinds, bullets, "bullet", "•")
	n.kind(kinds, numbers, "decimal", "%1.")
	n.list(lists, bullets, bullets, 0)
	n.list(lists, numbers, numbers, 0)
	for i, start := range n.starts {
		n.list(lists, numbers+1+i, numbers, start)
	}
	there := f.linked(f.find(f.main), kindOf("numbering"))
	if there == nil {
		m := newPart("w:numbering", "xmlns:w", wordMarkup)
		m.Write(kinds.Bytes())
		m.Write(lists.Bytes())
		f.beside("numbering", m.whole())
		return nil
	}
	o, err := graftable(there.data)
	if err != nil {
		return err
	}
	// All kinds must stand before the first list.
	o.data = o.put(o.before("numIdMacAtCleanup"), lists.Bytes())
	there.data = o.put(o.before("num", "numIdMacAtCleanup"), kinds.Bytes())
	return nil
}

func (n *numbering) kind(m *markup, kind int, format, text string) {
	m.in("w:abstractNum", "w:abstractNumId", strconv.Itoa(n.kinds+kind))
	m.val("w:multiLevelType", "singleLevel")
	m.in("w:lvl", "w:ilvl", "0")
	m.number("w:start", 1)
	m.val("w:numFmt", format)
	m.val("w:lvlText", text)
	m.val("w:lvlJc", "left")
	m.in("w:pPr")
	m.empty("w:ind", "w:left", strconv.Itoa(itemLeft), "w:hanging", strconv.Itoa(itemHanging))
	m.out("w:abstractNum")
}

// list writes a list of a kind, which counts from start unless that is 0.
func (n *numbering) list(m *markup, id, kind, start int) {
	m.in("w:num", "w:numId", strconv.Itoa(n.lists+id))
	m.number("w:abstractNumId", n.kinds+kind)
	if start > 0 {
		m.in("w:lvlOverride", "w:ilvl", "0")
		m.number("w:startOverride", start)
	}
	m.out("w:num")
}
