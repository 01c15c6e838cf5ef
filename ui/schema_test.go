package ui_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"
)

// The schema is for editors, which see a draft as YAML of any type: a date and
// a number too, not only text.
func TestTheWorkedPlanFitsTheSchema(t *testing.T) {
	h := newHome(t)
	for _, lang := range []string{"zh", "en"} {
		schema := compiled(t, h, lang)
		draft, said, status := h.run("example", "--doc-lang", lang)
		if status != 0 {
			t.Fatalf("status %d: %s", status, said)
		}
		if err := schema.Validate(asJSON(t, draft)); err != nil {
			t.Errorf("%s: %v", lang, err)
		}
	}
}

func TestTheSchemaTakesWhatTheProgramTakes(t *testing.T) {
	h := newHome(t)
	schema := compiled(t, h, "zh")
	for name, c := range map[string]struct {
		draft string
		fits  bool
	}{
		"a number, a date, a truth value, nothing": {"format: 1\ntitle: 618\ndate: 2027-01-01\ncompany: yes\nauthor:\n", true},
		"one of several as a single text":          {"format: 1\nreaders: boss\n", true},
		"text that is no option":                   {"format: 1\nstage: 秋天\n", true},
		"a series by month":                        {"format: 1\ngoals:\n  kpis:\n    - name: x\n      by_period: {1月: 70万, 2月: 58万}\n", true},
		"notes of any form":                        {"format: 1\nnotes: [1, {a: b}]\n", true},
		"an unknown key":                           {"format: 1\ntitel: x\n", false},
		"an unknown question":                      {"format: 1\ngoals:\n  visoin: x\n", false},
		"an unknown cell":                          {"format: 1\ngoals:\n  kpis:\n    - nam: x\n", false},
		"no format":                                {"title: x\n", false},
		"another format":                           {"format: 2\n", false},
		"a list where text belongs":                {"format: 1\ntitle: [a]\n", false},
		"text where a table belongs":               {"format: 1\ngoals:\n  kpis: x\n", false},
	} {
		err := schema.Validate(asJSON(t, c.draft))
		if fits := err == nil; fits != c.fits {
			t.Errorf("%s: the schema says %v", name, err)
		}
		_, said, status := h.run("check", h.write(t, "q.plan.yaml", c.draft))
		if reads := status < 2; reads != c.fits {
			t.Errorf("%s: the program says %d: %s", name, status, said)
		}
	}
}

func compiled(t *testing.T, h *home, lang string) *jsonschema.Schema {
	t.Helper()
	text, said, status := h.run("--lang", lang, "schema")
	if status != 0 {
		t.Fatalf("status %d: %s", status, said)
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader([]byte(text)))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("opsplan.json", document); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("opsplan.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// asJSON is the draft with the types that YAML gives to its values.
func asJSON(t *testing.T, draft string) any {
	t.Helper()
	var value any
	if err := yaml.Unmarshal([]byte(draft), &value); err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	back, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return back
}
