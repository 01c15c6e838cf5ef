package source_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/draft/source"
)

// A draft as people write them: comments, odd order and indentation, braces,
// folded text, rare characters.
func handWritten(t *testing.T) map[string][]byte {
	t.Helper()
	data, err := os.ReadFile("testdata/hand.plan.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return map[string][]byte{
		"as it is":          data,
		"CRLF":              bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n")),
		"mark":              append([]byte("\ufeff"), data...),
		"no end of line":    bytes.TrimRight(data, "\n"),
		"no end with CRLF":  bytes.ReplaceAll(bytes.TrimRight(data, "\n"), []byte("\n"), []byte("\r\n")),
		"empty lines after": append(bytes.Clone(data), "\n  \n\n"...),
	}
}

func TestWithoutAnEditEveryByteStays(t *testing.T) {
	for name, data := range handWritten(t) {
		f, err := source.Parse(name, data)
		if err != nil {
			t.Fatal(name, err)
		}
		g, err := f.Splice(f.Plan())
		if err != nil {
			t.Fatal(name, err)
		}
		if !bytes.Equal(g.Bytes(), data) {
			t.Errorf("%s: became %q", name, g.Bytes())
		}
	}
}

func TestOneAnswerChangedIsOneLineChanged(t *testing.T) {
	for name, data := range handWritten(t) {
		f, err := source.Parse(name, data)
		if err != nil {
			t.Fatal(name, err)
		}
		for _, address := range []string{
			"title", "stage", "company", "readers", "goals.vision",
			"goals.kpis.gmv.name", "goals.kpis.gmv.target", "goals.kpis.gmv.due",
			"goals.kpis.homes.name", "goals.kpis.homes.target", "goals.kpis.homes.current",
			"goals.kpis.ontime.name", "goals.kpis.ontime.target", "goals.kpis.ontime.role",
			"product.strengths.0.point", "product.strengths.0.evidence", "product.strengths.1.point",
		} {
			p := f.Plan()
			at, err := p.Locate(address)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := p.Apply(p.Set(at, "改成这样，𠮷")); err != nil {
				t.Fatal(err)
			}
			g, err := f.Splice(p)
			if err != nil {
				t.Fatal(name, address, err)
			}
			if n := linesThatDiffer(data, g.Bytes()); n != 1 {
				t.Errorf("%s, %s: %d lines differ:\n%s", name, address, n, g.Bytes())
			}
		}
	}
}

func linesThatDiffer(a, b []byte) int {
	x, y := strings.SplitAfter(string(a), "\n"), strings.SplitAfter(string(b), "\n")
	if len(x) != len(y) {
		return len(x) + len(y)
	}
	n := 0
	for i := range x {
		if x[i] != y[i] {
			n++
		}
	}
	return n
}

func TestTextsAreWhatIsTyped(t *testing.T) {
	for _, typed := range []string{"010", "258.00", "no", "1_000", "~", "null", "2027-01-01", "0x1F", ".5", "+5", "1e3", "12:30", "yes", "50万", "90%", "-5", "a:b", "a#b"} {
		f, err := source.Parse("x", []byte("format: 1\ntitle: "+typed+" # c\ngoals: {kpis: [{target: "+typed+"}]}\n"))
		if err != nil {
			t.Fatal(typed, err)
		}
		if p := f.Plan(); string(p.Title) != typed || string(p.Goals.KPIs[0].Target) != typed {
			t.Errorf("%s: read %q, %q", typed, p.Title, p.Goals.KPIs[0].Target)
		}
	}
}

func TestWhatReadsAsWhat(t *testing.T) {
	for _, c := range []struct {
		draft string
		of    func(p *plan.Plan) string
		want  string
	}{
		{"title:", func(p *plan.Plan) string { return string(p.Title) }, ""},
		{"title: ''", func(p *plan.Plan) string { return string(p.Title) }, ""},
		{"readers: [boss, investor]", func(p *plan.Plan) string { return string(p.Readers) }, "boss\ninvestor"},
		{"readers: boss", func(p *plan.Plan) string { return string(p.Readers) }, "boss"},
		{"readers:\n- boss\n- 王总", func(p *plan.Plan) string { return string(p.Readers) }, "boss\n王总"},
		{"title: >\n  一\n  二", func(p *plan.Plan) string { return string(p.Title) }, "一 二"},
		{"summary: |\n  一\n  二", func(p *plan.Plan) string { return string(p.Summary) }, "一\n二"},
		{"summary: |+\n  一\n  二\n\n", func(p *plan.Plan) string { return string(p.Summary) }, "一\n二\n\n"},
		{"summary: |-\n  一\n  二", func(p *plan.Plan) string { return string(p.Summary) }, "一\n二"},
		{"goals: {kpis: [{by_period: {1月: 10万, 2月: 12万}}]}", func(p *plan.Plan) string { return string(p.Goals.KPIs[0].ByPeriod) }, "1月 10万; 2月 12万"},
		{"goals: {kpis: [{by_period: 1月 10万}]}", func(p *plan.Plan) string { return string(p.Goals.KPIs[0].ByPeriod) }, "1月 10万"},
		{"goals: {kpis: [{name: 甲}, {}, ~]}", func(p *plan.Plan) string { return p.Goals.KPIs[2].Key.String() + string(p.Goals.KPIs[0].ID) }, "#3"},
		{"budget: {lines: [{item: 乙}]}\ngoals: {kpis: [{name: 甲}]}", func(p *plan.Plan) string { return p.Goals.KPIs[0].Key.String() }, "#2"},
		{"goals: ~\nproduct:\nscope: {}", func(p *plan.Plan) string { return string(p.Goals.Vision) }, ""},
	} {
		f, err := source.Parse("x", []byte("format: 1\n"+c.draft+"\n"))
		if err != nil {
			t.Errorf("%s: %v", c.draft, err)
		} else if got := c.of(f.Plan()); got != c.want {
			t.Errorf("%s: read %q, want %q", c.draft, got, c.want)
		}
	}
}

func TestANewFileIsInTheOrderOfTheQuestions(t *testing.T) {
	data, err := os.ReadFile("testdata/hand.plan.yaml")
	if err != nil {
		t.Fatal(err)
	}
	f, err := source.Parse("x", data)
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("testdata/new.plan.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if got := source.Encode(f.Plan()); !bytes.Equal(got, want) {
		t.Errorf("wrote\n%s", got)
	}
}

func TestAFileKnowsRowsByThePlansKeys(t *testing.T) {
	f, err := (*source.File)(nil).Splice(budgetOf(3))
	if err != nil {
		t.Fatal(err)
	}
	p := f.Plan()
	table, _ := plan.Question("budget.lines")
	if _, err := p.Apply(p.Add(table, 0, map[string]string{"item": "新"})); err != nil {
		t.Fatal(err)
	}
	g, err := f.Splice(p)
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range g.Plan().Budget.Lines {
		if want := p.Budget.Lines[i].Key; row.Key != want {
			t.Errorf("row %d has key %s, want %s", i, row.Key, want)
		}
	}
}

func TestBytesThatAreNoTextBecomeMarks(t *testing.T) {
	f, err := source.Parse("x", source.Encode(&plan.Plan{Head: plan.Head{Title: "a\xffb"}}))
	if err != nil {
		t.Fatal(err)
	}
	if got := f.Plan().Title; got != "a\uFFFDb" {
		t.Errorf("read %q", got)
	}
}

func TestOptionsInWordsAreTheCodesTheyStandFor(t *testing.T) {
	for written, want := range map[string]string{
		"stage: 发展期":             "growth",
		"stage: mature":          "maturity",
		"stage: 秋天":              "秋天",
		"readers: 老板、Lender":     "boss\nlender",
		"readers: [银行, self]":    "lender\nself",
		"readers: 老板、我丈母娘":       "老板、我丈母娘", // not half of it
		"readers: [老板, 我丈母娘]":    "老板\n我丈母娘",
		"purpose: ' To Submit '": "submit",
	} {
		f, err := source.Parse("", []byte("format: 1\n"+written+"\n"))
		if err != nil {
			t.Fatal(err)
		}
		id, _, _ := strings.Cut(written, ":")
		question, _ := plan.Question(id)
		if got := f.Plan().Answer(question); got != want {
			t.Errorf("%s: read as %q, want %q", written, got, want)
		}
	}
}
