package guide

import (
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"opsplan/plan"
)

func TestTextsAndDeclarationHoldTogether(t *testing.T) {
	for _, p := range Lint() {
		t.Error(p)
	}
}

// How much is not written yet, of what no stage requires. It may only go down.
func TestNothingMoreIsLeftUnwritten(t *testing.T) {
	for l, want := range map[plan.Language]int{plan.Zh: 0, plan.En: 0} {
		if lacks := Unwritten(l); len(lacks) != want {
			t.Errorf("%s: %d parts are unwritten, not %d: %v", l, len(lacks), want, lacks)
		}
	}
}

// Each file of testdata/faults.txtar is a page of goals, named by language and
// by what is wrong with it; lines beginning with "want " are the problems found.
func TestEveryRuleOfTheTextsIsHeld(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/faults.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range archive.Files {
		var want, content, got []string
		for line := range strings.Lines(string(file.Data)) {
			if problem, ok := strings.CutPrefix(line, "want "); ok {
				want = append(want, strings.TrimSpace(problem))
				continue
			}
			content = append(content, line)
		}
		p, err := parsePage(file.Name, strings.Join(content, ""))
		if err != nil {
			t.Fatal(err)
		}
		language, _, _ := strings.Cut(file.Name, " ")
		for _, problem := range append(lintPage(plan.Language(language), "x/goals.md", p), shared(plan.Language(language), map[string]*page{"x/goals.md": p})...) {
			got = append(got, problem.ID+": "+problem.Message)
		}
		if strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("%s\n  got  %q\n  want %q", file.Name, got, want)
		}
	}
}

func TestWhatNobodyWroteIsMissed(t *testing.T) {
	s := plan.Situation{Stage: plan.Growth, Trade: plan.General}
	for id, want := range map[string]string{
		"goals.vision":            "prompt better hint weak",
		"goals.kpis.target":       "prompt better hint weak",
		"goals.kpis.role":         "prompt better", // a choice
		"goals.kpis.name":         "prompt better", // names the row
		"results.milestones.date": "prompt better",
		"scope.modules.owner":     "prompt better", // a reference
	} {
		if got := strings.Join(lacking("nowhere", s, id), " "); got != want {
			t.Errorf("%s lacks %s, want %s", id, got, want)
		}
	}
	if problems := unwrittenRequired("nowhere"); len(problems) < 500 {
		t.Errorf("only %d required texts are missed in a language without any", len(problems))
	}
	if problems := lintStages("nowhere"); len(problems) < 40 {
		t.Errorf("only %d texts of stages are missed in a language without any", len(problems))
	}
}
