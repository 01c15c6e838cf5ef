package source_test

import (
	"fmt"
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/draft/source"
)

func TestHostileFilesAreRefusedOrRead(t *testing.T) {
	bomb := "notes:\n  a: &a [x,x,x,x,x,x,x,x,x]\n"
	for c := 'b'; c <= 'i'; c++ {
		bomb += fmt.Sprintf("  %c: &%c [*%[3]c,*%[3]c,*%[3]c,*%[3]c,*%[3]c,*%[3]c,*%[3]c,*%[3]c,*%[3]c]\n", c, c, c-1)
	}
	for _, c := range []struct {
		name string
		data string
		want source.Code // "" for a draft
	}{
		{"alias bomb of nine levels", "format: 1\n" + bomb, source.Anchor},
		{"100,000 brackets", "format: 1\nnotes: " + strings.Repeat("[", 100_000), source.TooDeep},
		{"100,000 braces", "format: 1\nnotes: " + strings.Repeat("{a: ", 100_000), source.TooDeep},
		{"100,000 dashes", "format: 1\nnotes:\n" + strings.Repeat("- ", 100_000), source.TooDeep},
		{"more than 10 MB", "format: 1\ntitle: " + strings.Repeat("a", source.MaxSize), source.Oversize},
		{"one text of nearly 10 MB", "format: 1\ntitle: " + strings.Repeat("字", 3_400_000) + "\n", ""},
		{"nearly 10 MB of spaces in quotes", "format: 1\ntitle: \"" + strings.Repeat(" ", 10_000_000) + "\"\n", ""},
		{"a million items", "format: 1\nnotes: [" + strings.Repeat("a,", 1_000_000) + "]\n", source.TooMany},
		{"half a million items on one line", "format: 1\nnotes: [" + strings.Repeat("a,", 499_990) + "]\n", ""},
		{"half a million lines of comment", "format: 1\n" + strings.Repeat("# a\n", 499_990), ""},
		{"100,000 unknown keys", "format: 1\n" + numbered("key%d: a\n", 100_000), source.UnknownKey},
		{"100,000 keys twice", "format: 1\n" + strings.Repeat("title: a\n", 100_000), source.DuplicateKey},
		{"100,000 question marks", "format: 1\nnotes: {" + strings.Repeat("? ,", 100_000) + "}\n", source.KeyNotText},
		{"an endless number", "format: 1e999\n", source.BadFormat},
		{"a format of 100,000 digits", "format: " + strings.Repeat("9", 100_000) + "\n", source.NewerFormat},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := source.Parse("x", []byte(c.data))
			if got := firstCode(err); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func firstCode(err error) source.Code {
	if err == nil {
		return ""
	}
	return err.(*source.Problems).List[0].Code
}

func numbered(form string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, form, i)
	}
	return b.String()
}

// A cut file that still reads holds no text that the whole one did not.
func TestAFileCutAnywhereHoldsOnlyWhatTheWholeDid(t *testing.T) {
	p := budgetOf(5)
	whole := source.Encode(p)
	for n := range whole {
		f, err := source.Parse("x", whole[:n])
		if err != nil {
			continue
		}
		if cut := f.Plan(); !strings.HasPrefix(string(p.Title), string(cut.Title)) {
			t.Errorf("cut at %d: title %q", n, cut.Title)
		} else if len(cut.Budget.Lines) > 0 {
			i := len(cut.Budget.Lines) - 1
			if !strings.HasPrefix(string(p.Budget.Lines[i].Item), string(cut.Budget.Lines[i].Item)) {
				t.Errorf("cut at %d: item %q", n, cut.Budget.Lines[i].Item)
			}
		}
	}
}

func budgetOf(n int) *plan.Plan {
	p := &plan.Plan{}
	p.Title = "小区团购"
	for i := range n {
		p.Budget.Lines = append(p.Budget.Lines, plan.BudgetLine{
			Row:  plan.Row{Key: plan.Key(i + 1)},
			ID:   plan.ID(fmt.Sprintf("line%d", i+1)),
			Item: "冷链车租金", Category: "运营", Quantity: "2", Price: "6,000元/月", Amount: "7.2万", HowOften: "monthly", Basis: "三家报价取中",
		})
	}
	return p
}

func BenchmarkParse10000Rows(b *testing.B) {
	data := source.Encode(budgetOf(10_000))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := source.Parse("x", data); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSpliceOneCellOf10000Rows(b *testing.B) {
	f, err := source.Parse("x", source.Encode(budgetOf(10_000)))
	if err != nil {
		b.Fatal(err)
	}
	p := f.Plan()
	p.Budget.Lines[5000].Amount = "8万"
	for b.Loop() {
		if _, err := f.Splice(p); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkParseTypicalDraft(b *testing.B) {
	data := source.Encode(budgetOf(60))
	for b.Loop() {
		if _, err := source.Parse("x", data); err != nil {
			b.Fatal(err)
		}
	}
}
