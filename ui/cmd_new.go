package ui

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"opsplan/plan"
	"opsplan/plan/draft"
	"opsplan/plan/intake"
	"opsplan/ui/propose"
)

func (a *app) newCommand() *cobra.Command {
	var from string
	cmd := &cobra.Command{
		Use:   "new [NAME]",
		Short: a.say(plan.Words{Zh: "写一份新计划书", En: "Begin a new plan"}),
		Example: `opsplan new
opsplan new q3 --stage growth --readers boss
opsplan new h2 --from h1
opsplan new h2 --from h1.md`,
		Args: arguments(0, 1, plan.Words{}),
		RunE: func(cmd *cobra.Command, args []string) error {
			p, err := a.blank(cmd, from)
			if err != nil {
				return err
			}
			name := ""
			if len(args) == 1 {
				name = args[0]
			}
			return a.begin(name, p)
		},
	}
	a.addSituationFlags(cmd, "stage", "readers", "purpose", "trade", "doc-lang")
	cmd.Flags().StringVar(&from, "from", "", a.say(plan.Words{Zh: "从这份草稿，或 opsplan 写出的 Markdown 开始", En: "begin with the answers of this draft, or of Markdown that opsplan wrote"}))
	return cmd
}

func (a *app) editCommand() *cobra.Command {
	return &cobra.Command{
		Use:               "edit PLAN",
		Aliases:           []string{"resume"},
		Short:             a.say(plan.Words{Zh: "接着写一份草稿，从上次停下的地方", En: "Go on with a draft, where it was left"}),
		Example:           "opsplan edit q3\nopsplan edit q3 > plan.md",
		Args:              arguments(1, 1, plan.Words{Zh: "要接着写哪份草稿", En: "the draft to go on with"}),
		ValidArgsFunction: a.completeDrafts,
		RunE:              func(_ *cobra.Command, args []string) error { return a.edit(args[0]) },
	}
}

// blank is a new plan: empty, or with the answers of another draft.
func (a *app) blank(cmd *cobra.Command, from string) (*plan.Plan, error) {
	p := a.empty()
	if from != "" {
		var err error
		if p, err = a.from(from); err != nil {
			return nil, err
		}
	}
	return p, situate(cmd, p)
}

// from is the plan in a document, or in another draft.
func (a *app) from(arg string) (*plan.Plan, error) {
	if ending := filepath.Ext(arg); ending == "" || ending == ".yaml" || arg == "-" {
		s, err := a.read(arg)
		if err != nil {
			return nil, err
		}
		return s.plan, nil
	}
	store, err := a.store()
	if err != nil {
		return nil, err
	}
	data, err := store.ReadFile(arg)
	if err != nil {
		return nil, err
	}
	p, notes, err := intake.Read(filepath.Base(arg), data)
	if err != nil {
		return nil, err
	}
	for _, n := range notes {
		a.tell(plan.Words{Zh: "%s：%s", En: "%s: %s"}, arg, n.In(a.lang))
	}
	return p, nil
}

func (a *app) empty() *plan.Plan {
	return &plan.Plan{Head: plan.Head{Language: plan.Choice(a.lang), Currency: propose.Local(a.Env)}}
}

// begin creates the draft and asks its questions.
func (a *app) begin(name string, p *plan.Plan) error {
	return a.sit(func() (*draft.Session, error) { return a.create(name, p) })
}

// create makes the draft under the name, or under one made up of the day.
func (a *app) create(name string, p *plan.Plan) (*draft.Session, error) {
	store, err := a.store()
	if err != nil {
		return nil, err
	}
	if name != "" {
		ref, err := store.Resolve(name)
		if err != nil {
			return nil, err
		}
		return store.Create(ref, p)
	}
	for n := 1; ; n++ {
		made := a.say(plan.Words{Zh: "计划书", En: "plan"}) + "-" + a.today()
		if n > 1 {
			made += fmt.Sprintf("-%d", n)
		}
		ref, err := store.Named(made)
		if err != nil {
			return nil, err
		}
		s, err := store.Create(ref, p)
		if exists, ok := errors.AsType[*draft.Failure](err); ok && exists.Kind == draft.FileExists {
			continue
		}
		return s, err
	}
}

func (a *app) edit(arg string) error {
	if arg == "-" {
		return wrongUse("“-”只能读不能改，请给出草稿的名字", "“-” can only be read; name a draft")
	}
	return a.sit(func() (*draft.Session, error) { return a.open(arg) })
}
