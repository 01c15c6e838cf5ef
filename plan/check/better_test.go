package check

import (
	"testing"

	"opsplan/plan"
	"opsplan/plan/guide"
)

// An example of the guide is taken with one key, so none may be what the check
// would then object to.
func TestNoBetterExampleIsFoundFaultWith(t *testing.T) {
	for id, examples := range allExamples(func(t guide.Text) string { return t.Better }) {
		for text, at := range examples {
			for _, f := range wordingOf(t, at.place(id), text, at.situation) {
				t.Errorf("%s %s %v: %q: %s: %s", at.language, id, at.situation, text, f.Rule, f.Summary.Zh)
			}
		}
	}
}

// Of the weak examples each rule on wording has some to object to.
func TestWeakExamplesAreFoundFaultWith(t *testing.T) {
	n := map[string]int{}
	for id, examples := range allExamples(func(t guide.Text) string { return t.Weak }) {
		for text, at := range examples {
			for _, f := range wordingOf(t, at.place(id), text, at.situation) {
				n[f.Rule]++
			}
		}
	}
	for _, r := range onWording {
		if n[r.ID] == 0 {
			t.Errorf("%s objects to none", r.ID)
		}
	}
	if n["milestone-unclear"] < 20 {
		t.Errorf("only %d weak milestones are unclear", n["milestone-unclear"])
	}
}

// onWording are the rules that look at how an answer is worded.
var onWording = []Rule{placeholder, vagueWords, percentWithoutBase, milestoneUnclear}

// heard is the first situation in which an example is given.
type heard struct {
	language  plan.Language
	situation plan.Situation
	table     *plan.Field
	cell      *plan.Field
}

func (h heard) place(id string) plan.Path {
	if h.table == nil {
		return plan.Path{Field: id}
	}
	return plan.Path{Field: h.table.ID, Cell: h.cell.Key}
}

// allExamples are those of one sort that any situation gives, by question or cell.
func allExamples(of func(guide.Text) string) map[string]map[string]heard {
	all := map[string]map[string]heard{}
	hear := func(id string, h heard) {
		text := of(guide.For(h.language, h.situation, id))
		if text == "" {
			return
		}
		if all[id] == nil {
			all[id] = map[string]heard{}
		}
		if _, known := all[id][text]; !known {
			all[id][text] = h
		}
	}
	for _, l := range plan.Languages {
		for _, s := range everySituation() {
			for _, f := range plan.Fields() {
				hear(f.ID, heard{language: l, situation: s})
				for _, c := range f.Cells {
					hear(f.ID+"."+c.Key, heard{l, s, f, c})
				}
			}
		}
	}
	return all
}

func everySituation() []plan.Situation {
	trade, _ := plan.Question("trade")
	var all []plan.Situation
	for _, stage := range plan.Stages {
		for _, t := range trade.Options {
			for _, reader := range []string{plan.Self, plan.Boss, plan.Investor, plan.Lender} {
				all = append(all, plan.Situation{Stage: stage, Trade: plan.Choice(t.Code), Readers: []string{reader}})
			}
		}
	}
	return all
}

// wordingOf puts the example alone into a plan and asks the rules on wording. The
// example of a table is words about it, looked at as a long-term goal would be.
func wordingOf(t *testing.T, at plan.Path, text string, s plan.Situation) []Finding {
	t.Helper()
	p := &plan.Plan{Head: plan.Head{Stage: s.Stage, Trade: s.Trade, Readers: plan.SeveralOf(s.Readers...)}}
	f, cell := at.Declared()
	change := p.Set(at, text)
	switch {
	case cell != nil:
		change = p.Add(f, -1, map[string]string{cell.Key: text})
	case f.Kind == plan.KindTable:
		change = p.Set(plan.Path{Field: "goals.objective"}, text)
	}
	if _, err := p.Apply(change); err != nil {
		t.Fatal(err)
	}
	var found []Finding
	on := newSubject(p)
	for _, r := range onWording {
		for _, f := range r.find(on) {
			f.Rule = r.ID
			found = append(found, f)
		}
	}
	return found
}
