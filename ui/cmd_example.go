package ui

import (
	"github.com/spf13/cobra"

	"opsplan/plan"
	"opsplan/plan/draft/source"
	"opsplan/plan/guide"
)

func (a *app) exampleCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "example",
		Short: a.say(plan.Words{Zh: "一份写好的计划书，作为草稿输出", En: "A complete worked plan, as a draft"}),
		Example: `opsplan example --stage growth > sample.plan.yaml
opsplan example --stage growth | opsplan check -
opsplan example --stage growth | opsplan export -`,
		Args: arguments(0, 0, plan.Words{}),
		RunE: func(cmd *cobra.Command, _ []string) error { return a.example(cmd) },
	}
	a.addSituationFlags(cmd, "stage", "trade", "doc-lang")
	return cmd
}

func (a *app) example(cmd *cobra.Command) error {
	p := &plan.Plan{Head: plan.Head{Stage: plan.Growth, Language: plan.Choice(a.lang)}}
	if err := situate(cmd, p); err != nil {
		return err
	}
	text, ok := guide.Example(p.Stage, p.Lang())
	if !ok {
		return wrongUse("还没有这个时期的例子：%s。现在有的是 growth（发展期）", "there is no worked plan of stage %s yet; there is one of stage growth", string(p.Stage))
	}
	if cmd.Flags().Changed("trade") {
		worked, err := source.Parse("example", text)
		if err != nil {
			return err
		}
		if trade := worked.Plan().Trade; trade != p.Trade {
			return wrongUse("还没有业务类型 %s 的例子。现在有的是 %s", "there is no worked plan of trade %s yet; there is one of trade %s", string(p.Trade), string(trade))
		}
	}
	return a.write(text)
}
