package document_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"opsplan/plan"
	"opsplan/plan/document"
)

func set(t *testing.T, p *plan.Plan, id, text string) {
	t.Helper()
	apply(t, p, p.Set(plan.Path{Field: id}, text))
}

func add(t *testing.T, p *plan.Plan, table string, cells map[string]string) {
	t.Helper()
	f, ok := plan.Question(table)
	if !ok {
		t.Fatalf("no table %q", table)
	}
	apply(t, p, p.Add(f, -1, cells))
}

func apply(t *testing.T, p *plan.Plan, c plan.Change) {
	t.Helper()
	if _, err := p.Apply(c); err != nil {
		t.Fatal(err)
	}
}

// blocks returns the document's blocks on the question, wherever they stand.
func blocks(d *document.Document, id string) (all []document.Block) {
	collect := func(in []document.Block) {
		for _, b := range in {
			if q := b.Question(); q != nil && q.ID == id {
				all = append(all, b)
			}
		}
	}
	collect(d.Front)
	for _, c := range d.Chapters() {
		collect(c.Blocks)
	}
	return all
}

func TestEveryPlanHasTheEightSections(t *testing.T) {
	for _, l := range plan.Languages {
		d := document.Build(&plan.Plan{}, document.Options{Language: l})
		if len(d.Sections) != 8 {
			t.Fatalf("%s: %d sections", l, len(d.Sections))
		}
		for _, s := range d.Sections {
			if len(s.Blocks) == 0 {
				t.Errorf("%s: nothing below %s", l, s.Name)
			}
		}
	}
}

func TestLinesOfProseAreItemsByTheirMarks(t *testing.T) {
	for _, c := range []struct {
		text, mark string
		number     int
	}{
		{"- 拉新", "- ", 0},
		{"-拉新", "", 0},
		{"- ", "", 0},
		{"* 拉新", "", 0},
		{"1. 拉新", "1. ", 1},
		{"12. 拉新", "12. ", 12},
		{"1.拉新", "1.", 0},
		{"01. 拉新", "01.", 0},
		{"1.5倍", "", 0},
		{"1、拉新", "1、", 0},
		{"（1）拉新", "（1）", 0},
		{"（一）拉新", "", 0},
		{"1) 拉新", "", 0},
		{"2027年", "", 0},
		{" - 拉新", "", 0},
		{"1234567890. 拉新", "", 0},
		{"", "", 0},
	} {
		got := document.Lines(c.text)
		if len(got) != 1 || got[0].Mark != c.mark || got[0].Number != c.number {
			t.Errorf("%q is %+v, want mark %q, number %d", c.text, got, c.mark, c.number)
		}
	}
}

func TestLinesJoinedAreTheProse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		piece := rapid.OneOf(rapid.SampledFrom([]string{"\n", "- ", "1. ", "1.", "2、", "（3）", " ", "x"}), rapid.String())
		text := strings.Join(rapid.SliceOf(piece).Draw(t, "text"), "")
		var joined []string
		for _, l := range document.Lines(text) {
			joined = append(joined, l.Mark+l.Text)
			if l.Numbered() && (l.Number == 0 && l.Mark != "0. ") {
				t.Fatalf("%+v", l)
			}
		}
		if got := strings.Join(joined, "\n"); got != text {
			t.Fatalf("%q became %q", text, got)
		}
	})
}

func TestReferencesAreShownByNameAsThePlanShowsThem(t *testing.T) {
	p := &plan.Plan{}
	add(t, p, "goals.kpis", map[string]string{"id": "gmv", "name": "成交额"})
	add(t, p, "goals.kpis", map[string]string{"id": "gmv", "name": "同一个编号"})
	add(t, p, "goals.kpis", map[string]string{"id": "none"})
	add(t, p, "goals.assumptions", map[string]string{"id": "gmv", "name": "假设"})
	add(t, p, "goals.assumptions", map[string]string{"id": "margin", "name": "毛利率"})
	add(t, p, "strategy.actions", map[string]string{"action": "opening"})
	for _, ref := range []string{"gmv", " gmv ", "margin", "none", "成交额", "不存在", "opening", "running"} {
		add(t, p, "goals.levers", map[string]string{"name": "x", "moves": ref})
		add(t, p, "budget.lines", map[string]string{"item": "x", "serves": ref})
	}
	d := document.Build(p, document.Options{})
	for _, c := range []struct{ table, cell string }{{"goals.levers", "moves"}, {"budget.lines", "serves"}} {
		f, _ := plan.Question(c.table)
		table, ok := blocks(d, c.table)[0].(*document.Table)
		if !ok {
			t.Fatalf("%s is no table", c.table)
		}
		at := slices.IndexFunc(table.Columns, func(col document.Column) bool { return col.Of.Key == c.cell })
		for i, row := range p.Rows(f) {
			want := p.Shown(plan.Path{Field: f.ID, Row: row.Key(), Cell: c.cell}, plan.Zh)
			if got := table.Rows[i][at]; got != want {
				t.Errorf("%s of %q is shown as %q, by the plan as %q", c.table, row.Cell(c.cell), got, want)
			}
		}
	}
}

func TestIDsAreNotShown(t *testing.T) {
	p := &plan.Plan{}
	add(t, p, "goals.kpis", map[string]string{"id": "zq1", "name": "成交额", "target": "90万", "formula": "单价 × 3"})
	add(t, p, "goals.kpis", map[string]string{"id": "zq2", "target": "90万", "formula": "单价 × 3"})
	add(t, p, "goals.assumptions", map[string]string{"id": "zq3", "name": "单价", "value": "30万"})
	add(t, p, "goals.levers", map[string]string{"id": "zq4", "name": "团长", "moves": "zq1"})
	add(t, p, "goals.levers", map[string]string{"id": "zq5", "moves": "zq2"})
	add(t, p, "results.milestones", map[string]string{"id": "zq6", "name": "年中", "date": "2027-06-30", "kpi": "zq1", "value": "90万"})
	for _, l := range plan.Languages {
		if text := fmt.Sprintf("%+v", flat(document.Build(p, document.Options{Language: l}))); strings.Contains(text, "zq") {
			t.Errorf("%s: an id is shown: %s", l, text)
		}
	}
}

// flat lists all texts of the document's sections.
func flat(d *document.Document) (all []string) {
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			switch b := b.(type) {
			case *document.Answer:
				all = append(all, b.Text)
			case *document.Table:
				all = append(all, slices.Concat(b.Rows...)...)
			case *document.Note:
				all = append(all, b.Lines...)
			}
		}
	}
	return all
}

func TestATableShowsTheCellsThatAreFilledAndWhatIsRequiredFirst(t *testing.T) {
	p := &plan.Plan{}
	set(t, p, "stage", "growth")
	all := map[string]string{}
	kpis, _ := plan.Question("goals.kpis")
	for _, c := range kpis.Cells {
		all[c.Key] = "1"
	}
	add(t, p, "goals.kpis", all)
	add(t, p, "resources.have", map[string]string{"name": "店面", "note": "临街"})
	d := document.Build(p, document.Options{})
	if got := names(blocks(d, "resources.have")[0]); got != "资源 备注" {
		t.Errorf("columns of resources: %s", got)
	}
	var parts []string
	for _, b := range blocks(d, "goals.kpis") {
		if _, ok := b.(*document.Table); ok {
			parts = append(parts, names(b))
		}
	}
	want := []string{"指标 角色 口径 现值 目标 何时达到 怎么算出来 数据从哪来", "指标 单位 方向 分期目标 负责人 多久看一次 依据 可靠程度"}
	if !slices.Equal(parts, want) {
		t.Errorf("columns of KPIs: %q, want %q", parts, want)
	}
}

func names(b document.Block) string {
	var all []string
	for _, c := range b.(*document.Table).Columns {
		all = append(all, c.Name)
	}
	return strings.Join(all, " ")
}

func TestAPlanHandedInLeavesOutWhatIsNotForOthersAndSaysSo(t *testing.T) {
	p := &plan.Plan{}
	set(t, p, "stage", "growth")
	set(t, p, "product.critical_assumption", "家庭愿意自提")
	add(t, p, "not_applying", map[string]string{"question": "goals.vision", "because": "短期项目"})
	for _, c := range []struct {
		purpose  string
		control  bool
		appendix int
		left     []string
	}{
		{"think", false, 1, nil},
		{"", false, 1, nil},
		{"submit", true, 0, []string{"not_applying", "product.critical_assumption"}},
	} {
		set(t, p, "purpose", c.purpose)
		d := document.Build(p, document.Options{})
		facts, _ := d.Front[0].(*document.Facts)
		if facts == nil || facts.Control != c.control {
			t.Errorf("%q: the front begins with %+v", c.purpose, d.Front[0])
		}
		if len(d.Appendix) != c.appendix {
			t.Errorf("%q: appendix %+v", c.purpose, d.Appendix)
		}
		var left []string
		for _, f := range d.LeftOut {
			left = append(left, f.ID)
		}
		slices.Sort(left)
		if !slices.Equal(left, c.left) {
			t.Errorf("%q: leaves out %q, want %q", c.purpose, left, c.left)
		}
		if waived := len(blocks(d, "goals.vision")) > 0; waived == c.control {
			t.Errorf("%q: why the vision does not apply is shown: %v", c.purpose, waived)
		}
	}
}

func TestNamesAreFitForLabels(t *testing.T) {
	check := func(what string, fields []*plan.Field) {
		for _, l := range plan.Languages {
			seen := map[string]bool{}
			for _, f := range fields {
				name := document.Label(f, false, l)
				if seen[name] {
					t.Errorf("two of %s are called %q", what, name)
				}
				seen[name] = true
				runes := []rune(name)
				for _, r := range []rune{runes[0], runes[len(runes)-1]} {
					if unicode.IsPunct(r) || unicode.IsSpace(r) {
						t.Errorf("%q of %s begins or ends with %q, which keeps it from being bold", name, what, r)
					}
				}
				if strings.ContainsAny(name, "*_`[]<>&|\\:#：") {
					t.Errorf("%q of %s holds a mark", name, what)
				}
			}
		}
	}
	for _, s := range plan.Sections() {
		check("section "+s.ID, s.Fields)
	}
	for _, f := range plan.Fields() {
		check(f.ID, f.Cells)
	}
}
