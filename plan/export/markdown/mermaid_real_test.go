//go:build mermaid

package markdown_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os/exec"
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/export/markdown"
	"opsplan/plan/number"
)

var modules = flag.String("modules", "", "a folder in which `npm install mermaid jsdom` was run")

// What Mermaid itself makes of diagrams of hostile names: it takes each, and finds
// in it as many bars of time or parts of a whole as the picture has.
func TestMermaidItselfReadsTheDiagrams(t *testing.T) {
	if *modules == "" {
		t.Fatal("say with -modules where npm has installed mermaid and jsdom")
	}
	var told []toldDiagram
	add := func(p document.Picture) {
		d := &document.Document{Language: plan.Zh, Front: []document.Block{&document.Figure{Caption: "x", Picture: p}}}
		code := diagrams(t, markdown.Options{Figures: true}.Format(d))[0]
		told = append(told, toldDiagram{code, strings.Count(code, " : "), names(code)})
	}
	figures := randomFigure()
	for i := range 100 {
		add(figures.Example(i).Picture)
	}
	for _, name := range append(mermaidWords, nasty...) {
		day := number.Date{Year: 2027, Month: 1, Day: 1}
		stretch := document.Stretch{Start: day, End: day.AddDays(9)}
		add(&document.Shares{Parts: []document.Portion{{Name: name, Size: 0.5, Amount: name}, {Name: "b", Size: 0.5, Amount: "1"}}})
		add(&document.Schedule{Stretch: stretch, Milestones: []document.Event{{Name: name, Day: day}}, Lanes: []document.Lane{
			{Name: name, Stretch: stretch, Bars: []document.Bar{{Name: name, Stretch: stretch}, {Name: name, Owner: name, Stretch: stretch}}},
		}})
	}
	in, err := json.Marshal(told)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("node", "testdata/mermaid.mjs", *modules)
	cmd.Stdin = bytes.NewReader(in)
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	t.Logf("%s", out)
}

// toldDiagram is one with what must be found in it.
type toldDiagram struct {
	Code  string `json:"code"`
	Bars  int    `json:"bars"`  // of time
	Parts int    `json:"parts"` // of a whole
}

// names counts the parts of a pie; of two with one name Mermaid knows one.
func names(code string) int {
	seen := map[string]bool{}
	for line := range strings.Lines(code) {
		if name, _, ok := strings.Cut(line, `" : `); ok {
			seen[name] = true
		}
	}
	return len(seen)
}

// mermaidWords are names that one of Mermaid's diagrams could take for its own.
var mermaidWords = []string{
	"title x", "section", "section x", "click a", "call f()", `href "x"`, "end", "done", "crit", "milestone", "vert", "gantt", "pie", "showData", "xychart-beta", "x-axis [1]", "bar [1]",
	"2027-01-01", "2027-01-01 a", "2027-01-01, 3d", "a : crit, 2027-01-01, 3d", "style a:b#c;", "classDef a:b#c;", "axisFormat %Y", "accTitle: x", "accDescr { x }", "includes 2027-01-01",
	"%%{init: {}}%%", "%% x", "5%% x", "---", "a;b", "#quot;", "ﬂ°°60¶ßb¶ß", "weekday monday", "inclusiveEndDates", "topAxis", "tickInterval 1day", "`md`", "a\nb", "excludes weekends",
}
