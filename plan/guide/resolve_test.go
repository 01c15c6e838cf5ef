package guide

import (
	"testing"

	"opsplan/plan"
)

const ladder = `## goals.vision
prompt: everybody
hint: everybody's hint
weak: everybody's
better: everybody's
@investor
prompt: an investor
weak: an investor's
better: an investor's
@investor+decline
prompt: an investor at decline
@lender
hint: a bank's hint
@lender+store
prompt: a shop's bank
@lender+store+startup
weak: an opening shop's bank's
better: an opening shop's bank's
@self
prompt: oneself
@self+decline
hint: one's own hint at decline
@decline
prompt: at decline
hint: hint at decline
@store
prompt: a shop
weak: a shop's
better: a shop's
@store+startup
prompt: a shop that opens
`

func TestTheMostSpecificTextWins(t *testing.T) {
	page, err := parsePage("ladder", ladder)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		stage, trade         plan.Choice
		readers              []string
		prompt, hint, better string
	}{
		{"growth", "general", nil, "everybody", "everybody's hint", "everybody's"},
		{"growth", "general", []string{"boss"}, "everybody", "everybody's hint", "everybody's"},
		{"decline", "saas", nil, "at decline", "hint at decline", "everybody's"},
		{"decline", "store", nil, "a shop", "hint at decline", "a shop's"},
		{"startup", "store", nil, "a shop that opens", "everybody's hint", "a shop's"},

		// Who has to be persuaded stands before trade and stage.
		{"growth", "general", []string{"investor"}, "an investor", "everybody's hint", "an investor's"},
		{"growth", "store", []string{"investor"}, "an investor", "everybody's hint", "a shop's"},
		{"decline", "general", []string{"investor"}, "an investor at decline", "hint at decline", "an investor's"},
		{"decline", "store", []string{"lender"}, "a shop's bank", "a bank's hint", "a shop's"},
		{"startup", "store", []string{"lender"}, "a shop's bank", "a bank's hint", "an opening shop's bank's"},

		// A department has nobody who gives money.
		{"decline", "department", []string{"investor", "lender"}, "at decline", "hint at decline", "everybody's"},

		// The hardest to persuade counts, in whatever order readers are named.
		{"growth", "general", []string{"lender", "investor"}, "an investor", "a bank's hint", "an investor's"},
		{"growth", "general", []string{"self", "lender"}, "oneself", "a bank's hint", "everybody's"},
		{"growth", "store", []string{"self", "lender"}, "a shop's bank", "a bank's hint", "a shop's"},

		// Oneself is only the first of equals.
		{"growth", "general", []string{"self"}, "oneself", "everybody's hint", "everybody's"},
		{"growth", "store", []string{"self"}, "a shop", "everybody's hint", "a shop's"},
		{"decline", "general", []string{"self"}, "at decline", "one's own hint at decline", "everybody's"},
	} {
		order := audiences(plan.Situation{Stage: c.stage, Trade: c.trade, Readers: c.readers})
		examples := ownBusinessFirst(order, c.trade)
		e := page.byID["goals.vision"]
		if got := e.pick("prompt", order); got != c.prompt {
			t.Errorf("%s %s %v: prompt %q, want %q", c.stage, c.trade, c.readers, got, c.prompt)
		}
		if got := e.pick("hint", order); got != c.hint {
			t.Errorf("%s %s %v: hint %q, want %q", c.stage, c.trade, c.readers, got, c.hint)
		}
		if got := e.pick("better", examples); got != c.better {
			t.Errorf("%s %s %v: better %q, want %q", c.stage, c.trade, c.readers, got, c.better)
		}
	}
}
