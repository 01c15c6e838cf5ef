package markdown_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
	"pgregory.net/rapid"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/export/markdown"
)

// diagrams are those that a parser finds in a file.
func diagrams(t fataler, source []byte) []string {
	var all []string
	doc := github.Parser().Parse(text.NewReader(source))
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		if f, ok := n.(*ast.FencedCodeBlock); ok {
			if string(f.Language(source)) != "mermaid" {
				t.Fatalf("a fence of %s\n%s", f.Language(source), source)
			}
			all = append(all, string(f.Lines().Value(source)))
		}
	}
	return all
}

// Every line of a diagram is one of these, whatever it is about.
var diagramLines = func() *regexp.Regexp {
	const name, day, number = `(?:[^\x00-\x1f!-'*:-@\[-^\x60{-~_°¶ﬂ]|#\d+;)+`, `\d{4}-\d\d-\d\d`, `-?\d+(?:\.\d+)?`
	quoted := `"` + name + `"`
	list := func(of string) string { return `\[` + of + `(?:, ` + of + `)*\]` }
	return regexp.MustCompile(`^(?:` + strings.Join([]string{
		`gantt`, `    dateFormat YYYY-MM-DD`, `    inclusiveEndDates`, `    axisFormat %Y-%m`, `    todayMarker off`,
		`    section ` + name, `    ` + name + ` : (?:active, )?` + day + `, ` + day, `    ` + name + ` : milestone, ` + day + `, 0d`,
		`pie`, `    ` + quoted + ` : ` + number,
		`%%\{init: \{[^{}]*\{[^{}]*\}[^{}]*\{[^{}]*\{[^{}]*\}\}\}\}%%`, `xychart-beta(?: horizontal)?`,
		`    x-axis ` + list(quoted), `    y-axis ` + quoted + ` ` + number + ` --> ` + number, `    (?:bar|line) ` + list(number),
	}, "|") + `)$`)
}()

var diagramName = regexp.MustCompile(`(?i)^    (?:title|click|section|end|call|href|\d{4}-)`)

func TestNothingInADiagramIsObeyed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := rapid.SampledFrom(plan.Languages).Draw(t, "language")
		figure := randomFigure().Draw(t, "figure")
		d := &document.Document{Language: l, Title: document.Title{Text: "x"}, Front: []document.Block{figure}}
		if markdown.Format(d); bytes.Contains(markdown.Format(d), []byte("mermaid")) {
			t.Fatal("there is a figure that nobody asked for")
		}
		all := diagrams(t, markdown.Options{Figures: true}.Format(d))
		if len(all) != 1 {
			t.Fatalf("%d diagrams", len(all))
		}
		for line := range strings.Lines(all[0]) {
			line = strings.TrimSuffix(line, "\n")
			if !diagramLines.MatchString(line) {
				t.Fatalf("line %q", line)
			}
			if !strings.HasPrefix(line, "    section ") && diagramName.MatchString(line) {
				t.Fatalf("line %q begins with a word of Mermaid's", line)
			}
		}
	})
}

func TestAFigureTooLargeForMermaidIsLeftOut(t *testing.T) {
	pic := &document.Shares{}
	for range 3000 {
		pic.Parts = append(pic.Parts, document.Portion{Name: "推广", Size: 0.1, Amount: "1万元"})
	}
	d := &document.Document{Front: []document.Block{&document.Figure{Caption: "x", Picture: pic}}}
	if file := (markdown.Options{Figures: true}).Format(d); bytes.Contains(file, []byte("mermaid")) || bytes.Contains(file, []byte("> ")) {
		t.Errorf("written is %.200s", file)
	}
}

func TestAFenceOfAPersonIsReadAsText(t *testing.T) {
	const head = "# x\n\n## 1. 产品描述\n\n**为什么做**：a\n\n"
	for _, c := range []struct{ name, file, want string }{
		{"without a caption", head + "```mermaid\npie\n```\n", "a\n```mermaid\npie\n```"},
		{"of something else", head + "```go\nx\n```\n", "a\n```go\nx\n```"},
		{"below our caption", head + "> 图：钱花在哪几类\n\n```mermaid\npie\n    \"a\" : 1\n```\n\n**给谁用**：b\n", "a"},
		{"below our caption, without an end", head + "> 图：钱花在哪几类\n\n**给谁用**：b\n", "a"},
	} {
		p, problems, err := markdown.Read([]byte(c.file))
		if err != nil || len(problems) > 0 {
			t.Errorf("%s: %v, %v", c.name, problems, err)
			continue
		}
		if got := string(p.Product.Why); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
