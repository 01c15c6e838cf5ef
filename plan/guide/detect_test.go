package guide_test

import (
	"maps"
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/guide"
)

func TestTheDetectorAsksLittleAndFindsTheStage(t *testing.T) {
	for _, c := range []struct {
		answers string
		want    string // the stage, "?" where unsure, or the question asked next
	}{
		{"", "ask open"},
		{"open=no", "startup"},
		{"open=closing", "decline"},
		{"open=yes", "ask steady"},
		{"open=yes steady=no", "startup"},
		{"open=yes steady=yes", "ask trend"},
		{"open=yes steady=yes trend=young", "growth?"},
		{"open=yes steady=yes trend=slight", "growth?"},
		{"open=yes steady=yes trend=up", "ask profit"},
		{"open=yes steady=yes trend=up profit=yes", "growth"},
		{"open=yes steady=yes trend=upper profit=yes", "growth"},
		{"open=yes steady=yes trend=upper profit=no", "growth?"},
		{"open=yes steady=yes trend=up profit=unknown", "growth?"},
		{"open=yes steady=yes trend=flat", "ask profit"},
		{"open=yes steady=yes trend=flat profit=yes", "maturity"},
		{"open=yes steady=yes trend=flat profit=no", "ask closing"},
		{"open=yes steady=yes trend=flat profit=no closing=no", "maturity?"},
		{"open=yes steady=yes trend=flat profit=unknown closing=unknown", "maturity?"},
		{"open=yes steady=yes trend=flat profit=no closing=yes", "decline"},
		{"open=yes steady=yes trend=down", "ask closing"},
		{"open=yes steady=yes trend=down closing=yes", "decline"},
		{"open=yes steady=yes trend=down closing=no", "ask profit"},
		{"open=yes steady=yes trend=down closing=no profit=yes", "maturity?"},
		{"open=yes steady=yes trend=down closing=no profit=no", "decline?"},
		{"open=yes steady=yes trend=down closing=unknown profit=unknown", "decline?"},
		{"open=perhaps", "ask open"},
		{"trend=up", "ask open"},
	} {
		answers := map[string]string{}
		for pair := range strings.FieldsSeq(c.answers) {
			question, code, _ := strings.Cut(pair, "=")
			answers[question] = code
		}
		if got := found(guide.Detect(plan.En, answers)); got != c.want {
			t.Errorf("%s: %s, want %s", c.answers, got, c.want)
		}
	}
}

func found(d guide.Detection) string {
	switch {
	case d.Next != nil:
		return "ask " + d.Next.ID
	case d.Unsure:
		return string(d.Stage) + "?"
	}
	return string(d.Stage)
}

// Whatever is answered, the detector comes to an end, gives a reason, and says
// that it is not sure where it is not.
func TestEveryWayThroughTheDetectorEndsWithAReason(t *testing.T) {
	for _, l := range plan.Languages {
		ends := 0
		var walk func(answers map[string]string)
		walk = func(answers map[string]string) {
			d := guide.Detect(l, answers)
			if d.Next == nil {
				ends++
				says := strings.Contains(d.Why, "拿不准") || strings.Contains(d.Why, "Not sure")
				if d.Why == "" || d.Unsure != says {
					t.Errorf("%s %v: unsure %v, %q", l, answers, d.Unsure, d.Why)
				}
				return
			}
			if _, again := answers[d.Next.ID]; again || len(answers) > 4 {
				t.Fatalf("%s %v: asks %s", l, answers, d.Next.ID)
			}
			for _, o := range d.Next.Options {
				if o.Text == "" || d.Next.Prompt == "" {
					t.Errorf("%s %s %s: no text", l, d.Next.ID, o.Code)
				}
				further := maps.Clone(answers)
				further[d.Next.ID] = o.Code
				walk(further)
			}
		}
		walk(map[string]string{})
		if ends < 15 {
			t.Errorf("%s: only %d ways through", l, ends)
		}
	}
}

func TestEveryStageHasItsTexts(t *testing.T) {
	for _, l := range plan.Languages {
		for _, stage := range plan.Stages {
			s := guide.Stage(l, stage)
			for name, text := range map[string]string{
				"tell": s.Tell, "purpose": s.Purpose, "weight": s.Weight, "length": s.Length, "skip": s.Skip, "cadence": s.Cadence,
			} {
				if text == "" {
					t.Errorf("%s %s: no %s", l, stage, name)
				}
			}
		}
		if (guide.Stage(l, "nonsense") != guide.StageText{}) {
			t.Error("there are texts of no stage")
		}
	}
}
