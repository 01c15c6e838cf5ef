package json_test

import (
	stdjson "encoding/json"
	"errors"
	"os"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"opsplan/plan"
	"opsplan/plan/export/json"
)

var nasty = []string{
	"愿景", "a", " ", "\n", "\t", "\r\n", `"`, `\`, `\n`, "{", "}", "[", "]", ":", ",", "null", "true", "1", "</script>", "&",
	"\x00", "\x1b[31m", "\u009b", "\u200b", "\u200d", "\u202e", "\u2028", "\ufeff", "👨‍👩‍👧", "𠮷", "\U000e0041",
}

func text(t *rapid.T, label string) string {
	piece := rapid.OneOf(rapid.SampledFrom(nasty), rapid.StringN(0, 4, -1))
	return strings.Join(rapid.SliceOfN(piece, 0, 5).Draw(t, label), "")
}

func TestAPlanReadsBackToTheByte(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := &plan.Plan{}
		apply := func(c plan.Change) {
			if _, err := p.Apply(c); err != nil {
				t.Fatal(err)
			}
		}
		for _, f := range rapid.SliceOfNDistinct(rapid.SampledFrom(plan.Fields()), 0, 9, func(f *plan.Field) string { return f.ID }).Draw(t, "fields") {
			if f.Kind != plan.KindTable {
				apply(p.Set(f.Whole(), text(t, f.ID)))
				continue
			}
			for range rapid.IntRange(0, 3).Draw(t, "rows") {
				cells := map[string]string{}
				for _, c := range f.Cells {
					cells[c.Key] = text(t, c.Key)
				}
				apply(p.Add(f, -1, cells))
			}
		}
		data := json.Format(p)
		if !stdjson.Valid(data) {
			t.Fatalf("not JSON:\n%s", data)
		}
		for _, r := range string(data) {
			if r != '\n' && r != '\u200d' && r != '\u200c' && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) {
				t.Fatalf("%U stands in the file", r)
			}
		}
		q, err := json.Read(data)
		if err != nil {
			t.Fatalf("%v\n%s", err, data)
		}
		if !q.Equal(p) {
			t.Fatalf("wrote\n%s\nread\n%s", data, json.Format(q))
		}
	})
}

func TestAFileHoldsKeysInTheOrderOfTheQuestions(t *testing.T) {
	data, err := os.ReadFile("testdata/growth.json")
	if err != nil {
		t.Fatal(err)
	}
	p, err := json.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	if got := json.Format(p); string(got) != string(data) {
		t.Errorf("wrote:\n%s\nwant:\n%s", got, data)
	}
}

func TestWhatProgramsWriteIsRead(t *testing.T) {
	for _, c := range []struct{ data, address, want string }{
		{`{"format": 1, "title": 2027}`, "title", "2027"},
		{`{"format": 1.0e0, "title": 1}`, "", "line 1: format: unknown format 1.0e0"},
		{`{"format": 1, "title": true}`, "title", "true"},
		{`{"format": 1, "title": null}`, "title", ""},
		{`{"format": 1, "readers": "boss"}`, "readers", "boss"},
		{`{"format": 1, "readers": ["boss", "self"]}`, "readers", "boss\nself"},
		{`{"format": 1, "goals": {"kpis": [{"name": "a", "by_period": {"1月": "10万", "2月": 12}}]}}`, "goals.kpis.0.by_period", "1月 10万; 2月 12"},
		{`{"format": 1, "goals": {"kpis": [{"name": "a"}, {"id": "kpi1"}]}}`, "goals.kpis.0.id", "kpi2"},
		{`{"format": 1, "ledger": {"any": [1]}, "notes": "x"}`, "title", ""},
		{`{"format": 1, "titel": "x"}`, "", `line 1: titel: unknown key, did you mean "title"?`},
		{"{\"format\": 1,\n\"goals\": {\"kpi\": []}}", "", `line 2: goals.kpi: unknown key, did you mean "kpis"?`},
		{`{"format": 1, "goals": {"kpis": [{"nam": "x"}]}}`, "", `line 1: goals.kpis.0.nam: unknown key, did you mean "name"?`},
		{`{"format": 1, "goals": {"kpis": {}}}`, "", "line 1: goals.kpis: want an array of rows"},
		{`{"format": 1, "goals": {"kpis": ["x"]}}`, "", "line 1: goals.kpis.0: want an object"},
		{`{"format": 1, "goals": []}`, "", "line 1: goals: want an object"},
		{`{"format": 1, "title": ["x"]}`, "", "line 1: title: want text"},
		{`{"format": 1, "readers": [["x"]]}`, "", "line 1: readers: want text"},
		{`{"format": 1, "title": "x", "title": "y"}`, "", `line 1: key "title" stands twice`},
		{`{"format": 2}`, "", "line 1: format: unknown format 2"},
		{`{}`, "", "line 1: format: missing"},
		{`[]`, "", "line 1: want an object"},
		{``, "", "line 1: ends too early"},
		{"{\n\"format\": 1,\n x}", "", "line 3: invalid character 'x'"},
		{`{"format": 1} {}`, "", "line 1: something stands after the end"},
		{strings.Repeat("[", 40), "", "line 1: too deep"},
	} {
		p, err := json.Read([]byte(c.data))
		if err != nil {
			var at *json.Error
			if c.address != "" || !errors.As(err, &at) || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%s: %v, want %q", c.data, err, c.want)
			}
			continue
		}
		at, err := p.Locate(c.address)
		if err != nil {
			t.Errorf("%s: read, want %q", c.data, c.want)
			continue
		}
		if got := p.Text(at); got != c.want {
			t.Errorf("%s: %s is %q, want %q", c.data, c.address, got, c.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"format": 1, "readers": ["boss"], "goals": {"kpis": [{"name": "月成交额", "target": "90万"}]}}`))
	f.Add([]byte(`{"format": 1, "title": "\ud800\u0000"}`))
	f.Add([]byte(`{"format": 1, "goals": {"kpis": [{}, {"id": ""}]}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := json.Read(data)
		if err != nil {
			return
		}
		q, err := json.Read(json.Format(p))
		if err != nil || !q.Equal(p) {
			t.Fatalf("%v\n%s\n%s", err, json.Format(p), json.Format(q))
		}
	})
}
