package document

import "opsplan/plan"

// A profile is how a document for one kind of reader differs from others: what
// stands first, and which answers are there to be looked up, not to be read.
type profile struct {
	opening []func(*builder) Part
	details []string // IDs of questions
}

// profileOf is that of a reader; of one who is not known, that of oneself.
func profileOf(reader string) profile {
	switch reader {
	case plan.Boss:
		return profile{}
	case plan.Investor:
		return profile{}
	case plan.Lender:
		return profile{}
	}
	return profile{}
}

// detailsFor are the questions that none of the readers needs to read.
func detailsFor(readers []string) map[string]bool {
	count := map[string]int{}
	for _, r := range readers {
		for _, id := range profileOf(r).details {
			count[id]++
		}
	}
	details := map[string]bool{}
	for id, n := range count {
		details[id] = n == len(readers)
	}
	return details
}

// opening are the parts of all readers, in the order of the readers, each once.
func (b *builder) opening() []Part {
	var parts []Part
	seen := map[string]bool{}
	for _, r := range b.at.Readers {
		for _, build := range profileOf(r).opening {
			if part := build(b); len(part.Blocks) > 0 && !seen[part.ID] {
				seen[part.ID] = true
				parts = append(parts, part)
			}
		}
	}
	return parts
}

func (b *builder) onePage() []Part { return b.opening() }

func (b *builder) questions() []Part { return b.opening() }
