package ui

import (
	"errors"
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"opsplan/plan"
	"opsplan/plan/inert"
)

// root is the tree of commands.
func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "opsplan",
		Short:         a.say(plan.Words{Zh: "一步步写出一份能交的运营计划书", En: "Write an operations plan, one question at a time"}),
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          a.noSuchCommand,
		RunE:          func(*cobra.Command, []string) error { return a.start() },
	}
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetHelpFunc(a.help)
	root.SetUsageFunc(func(*cobra.Command) error { return nil })
	root.SetFlagErrorFunc(a.wrongFlag)
	root.PersistentFlags().String("lang", "", a.say(plan.Words{Zh: "界面语言：zh 或 en", En: "language of the interface: zh or en"}))
	root.PersistentFlags().BoolVar(&a.accessible, "accessible", false, a.say(plan.Words{Zh: "逐题模式：一行一行问答，不画屏幕，适合读屏软件", En: "line mode: questions line by line, nothing redrawn, fit for screen readers"}))
	root.PersistentFlags().BoolP("help", "h", false, a.say(plan.Words{Zh: "显示帮助", En: "show help"}))
	root.Flags().Bool("version", false, a.say(plan.Words{Zh: "显示版本", En: "show the version"}))
	root.PreRunE = func(cmd *cobra.Command, _ []string) error {
		if show, _ := cmd.Flags().GetBool("version"); show {
			cmd.RunE = func(*cobra.Command, []string) error { return a.write([]byte("opsplan " + version() + "\n")) }
		}
		return nil
	}
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error { return a.checkLang(cmd) }
	root.AddCommand(
		a.newCommand(), a.editCommand(), a.listCommand(), a.exportCommand(), a.previewCommand(), a.checkCommand(),
		a.questionsCommand(), a.exampleCommand(), a.setCommand(), a.restoreCommand(), a.schemaCommand(), a.completionCommand(), a.helpCommand(root),
	)
	for _, cmd := range root.Commands() {
		cmd.DisableFlagsInUseLine = true // which would add the English "[flags]"
	}
	return root
}

func (a *app) checkLang(cmd *cobra.Command) error {
	if value, _ := cmd.Flags().GetString("lang"); value != "" && value != string(plan.Zh) && value != string(plan.En) {
		return wrongUse("--lang 只有 zh 和 en，没有 %q", "--lang is zh or en, not %q", value)
	}
	return nil
}

// version is the module's, as the build recorded it.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

// noSuchCommand tells a mistyped command from a draft's name.
func (a *app) noSuchCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, c := range cmd.Commands() {
		names = append(names, append(c.Aliases, c.Name())...)
	}
	if near := plan.Nearest(args[0], names); near != "" {
		return wrongUse("没有命令 %q，是不是 opsplan %s？", "there is no command %q; did you mean opsplan %s?", args[0], near)
	}
	return wrongUse("没有命令 %q。打开草稿用 opsplan edit %[1]q，全部命令见 opsplan help",
		"there is no command %q. To open a draft: opsplan edit %[1]q; for all commands: opsplan help", args[0])
}

// wrongFlag puts what the flag library found into our own words.
func (a *app) wrongFlag(cmd *cobra.Command, err error) error {
	if e, ok := errors.AsType[*pflag.NotExistError](err); ok {
		name := e.GetSpecifiedName()
		if e.GetSpecifiedShortnames() != "" {
			return wrongUse("没有选项 -%s，看 %s --help", "there is no option -%s; see %s --help", shown(name), cmd.CommandPath())
		}
		if near := plan.Nearest(name, flagNames(cmd)); near != "" {
			return wrongUse("没有选项 --%s，是不是 --%s？", "there is no option --%s; did you mean --%s?", shown(name), near)
		}
		return wrongUse("没有选项 --%s，看 %s --help", "there is no option --%s; see %s --help", shown(name), cmd.CommandPath())
	}
	if e, ok := errors.AsType[*pflag.ValueRequiredError](err); ok {
		return wrongUse("选项 --%s 后面要有一个值", "option --%s needs a value", e.GetFlag().Name)
	}
	if e, ok := errors.AsType[*pflag.InvalidValueError](err); ok {
		return wrongUse("选项 --%s 不能是 %q", "option --%s cannot be %q", e.GetFlag().Name, e.GetValue())
	}
	return wrongUse("选项写得不对，看 %s --help", "an option is written wrongly; see %s --help", cmd.CommandPath())
}

// shown is a part of an argument, in a message of one line.
func shown(text string) string { return inert.Line(text) }

// arguments demands between least and most arguments (-1: any number), named
// for people.
func arguments(least, most int, what plan.Words) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return &fault{plan.Words{
				Zh: fmt.Sprintf("还要写上%s：%s", what.Zh, cmd.UseLine()),
				En: fmt.Sprintf("%s is missing: %s", what.En, cmd.UseLine()),
			}, statusUsage}
		case most >= 0 && len(args) > most:
			return wrongUse("%q 是多出来的，写法：%s", "%q is one too many; usage: %s", args[most], cmd.UseLine())
		}
		return nil
	}
}

func flagNames(cmd *cobra.Command) []string {
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	return names
}
