package markdown_test

import (
	"bufio"
	"bytes"
	"fmt"
	"html"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	render "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"pgregory.net/rapid"
	other "rsc.io/markdown"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/export/markdown"
)

var (
	tables = goldmark.New(goldmark.WithExtensions(extension.Table))
	github = goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList))
)

// parsers are two that share nothing, each with tables alone and with whatever
// else it knows.
var parsers = map[string]func(source []byte) []string{
	"goldmark, tables":     func(source []byte) []string { return parsed(tables, source) },
	"goldmark, extensions": func(source []byte) []string { return parsed(github, source) },
	"rsc.io, tables":       func(source []byte) []string { return parsedByAnother(&other.Parser{Table: true}, source) },
	"rsc.io, extensions": func(source []byte) []string {
		return parsedByAnother(&other.Parser{Table: true, Strikethrough: true, TaskListItems: true, AutoLinkText: true, HeadingIDs: true}, source)
	},
}

func TestAParserGivesEveryTextBackToTheByte(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := randomPlan(t)
		l := rapid.SampledFrom(plan.Languages).Draw(t, "language")
		d := dressed(t, p, l)
		source := markdown.Options{Figures: true}.Format(d)
		for name, parse := range parsers {
			want, got := expected(d), parse(source)
			for i := range max(len(want), len(got)) {
				w, g := at(want, i), at(got, i)
				if w != g {
					t.Fatalf("%s: piece %d: wrote %q, parsed %q\n%s", name, i, w, g, source)
				}
			}
		}
	})
}

func at(pieces []string, i int) string {
	if i < len(pieces) {
		return pieces[i]
	}
	return "(nothing)"
}

// expected lists the document's texts piece by piece, as the person wrote them.
func expected(d *document.Document) []string {
	all := []string{"# " + passable(d.Title.Text)}
	all = append(all, expectedBlocks(d, d.Front)...)
	for _, c := range d.Chapters() {
		all = append(all, "# "+c.Heading)
		all = append(all, expectedBlocks(d, c.Blocks)...)
	}
	last := len(all) - 1
	all[last] = strings.TrimRight(all[last], "\n")
	return all
}

func expectedBlocks(d *document.Document, blocks []document.Block) (all []string) {
	colon := document.Colon.In(d.Language)
	label := func(label, rest string) string {
		if rest == "" {
			return "[" + label + "]" + strings.TrimSpace(colon)
		}
		return "[" + label + "]" + colon + rest
	}
	for _, block := range blocks {
		switch block := block.(type) {
		case *document.Answer:
			all = append(all, expectedAnswer(block, label)...)
		case *document.Facts:
			all = append(all, expectedFacts(d, block)...)
		case *document.Table:
			if !block.More && block.Label != "" {
				all = append(all, label(block.Number+block.Label, ""))
			}
			for _, c := range block.Columns {
				all = append(all, "|"+passable(c.Name))
			}
			for _, row := range block.Rows {
				for _, cell := range row {
					all = append(all, "|"+passable(cell))
				}
			}
		case *document.Waiver:
			said := "(" + document.NotApplying.In(d.Language) + ")"
			if block.Because != "" {
				said += document.Because.In(d.Language) + passable(block.Because)
			}
			all = append(all, label(block.Number+block.Label, said))
		case *document.Note:
			for _, line := range block.Lines {
				all = append(all, ">"+block.Kind.Words().In(d.Language)+colon+passable(line))
			}
		case *document.Statement:
			mark := ""
			if block.Listed {
				mark = "- "
			}
			for _, line := range block.Lines {
				if !plan.Blank(line) {
					all = append(all, mark+passable(line))
				}
			}
		case *document.Figure:
			all = append(all, "(figure)")
		}
	}
	return all
}

func expectedAnswer(a *document.Answer, label func(label, rest string) string) (all []string) {
	if !a.Prose {
		return []string{label(a.Number+a.Label, passable(a.Text))}
	}
	for i, line := range document.Lines(a.Text) {
		said := passable(line.Mark + line.Text)
		switch {
		case i == 0 && (line.Mark != "" || line.Text == ""):
			all = append(all, label(a.Number+a.Label, ""))
			if said != "" {
				all = append(all, said)
			}
		case i == 0:
			all = append(all, label(a.Number+a.Label, said))
		case said != "":
			all = append(all, said)
		}
	}
	return all
}

func expectedFacts(d *document.Document, f *document.Facts) (all []string) {
	if !f.Control {
		all = append(all, "|"+document.FactHead.In(d.Language), "|"+document.AnswerHead.In(d.Language))
	}
	for _, fact := range f.Facts {
		all = append(all, "|"+fact.Label)
		if !f.Control {
			all = append(all, "|"+passable(fact.Text))
		}
	}
	for _, fact := range f.Facts {
		if f.Control {
			all = append(all, "|"+passable(fact.Text))
		}
	}
	return all
}

// parsed lists what a parser makes of the file, piece by piece. What is neither
// text nor one of our own marks shows as its kind.
func parsed(md goldmark.Markdown, source []byte) (all []string) {
	var walk func(n ast.Node, before string)
	walk = func(n ast.Node, before string) {
		switch n := n.(type) {
		case *ast.Heading:
			all = append(all, "# "+inline(n, source))
		case *ast.Paragraph, *ast.TextBlock:
			all = append(all, before+inline(n, source))
		case *ast.List:
			number := n.Start
			for item := n.FirstChild(); item != nil; item = item.NextSibling() {
				mark := "- "
				if n.IsOrdered() {
					mark = fmt.Sprintf("%d. ", number)
					number++
				}
				if before == ">" {
					mark = ">"
				}
				for c := item.FirstChild(); c != nil; c = c.NextSibling() {
					walk(c, mark)
				}
			}
		case *extast.Table, *extast.TableHeader, *extast.TableRow, *ast.Document:
			for c := n.FirstChild(); c != nil; c = c.NextSibling() {
				walk(c, "")
			}
		case *extast.TableCell:
			all = append(all, "|"+inline(n, source))
		case *ast.FencedCodeBlock: // stands for the caption above it, too
			all[len(all)-1] = "(figure)"
		case *ast.Blockquote:
			for c := n.FirstChild(); c != nil; c = c.NextSibling() {
				walk(c, ">")
			}
		default:
			all = append(all, "("+n.Kind().String()+")")
		}
	}
	walk(md.Parser().Parse(text.NewReader(source)), "")
	last := len(all) - 1
	all[last] = strings.TrimRight(all[last], "\n")
	return all
}

func inline(n ast.Node, source []byte) string {
	var s strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			s.WriteString(decoded(c.Segment.Value(source)))
			if c.SoftLineBreak() || c.HardLineBreak() {
				s.WriteString("(break)")
			}
		case *ast.Emphasis:
			marks := [...]string{"", "()", "[]"}[c.Level]
			s.WriteString(marks[:1] + inline(c, source) + marks[1:])
		case *ast.AutoLink:
			if c.AutoLinkType == ast.AutoLinkEmail { // stays what it was, to the byte
				s.WriteString(decoded(c.Label(source)))
				continue
			}
			s.WriteString("(" + c.Kind().String() + ")")
		default:
			s.WriteString("(" + c.Kind().String() + ")")
		}
	}
	return s.String()
}

// decoded is the text as a reader of the rendered page gets it.
func decoded(source []byte) string {
	var b bytes.Buffer
	w := bufio.NewWriter(&b)
	render.DefaultWriter.Write(w, source)
	w.Flush()
	return html.UnescapeString(b.String())
}
