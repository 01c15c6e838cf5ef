package document

import (
	"fmt"
	"strings"

	"opsplan/plan"
)

// gapLines says what the question still lacks, a line for a row.
func (b *builder) gapLines(f *plan.Field) []string {
	var lines []string
	var row plan.Key
	var cells []string
	places := b.places(f)
	flush := func() {
		if len(cells) > 0 {
			lines = append(lines, b.rowGap(f, places[row], cells))
		}
		cells = nil
	}
	for _, g := range b.gaps[f.ID] {
		if g.Path.Cell != "" {
			if g.Path.Row != row {
				flush()
			}
			row = g.Path.Row
			if c, ok := f.Cell(g.Path.Cell); ok {
				cells = append(cells, c.Name.In(b.lang))
			}
			continue
		}
		flush()
		lines = append(lines, b.wholeGap(f, g))
	}
	flush()
	return lines
}

var (
	openMark  = plan.Words{Zh: "全文还有 1 处，标在原处", En: "one thing in this plan, marked where it belongs"}
	openMarks = plan.Words{Zh: "全文还有 %d 处，都标在原处", En: "%d things in this plan, each marked where it belongs"}
)

// openCounted says on the first page of a plan that is handed in how many gaps are
// marked in it; nothing without any.
func (b *builder) openCounted() []Block {
	n := 0
	for _, f := range plan.Fields() {
		n += len(b.gapLines(f))
	}
	switch n {
	case 0:
		return nil
	case 1:
		return []Block{&Note{Kind: Gap, Lines: []string{openMark.In(b.lang)}}}
	}
	return []Block{&Note{Kind: Gap, Lines: []string{b.say(openMarks, n)}}}
}

// place is where a row stands, from 1, and the text that names it.
type place struct {
	number int
	title  string
}

// places looks up the rows that gaps name, once: there may be thousands.
func (b *builder) places(f *plan.Field) map[plan.Key]place {
	if f.Kind != plan.KindTable || len(b.gaps[f.ID]) == 0 {
		return nil
	}
	places := map[plan.Key]place{}
	for i, row := range b.p.Rows(f) {
		places[row.Key()] = place{i + 1, row.Title()}
	}
	return places
}

func (b *builder) rowGap(f *plan.Field, row place, cells []string) string {
	name := Label(f, false, b.lang)
	switch {
	case row.title != "" && b.lang == plan.En:
		name = fmt.Sprintf("%s, “%s”", name, row.title)
	case row.title != "":
		name = fmt.Sprintf("%s“%s”", name, row.title)
	case b.lang == plan.En:
		name = fmt.Sprintf("%s, row %d", name, row.number)
	default:
		name = fmt.Sprintf("%s第 %d 行", name, row.number)
	}
	return name + bracketed(strings.Join(cells, listed.In(b.lang)), b.lang)
}

func (b *builder) wholeGap(f *plan.Field, g plan.Gap) string {
	name := Label(f, false, b.lang)
	if g.Rows == 0 {
		return name
	}
	more := fmt.Sprintf(moreRows.In(b.lang), g.Rows)
	if sort := g.Want.Sort(b.lang); sort != "" {
		more = sort + comma.In(b.lang) + more
	}
	return name + bracketed(more, b.lang)
}

func bracketed(text string, l plan.Language) string {
	if l == plan.En {
		return " (" + text + ")"
	}
	return "（" + text + "）"
}

// joinGaps makes one note of gaps that follow each other.
func joinGaps(blocks []Block) []Block {
	var joined []Block
	for _, block := range blocks {
		n, ok := block.(*Note)
		if ok && n.Kind == Gap && len(joined) > 0 {
			if last, ok := joined[len(joined)-1].(*Note); ok && last.Kind == Gap {
				if last.Of != n.Of {
					last.Of = nil
				}
				last.Lines = append(last.Lines, n.Lines...)
				continue
			}
		}
		joined = append(joined, block)
	}
	return joined
}
