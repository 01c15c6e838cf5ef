package guide

import (
	"testing"

	"opsplan/plan"
)

const ladder = `## goals.vision
prompt: everybody
hint: everybody's hint
@investor
prompt: an investor
@self
prompt: oneself
@decline
prompt: at decline
hint: hint at decline
@store
prompt: a shop
@store+startup
prompt: a shop that opens
`

func TestTheMostSpecificTextWins(t *testing.T) {
	page, err := parsePage("ladder", ladder)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		stage, trade plan.Choice
		readers      []string
		prompt, hint string
	}{
		{"growth", "general", nil, "everybody", "everybody's hint"},
		{"growth", "general", []string{"boss"}, "everybody", "everybody's hint"},
		{"growth", "general", []string{"investor"}, "an investor", "everybody's hint"},
		{"growth", "general", []string{"self", "investor"}, "oneself", "everybody's hint"},
		{"growth", "general", []string{"investor", "self"}, "an investor", "everybody's hint"},
		{"decline", "general", []string{"investor"}, "at decline", "hint at decline"},
		{"decline", "saas", nil, "at decline", "hint at decline"},
		{"growth", "store", []string{"investor"}, "a shop", "everybody's hint"},
		{"decline", "store", nil, "a shop", "hint at decline"},
		{"startup", "store", []string{"investor"}, "a shop that opens", "everybody's hint"},
		{"startup", "general", nil, "everybody", "everybody's hint"},
	} {
		order := audiences(plan.Situation{Stage: c.stage, Trade: c.trade, Readers: c.readers})
		e := page.byID["goals.vision"]
		if got := e.pick("prompt", order); got != c.prompt {
			t.Errorf("%s %s %v: prompt %q, want %q", c.stage, c.trade, c.readers, got, c.prompt)
		}
		if got := e.pick("hint", order); got != c.hint {
			t.Errorf("%s %s %v: hint %q, want %q", c.stage, c.trade, c.readers, got, c.hint)
		}
	}
}
