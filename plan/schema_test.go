package plan_test

import (
	"bytes"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"opsplan/plan"
)

func TestTheSchemaAcceptsDraftsAndRefusesWhatIsNone(t *testing.T) {
	for _, l := range plan.Languages {
		schema := compile(t, plan.Schema(l))
		for _, ok := range []string{
			`{"format":1}`,
			`{"format":1,"title":"2027","readers":["boss","街道办"],"goals":{"kpis":[{"id":"gmv","target":90,"by_period":{"1月":10}}]}}`,
			`{"format":1,"readers":"boss","stage":"转型期","ledger":[{"any":"thing"}],"notes":"x"}`,
		} {
			if err := schema.Validate(document(t, ok)); err != nil {
				t.Errorf("%s: %v", ok, err)
			}
		}
		for _, bad := range []string{
			`{}`,
			`{"format":2}`,
			`{"format":1,"titel":"x"}`,
			`{"format":1,"goals":{"kpis":[{"colour":"red"}]}}`,
			`{"format":1,"goals":{"vision":["x"]}}`,
			`{"format":1,"goals":[]}`,
		} {
			if err := schema.Validate(document(t, bad)); err == nil {
				t.Errorf("%s: accepted", bad)
			}
		}
	}
}

func compile(t *testing.T, text []byte) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	if err := c.AddResource("draft.json", document(t, string(text))); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("draft.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func document(t *testing.T, text string) any {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader([]byte(text)))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}
