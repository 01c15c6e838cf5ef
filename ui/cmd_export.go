package ui

import (
	"errors"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/ui/handout"
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
	output := format.Write(s.plan, document.Options{})
	if o.file == "" || o.file == "-" {
		return a.write(output)
	}
	if err := handout.Write(o.file, output, s.path, o.force); err != nil {
		return advised(err)
	}
	a.tell(plan.Words{Zh: "写好了：%s", En: "written: %s"}, o.file)
	return nil
}

// advised adds to a refusal which option helps.
func advised(err error) error {
	refusal, ok := errors.AsType[*handout.Refusal](err)
	if !ok {
		return err
	}
	words := refusal.Words()
	switch refusal.Why {
	case handout.Exists:
		return &fault{plan.Words{Zh: words.Zh + "；要盖掉它，加 --force", En: words.En + "; to replace it add --force"}, statusFailed}
	case handout.NotAFile:
		return &fault{plan.Words{Zh: words.Zh + "；要写到标准输出，不用 -o", En: words.En + "; to write to standard output leave -o out"}, statusUsage}
	case handout.Folder, handout.Draft, handout.Link:
	}
	return err
}

// formatOf is the format of that name; without a name, the one that the file's
// name ends with. Standard output gets the first.
func formatOf(name, file string) (handout.Format, error) {
	var names []string
	for _, f := range handout.Formats() {
		names = append(names, f.Name)
	}
	if name != "" {
		f, ok := handout.Named(name)
		if !ok {
			return f, wrongUse("没有格式 %q，有的是：%s", "there is no format %q; there is: %s", name, strings.Join(names, " "))
		}
		return f, nil
	}
	if file == "-" {
		file = ""
	}
	f, ok := handout.OfFile(file)
	if !ok {
		return f, wrongUse("没有 %s 这种格式，有的是：%s；用 --to 说明写成哪一种", "there is no format %s; there is: %s; say with --to which one to write", shown(strings.ToLower(filepath.Ext(file))), strings.Join(names, " "))
	}
	return f, nil
}
