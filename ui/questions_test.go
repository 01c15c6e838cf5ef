package ui_test

import (
	"encoding/json"
	"slices"
	"testing"

	"opsplan/plan"
)

type asked struct {
	ID, Section, Kind, Tier, Prompt string
	Cells                           []struct{ ID, Tier, Prompt string }
}

// A stage hides no question: the tier says what it asks, and what it asks is
// what the check counts.
func TestQuestionsListEveryQuestionAtEveryStage(t *testing.T) {
	h := newHome(t)
	for _, stage := range []plan.Choice{plan.Startup, plan.Growth, plan.Maturity, plan.Decline} {
		text, said, status := h.run("questions", "--json", "--stage", string(stage))
		var all []asked
		if err := json.Unmarshal([]byte(text), &all); err != nil || status != 0 {
			t.Fatalf("%s: status %d: %s, %v", stage, status, said, err)
		}
		var ids, want []string
		for _, f := range plan.Fields() {
			want = append(want, f.ID)
		}
		for _, q := range all {
			ids = append(ids, q.ID)
			if q.Prompt == "" && q.Tier != plan.NotAsked.String() {
				t.Errorf("%s: %s has no prompt", stage, q.ID)
			}
		}
		if !slices.Equal(ids, want) {
			t.Errorf("%s: questions %q, want %q", stage, ids, want)
		}
		p := &plan.Plan{Head: plan.Head{Stage: stage}}
		if got, want := required(all), wanted(p.Situation()); !slices.Equal(got, want) {
			t.Errorf("%s: required %q, want %q", stage, got, want)
		}
	}
}

func required(all []asked) (ids []string) {
	for _, q := range all {
		if q.Tier == plan.Required.String() {
			ids = append(ids, q.ID)
		}
	}
	slices.Sort(ids)
	return ids
}

func wanted(s plan.Situation) (ids []string) {
	for _, w := range s.Wants() {
		ids = append(ids, w.ID)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
