package ui

import (
	"strings"

	"github.com/spf13/cobra"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/export/json"
	"opsplan/plan/export/markdown"
)

type exportOptions struct {
	file, to string
	force    bool
}

func (a *app) exportCommand() *cobra.Command {
	var o exportOptions
	cmd := &cobra.Command{
		Use:   "export PLAN",
		Short: a.say(plan.Words{Zh: "导出计划书，默认是 Markdown，写到标准输出", En: "The plan as a document: Markdown to standard output, unless said otherwise"}),
		Example: `opsplan export q3 > plan.md
opsplan export q3 -o plan.md --force
opsplan export q3 --to json`,
		Args:              arguments(1, 1, plan.Words{Zh: "要导出哪份草稿", En: "the draft to export"}),
		ValidArgsFunction: a.completeDrafts,
		RunE:              func(cmd *cobra.Command, args []string) error { return a.export(cmd, o, args[0]) },
	}
	f := cmd.Flags()
	f.StringVarP(&o.file, "output", "o", "", a.say(plan.Words{Zh: "写到这个文件", En: "write to this file"}))
	f.StringVar(&o.to, "to", "", a.say(plan.Words{Zh: "格式：md 或 json；默认看文件名", En: "md or json; by default as the file's name says"}))
	a.addSituationFlags(cmd, "reader", "doc-lang")
	f.BoolVar(&o.force, "force", false, a.say(plan.Words{Zh: "文件已存在也写", En: "replace the file if it exists"}))
	return cmd
}

// A format is a way to write a plan down.
type format struct {
	name, ending string
	write        func(p *plan.Plan) []byte
}

var formats = []format{
	{"md", ".md", func(p *plan.Plan) []byte { return markdown.Format(document.Build(p, document.Options{})) }},
	{"json", ".json", json.Format},
}

func (a *app) export(cmd *cobra.Command, o exportOptions, arg string) error {
	format, err := formatOf(o.to, o.file)
	if err != nil {
		return err
	}
	s, err := a.read(arg)
	if err != nil {
		return err
	}
	if err := situate(cmd, s.plan); err != nil {
		return err
	}
	output := format.write(s.plan)
	if o.file == "" || o.file == "-" {
		return a.write(output)
	}
	if err := writeFile(o.file, output, s.path, o.force); err != nil {
		return err
	}
	a.tell(plan.Words{Zh: "写好了：%s", En: "written: %s"}, o.file)
	return nil
}

func formatOf(name, file string) (format, error) {
	for _, f := range formats {
		if name == f.name || name == "" && file != "" && strings.HasSuffix(file, f.ending) {
			return f, nil
		}
	}
	if name == "" {
		return formats[0], nil
	}
	names := make([]string, 0, len(formats))
	for _, f := range formats {
		names = append(names, f.name)
	}
	return format{}, wrongUse("没有格式 %q，有的是：%s", "there is no format %q; there is: %s", name, strings.Join(names, " "))
}
