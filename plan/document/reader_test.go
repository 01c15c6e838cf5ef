package document_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/guide/guidetest"
)

var readers = []string{plan.Boss, plan.Investor, plan.Lender, plan.Self}

// Whoever the document is for, each answer stands in the sections or the appendix,
// once, or is named as left out.
func TestNoReaderLosesAnAnswer(t *testing.T) {
	for _, stage := range plan.Stages {
		for _, l := range plan.Languages {
			p := guidetest.Worked(t, stage, l)
			for _, reader := range readers {
				d := document.Build(p, document.Options{Readers: []string{reader}})
				places := map[string]int{}
				for _, c := range d.Chapters() {
					if c.Part != "" {
						continue
					}
					for _, block := range c.Blocks {
						switch block := block.(type) {
						case *document.Answer:
							places[block.Of.ID]++
						case *document.Table:
							if !block.More {
								places[block.Of.ID]++
							}
						case *document.Facts, *document.Waiver, *document.Note, *document.Statement, *document.Figure:
						}
					}
				}
				for _, f := range plan.Fields() {
					left := slices.Contains(d.LeftOut, f)
					if !strings.Contains(f.ID, ".") || !p.Answered(f) || left && places[f.ID] == 0 {
						continue
					}
					if places[f.ID] != 1 || left {
						t.Errorf("%s, %s, for %s: %s stands in %d places", stage, l, reader, f.ID, places[f.ID])
					}
				}
			}
		}
	}
}

func TestEachReaderFindsFirstWhatHeLooksFor(t *testing.T) {
	want := map[string][]string{
		plan.Boss:     {"ask", "return", "risks", "doubt"},
		plan.Investor: {"position", "problem", "evidence", "arithmetic", "funds", "risks", "doubt"},
		plan.Lender:   {"loan", "repayment", "cash", "security", "risks", "doubt"},
		plan.Self:     {"next", "steps", "doubt"},
	}
	for _, l := range plan.Languages {
		p := guidetest.Worked(t, plan.Startup, l)
		for _, reader := range readers {
			var got []string
			for _, part := range document.Build(p, document.Options{Readers: []string{reader}}).Opening {
				got = append(got, part.ID)
			}
			if !slices.Equal(got, want[reader]) {
				t.Errorf("%s: for %s the document opens with %v, want %v", l, reader, got, want[reader])
			}
		}
		several := document.Build(p, document.Options{Readers: []string{plan.Self, plan.Lender}})
		if n := len(several.Opening); n != 8 || several.Opening[0].ID != "loan" {
			t.Errorf("%s: for a bank and oneself there are %d parts, each once would be 8; first comes %s", l, n, several.Opening[0].ID)
		}
	}
}

func TestWhatIsOnlyNamedConcludesNothing(t *testing.T) {
	p := &plan.Plan{Head: plan.Head{Readers: plan.Lender}, Product: plan.ProductSection{Name: "麦香铺", What: "面包铺"}}
	opens := func() bool {
		return slices.ContainsFunc(document.Build(p, document.Options{}).Opening, func(part document.Part) bool { return part.ID == "conclusion" })
	}
	if opens() {
		t.Error("a name alone is a conclusion")
	}
	kpi(t, p, "月流水", "15万", "19万", "元", "")
	p.Goals.KPIs[0].Role = plan.Main
	if !opens() {
		t.Error("an aim is no conclusion")
	}
}

func TestAPlanToThinkBeginsWithWhatIsOpen(t *testing.T) {
	p := guidetest.Worked(t, plan.Growth, plan.Zh)
	set(t, p, "purpose", "think")
	set(t, p, "goals.vision", "")
	d := document.Build(p, document.Options{})
	if d.Opening[0].ID != "open" {
		t.Fatalf("it begins with %s", d.Opening[0].ID)
	}
	if s := d.Opening[0].Blocks[0].(*document.Statement); len(s.Lines) != 1 || s.Lines[0] != "愿景" {
		t.Errorf("open: %q", s.Lines)
	}
}

func TestEveryReaderAsksTenQuestionsAtEveryStage(t *testing.T) {
	for _, stage := range plan.Stages {
		for _, l := range plan.Languages {
			for _, reader := range readers {
				for name, p := range map[string]*plan.Plan{"worked": guidetest.Worked(t, stage, l), "empty": {Head: plan.Head{Stage: stage, Language: plan.Choice(l)}}} {
					d := document.Build(p, document.Options{Readers: []string{reader}, Form: document.Questions})
					if n := len(d.Opening[0].Blocks); n != 11 { // and how many of them are answered
						t.Fatalf("%s, %s, %s: %d blocks", stage, l, reader, n)
					}
					for _, block := range d.Opening[0].Blocks[1:] {
						said := block.(*document.Answer)
						answered := !strings.Contains(said.Text, "还没答") && !strings.Contains(said.Text, "Not answered yet")
						own := slices.Contains(p.Situation().Readers, reader) // for others it need not hold all
						if answered && name == "empty" || !answered && name == "worked" && own {
							t.Errorf("%s, %s, %s, %s: %q is answered %q", name, stage, l, reader, said.Label, said.Text)
						}
						if strings.HasSuffix(said.Text, "在：") || strings.HasSuffix(said.Text, "Where: ") {
							t.Errorf("%s, %s, %s: %q is answered nowhere", stage, l, reader, said.Label)
						}
					}
				}
			}
		}
	}
}

// What the check finds wrong with an answer is said where a reader would ask.
func TestAnAnswerThatDoesNotHoldIsNotCalledAnswered(t *testing.T) {
	p := guidetest.Worked(t, plan.Growth, plan.Zh)
	p.Goals.KPIs[0].Target = "95万元"
	d := document.Build(p, document.Options{Form: document.Questions})
	said := d.Opening[0].Blocks[0].(*document.Statement).Lines[0]
	if !strings.Contains(said, "答了、还站不住") {
		t.Error(said)
	}
	row := d.Opening[0].Blocks[3].(*document.Answer)
	if !strings.Contains(row.Text, "还站不住：") || !strings.Contains(row.Text, "95万元") {
		t.Errorf("%q", row.Text)
	}
}

func TestNoPartIsCalledAsASectionOrAnotherPart(t *testing.T) {
	for _, l := range plan.Languages {
		seen := map[string]bool{}
		for _, s := range plan.Sections()[1:] {
			seen[document.Heading(s, l)] = true
		}
		for _, name := range slices.Concat(document.PartNames(l), document.SupplementNames(l)) {
			if name == "" || seen[name] {
				t.Errorf("%s: a part is called %q", l, name)
			}
			seen[name] = true
		}
	}
}

func TestASummaryIsPutTogetherFromTheAnswersAndIsShort(t *testing.T) {
	if got := document.Summary(&plan.Plan{}, plan.Zh); got != "" {
		t.Errorf("of nothing: %q", got)
	}
	for _, stage := range plan.Stages {
		for l, most := range map[plan.Language]int{plan.Zh: 300, plan.En: 900} {
			p := guidetest.Worked(t, stage, l)
			got := document.Summary(p, l)
			if n := utf8.RuneCountInString(got); n < 60 || n > most {
				t.Errorf("%s, %s: %d characters: %s", stage, l, n, got)
			}
			p.Summary = ""
			p.Readers = plan.Boss
			if first := document.Build(p, document.Options{}).Opening[0]; first.ID != "conclusion" {
				t.Errorf("%s, %s: without a summary it opens with %s", stage, l, first.ID)
			}
		}
	}
}

// isRead tells a block with text from a picture.
func isRead(b document.Block) bool {
	_, picture := b.(*document.Figure)
	return !picture
}

func TestAnyPlanIsLaidOutInEveryFormForEveryReader(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := &plan.Plan{}
		fields := rapid.SliceOfNDistinct(rapid.SampledFrom(plan.Fields()), 0, 12, func(f *plan.Field) string { return f.ID }).Draw(t, "fields")
		text := rapid.OneOf(rapid.SampledFrom([]string{"", "无", "90万", "2027-06-30", "a × b", "high", "-", "- x", "1. ", "：", "main", "10%"}), rapid.String())
		for _, f := range fields {
			change := p.Set(f.Whole(), text.Draw(t, f.ID))
			if f.Kind == plan.KindTable {
				cells := map[string]string{}
				for _, c := range f.Cells {
					cells[c.Key] = text.Draw(t, c.Key)
				}
				change = p.Add(f, -1, cells)
			}
			if _, err := p.Apply(change); err != nil {
				t.Fatal(err)
			}
		}
		o := document.Options{
			Language: rapid.SampledFrom(plan.Languages).Draw(t, "language"),
			Readers:  rapid.SliceOfDistinct(rapid.SampledFrom(readers), func(r string) string { return r }).Draw(t, "readers"),
			Form:     rapid.SampledFrom([]document.Form{document.Whole, document.OnePage, document.Questions}).Draw(t, "form"),
		}
		for _, c := range document.Build(p, o).Chapters() {
			if c.Heading == "" {
				t.Fatalf("a chapter without a heading: %+v", c)
			}
			if c.Part != "" && !slices.ContainsFunc(c.Blocks, isRead) {
				t.Fatalf("part %s is empty where figures are left out", c.Part)
			}
			for _, block := range c.Blocks {
				if table, ok := block.(*document.Table); ok {
					for _, row := range table.Rows {
						if len(row) != len(table.Columns) {
							t.Fatalf("a row of %d cells below %d heads", len(row), len(table.Columns))
						}
					}
				}
			}
		}
	})
}
