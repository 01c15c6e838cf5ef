package guide

import (
	"slices"
	"strings"

	"opsplan/plan"
)

// situations are those whose required set must be written out: each stage for
// oneself, for those who give money, handed in formally, and of a shop.
func situations() []plan.Situation {
	var all []plan.Situation
	for _, stage := range plan.Stages {
		for _, trade := range [...]plan.Choice{plan.General, plan.Store} {
			all = append(all,
				plan.Situation{Stage: stage, Trade: trade, Readers: []string{plan.Boss}, Purpose: plan.Submit},
				plan.Situation{Stage: stage, Trade: trade, Readers: []string{plan.Self}, Purpose: plan.Think},
				plan.Situation{Stage: stage, Trade: trade, Readers: []string{plan.Investor}, Purpose: plan.Submit},
				plan.Situation{Stage: stage, Trade: trade, Readers: []string{plan.Self, plan.Lender}, Purpose: plan.Submit})
		}
	}
	return all
}

// unwrittenRequired finds required questions and cells that lack a part, and
// sections without an opening or a length.
func unwrittenRequired(l plan.Language) []Problem {
	var problems []Problem
	seen := map[Problem]bool{}
	report := func(section *plan.Section, id, message string) {
		p := Problem{File: fileOf(l, section), ID: id, Message: message}
		if !seen[p] {
			seen[p] = true
			problems = append(problems, p)
		}
	}
	for _, s := range situations() {
		for _, section := range plan.Sections() {
			text := Section(l, s, section.ID)
			if text.Opening == "" {
				report(section, section.ID, "no opening at stage "+string(s.Stage))
			}
			if text.Length == "" {
				report(section, section.ID, "no length at stage "+string(s.Stage))
			}
		}
		for id := range requiredIDs(s) {
			for _, name := range lacking(l, s, id) {
				report(declaredAs(id).Section, id, name+" is required at stage "+string(s.Stage))
			}
		}
	}
	return problems
}

func fileOf(l plan.Language, s *plan.Section) string {
	name := s.ID
	if name == "" {
		name = headPage
	}
	return string(l) + "/" + name + ".md"
}

func requiredIDs(s plan.Situation) map[string]bool {
	ids := map[string]bool{}
	for _, w := range s.Wants() {
		ids[w.ID] = true
		for _, cell := range w.Cells {
			ids[w.ID+"."+cell] = true
		}
	}
	return ids
}

// lacking names the parts that the question or cell should have in the
// situation and has not.
func lacking(l plan.Language, s plan.Situation, id string) []string {
	t := For(l, s, id)
	prompt := t.Prompt
	if !t.Own {
		prompt = ""
	}
	has := []struct{ name, text string }{{"prompt", prompt}, {"better", t.Better}, {"hint", t.Hint}, {"weak", t.Weak}}
	if plain(id, declaredAs(id)) {
		has = has[:2]
	}
	var names []string
	for _, part := range has {
		if part.text == "" {
			names = append(names, part.name)
		}
	}
	return names
}

// Unwritten returns, as "goals.objective hint", what questions and cells that
// no stage requires still lack in the language. It can only be about those:
// where something required lacks a part, Lint says so.
func Unwritten(l plan.Language) []string {
	required := map[string]bool{}
	for _, s := range situations() {
		for id := range requiredIDs(s) {
			required[id] = true
		}
	}
	s := plan.Situation{Stage: plan.Growth, Trade: plan.General}
	var lacks []string
	for id := range allIDs() {
		if required[id] {
			continue
		}
		for _, name := range lackingAnywhere(l, s, id) {
			lacks = append(lacks, id+" "+name)
		}
	}
	slices.Sort(lacks)
	return lacks
}

// lackingAnywhere is lacking for a question that only other stages may ask.
func lackingAnywhere(l plan.Language, s plan.Situation, id string) []string {
	least := lacking(l, s, id)
	for _, stage := range plan.Stages {
		s.Stage = stage
		if names := lacking(l, s, id); len(names) < len(least) {
			least = names
		}
	}
	return least
}

// allIDs yields every question and cell that people are asked: the list of
// waived questions is the program's own.
func allIDs() func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for _, f := range plan.Fields() {
			if strings.HasPrefix(f.ID, "not_applying") {
				continue
			}
			if !yield(f.ID) {
				return
			}
			for _, c := range f.Cells {
				if !yield(f.ID + "." + c.Key) {
					return
				}
			}
		}
	}
}
