package editor

import (
	"strings"
	"testing"
)

func TestBindingsStandInTheOrderOfTheirActionsAndEachKeyOnce(t *testing.T) {
	seen := map[string]bool{}
	for i, b := range Bindings() {
		if b.Action != Action(i) {
			t.Errorf("binding %d is for action %d", i, b.Action)
		}
		if does := b.leads != nil || b.erases != nil || b.does != nil; !does {
			t.Errorf("action %d does nothing", b.Action)
		}
		for _, k := range b.Keys {
			if seen[k] {
				t.Errorf("%s is bound twice", k)
			}
			seen[k] = true
		}
	}
	if len(bindings) != int(Unselect)+1 {
		t.Errorf("%d bindings for %d actions", len(bindings), Unselect+1)
	}
}

// Keys that terminals, input methods or multiplexers need for themselves.
func TestNoKeyIsTakenFromTheTerminal(t *testing.T) {
	for _, b := range Bindings() {
		for _, k := range b.Keys {
			switch {
			case k == "space", strings.HasSuffix(k, "+space"), strings.HasPrefix(k, "ctrl+shift+"), k == "alt+enter",
				k == "ctrl+b", k == "ctrl+h", k == "ctrl+i", k == "ctrl+j", k == "ctrl+m", k == "ctrl+[", k == "tab":
				t.Errorf("%s is bound to action %d", k, b.Action)
			}
		}
	}
}
