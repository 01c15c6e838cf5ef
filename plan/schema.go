package plan

import (
	"bytes"
	"encoding/json"
)

// Format is the version of the draft format this declaration describes.
const Format = 1

// Reserved lists the top-level keys of a draft that hold no answers: the
// confirmed versions and changes, the actual figures, and notes.
var Reserved = []string{"ledger", "actuals", "notes"}

// Schema returns the JSON Schema (2020-12) of a draft, derived from the
// declaration, with names and descriptions in the language. An editor that
// knows it completes keys and option codes; text that is no option is legal.
func Schema(l Language) []byte {
	answers := object{{"format", object{{"const", Format}}}}
	for _, s := range Sections() {
		if s.ID == "" {
			answers = append(answers, questionSchemas(s, l)...)
			continue
		}
		answers = append(answers, member{s.ID, object{
			{"title", s.Name.In(l)},
			{"type", "object"},
			{"additionalProperties", false},
			{"properties", questionSchemas(s, l)},
		}})
	}
	for _, key := range Reserved {
		answers = append(answers, member{key, object{}})
	}
	whole := object{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"title", Words{"opsplan 计划书草稿", "opsplan draft"}.In(l)},
		{"type", "object"},
		{"required", []string{"format"}},
		{"additionalProperties", false},
		{"properties", answers},
	}
	text, err := json.MarshalIndent(whole, "", "  ")
	if err != nil {
		panic("plan: schema: " + err.Error()) // strings and objects only: cannot happen
	}
	return append(text, '\n')
}

func questionSchemas(s *Section, l Language) object {
	var o object
	for _, f := range s.Fields {
		o = append(o, member{f.Key, f.schema(l)})
	}
	return o
}

func (f *Field) schema(l Language) object {
	title := member{"title", f.Name.In(l)}
	switch f.Kind {
	case KindTable:
		cells := object{}
		if f.Identified() {
			cells = append(cells, member{idKey, object{{"type", scalarTypes}}})
		}
		for _, c := range f.Cells {
			cells = append(cells, member{c.Key, c.schema(l)})
		}
		row := object{{"type", "object"}, {"additionalProperties", false}, {"properties", cells}}
		return object{title, {"type", "array"}, {"items", row}}
	case KindSeveral:
		return object{title, {"anyOf", []object{{{"type", "array"}, {"items", f.optionSchema()}}, f.optionSchema()}}}
	case KindSeries:
		return object{title, {"anyOf", []object{
			{{"type", scalarTypes}},
			{{"type", "object"}, {"additionalProperties", object{{"type", scalarTypes}}}},
		}}}
	case KindChoice:
		return append(object{title}, f.optionSchema()...)
	case KindLine, KindProse, KindQuantity, KindDate, KindFormula, KindReference, KindID:
	}
	return object{title, {"type", scalarTypes}}
}

// scalarTypes are all that YAML may make of a text: 90 is a number to it.
var scalarTypes = []string{"string", "number", "boolean", "null"}

func (f *Field) optionSchema() object {
	codes := make([]string, len(f.Options))
	for i, o := range f.Options {
		codes[i] = o.Code
	}
	return object{{"anyOf", []object{{{"enum", codes}}, {{"type", scalarTypes}}}}}
}

// object is a JSON object that keeps the order of its members.
type object []member

type member struct {
	key   string
	value any
}

func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		key, err := json.Marshal(m.key)
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(m.value)
		if err != nil {
			return nil, err
		}
		b.Write(key)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}
