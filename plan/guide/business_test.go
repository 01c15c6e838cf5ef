package guide_test

import (
	"regexp"
	"testing"

	"opsplan/plan"
	"opsplan/plan/guide"
)

// The business of the texts that are for everybody: a laundry that fetches and
// brings, and in English a van that mends bicycles.
var everybodys = map[plan.Language]*regexp.Regexp{
	plan.Zh: regexp.MustCompile(`送洗|洗衣|取送|净到家`),
	plan.En: regexp.MustCompile(`(?i)\brider|\bmechanic|\bbicycle|\bbike\b`),
}

// Who runs a shop and reads of somebody's laundry thinks another plan was mixed in.
func TestATradeIsShownNoOtherBusiness(t *testing.T) {
	n := 0
	for _, s := range tradesAndReaders() {
		for _, f := range plan.Fields() {
			if s.Tier(f) == plan.NotAsked {
				continue
			}
			ids := []string{f.ID}
			for _, c := range f.Cells {
				ids = append(ids, f.ID+"."+c.Key)
			}
			for _, id := range ids {
				for l, other := range everybodys {
					n++
					if text := guide.For(l, s, id); other.MatchString(text.Prompt + text.Hint + text.Weak + text.Better) {
						t.Errorf("%s %s of %s for %v: %q", l, id, s.Trade, s.Readers, text.Better)
					}
				}
			}
		}
	}
	if n < 10_000 {
		t.Errorf("only %d texts were looked at", n)
	}
}

func tradesAndReaders() []plan.Situation {
	var all []plan.Situation
	for _, trade := range []plan.Choice{plan.Ecommerce, plan.SaaS, plan.Store, plan.Department} {
		for _, stage := range plan.Stages {
			for _, reader := range []string{plan.Self, plan.Boss, plan.Investor, plan.Lender} {
				all = append(all, plan.Situation{Stage: stage, Trade: trade, Readers: []string{reader}, Purpose: plan.Submit})
			}
		}
	}
	return all
}
