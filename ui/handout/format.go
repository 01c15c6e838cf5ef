package handout

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/export/docx"
	"opsplan/plan/export/html"
	"opsplan/plan/export/json"
	"opsplan/plan/export/markdown"
	"opsplan/ui/settings"
)

// A Format is a way to write a plan down.
type Format struct {
	Name   string     // after --to
	Ending string     // of its files
	Words  plan.Words // what people call it
	Use    plan.Words // what they take it for

	Binary bool // nothing that a terminal could show
	Data   bool // the answers as they are, laid out for no reader
	Styled bool // takes fonts and a template
	Office bool // is made by LibreOffice

	write func(ctx context.Context, p *plan.Plan, o Order) ([]byte, error)
}

// formats are in the order of how often people hand them in.
var formats = []Format{
	{
		Name: "docx", Ending: ".docx", Binary: true, Styled: true,
		Words: plan.Words{Zh: "Word 文档", En: "Word document"},
		Use:   plan.Words{Zh: "交给老板、银行、客户；能接着改、写批注", En: "for a boss, a bank, a client; can be edited"},
		write: func(_ context.Context, p *plan.Plan, o Order) ([]byte, error) { return word(p, o, false) },
	},
	{
		Name: "pdf", Ending: ".pdf", Binary: true, Styled: true, Office: true,
		Words: plan.Words{Zh: "PDF 文件", En: "PDF"},
		Use:   plan.Words{Zh: "定稿：打印、发手机都不走样", En: "final: looks the same on paper and on a phone"},
		write: func(ctx context.Context, p *plan.Plan, o Order) ([]byte, error) {
			text, err := word(p, o, true)
			if err != nil {
				return nil, err
			}
			return pdfOf(ctx, text, officeLimit)
		},
	},
	{
		Name: "html", Ending: ".html",
		Words: plan.Words{Zh: "网页文件", En: "Web page"},
		Use:   plan.Words{Zh: "用浏览器打开，也好打印", En: "opens in any browser, prints well"},
		write: func(_ context.Context, p *plan.Plan, o Order) ([]byte, error) {
			return html.Format(document.Build(p, o.Options)), nil
		},
	},
	{
		Name: "md", Ending: ".md",
		Words: plan.Words{Zh: "Markdown 文档", En: "Markdown document"},
		Use:   plan.Words{Zh: "放进在线文档、知识库、代码仓库", En: "for wikis, repositories, online documents"},
		write: func(_ context.Context, p *plan.Plan, o Order) ([]byte, error) { return Markdown(p, o), nil },
	},
	{
		Name: "json", Ending: ".json", Data: true,
		Words: plan.Words{Zh: "JSON 数据", En: "JSON data"},
		Use:   plan.Words{Zh: "给别的程序用", En: "for other programs"},
		write: func(_ context.Context, p *plan.Plan, _ Order) ([]byte, error) { return json.Format(p), nil },
	},
}

// plain is the format of standard output, and of names that tell none.
const plain = "md"

// Formats lists all formats, those that people hand in first.
func Formats() []Format { return slices.Clone(formats) }

// Here tells whether this machine can write the format.
func (f Format) Here() bool {
	if !f.Office {
		return true
	}
	_, ok := office()
	return ok
}

// Markdown is the plan as a document in Markdown.
func Markdown(p *plan.Plan, o Order) []byte {
	return markdown.Options{Figures: o.Figures}.Format(document.Build(p, o.Options))
}

// word is the plan as a Word file, which looks as the person set it unless the
// order says otherwise; one for LibreOffice is laid out for it and not for people.
func word(p *plan.Plan, o Order, forPDF bool) ([]byte, error) {
	set, err := settings.Read(o.Env)
	if err != nil {
		return nil, err
	}
	if o.Template == "" {
		o.Template = set.Docx.Template
	}
	template, err := readTemplate(o.Template)
	if err != nil {
		return nil, err
	}
	text, err := docx.Format(document.Build(p, o.Options), docx.Options{Fonts: fonts(set.Docx), Template: template, ForPDF: forPDF})
	if err != nil {
		return nil, templateFault(o.Template, err)
	}
	return text, nil
}

// fonts are those that are set; one for headings is for all that stands in them.
func fonts(set settings.Docx) docx.Fonts {
	f := docx.Fonts{
		Body:    docx.Face{Latin: set.Latin, EastAsian: set.EastAsian},
		Heading: docx.Face{Latin: set.Latin},
	}
	if set.Heading != "" {
		f.Heading = docx.Face{Latin: set.Heading, EastAsian: set.Heading}
	}
	return f
}

// Named is the format with that name.
func Named(name string) (Format, bool) {
	return find(func(f Format) bool { return f.Name == name })
}

// OfFile is the format that the file's name ends with; Markdown for names
// without an ending, and of plain text.
func OfFile(path string) (Format, bool) {
	ending := strings.ToLower(filepath.Ext(path))
	if ending == "" || ending == ".txt" {
		return Named(plain)
	}
	if ending == ".htm" {
		ending = ".html"
	}
	return find(func(f Format) bool { return f.Ending == ending })
}

func find(is func(Format) bool) (Format, bool) {
	i := slices.IndexFunc(formats, is)
	if i < 0 {
		return Format{}, false
	}
	return formats[i], true
}
