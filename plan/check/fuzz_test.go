package check_test

import (
	"reflect"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"opsplan/plan"
	"opsplan/plan/check"
	"opsplan/plan/draft/source"
	"opsplan/plan/guide"
)

// scraps are what answers are put together from: what rules look for, and what
// stands in their way.
var scraps = []string{
	"", " ", "\n", "，", "；", "。", "、", "(", "）", "=", "×", "/", "-", "%", "“", "”", "x", "X元", "20xx", "待定", "TBD", "无", "新开",
	"0", "3", "12", "62", "1,200", "2.5%", "3成", "50万", "-5", "约 50–60万元/月", "1/0", "¥", "$5k", "元", "人", "月", "单/人", "次", "9999999999999999999999",
	"2027-01-01", "2027-02-30", "6月底", "Q3", "上半年", "1月 10万, 2月 12万", "30 June",
	"成交额", "家庭数", "gmv", "revenue", "kpi1", "s1", "ph1", "成交额 = 家庭数 × 月均单数", "复购率", "提升", "不断", "赋能", "improve", "李航", "团队", "店长",
	"main", "factor", "guard", "up", "down", "hold", "once", "monthly", "quarterly", "yes", "buy", "in_hand", "working", "startup", "growth", "maturity", "decline",
	"store", "saas", "boss", "lender", "submit", "zh", "en", "USD", "CNY", "\u202e", "👩‍👩‍👧", "𠮷", "\x00",
}

// anyPlan has any answers, in tables of a few rows.
func anyPlan(t *rapid.T) *plan.Plan {
	text := rapid.Custom(func(t *rapid.T) string {
		s := ""
		for range rapid.IntRange(0, 4).Draw(t, "scraps") {
			s += rapid.SampledFrom(scraps).Draw(t, "scrap")
		}
		return s
	})
	p := &plan.Plan{}
	for _, f := range plan.Fields() {
		if f.Kind != plan.KindTable {
			if _, err := p.Apply(p.Set(f.Whole(), text.Draw(t, f.ID))); err != nil {
				t.Fatal(err)
			}
			continue
		}
		for range rapid.IntRange(0, 3).Draw(t, f.ID) {
			cells := map[string]string{}
			for _, c := range f.Cells {
				cells[c.Key] = text.Draw(t, c.Key)
			}
			if _, err := p.Apply(p.Add(f, -1, cells)); err != nil {
				t.Fatal(err)
			}
		}
	}
	return p
}

func TestAnyPlanIsChecked(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { mustBeSound(t, anyPlan(t)) })
}

func FuzzRun(f *testing.F) { f.Fuzz(rapid.MakeFuzz(func(t *rapid.T) { mustBeSound(t, anyPlan(t)) })) }

// FuzzDraft begins with the worked plans and changes their text.
func FuzzDraft(f *testing.F) {
	for _, stage := range plan.Stages {
		for _, l := range plan.Languages {
			if data, ok := guide.Example(stage, l); ok {
				f.Add(data)
			}
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if file, err := source.Parse("fuzz", data); err == nil {
			mustBeSound(t, file.Plan())
		}
	})
}

// mustBeSound tells whether findings say what, where and why, within reason, and
// the same again when asked again.
func mustBeSound(t rapid.TB, p *plan.Plan) {
	t.Helper()
	found := check.Run(p)
	for _, f := range found {
		if question, cell := f.Path.Declared(); question == nil || f.Path.Cell != "" && cell == nil {
			t.Fatalf("%s: nothing stands at %s", f.Rule, f.Path)
		}
		if f.Path.Row != 0 && p.RowNumber(f.Path) < 0 {
			t.Fatalf("%s: there is no row %s", f.Rule, f.Path)
		}
		for _, w := range []plan.Words{f.Summary, f.Why, f.Remedy} {
			if w.Zh == "" || w.En == "" {
				t.Fatalf("%s at %s says nothing: %+v", f.Rule, f.Path, f)
			}
			if n := max(utf8.RuneCountInString(w.Zh), utf8.RuneCountInString(w.En)); n > 1500 {
				t.Fatalf("%s at %s takes %d characters", f.Rule, f.Path, n)
			}
		}
	}
	if score := check.ScoreOf(p, found); score.Total < 0 || score.Total > 100 {
		t.Fatalf("a score of %d", score.Total)
	}
	if again := check.Run(p); !reflect.DeepEqual(found, again) {
		t.Fatal("a second look finds something else")
	}
}
