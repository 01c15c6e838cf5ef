package ui

import (
	"bytes"

	"github.com/spf13/cobra"

	"opsplan/plan"
	"opsplan/ui/handout"
)

func (a *app) completionCommand() *cobra.Command {
	return &cobra.Command{
		Use:       "completion SHELL",
		Short:     a.say(plan.Words{Zh: "命令行补全脚本：bash zsh fish powershell", En: "The shell's completion script: bash zsh fish powershell"}),
		Example:   "source <(opsplan completion bash)",
		ValidArgs: []string{"bash", "zsh", "fish", "powershell"},
		Args:      arguments(1, 1, plan.Words{Zh: "命令行的名字", En: "the shell's name"}),
		RunE: func(cmd *cobra.Command, args []string) error {
			var script bytes.Buffer
			var err error
			switch args[0] {
			case "bash":
				err = cmd.Root().GenBashCompletionV2(&script, true)
			case "zsh":
				err = cmd.Root().GenZshCompletion(&script)
			case "fish":
				err = cmd.Root().GenFishCompletion(&script, true)
			case "powershell":
				err = cmd.Root().GenPowerShellCompletionWithDesc(&script)
			default:
				return wrongUse("没有 %q 的补全，有的是 bash zsh fish powershell", "there is no completion for %q; there is for bash zsh fish powershell", args[0])
			}
			if err != nil {
				return err
			}
			return a.write(script.Bytes())
		},
	}
}

// completeDrafts offers the names of saved drafts.
func (a *app) completeDrafts(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	store, err := a.store()
	if err != nil {
		return nil, cobra.ShellCompDirectiveDefault
	}
	entries, err := store.List()
	if err != nil {
		return nil, cobra.ShellCompDirectiveDefault
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name)
	}
	return names, cobra.ShellCompDirectiveDefault
}

// completeFormats offers the formats there are, and Word files for a template.
func (a *app) completeFormats(cmd *cobra.Command) {
	var names []string
	for _, f := range handout.Formats() {
		names = append(names, cobra.CompletionWithDesc(f.Name, f.Words.In(a.lang)))
	}
	_ = cmd.RegisterFlagCompletionFunc("to", cobra.FixedCompletions(names, cobra.ShellCompDirectiveNoFileComp))
	_ = cmd.RegisterFlagCompletionFunc("template", cobra.FixedCompletions([]string{"docx", "dotx"}, cobra.ShellCompDirectiveFilterFileExt))
}
