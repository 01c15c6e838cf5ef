package ui

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"opsplan/plan"
	"opsplan/plan/guide"
	"opsplan/plan/inert"
)

func (a *app) questionsCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "questions",
		Short: a.say(plan.Words{Zh: "全部问题，按时期、读者、业务类型", En: "Every question, by stage, readers and trade"}),
		Example: `opsplan questions --stage growth
opsplan questions --stage decline --readers boss,lender --json`,
		Args: arguments(0, 0, plan.Words{}),
		RunE: func(cmd *cobra.Command, _ []string) error { return a.questions(cmd, asJSON) },
	}
	a.addSituationFlags(cmd, "stage", "readers", "trade", "doc-lang")
	cmd.Flags().BoolVar(&asJSON, "json", false, a.say(plan.Words{Zh: "输出 JSON", En: "as JSON"}))
	return cmd
}

// questionJSON is the shape that scripts rely on.
type questionJSON struct {
	ID      string       `json:"id"`
	Section string       `json:"section"`
	Kind    string       `json:"kind"`
	Tier    string       `json:"tier"`
	Prompt  string       `json:"prompt"`
	Hint    string       `json:"hint"`
	Weak    string       `json:"weak"`
	Better  string       `json:"better"`
	Options []optionJSON `json:"options"`
	Cells   []cellJSON   `json:"cells"`
}

type optionJSON struct {
	Code string `json:"code"`
	Name string `json:"name"`
}

type cellJSON struct {
	ID     string `json:"id"`
	Kind   string `json:"kind"`
	Tier   string `json:"tier"`
	Prompt string `json:"prompt"`
}

func (a *app) questions(cmd *cobra.Command, asJSON bool) error {
	p := &plan.Plan{Head: plan.Head{Language: plan.Choice(a.lang)}}
	if err := situate(cmd, p); err != nil {
		return err
	}
	s, l := p.Situation(), p.Lang()
	if asJSON {
		all := make([]questionJSON, 0, len(plan.Fields()))
		for _, f := range plan.Fields() {
			all = append(all, describe(l, s, f))
		}
		text, err := indented(all)
		if err != nil {
			return err
		}
		return a.write(text)
	}
	return a.write([]byte(questionList(l, s)))
}

func describe(l plan.Language, s plan.Situation, f *plan.Field) questionJSON {
	text := guide.For(l, s, f.ID)
	q := questionJSON{
		ID: f.ID, Section: f.Section.ID, Kind: f.Kind.String(), Tier: s.Tier(f).String(),
		Prompt: text.Prompt, Hint: text.Hint, Weak: text.Weak, Better: text.Better,
		Options: options(l, f), Cells: []cellJSON{},
	}
	for _, c := range f.Cells {
		q.Cells = append(q.Cells, cellJSON{
			ID: c.ID, Kind: c.Kind.String(), Tier: s.CellTier(f, c).String(),
			Prompt: guide.For(l, s, f.ID+"."+c.Key).Prompt,
		})
	}
	return q
}

func options(l plan.Language, f *plan.Field) []optionJSON {
	all := []optionJSON{}
	for _, o := range f.Options {
		all = append(all, optionJSON{o.Code, o.In(l)})
	}
	return all
}

// questionList is the list for people: sections, questions, and what the
// required cells of a table are.
func questionList(l plan.Language, s plan.Situation) string {
	var b strings.Builder
	for _, section := range plan.Sections() {
		name := section.Name.In(l)
		if section.ID == "" {
			name = plan.Words{Zh: "开头", En: "Before the sections"}.In(l)
		}
		fmt.Fprintf(&b, "\n%s\n", name)
		for _, f := range section.Fields {
			tier := s.Tier(f)
			if tier == plan.NotAsked || f.ID == "not_applying" {
				continue
			}
			fmt.Fprintf(&b, "  [%s] %s  (%s)\n", tier.Words().In(l), inert.Line(guide.For(l, s, f.ID).Prompt), f.ID)
			for _, c := range f.Cells {
				if s.CellTier(f, c) == plan.Required {
					fmt.Fprintf(&b, "      %s  (%s)\n", inert.Line(guide.For(l, s, f.ID+"."+c.Key).Prompt), c.Key)
				}
			}
		}
	}
	return strings.TrimPrefix(b.String(), "\n")
}
