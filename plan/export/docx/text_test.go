package docx_test

import (
	"bytes"
	"strings"
	"testing"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/export/docx"
	"opsplan/plan/guide/guidetest"
	"opsplan/plan/inert"
)

// everyDocument calls for the worked plans in all forms and for both purposes.
func everyDocument(t *testing.T, do func(t *testing.T, d *document.Document)) {
	t.Helper()
	for _, stage := range plan.Stages {
		for _, l := range plan.Languages {
			for _, purpose := range []plan.Choice{plan.Submit, plan.Think} {
				for _, form := range []document.Form{document.Whole, document.OnePage, document.Questions} {
					if form != document.Whole && stage != plan.Growth {
						continue
					}
					p := guidetest.Worked(t, stage, l)
					p.Purpose = purpose
					t.Run(strings.Join([]string{string(stage), string(l), string(purpose), formNames[form]}, "."), func(t *testing.T) {
						do(t, document.Build(p, document.Options{Form: form}))
					})
				}
			}
		}
	}
}

var formNames = [...]string{"whole", "page", "questions"}

func TestEveryTextIsThereInItsOrder(t *testing.T) {
	everyDocument(t, func(t *testing.T, d *document.Document) {
		o := open(t, formatted(t, d, docx.Options{}))
		o.sound(t)
		text := o.part(t, "word/document.xml").shown()
		for _, want := range textsOf(d) {
			at := strings.Index(text, want)
			if at < 0 {
				t.Fatalf("after all else there is no %q", want)
			}
			text = text[at+len(want):]
		}
	})
}

// textsOf lists what a document says, line by line.
func textsOf(d *document.Document) []string {
	var all []string
	say := func(texts ...string) {
		for _, text := range texts {
			if text != "" {
				all = append(all, inert.Text(text))
			}
		}
	}
	say(d.Title.Text)
	blocks := func(of []document.Block) {
		for _, block := range of {
			switch b := block.(type) {
			case *document.Answer:
				say(b.Number + b.Label)
				for _, line := range document.Lines(b.Text) {
					say(strings.TrimSpace(line.Text))
				}
			case *document.Facts:
				for _, f := range b.Facts {
					say(f.Label, f.Text)
				}
			case *document.Table:
				say(b.Label)
				for _, c := range b.Columns {
					say(c.Name)
				}
				for _, row := range b.Rows {
					say(row...)
				}
			case *document.Waiver:
				say(b.Label, document.NotApplying.In(d.Language), b.Because)
			case *document.Note:
				for _, line := range b.Lines {
					say(b.Kind.Words().In(d.Language), line)
				}
			case *document.Statement:
				say(b.Lines...)
			case *document.Figure:
				say(b.Caption)
			}
		}
	}
	blocks(d.Front)
	for _, c := range d.Chapters() {
		say(c.Heading)
		blocks(c.Blocks)
	}
	return all
}

func TestTablesTakeTheWidthOfThePage(t *testing.T) {
	const page, cover = "9070", "6000"
	d := document.Build(guidetest.Worked(t, plan.Growth, plan.En), document.Options{})
	tables := open(t, formatted(t, d, docx.Options{})).part(t, "word/document.xml").all("tblW")
	for i, width := range tables {
		if want := map[bool]string{true: cover, false: page}[i == 0]; width.attr("w") != want {
			t.Errorf("table %d of %d is %s wide, want %s", i, len(tables), width.attr("w"), want)
		}
	}
}

func TestFiguresAreSaidInWords(t *testing.T) {
	d := document.Build(guidetest.Worked(t, plan.Growth, plan.Zh), document.Options{})
	text := open(t, formatted(t, d, docx.Options{})).part(t, "word/document.xml")
	var said strings.Builder
	for _, e := range text.all("docPr") {
		said.WriteString(e.attr("descr"))
	}
	for _, e := range text.all("tblDescription") {
		said.WriteString(e.attr("val"))
	}
	figures := 0
	for _, c := range d.Chapters() {
		for _, block := range c.Blocks {
			f, ok := block.(*document.Figure)
			if !ok {
				continue
			}
			figures++
			for _, line := range append([]string{f.Caption}, f.Text...) {
				if !strings.Contains(said.String(), line) {
					t.Errorf("%s: nothing says %q", f.ID, line)
				}
			}
		}
	}
	if figures < 4 {
		t.Errorf("the plan has %d figures", figures)
	}
}

func TestTheSamePlanGivesTheSameBytes(t *testing.T) {
	one := formatted(t, document.Build(guidetest.Worked(t, plan.Maturity, plan.En), document.Options{}), docx.Options{})
	two := formatted(t, document.Build(guidetest.Worked(t, plan.Maturity, plan.En), document.Options{}), docx.Options{})
	if !bytes.Equal(one, two) {
		t.Error("two files of one plan differ")
	}
}

func TestContentsLeadToTheChapters(t *testing.T) {
	d := document.Build(guidetest.Worked(t, plan.Startup, plan.Zh), document.Options{})
	for _, forPDF := range []bool{false, true} {
		o := open(t, formatted(t, d, docx.Options{ForPDF: forPDF}))
		text := o.part(t, "word/document.xml")
		places := map[string]bool{}
		for _, e := range text.all("bookmarkStart") {
			places[e.attr("name")] = true
		}
		entries := text.all("hyperlink")
		for _, e := range entries {
			if !places[e.attr("anchor")] {
				t.Errorf("nothing at %s", e.attr("anchor"))
			}
		}
		if len(entries) < 8 || len(entries) != len(places) {
			t.Errorf("%d entries for %d chapters", len(entries), len(places))
		}
		field := strings.Contains(string(o.parts["word/document.xml"]), " TOC ")
		asks := strings.Contains(string(o.parts["word/settings.xml"]), "updateFields")
		if field == forPDF || asks == forPDF {
			t.Errorf("for PDF %v: a field of contents %v, Word asks %v", forPDF, field, asks)
		}
	}
}

func TestFontsAreSetApart(t *testing.T) {
	d := document.Build(guidetest.Worked(t, plan.Startup, plan.Zh), document.Options{})
	fonts := docx.Fonts{Body: docx.Face{EastAsian: "仿宋_GB2312"}}
	styles := string(open(t, formatted(t, d, docx.Options{Fonts: fonts})).parts["word/styles.xml"])
	for _, want := range []string{
		`w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋_GB2312"`,
		`w:eastAsia="黑体"`,
	} {
		if !strings.Contains(styles, want) {
			t.Errorf("no %s", want)
		}
	}
}
