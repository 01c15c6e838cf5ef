package document

import (
	"maps"
	"slices"

	"opsplan/plan"
)

// partNames are the headings of all parts, by ID. A file that is read back tells
// parts from sections by them.
var partNames = map[string]plan.Words{
	"open":       {Zh: "还没定的", En: "Still open"},
	"conclusion": {Zh: "结论", En: "In short"},
	"ask":        {Zh: "请您定的", En: "What you are asked to decide"},
	"return":     {Zh: "换来什么", En: "What it brings"},
	"risks":      {Zh: "最大的风险", En: "The biggest risks"},
	"position":   {Zh: "这是什么", En: "What it is"},
	"problem":    {Zh: "解决的问题", En: "The problem"},
	"evidence":   {Zh: "凭什么信", En: "The evidence"},
	"arithmetic": {Zh: "这笔账怎么算", En: "How the figures work"},
	"funds":      {Zh: "钱分几步花，每步到哪", En: "What the money reaches, step by step"},
	"loan":       {Zh: "借多少，用在哪", En: "Amount and use"},
	"repayment":  {Zh: "拿什么还", En: "How it is repaid"},
	"cash":       {Zh: "每月的钱", En: "Money by month"},
	"security":   {Zh: "抵押和担保", En: "Security"},
	"next":       {Zh: "最近的节点", En: "The next milestone"},
	"steps":      {Zh: "接下来做的", En: "What is done next"},
	"figures":    {Zh: "要做到", En: "What is to be reached"},
	"ways":       {Zh: "靠什么", En: "How"},
	"exit":       {Zh: "怎么收", En: "How it is closed"},
	"milestones": {Zh: "节点", En: "By when"},
	"money":      {Zh: "钱", En: "Money"},
	"keyrisks":   {Zh: "风险", En: "Risks"},
	"doubt":      {Zh: "哪些数是估的", En: "Which figures are estimates"},
}

// PartNames are the headings of all parts in a language.
func PartNames(l plan.Language) []string {
	var all []string
	for _, id := range slices.Sorted(maps.Keys(partNames)) {
		all = append(all, partNames[id].In(l))
	}
	return all
}

// part is the part of that ID with those of the blocks that are there.
func (b *builder) part(id string, blocks ...Block) Part {
	blocks = slices.DeleteFunc(blocks, func(b Block) bool { return b == nil })
	return Part{ID: id, Name: partNames[id].In(b.lang), Blocks: blocks}
}

// lines is a statement of paragraphs, nil without any.
func lines(said ...string) Block {
	said = slices.DeleteFunc(said, plan.Blank)
	if len(said) == 0 {
		return nil
	}
	return &Statement{Lines: said}
}

// list is a statement of items, nil without any.
func list(items []string) Block {
	if len(items) == 0 {
		return nil
	}
	return &Statement{Lines: items, Listed: true}
}

// head is that of a column of an overview.
type head struct {
	plan.Words
	figures bool
}

func texts(zh, en string) head   { return head{plan.Words{Zh: zh, En: en}, false} }
func figures(zh, en string) head { return head{plan.Words{Zh: zh, En: en}, true} }

// overview is a table put together from several questions, nil without rows. A
// column that is empty in all rows is left out.
func (b *builder) overview(heads []head, rows [][]string) Block {
	if len(rows) == 0 {
		return nil
	}
	t := &Table{Rows: make([][]string, len(rows))}
	for i, h := range heads {
		if !slices.ContainsFunc(rows, func(row []string) bool { return row[i] != "" }) {
			continue
		}
		t.Columns = append(t.Columns, Column{Name: h.In(b.lang), Figures: h.figures})
		for r, row := range rows {
			t.Rows[r] = append(t.Rows[r], row[i])
		}
	}
	return t
}

// brief is the answer to a question in short, under its label; nil without one.
func (b *builder) brief(id string) Block {
	f, _ := plan.Question(id)
	text, _ := firstParagraph(b.names.show(f, b.p.Answer(f)))
	if text == "" {
		return nil
	}
	return &Answer{Label: Label(f, false, b.lang), Text: text, Prose: true}
}

// sectionNamed is a section's heading as it stands in the document.
func (b *builder) sectionNamed(id string) string {
	i := slices.IndexFunc(plan.Sections(), func(s *plan.Section) bool { return s.ID == id })
	return b.sectionNumber(i-1) + Heading(plan.Sections()[i], b.lang)
}
