package guide

import "testing"

func TestTextsAndDeclarationHoldTogether(t *testing.T) {
	for _, p := range Lint() {
		t.Error(p)
	}
}
