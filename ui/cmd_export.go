package ui

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"opsplan/plan"
	"opsplan/ui/handout"
)

type exportOptions struct {
	file, to, template string
	figures, force     bool
}

func (a *app) exportCommand() *cobra.Command {
	var o exportOptions
	cmd := &cobra.Command{
		Use:   "export PLAN",
		Short: a.say(plan.Words{Zh: "导出计划书：Word、PDF、网页、Markdown、JSON", En: "The plan as a document: Word, PDF, web page, Markdown, JSON"}),
		Long: a.say(plan.Words{
			Zh: "不写 -o 就把 Markdown 写到标准输出。PDF 要装有 LibreOffice；没有它，导出网页再用浏览器打印。\n字体和常用的模板可以写进设置文件 opsplan/config.yaml。",
			En: "Without -o it is Markdown, to standard output. A PDF takes LibreOffice; without it, write the web page and\nprint that. Fonts and a template for every time can be set in opsplan/config.yaml.",
		}),
		Example: `opsplan export q3 -o plan.docx
opsplan export q3 -o bank.docx --reader lender --template letterhead.docx
opsplan export q3 -o brief.pdf --one-page
opsplan export q3 --questions > questions.md
opsplan export q3 --to json`,
		Args:              arguments(1, 1, plan.Words{Zh: "要导出哪份草稿", En: "the draft to export"}),
		ValidArgsFunction: a.completeDrafts,
		RunE:              func(cmd *cobra.Command, args []string) error { return a.export(cmd, o, args[0]) },
	}
	f := cmd.Flags()
	f.StringVarP(&o.file, "output", "o", "", a.say(plan.Words{Zh: "写到这个文件", En: "write to this file"}))
	names := formatNames()
	f.StringVar(&o.to, "to", "", a.say(plan.Words{Zh: "格式：" + names + "；默认看文件名", En: "format: " + names + "; by default as the file's name says"}))
	a.addDocumentFlags(cmd)
	f.BoolVar(&o.figures, "figures", false, a.say(plan.Words{Zh: "Markdown 里也画图（Mermaid）；其余格式本来就有图", En: "figures in Markdown too, as Mermaid; other formats have them anyway"}))
	f.StringVar(&o.template, "template", "", a.say(plan.Words{Zh: "照这个 Word 文件的样式、页眉、页脚来排（Word、PDF）", En: "take styles, head and foot from this Word file (Word, PDF)"}))
	f.BoolVar(&o.force, "force", false, a.say(plan.Words{Zh: "文件已存在也写", En: "replace the file if it exists"}))
	a.completeFormats(cmd)
	return cmd
}

func (a *app) export(cmd *cobra.Command, o exportOptions, arg string) error {
	format, order, err := a.ordered(cmd, o)
	if err != nil {
		return err
	}
	s, err := a.read(arg)
	if err != nil {
		return err
	}
	toOutput := o.toOutput()
	if !toOutput {
		if err := handout.MayWrite(o.file, s.path, o.force); err != nil {
			return advised(err)
		}
	}
	var output []byte
	err = untilSignal(func(ctx context.Context) error {
		output, err = format.Make(ctx, s.plan, order)
		return err
	})
	if err != nil {
		return err
	}
	if toOutput {
		return a.write(output)
	}
	if err := handout.Write(o.file, output, s.path, o.force); err != nil {
		return advised(err)
	}
	a.tell(plan.Words{Zh: "写好了：%s", En: "written: %s"}, o.file)
	return nil
}

func (o exportOptions) toOutput() bool { return o.file == "" || o.file == "-" }

// ordered is what the options ask for, if it makes sense.
func (a *app) ordered(cmd *cobra.Command, o exportOptions) (f handout.Format, order handout.Order, err error) {
	order = handout.Order{Figures: o.figures, Template: o.template, Env: a.Env}
	if err := noEmptyNames(cmd, "output", "template"); err != nil {
		return f, order, err
	}
	if f, err = formatOf(o.to, o.file); err != nil {
		return f, order, err
	}
	if err := fits(cmd, f); err != nil {
		return f, order, err
	}
	if o.toOutput() && f.Binary && !a.redirected() {
		return f, order, wrongUse("%[1]s在终端里显示不了：用 -o 写进文件，如 -o plan%[3]s", "a terminal cannot show a %[2]s: write a file, as with -o plan%[3]s",
			f.Words.Zh, f.Words.En, f.Ending)
	}
	order.Options, err = documentOptions(cmd)
	return f, order, err
}

// noEmptyNames refuses a file name that is there and empty: a variable of the
// caller's that is not set.
func noEmptyNames(cmd *cobra.Command, flags ...string) error {
	for _, name := range flags {
		if f := cmd.Flags().Lookup(name); f.Changed && f.Value.String() == "" {
			option := "--" + name
			if f.Shorthand != "" {
				option = "-" + f.Shorthand
			}
			return wrongUse("%s 后面的文件名是空的", "the file name after %s is empty", option)
		}
	}
	return nil
}

// fits refuses options that mean nothing to the format.
func fits(cmd *cobra.Command, f handout.Format) error {
	if cmd.Flags().Changed("template") && !f.Styled {
		return wrongUse("--template 只用在 docx 和 pdf 上，%s 用不上", "--template is for docx and pdf; %s takes none", f.Name)
	}
	if !f.Data {
		return nil
	}
	for _, name := range slices.Concat(documentFlags, []string{"figures"}) {
		if cmd.Flags().Changed(name) {
			return wrongUse("%s 是答案本身，不为谁排版，用不上 --%s", "%s is the answers themselves, laid out for nobody: --%s means nothing to it", f.Name, name)
		}
	}
	return nil
}

// untilSignal does something that a signal calls off.
func untilSignal(do func(context.Context) error) error {
	ctx, cancel := context.WithCancelCause(context.Background())
	defer cancel(nil)
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, deadly...)
	defer signal.Stop(signals)
	go func() {
		select {
		case sig := <-signals:
			cancel(&ending{statusSignal + number(sig)})
		case <-ctx.Done():
		}
	}()
	return do(ctx)
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
// name ends with.
func formatOf(name, file string) (handout.Format, error) {
	if name != "" {
		f, ok := handout.Named(name)
		if !ok {
			return f, wrongUse("没有格式 %q，有的是：%s", "there is no format %q; there is: %s", name, formatNames())
		}
		return f, nil
	}
	if file == "-" {
		file = ""
	}
	f, ok := handout.OfFile(file)
	if info, err := os.Stat(file); !ok && err == nil && info.IsDir() {
		return f, &handout.Refusal{Path: file, Why: handout.Folder}
	}
	if !ok {
		return f, wrongUse("没有 %s 这种格式，有的是：%s；用 --to 说明写成哪一种", "there is no format %s; there is: %s; say with --to which one to write", shown(strings.ToLower(filepath.Ext(file))), formatNames())
	}
	return f, nil
}

func formatNames() string {
	var names []string
	for _, f := range handout.Formats() {
		names = append(names, f.Name)
	}
	return strings.Join(names, " ")
}
