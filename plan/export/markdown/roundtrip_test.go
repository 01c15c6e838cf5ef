package markdown_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/export/markdown"
)

type fataler interface {
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}

func written(t fataler, p *plan.Plan, l plan.Language) []byte {
	var b bytes.Buffer
	if err := markdown.Write(&b, document.Build(p, document.Options{Language: l})); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// readsBack fails unless the file gives back all that the document holds.
func readsBack(t fataler, p *plan.Plan, l plan.Language, file []byte) *plan.Plan {
	q, problems, err := markdown.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	if len(problems) > 0 {
		t.Fatalf("a file of ours has problems: %+v\n%s", problems, file)
	}
	want, got := held(p, l), held(q, l)
	for _, f := range plan.Fields() {
		if !slices.Equal(want[f.ID], got[f.ID]) {
			t.Fatalf("%s: wrote %q, read %q\n%s", f.ID, want[f.ID], got[f.ID], file)
		}
	}
	return q
}

func TestWhatADocumentHoldsReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := randomPlan(t)
		l := rapid.SampledFrom(plan.Languages).Draw(t, "language")
		file := markdown.Options{Figures: rapid.Bool().Draw(t, "figures")}.Format(dressed(t, p, l))
		readsBack(t, p, l, file)
		windows := bytes.ReplaceAll(file, []byte("\n"), []byte("\r\n"))
		readsBack(t, p, l, append([]byte("\ufeff"), windows...))
	})
}

// everything is a plan with every question answered and every cell filled.
func everything(t *testing.T, stage plan.Choice, text string) *plan.Plan {
	p := &plan.Plan{}
	for _, f := range plan.Fields() {
		switch {
		case f.ID == "stage":
			set(t, p, p.Set(f.Whole(), string(stage)))
		case f.ID == "purpose", f.ID == "language":
		case f.ID == "not_applying":
			set(t, p, p.Add(f, -1, map[string]string{"question": "goals.vision", "because": text}))
		case f.Kind == plan.KindTable:
			for _, more := range []string{"1", "2"} {
				cells := map[string]string{}
				for _, c := range f.Cells {
					cells[c.Key] = text + more
				}
				set(t, p, p.Add(f, -1, cells))
			}
		default:
			set(t, p, p.Set(f.Whole(), text))
		}
	}
	return p
}

func TestEveryQuestionReadsBackAtEveryStageInBothLanguages(t *testing.T) {
	for _, stage := range plan.Stages {
		for _, l := range plan.Languages {
			p := everything(t, stage, "**愿景**：待补充 | # x")
			file := written(t, p, l)
			q := readsBack(t, p, l, file)
			if again := written(t, q, l); !bytes.Equal(again, file) {
				t.Errorf("%s, %s: written again, the file differs:\n%s\n%s", stage, l, file, again)
			}
			if d := document.Build(p, document.Options{Language: l}); len(d.LeftOut) > 0 {
				t.Errorf("%s, %s: a plan to think leaves out %v", stage, l, d.LeftOut)
			}
		}
	}
}

func TestAFileIsPlainLinesWithBlankOnesBetweenBlocks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := randomPlan(t)
		if !bytes.Equal(written(t, p, p.Lang()), written(t, p.Clone(), p.Lang())) {
			t.Fatal("the same plan gives another file")
		}
		file := markdown.Options{Figures: true}.Format(dressed(t, p, p.Lang()))
		if !bytes.HasSuffix(file, []byte("\n")) || bytes.HasSuffix(file, []byte("\n\n")) {
			t.Fatalf("the file ends with %q", file[max(0, len(file)-5):])
		}
		inTable, afterBlank := false, true
		for line := range strings.Lines(string(file)) {
			line = strings.TrimSuffix(line, "\n")
			if strings.ContainsAny(line, "\r\t\x1b") || strings.TrimRight(line, " ") != line {
				t.Fatalf("line %q", line)
			}
			table := strings.HasPrefix(line, "|")
			if line != "" && !afterBlank && table != inTable {
				t.Fatalf("no blank line before %q", line)
			}
			inTable, afterBlank = table, line == ""
		}
	})
}

func TestATitleLikeTheOneMadeUpStaysThePersonsOwn(t *testing.T) {
	for _, l := range plan.Languages {
		p := planOf(t, "product.name = 明水鲜")
		set(t, p, p.Set(plan.Path{Field: "title"}, document.MadeTitle(p, l)))
		q := readsBack(t, p, l, written(t, p, l))
		if q.Title != p.Title {
			t.Errorf("title %q became %q", p.Title, q.Title)
		}
	}
}

func TestAnIDMadeUpOnReadingIsNoReferenceThatWentAstray(t *testing.T) {
	p := planOf(t, `
		goals.kpis+ id=gmv | name=月成交额
		strategy.strategies+ name=拉新 | kpi=kpi1
	`)
	readsBack(t, p, plan.Zh, written(t, p, plan.Zh))
}
