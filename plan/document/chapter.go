package document

import "opsplan/plan"

// A Chapter is a heading and what stands below it, up to the next heading.
type Chapter struct {
	Level   int           // 2, or 3 below the heading of a supplement; the title is 1
	Of      *plan.Section // nil of a part and of the heading of a supplement
	Part    string        // the ID of a part
	Heading string        // with its number
	Blocks  []Block
}

// Chapters lists all that follows the front, in the order of the document: for
// those who write it down.
func (d *Document) Chapters() []Chapter {
	var all []Chapter
	for _, p := range d.Opening {
		all = append(all, Chapter{Level: 2, Part: p.ID, Heading: p.Name, Blocks: p.Blocks})
	}
	for _, s := range d.Sections {
		all = append(all, Chapter{Level: 2, Of: s.Of, Heading: s.Number + s.Name, Blocks: s.Blocks})
	}
	for _, a := range d.Appendix {
		all = append(all, Chapter{Level: 2, Heading: a.Name})
		for _, s := range a.Sections {
			all = append(all, Chapter{Level: 3, Of: s.Of, Heading: s.Name, Blocks: s.Blocks})
		}
	}
	return all
}
