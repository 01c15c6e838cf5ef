package ui

import (
	"io"
	"os"

	"github.com/spf13/cobra"

	"opsplan/plan"
	"opsplan/plan/draft"
)

type setOptions struct {
	answers string
	add     string
	remove  []string
	move    string
}

func (a *app) setCommand() *cobra.Command {
	var o setOptions
	cmd := &cobra.Command{
		Use:   "set PLAN [PATH=VALUE...]",
		Short: a.say(plan.Words{Zh: "不开向导直接改答案", En: "Answers without the wizard"}),
		Long: a.say(plan.Words{
			Zh: `PATH 是题的编号，如 goals.vision；表格里的格再加上行（行的 id 或从 0 数的行号）和格：
goals.kpis.gmv.target、goals.kpis.0.target。VALUE 为空就是清空。
--add 加一行，行里的格直接写格名。任何一处写错，整条命令都不生效。`,
			En: `PATH is a question, such as goals.vision; for a cell of a table add the row (its id,
or its number from 0) and the cell: goals.kpis.gmv.target, goals.kpis.0.target.
An empty VALUE clears the answer. With --add, name the new row's cells alone.
If anything is wrong, nothing is changed.`,
		}),
		Example: `opsplan set q3 goals.vision="让每个小区的双职工不为晚饭发愁"
opsplan set q3 --add goals.kpis name=月成交额 role=main target=90万
opsplan set q3 --delete goals.kpis.0
opsplan set q3 --move strategy.actions.3 0
opsplan set q3 --answers answers.yaml`,
		ValidArgsFunction: a.completeDrafts,
		Args:              arguments(1, -1, plan.Words{Zh: "要改哪份草稿", En: "the draft to change"}),
		RunE:              func(_ *cobra.Command, args []string) error { return a.set(o, args[0], args[1:]) },
	}
	f := cmd.Flags()
	f.StringVar(&o.answers, "answers", "", a.say(plan.Words{Zh: "从草稿格式的文件里取答案，- 是标准输入", En: "take the answers from a file in the draft's format; - is standard input"}))
	f.StringVar(&o.add, "add", "", a.say(plan.Words{Zh: "给这张表加一行", En: "add a row to this table"}))
	f.StringArrayVar(&o.remove, "delete", nil, a.say(plan.Words{Zh: "删这一行", En: "delete this row"}))
	f.StringVar(&o.move, "move", "", a.say(plan.Words{Zh: "把这一行移到第几行（从 0 数），行号写在后面", En: "move this row to the number that follows, from 0"}))
	return cmd
}

func (a *app) set(o setOptions, arg string, assignments []string) (err error) {
	answers, err := a.answersFrom(o.answers)
	if err != nil {
		return err
	}
	s, err := a.open(arg)
	if err != nil {
		return err
	}
	defer closing(s, &err)
	e := &edits{plan: s.Plan().Clone()}
	if err := e.all(o, answers, assignments); err != nil {
		return err
	}
	if len(e.changes) == 0 {
		a.tell(plan.Words{Zh: "没有要改的", En: "nothing to change"})
		return nil
	}
	if err := s.Apply(e.changes...); err != nil {
		return err
	}
	return s.Save()
}

// answersFrom reads an answers file, which has the format of a draft.
func (a *app) answersFrom(file string) (*plan.Plan, error) {
	switch file {
	case "":
		return nil, nil
	case "-":
		s, err := a.readStdin()
		if err != nil {
			return nil, err
		}
		return s.plan, nil
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, failed(file, err)
	}
	defer func() { _ = f.Close() }() // it was only read
	data, err := io.ReadAll(io.LimitReader(f, draft.MaxSize+1))
	if err != nil {
		return nil, failed(file, err)
	}
	parsed, err := draft.Parse(file, data)
	if err != nil {
		return nil, &draft.Unreadable{Path: file, Err: err}
	}
	return parsed.Plan(), nil
}
