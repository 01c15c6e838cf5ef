package ui

import (
	"github.com/spf13/cobra"

	"opsplan/plan"
)

func (a *app) schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "schema",
		Short:   a.say(plan.Words{Zh: "草稿文件的 JSON Schema", En: "The JSON Schema of a draft"}),
		Long:    a.say(plan.Words{Zh: "编辑器认得它，就能在手写草稿时补全键名和选项。", En: "An editor that knows it completes keys and options of a draft written by hand."}),
		Example: "opsplan schema > opsplan.schema.json",
		Args:    arguments(0, 0, plan.Words{}),
		RunE:    func(*cobra.Command, []string) error { return a.write(plan.Schema(a.lang)) },
	}
}
