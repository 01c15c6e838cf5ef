package ui_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"github.com/rogpeppe/go-internal/testscript"
)

// shape checks that a JSON text has the form of a sample: the same names in
// every object, and values of the same sort. Every element of a list is like
// the one of the sample; a name "*" stands for any number of names, an
// object without names for any object.
//
//	shape stdout report.shape
func shape(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: shape JSON SAMPLE")
	}
	var got, want any
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[0])), &got))
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[1])), &want))
	ts.Check(alike("", got, want))
}

func alike(at string, got, want any) error {
	if g, w := fmt.Sprintf("%T", got), fmt.Sprintf("%T", want); g != w {
		return fmt.Errorf("at %q: %s, want %s", at, g, w)
	}
	switch want := want.(type) {
	case []any:
		for i, element := range got.([]any) {
			if err := alike(fmt.Sprintf("%s[%d]", at, i), element, want[0]); err != nil {
				return err
			}
		}
	case map[string]any:
		return objectAlike(at, got.(map[string]any), want)
	}
	return nil
}

func objectAlike(at string, got, want map[string]any) error {
	if len(want) == 0 {
		return nil
	}
	each, open := want["*"]
	names, wanted := slices.Sorted(maps.Keys(got)), slices.Sorted(maps.Keys(want))
	if !open && !slices.Equal(names, wanted) {
		return fmt.Errorf("at %q: names %q, want %q", at, names, wanted)
	}
	for _, name := range names {
		like := each
		if !open {
			like = want[name]
		}
		if err := alike(at+"."+name, got[name], like); err != nil {
			return err
		}
	}
	return nil
}
