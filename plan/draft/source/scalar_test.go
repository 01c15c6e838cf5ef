package source

import (
	"strings"
	"testing"

	"opsplan/plan"

	"pgregory.net/rapid"
)

// awkward is what texts are made of that YAML has views on.
var awkward = []string{
	"", " ", "  ", "\t", "\n", "\n\n", "\r", "\r\n", "-", "- ", "--- ", "...", "?", "? ", ":", ": ", ":x", "#", " #", "# ",
	",", "[", "]", "{", "}", "&a", "*a", "!t", "|", ">", "|-", "'", "''", `"`, `\`, `\n`, "%", "@", "`", "~", "null", "no", "Yes",
	"<<", "=", "010", "1e3", "0x1F", "1_000", ".5", "+5", "12:30", "2027-01-01", "258.00", "50万", "２.５％", "90%", "-5%",
	"成交额", "：", "，", "（一）", "“引”", "𠮷", "🎉", "👨‍👩‍👧", "e\u0301", "مرحبا", "\u202e", "\u200b", "\u3000", "\u00a0",
	"\u0085", "\u2028", "\u2029", "\ufeff", "\ufffe", "\uffff", "\ufffd", "\x00", "\x01", "\x1b[2J", "\x7f", "\u009b", "\U0001fffe", "\ufdd0",
	"a", "word", "一二三", "key: value", "a # b", "line\n  indented", "trailing  ", "  leading", "\tx", "x\t",
}

func awkwardText() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		if rapid.IntRange(0, 9).Draw(t, "any") == 0 {
			return strings.ToValidUTF8(rapid.String().Draw(t, "text"), "\ufffd")
		}
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(awkward), 0, 6).Draw(t, "pieces"), "")
	})
}

func TestEveryTextReadsBackFromANewFile(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		checkRoundTrip(t, awkwardText().Draw(t, "text"))
	})
}

func TestEveryPairOfAwkwardPiecesReadsBack(t *testing.T) {
	for _, a := range awkward {
		for _, b := range awkward {
			checkRoundTrip(t, a+b)
		}
	}
}

// checkRoundTrip puts the text wherever a file can hold one.
func checkRoundTrip(t interface {
	Helper()
	Fatalf(string, ...any)
}, s string) {
	t.Helper()
	p := &plan.Plan{}
	p.Title, p.Summary, p.Readers, p.Trade = plan.Line(s), plan.Prose(s), plan.Several(s), plan.Choice(s)
	p.Goals.Vision, p.Goals.MainWhy = plan.Line(s), plan.Prose(s)
	p.Goals.KPIs = []plan.KPI{{Name: plan.Line(s), ByPeriod: plan.Series(s)}, {ID: plan.ID(s)}}
	p.Budget.Ask = plan.Prose(s)
	for _, id := range []string{"readers", "trade"} { // options in words are read as codes
		f, _ := plan.Question(id)
		if _, err := p.Apply(p.Set(f.Whole(), s)); err != nil {
			t.Fatalf("%v", err)
		}
	}
	data := Encode(p)
	f, err := Parse("", data)
	if err != nil {
		t.Fatalf("text %q: %v\n%s", s, err, data)
	}
	if q := f.Plan(); !q.Equal(p) {
		t.Fatalf("text %q read back as title %q, summary %q, readers %q, first KPI %q\n%s", s, q.Title, q.Summary, q.Readers, q.Goals.KPIs, data)
	}
}

func FuzzScalar(f *testing.F) {
	for _, s := range awkward {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		checkRoundTrip(t, strings.ToValidUTF8(s, "\ufffd"))
	})
}
