package document

import (
	"slices"
	"strings"

	"opsplan/plan"
)

// A profile is how a document for one kind of reader differs from others: what
// stands first, and which answers are there to be looked up, not to be read.
type profile struct {
	opening []func(*builder) Part
	details []string // IDs of questions
}

// profileOf is that of a reader; of one who is not known, that of oneself. A boss
// wants the conclusion and what is asked for, an investor the proof and the
// arithmetic, a lender how the money comes back, oneself what is to be done.
func profileOf(reader string) profile {
	switch reader {
	case plan.Boss:
		return profile{
			opening: []func(*builder) Part{conclusion, ask, gain, biggestRisks, doubt},
			details: []string{
				"product.does", "product.why", "product.need", "product.strengths", "product.weaknesses",
				"product.opportunities", "product.threats", "product.market", "product.competitors", "product.positioning",
				"product.business_model", "product.best_segment", "product.substitutes",
				"scope.user_management", "scope.structure", "scope.incentive", "goals.serves", "goals.fit_evidence",
				"strategy.experiments", "strategy.watch",
			},
		}
	case plan.Investor:
		return profile{
			opening: []func(*builder) Part{conclusion, position, problem, evidence, arithmetic, funds, biggestRisks, doubt},
			details: []string{
				"scope.covers", "scope.modules", "scope.user_management", "scope.structure", "scope.incentive", "scope.conditions", "scope.lines",
				"strategy.actions", "strategy.events", "strategy.watch", "strategy.exit_steps", "systems.tools", "systems.manual_first",
				"results.cadence", "results.signoff", "budget.approval", "resources.have", "resources.reallocate",
			},
		}
	case plan.Lender:
		return profile{
			opening: []func(*builder) Part{conclusion, loan, repayment, cashByMonth, security, biggestRisks, doubt},
			details: []string{
				"product.does", "product.why", "product.strengths", "product.weaknesses", "product.opportunities", "product.threats",
				"product.positioning", "goals.levers", "goals.serves", "scope.modules", "scope.user_management", "scope.structure", "scope.incentive",
				"strategy.experiments", "strategy.events", "strategy.watch", "strategy.not_now", "systems.tools", "systems.manual_first",
				"results.cadence", "results.signoff", "budget.alternatives",
			},
		}
	}
	return profile{opening: []func(*builder) Part{next, steps, open, doubts}}
}

// othersFirst orders readers: who is handed the document comes before oneself.
func othersFirst(x, y string) int {
	own := map[string]int{plan.Self: 1}
	return own[x] - own[y]
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

// opening are the parts of all readers, in the order of the readers, each once. In
// a plan that is written to think, what is still open comes first.
func (b *builder) opening() []Part {
	var parts []Part
	seen, said := map[string]bool{}, map[string]bool{}
	add := func(part Part) {
		part = unsaid(part, said)
		if len(part.Blocks) > 0 && !seen[part.ID] {
			seen[part.ID] = true
			parts = append(parts, part)
		}
	}
	if !b.submit {
		add(open(b))
	}
	for _, r := range b.at.Readers {
		for _, build := range profileOf(r).opening {
			add(build(b))
		}
	}
	return parts
}

// unsaid is the part without the paragraphs that another part has said already:
// what a boss decides and a bank lends may be the same sentence.
func unsaid(part Part, said map[string]bool) Part {
	var blocks []Block
	for _, block := range part.Blocks {
		s, ok := block.(*Statement)
		if !ok {
			blocks = append(blocks, block)
			continue
		}
		if s.Listed { // which only makes sense as a whole
			if all := strings.Join(s.Lines, "\n"); !said[all] {
				said[all] = true
				blocks = append(blocks, s)
			}
			continue
		}
		left := slices.DeleteFunc(slices.Clone(s.Lines), func(line string) bool { return said[line] })
		for _, line := range left {
			said[line] = true
		}
		if len(left) > 0 {
			blocks = append(blocks, &Statement{Lines: left})
		}
	}
	part.Blocks = blocks
	return part
}
