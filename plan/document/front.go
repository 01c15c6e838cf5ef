package document

import (
	"slices"

	"opsplan/plan"
)

// front lays out the head: the block of a plan that is handed in, the summary, the
// short answers beside each other, the other long ones below.
func (b *builder) front(head *plan.Section) []Block {
	var blocks []Block
	if b.submit {
		blocks = append(blocks, b.control())
		blocks = append(blocks, b.openCounted()...)
	}
	facts := &Facts{}
	var long []Block
	for _, f := range head.Fields {
		switch {
		case b.elsewhere(f):
		case f.ID == "summary":
			blocks = append(blocks, b.question(f)...)
			continue
		case f.Kind == plan.KindProse:
			long = append(long, b.question(f)...)
			continue
		default:
			if text := b.names.show(f, b.p.Answer(f)); text != "" {
				facts.Facts = append(facts.Facts, Fact{Of: f, Label: Label(f, false, b.lang), Text: text})
			}
		}
		long = append(long, b.waivers(f)...)
		if lines := b.gapLines(f); len(lines) > 0 {
			long = append(long, &Note{Of: f, Kind: Gap, Lines: lines})
		}
	}
	if len(facts.Facts) > 0 {
		blocks = append(blocks, facts)
	}
	return joinGaps(append(blocks, long...))
}

// elsewhere tells that another part of the document says it already.
func (b *builder) elsewhere(f *plan.Field) bool {
	switch f.ID {
	case "title", "language", "not_applying":
		return true
	case "purpose":
		return b.submit
	}
	return b.submit && slices.Contains(ControlIDs, f.ID)
}

func (b *builder) control() *Facts {
	block := &Facts{Control: true}
	for _, id := range ControlIDs {
		f, _ := plan.Question(id)
		block.Facts = append(block.Facts, Fact{Of: f, Label: Label(f, true, b.lang), Text: b.names.show(f, b.p.Answer(f))})
	}
	return block
}
