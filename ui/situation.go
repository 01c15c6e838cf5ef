package ui

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"opsplan/plan"
)

// The options that say for what a plan is written. Their values are accepted
// as codes and as words of either language.
var situationFlags = []struct {
	name, question string
	words          plan.Words
}{
	{"stage", "stage", plan.Words{Zh: "时期：startup growth maturity decline", En: "stage: startup growth maturity decline"}},
	{"readers", "readers", plan.Words{Zh: "读者，可以多个：boss,investor,lender,self", En: "readers, any of: boss,investor,lender,self"}},
	{"reader", "readers", plan.Words{Zh: "给谁看，可以多个：boss,investor,lender,self", En: "who it is for, any of: boss,investor,lender,self"}},
	{"purpose", "purpose", plan.Words{Zh: "用来：submit 正式提交，think 理清思路", En: "purpose: submit or think"}},
	{"trade", "trade", plan.Words{Zh: "业务类型：general ecommerce saas content store website department", En: "trade: general ecommerce saas content store website department"}},
	{"doc-lang", "language", plan.Words{Zh: "计划书的语言：zh 或 en", En: "language of the plan: zh or en"}},
}

func (a *app) addSituationFlags(cmd *cobra.Command, names ...string) {
	for _, name := range names {
		for _, f := range situationFlags {
			if f.name == name {
				cmd.Flags().String(name, "", a.say(f.words))
				a.completeOptions(cmd, name, f.question)
			}
		}
	}
}

// situate gives the answers that the situation options ask for.
func situate(cmd *cobra.Command, p *plan.Plan) error {
	for _, f := range situationFlags {
		flag := cmd.Flags().Lookup(f.name)
		if flag == nil || !flag.Changed {
			continue
		}
		if err := answer(p, f.name, f.question, flag.Value.String()); err != nil {
			return err
		}
	}
	return nil
}

// answer answers a question of the plan as an option says.
func answer(p *plan.Plan, flag, id, text string) error {
	stored, err := accepted(flag, id, text)
	if err != nil {
		return err
	}
	f, _ := plan.Question(id)
	_, err = p.Apply(p.Set(f.Whole(), stored))
	return err
}

// accepted is what an option says, as codes. Unlike in a draft, a text that is no
// option of the question is a mistake.
func accepted(flag, id, text string) (codes string, err error) {
	f, _ := plan.Question(id)
	stored := f.Accept(text)
	for _, item := range strings.Split(stored, "\n") {
		if !slices.ContainsFunc(f.Options, func(o plan.Option) bool { return o.Code == item }) {
			return "", wrongUse("--%s 没有 %q，可以是：%s", "--%s cannot be %q; it is one of: %s", flag, item, codesOf(f))
		}
	}
	return stored, nil
}

func codesOf(f *plan.Field) string {
	var all []string
	for _, o := range f.Options {
		all = append(all, o.Code)
	}
	return strings.Join(all, " ")
}
