package ui

import (
	"strings"

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

// example writes the worked plan of the stage, or of the trade where only that
// is named.
func (a *app) example(cmd *cobra.Command) error {
	p := &plan.Plan{Head: plan.Head{Stage: plan.Growth, Language: plan.Choice(a.lang)}}
	if err := situate(cmd, p); err != nil {
		return err
	}
	stages := []plan.Choice{p.Stage}
	if !cmd.Flags().Changed("trade") {
		text, _ := guide.Example(p.Stage, p.Lang())
		return a.write(text)
	}
	if !cmd.Flags().Changed("stage") {
		stages = plan.Stages
	}
	var there []string
	for _, stage := range stages {
		text, _ := guide.Example(stage, p.Lang())
		worked, err := source.Parse("example", text)
		if err != nil {
			return err
		}
		trade := worked.Plan().Trade
		if trade == p.Trade {
			return a.write(text)
		}
		there = append(there, string(stage)+" "+string(trade))
	}
	return wrongUse("没有业务类型 %s 的例子。有的是：%s", "there is no worked plan of trade %s; there is: %s", string(p.Trade), strings.Join(there, ", "))
}
