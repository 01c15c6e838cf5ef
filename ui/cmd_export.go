package ui

import (
	"path/filepath"
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
	if cmd.Flags().Changed("output") && o.file == "" {
		return wrongUse("-o 后面的文件名是空的", "the file name after -o is empty")
	}
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

// formatOf is the format of that name; without a name, the one that the file's
// name ends with. Standard output and names without an ending get the first.
func formatOf(name, file string) (format, error) {
	ending := strings.ToLower(filepath.Ext(file))
	for _, f := range formats {
		if name == f.name || name == "" && ending == f.ending {
			return f, nil
		}
	}
	names := make([]string, 0, len(formats))
	for _, f := range formats {
		names = append(names, f.name)
	}
	switch {
	case name != "":
		return format{}, wrongUse("没有格式 %q，有的是：%s", "there is no format %q; there is: %s", name, strings.Join(names, " "))
	case ending == "", ending == ".txt", file == "-":
		return formats[0], nil
	}
	return format{}, wrongUse("没有 %s 这种格式，有的是：%s；用 --to 说明写成哪一种", "there is no format %s; there is: %s; say with --to which one to write", shown(ending), strings.Join(names, " "))
}
