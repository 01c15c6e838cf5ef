package handout

import (
	"path/filepath"
	"slices"
	"strings"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/export/json"
	"opsplan/plan/export/markdown"
)

// A Format is a way to write a plan down.
type Format struct {
	Name   string     // after --to
	Ending string     // of its files
	Words  plan.Words // what people call it
	Use    plan.Words // what they take it for
	Write  func(p *plan.Plan, o document.Options) []byte
}

var formats = []Format{
	{
		Name: "md", Ending: ".md",
		Words: plan.Words{Zh: "Markdown 文档", En: "Markdown document"},
		Use:   plan.Words{Zh: "给人看", En: "for people to read"},
		Write: Markdown,
	},
	{
		Name: "json", Ending: ".json",
		Words: plan.Words{Zh: "JSON 数据", En: "JSON data"},
		Use:   plan.Words{Zh: "给别的程序用", En: "for other programs"},
		Write: func(p *plan.Plan, _ document.Options) []byte { return json.Format(p) },
	},
}

// Formats lists all formats, those that people hand in first.
func Formats() []Format { return slices.Clone(formats) }

// Markdown is the plan as a document in Markdown.
func Markdown(p *plan.Plan, o document.Options) []byte {
	return markdown.Format(document.Build(p, o))
}

// Named is the format with that name.
func Named(name string) (Format, bool) {
	return find(func(f Format) bool { return f.Name == name })
}

// OfFile is the format that the file's name ends with; the first one for names
// without an ending, and of plain text.
func OfFile(path string) (Format, bool) {
	ending := strings.ToLower(filepath.Ext(path))
	if ending == "" || ending == ".txt" {
		return formats[0], true
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
