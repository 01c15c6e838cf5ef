package ui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// The schema is the one OASIS publishes with the standard.
func TestFindingsFitTheSchemaOfSARIF(t *testing.T) {
	h := newHome(t)
	schema, err := jsonschema.NewCompiler().Compile("testdata/schema/sarif-2.1.0.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"zh", "en"} {
		log := sarifOf(t, h, append([]string{"--lang", lang}, draftsOfCases(t, h)...)...)
		if err := schema.Validate(log); err != nil {
			t.Errorf("%s: %v", lang, err)
		}
		met := map[string]bool{}
		for _, result := range results(log) {
			met[result["ruleId"].(string)] = true
		}
		if len(met) < 70 {
			t.Errorf("%s: findings of %d rules, which is not nearly all", lang, len(met))
		}
	}
	whole := sarifOf(t, h, h.write(t, "好 计划.plan.yaml", exampleDraft(t, h)))
	if err := schema.Validate(whole); err != nil || len(results(whole)) > 0 {
		t.Errorf("%d findings in the worked plan; %v", len(results(whole)), err)
	}
}

// sarifOf is what the check writes of the drafts.
func sarifOf(t *testing.T, h *home, args ...string) any {
	t.Helper()
	text, said, status := h.run(append([]string{"check", "--format", "sarif"}, args...)...)
	if status > 1 {
		t.Fatalf("status %d: %s", status, said)
	}
	log, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return log
}

func results(log any) []map[string]any {
	run := log.(map[string]any)["runs"].([]any)[0].(map[string]any)
	var all []map[string]any
	for _, r := range run["results"].([]any) {
		all = append(all, r.(map[string]any))
	}
	return all
}

// draftsOfCases are the drafts by which the rules show what they find.
func draftsOfCases(t *testing.T, h *home) (paths []string) {
	t.Helper()
	cases, err := filepath.Glob("../plan/check/testdata/*.txtar")
	if err != nil || len(cases) == 0 {
		t.Fatalf("no cases, %v", err)
	}
	for _, file := range cases {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		rule := strings.TrimSuffix(filepath.Base(file), ".txtar")
		paths = append(paths, h.write(t, rule+".plan.yaml", string(txtar.Parse(data).Files[0].Data)))
	}
	return paths
}

func exampleDraft(t *testing.T, h *home) string {
	t.Helper()
	draft, said, status := h.run("example")
	if status != 0 {
		t.Fatalf("status %d: %s", status, said)
	}
	return draft
}
