package guide

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"opsplan/plan"
)

// A Problem is one place where the texts break a rule of the package comment.
type Problem struct {
	File    string // "zh/goals.md"
	Line    int    // 0 where something is missing
	ID      string // the question or cell
	Message string
}

// String is the problem as compilers write theirs.
func (p Problem) String() string {
	return fmt.Sprintf("%s:%d: %s: %s", p.File, p.Line, p.ID, p.Message)
}

// Lint returns every place where the texts break a rule, by file and line.
func Lint() []Problem {
	var problems []Problem
	for _, l := range plan.Languages {
		all := map[string]*page{}
		for _, file := range pageFiles(l) {
			p, err := pages[file]()
			if err != nil {
				problems = append(problems, Problem{File: file, Message: err.Error()})
				continue
			}
			all[file] = p
			problems = append(problems, lintPage(l, file, p)...)
		}
		problems = append(problems, shared(l, all)...)
		problems = append(problems, unwrittenRequired(l)...)
		problems = append(problems, lintStages(l)...)
	}
	slices.SortFunc(problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Message, b.Message))
	})
	return problems
}

func pageFiles(l plan.Language) []string {
	var of []string
	for file := range pages {
		if strings.HasPrefix(file, string(l)+"/") {
			of = append(of, file)
		}
	}
	slices.Sort(of)
	return of
}

func lintPage(l plan.Language, file string, p *page) []Problem {
	var problems []Problem
	for _, e := range p.entries {
		problems = append(problems, lintEntry(l, file, e)...)
	}
	return problems
}

// lintEntry looks at the texts under one heading, each by itself.
func lintEntry(l plan.Language, file string, e *entry) []Problem {
	var problems []Problem
	report := func(line int, format string, args ...any) {
		problems = append(problems, Problem{file, line, e.id, fmt.Sprintf(format, args...)})
	}
	known, field := partsOf(file, e)
	if known == nil {
		report(e.line, "no such section, question, cell or stage text")
		return problems
	}
	for audience, own := range e.texts {
		for name, p := range own {
			if !slices.Contains(known, name) {
				report(p.line, "%q is no part of this heading", name)
			}
			for _, fault := range faults(l, audience, name, p.text) {
				report(p.line, "%s: %s", name, fault)
			}
		}
		if field == nil {
			continue
		}
		weak, hasWeak := own["weak"]
		better, hasBetter := own["better"]
		if hasWeak != hasBetter && !(hasBetter && plain(e.id, field)) {
			report(max(weak.line, better.line), "weak and better come as a pair")
		}
		if hasWeak && weak.text == better.text {
			report(weak.line, "weak and better are the same")
		}
		if fault := unfit(field, better.text); hasBetter && fault != "" {
			report(better.line, "better: %s", fault)
		}
	}
	return problems
}

// partsOf returns the parts that may stand under the heading, nil if nothing
// of that name exists, and the question or cell if it is one.
func partsOf(file string, e *entry) ([]string, *plan.Field) {
	name := strings.TrimSuffix(file[strings.IndexByte(file, '/')+1:], ".md")
	if name == stagesPage {
		return stageParts(e.id), nil
	}
	if e.level == 1 {
		if e.id != name {
			return nil, nil
		}
		return []string{"opening", "length"}, nil
	}
	field := declaredAs(e.id)
	section := ""
	if name != headPage {
		section = name
	}
	if field == nil || field.Section.ID != section {
		return nil, nil
	}
	return []string{"prompt", "hint", "weak", "better"}, field
}

// plain tells whether a question or cell is understood from its prompt and one
// example.
func plain(id string, field *plan.Field) bool {
	switch field.Kind {
	case plan.KindChoice, plan.KindSeveral, plan.KindReference, plan.KindDate:
		return true
	case plan.KindLine, plan.KindProse, plan.KindQuantity, plan.KindFormula, plan.KindSeries, plan.KindID, plan.KindTable:
	}
	dot := strings.LastIndexByte(id, '.')
	if dot < 0 {
		return false
	}
	table, ok := plan.Question(id[:dot])
	return ok && field == table.TitleCell()
}
