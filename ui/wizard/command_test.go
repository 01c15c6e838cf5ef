package wizard

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/draft"
	"opsplan/ui/editor"
)

// never are keys that an input method, a terminal or a multiplexer takes, or
// that it cannot tell from another.
var never = regexp.MustCompile(`^(ctrl\+space|shift\+space|f([5-9]|10)|ctrl\+shift\+.*|alt\+enter|ctrl\+[bhimj\[]|.)$`)

func TestNoKeyIsBoundThatInputMethodsOrTerminalsTake(t *testing.T) {
	for _, c := range commands() {
		for _, k := range c.keys {
			if never.MatchString(k) {
				t.Errorf("%s is bound to %s", k, c.name)
			}
		}
	}
	for _, b := range editor.Bindings() {
		for _, k := range b.Keys {
			if never.MatchString(k) {
				t.Errorf("%s is bound in the editor", k)
			}
		}
	}
}

func TestAKeyMeansOneThing(t *testing.T) {
	meaning := map[string]string{}
	for _, c := range commands() {
		for _, k := range c.keys {
			if meaning[k] != "" {
				t.Errorf("%s means %s and %s", k, meaning[k], c.name)
			}
			meaning[k] = c.name
		}
	}
	// Inside text these keys are the editor's where it has a use for them: Ctrl+C
	// with a selection copies. Undo and redo are the whole plan's.
	for _, b := range editor.Bindings() {
		for _, k := range b.Keys {
			if name := meaning[k]; name != "" && !slices.Contains([]string{"interrupt", "undo", "redo"}, name) {
				t.Errorf("%s means %s, and something in the editor", k, name)
			}
		}
	}
}

// A key that the foot offers on a page or an overlay is no command's as well,
// unless it says the same.
func TestNoPageOffersAKeyThatACommandHas(t *testing.T) {
	store := storeIn(t)
	keep(t, store, "plan", &plan.Plan{})
	r := openStart(t, store, plan.En, 80, 24)
	all := r.page.keys()
	all = append(all, newTrash(&r.desk).keys()...)
	r.press("enter")
	for _, f := range plan.Fields() {
		r.visit(placeOf(f.Whole()))
		all = append(all, r.page.keys()...)
	}
	r.visit(draft.Place{Page: pageCheck})
	all = append(all, r.page.keys()...)
	for _, name := range []string{"help", "palette", "go to", "stage detector", "clear"} {
		r.perform(name)
		if r.over != nil {
			all = append(all, r.over.keys()...)
		}
	}
	of := map[string]command{}
	for _, c := range commands() {
		for _, k := range c.keys {
			of[keyName(k)] = c
		}
	}
	for _, h := range all {
		if h.key == "F3" { // behind the last section it leads to the hand-over
			continue
		}
		for _, key := range strings.Fields(h.key) {
			if c, taken := of[key]; taken && c.name != strings.ToLower(h.does.En) {
				t.Errorf("%s is offered for “%s”, and is the key of %s", key, h.does.En, c.name)
			}
		}
	}
}

func TestEveryCommandHasWordsAndItsOwnName(t *testing.T) {
	names := map[string]bool{}
	for _, c := range commands() {
		if c.words.Zh == "" || c.words.En == "" || names[c.name] {
			t.Errorf("command %q: words %v, or the name is there twice", c.name, c.words)
		}
		names[c.name] = true
	}
}

func TestEveryActionOfTheEditorHasWords(t *testing.T) {
	for _, b := range editor.Bindings() {
		if w := editing[b.Action]; w.Zh == "" || w.En == "" {
			t.Errorf("action %v with the keys %v has no words", b.Action, b.Keys)
		}
	}
}

// Whatever the palette offers can be done wherever it is opened.
func TestEveryCommandCanBePerformedEverywhere(t *testing.T) {
	for _, c := range commands() {
		store := storeIn(t)
		r := openStart(t, store, plan.Zh, 80, 24)
		r.perform(c.name).picture()
		r = open(t, &plan.Plan{}, plan.Zh, 80, 24)
		r.perform(c.name).picture()
		r = open(t, &plan.Plan{}, plan.Zh, 80, 24)
		r.press("f3", "down").perform(c.name).picture()
	}
}
