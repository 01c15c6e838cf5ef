package document

import "opsplan/plan"

// partNames are the headings of all parts, by ID. A part that is written to a file
// is told by its heading from a section.
var partNames = map[string]plan.Words{}

// PartNames are the headings of all parts in a language.
func PartNames(l plan.Language) []string {
	var all []string
	for _, name := range partNames {
		all = append(all, name.In(l))
	}
	return all
}

// part is one with what of the blocks is there.
func (b *builder) part(id string, blocks ...Block) Part {
	return Part{ID: id, Name: partNames[id].In(b.lang), Blocks: blocks}
}
