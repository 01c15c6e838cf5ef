// Package export_test holds the formats against each other.
package export_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
	"golang.org/x/net/html"

	"opsplan/plan"
	"opsplan/plan/derive"
	"opsplan/plan/document"
	"opsplan/plan/export/docx"
	htmlexport "opsplan/plan/export/html"
	"opsplan/plan/export/markdown"
	"opsplan/plan/guide/guidetest"
	"opsplan/plan/number"
)

// What the plan's numbers come to is worked out here once more, and must be read
// in every format for every reader.
func TestEveryFormatForEveryReaderGivesTheSameFigures(t *testing.T) {
	for _, stage := range plan.Stages {
		for _, l := range plan.Languages {
			p := guidetest.Worked(t, stage, l)
			want := comesTo(p)
			if len(want) < 4 {
				t.Fatalf("%s, %s: only %v to look for", stage, l, want)
			}
			for _, reader := range []string{plan.Boss, plan.Investor, plan.Lender, plan.Self} {
				d := document.Build(p, document.Options{Readers: []string{reader}})
				for format, said := range read(t, d) {
					for of, figure := range want {
						if !strings.Contains(said, figure) {
							t.Errorf("%s, %s, for %s: %s does not say that %s is %s", stage, l, reader, format, of, figure)
						}
					}
				}
			}
		}
	}
}

// comesTo are the sums of the budget and the targets that follow from formulas.
func comesTo(p *plan.Plan) map[string]string {
	f := number.Format{Lang: number.Lang(p.Lang()), Currency: p.Money()}
	want := map[string]string{}
	say := func(of string, q number.Quantity) {
		if q.Sign() < 0 { // said as a loss
			q = q.Neg()
		}
		if !q.IsZero() {
			want[of], _ = f.Money(q)
		}
	}
	t := derive.Totals(p)
	say("what is paid once", t.OneOff)
	say("what goes on", t.Running)
	say("the total", t.Total)
	say("the income", t.Earned)
	for _, k := range p.Goals.KPIs {
		if k.Formula != "" {
			want["the target of "+string(k.Name)] = string(k.Target)
		}
	}
	return want
}

// read gives back the text of the document as each format's own reader sees it.
func read(t *testing.T, d *document.Document) map[string]string {
	t.Helper()
	word, err := docx.Format(d, docx.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return map[string]string{"Markdown": readMarkdown(markdown.Format(d)), "HTML": readHTML(t, htmlexport.Format(d)), "DOCX": readDOCX(t, word)}
}

func readMarkdown(source []byte) string {
	var b strings.Builder
	root := goldmark.New(goldmark.WithExtensions(extension.Table)).Parser().Parse(text.NewReader(source))
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if leaf, ok := n.(*ast.Text); ok && entering {
			b.WriteString(strings.ReplaceAll(string(leaf.Segment.Value(source)), `\`, ""))
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}

func readHTML(t *testing.T, page []byte) string {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	}
	return b.String()
}

func readDOCX(t *testing.T, file []byte) string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	body, err := archive.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	defer body.Close()
	var b strings.Builder
	for tokens := xml.NewDecoder(body); ; {
		token, err := tokens.Token()
		if err == io.EOF {
			return b.String()
		}
		if err != nil {
			t.Fatal(err)
		}
		if said, ok := token.(xml.CharData); ok {
			b.Write(said)
		}
	}
}
