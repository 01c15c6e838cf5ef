package ui

import (
	"strings"

	"github.com/spf13/cobra"

	"opsplan/plan"
	"opsplan/plan/document"
)

// documentFlags choose among the documents that can be made of one plan.
var documentFlags = []string{"reader", "doc-lang", "one-page", "questions"}

func (a *app) addDocumentFlags(cmd *cobra.Command) {
	a.addSituationFlags(cmd, "reader", "doc-lang")
	cmd.Flags().Bool("one-page", false, a.say(plan.Words{Zh: "只要一页纸的摘要", En: "its outline on one page instead of the whole"}))
	cmd.Flags().Bool("questions", false, a.say(plan.Words{Zh: "只要读者会问的十个问题，和计划书里答在哪儿", En: "instead of the whole, the ten questions its readers will ask, and where it answers them"}))
}

// documentOptions is the document that was asked for. The plan stays what it is.
func documentOptions(cmd *cobra.Command) (o document.Options, err error) {
	readers, err := chosen(cmd, "reader", "readers")
	if err != nil {
		return o, err
	}
	language, err := chosen(cmd, "doc-lang", "language")
	if err != nil {
		return o, err
	}
	o.Readers, o.Language = plan.Several(readers).Items(), plan.Language(language)
	onePage, _ := cmd.Flags().GetBool("one-page")
	questions, _ := cmd.Flags().GetBool("questions")
	switch {
	case onePage && questions:
		return o, wrongUse("--one-page 和 --questions 一次只能要一个", "--one-page and --questions are two documents; ask for one at a time")
	case onePage:
		o.Form = document.OnePage
	case questions:
		o.Form = document.Questions
	}
	return o, nil
}

// chosen is what an option says of a question, as codes; "" where it is not given.
func chosen(cmd *cobra.Command, flag, question string) (codes string, err error) {
	f := cmd.Flags().Lookup(flag)
	if !f.Changed {
		return "", nil
	}
	return accepted(flag, question, f.Value.String())
}

// completeOptions offers what an option takes that stands for a choice.
func (a *app) completeOptions(cmd *cobra.Command, flag, question string) {
	f, _ := plan.Question(question)
	_ = cmd.RegisterFlagCompletionFunc(flag, func(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		before := typed[:strings.LastIndexByte(typed, ',')+1] // of several
		if before != "" && f.Kind != plan.KindSeveral {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		var offers []string
		for _, o := range f.Options {
			if !strings.Contains(","+before, ","+o.Code+",") {
				offers = append(offers, cobra.CompletionWithDesc(before+o.Code, o.In(a.lang)))
			}
		}
		return offers, cobra.ShellCompDirectiveNoFileComp
	})
}
