package source

import (
	"bytes"
	"maps"
	"testing"

	"opsplan/plan"
)

// FuzzParse gives any bytes to the reader. What it takes for a draft must stay
// as it is without an edit, and lose no comment with some.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"", "format: 1\n", "format: 2\n", "\ufeffformat: 1\r\ntitle: a # b\r\n",
		"format: 1\ngoals:\n  kpis:\n  - {name: 成交额, target: 90万} # c\n  # d\n  - name: >\n      a\n\n      b\n",
		"{\"format\": 1, \"goals\": {\"kpis\": [{\"name\": \"a\"}, {}]}}\n",
		"--- # a\nformat: 1\nreaders: [boss, # b\n  investor]\nsummary: |+2\n    x\n\n\n...\n# c\n",
		"format: 1\nledger: {a: [1, {b: c}]}\ntitle: 'a\n\n  b'\ngoals:\n",
		"format: 1\ngoals:\n  kpis:\n    -\n      # c\n      name: a\n    - ~\n    - {}\n",
		"a: &b c\n", "a: *b\n", "? a\n: b\n", "[[[[", "\xff\xfe", "\xc4\xe3\xba\xc3",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := Parse("x", data)
		if err != nil {
			if w := err.(*Problems).Words(); w.Zh == "" || w.En == "" {
				t.Fatalf("no words for %#v", err)
			}
			return
		}
		same, err := file.Splice(file.Plan())
		if err != nil || !bytes.Equal(same.Bytes(), data) {
			t.Fatalf("no edit: %v, %q", err, same.Bytes())
		}
		for _, p := range someEdits(t, file) {
			g, err := file.Splice(p)
			if err != nil {
				t.Fatalf("splice %q: %v\ntried %q", data, err, newSplicer(file, p, differing(file.plan, p), byCell).file())
			}
			if a, b := commentTexts(file), commentTexts(g); !maps.Equal(a, b) {
				t.Fatalf("comments %v became %v: %q became %q", a, b, data, g.data)
			}
		}
	})
}

// someEdits returns plans that differ from the file's: with a title and a row
// more, with another text everywhere, with nothing left.
func someEdits(t *testing.T, file *File) []*plan.Plan {
	more, other, none := file.Plan(), file.Plan(), file.Plan()
	apply := func(p *plan.Plan, c plan.Change) {
		if _, err := p.Apply(c); err != nil {
			t.Fatal(err)
		}
	}
	kpis, _ := plan.Question("goals.kpis")
	title, _ := plan.Question("title")
	apply(more, more.Set(title.Whole(), "改 # 过"))
	apply(more, more.Add(kpis, 0, map[string]string{"name": "新"}))
	for path, text := range texts(file.plan) {
		if text != "" {
			apply(other, other.Set(path, "x: "+text))
			apply(none, none.Set(path, ""))
		}
	}
	for n := more.Count(kpis); n > 1; n-- {
		c, _ := more.Shift(plan.Path{Field: kpis.ID, Row: more.RowAt(kpis, 0).Key()}, n-1)
		apply(more, c)
	}
	bare := &plan.Plan{}
	return []*plan.Plan{more, other, none, bare}
}
