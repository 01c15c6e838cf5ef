package ui

import (
	"unicode/utf8"

	"github.com/spf13/cobra"

	"opsplan/plan"
	"opsplan/plan/check"
	"opsplan/plan/draft"
)

type setOptions struct {
	answers   string
	add, move []string // one at most
	remove    []string
}

func (o setOptions) none() bool {
	return o.answers == "" && len(o.add)+len(o.move)+len(o.remove) == 0
}

func (a *app) setCommand() *cobra.Command {
	var o setOptions
	cmd := &cobra.Command{
		Use:   "set PLAN [PATH=VALUE...]",
		Short: a.say(plan.Words{Zh: "不开向导直接改答案", En: "Answers without the wizard"}),
		Long: a.say(plan.Words{
			Zh: `PATH 是题的编号，如 goals.vision；表格里的格再加上行（行的 id 或从 0 数的行号）和格：
goals.kpis.gmv.target、goals.kpis.0.target。行号都按改之前的表来数。VALUE 为空就是清空。
--add 加一行，行里的格直接写格名。--answers 里有 id 的行改掉同 id 的行，别的行加在后面。
任何一处写错，整条命令都不生效。`,
			En: `PATH is a question, such as goals.vision; for a cell of a table add the row (its id,
or its number from 0) and the cell: goals.kpis.gmv.target, goals.kpis.0.target.
Numbers count the rows as they were before the command. An empty VALUE clears the
answer. With --add, name the new row's cells alone. Rows of --answers change the row
with their id, and are added where there is none.
If anything is wrong, nothing is changed.`,
		}),
		Example: a.say(plan.Words{
			Zh: `opsplan set q3 goals.vision="让每个小区的双职工不为晚饭发愁"
opsplan set q3 --add goals.kpis name=月成交额 role=主指标 target=90万`,
			En: `opsplan set q3 goals.vision="Nobody in town queues for a table on a Friday"
opsplan set q3 --add goals.kpis name="Monthly sales" role=main target=£90k`,
		}) + `
opsplan set q3 --delete goals.kpis.0
opsplan set q3 --move strategy.actions.3 0
opsplan set q3 --answers answers.yaml`,
		ValidArgsFunction: a.completeDrafts,
		Args:              arguments(1, -1, plan.Words{Zh: "要改哪份草稿", En: "the draft to change"}),
		RunE:              func(cmd *cobra.Command, args []string) error { return a.set(cmd, o, args[0], args[1:]) },
	}
	f := cmd.Flags()
	f.StringVar(&o.answers, "answers", "", a.say(plan.Words{Zh: "从草稿格式的文件里取答案，- 是标准输入", En: "take the answers from a file in the draft's format; - is standard input"}))
	f.StringArrayVar(&o.add, "add", nil, a.say(plan.Words{Zh: "给这张表加一行", En: "add a row to this table"}))
	f.StringArrayVar(&o.remove, "delete", nil, a.say(plan.Words{Zh: "删这一行，可以写多个", En: "delete this row; may be given several times"}))
	f.StringArrayVar(&o.move, "move", nil, a.say(plan.Words{Zh: "把这一行移到第几行（从 0 数），行号写在后面", En: "move this row to the number that follows, from 0"}))
	return cmd
}

func (a *app) set(cmd *cobra.Command, o setOptions, arg string, assignments []string) (err error) {
	if err := checkSet(cmd, o, assignments); err != nil {
		return err
	}
	answers, err := a.answersFrom(o.answers)
	if err != nil {
		return err
	}
	s, err := a.open(arg)
	if err != nil {
		return err
	}
	defer closing(s, &err)
	if err := a.settled(s); err != nil {
		return err
	}
	e := newEdits(s.Plan())
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
	a.doubt(s.Plan(), e.changes)
	return s.Save()
}

// doubt says what was stored as given and still cannot be read.
func (a *app) doubt(p *plan.Plan, changes []plan.Change) {
	changed := map[plan.Path]bool{}
	for _, c := range changes {
		changed[c.Path] = true
		for key := range c.Cells {
			changed[plan.Path{Field: c.Path.Field, Row: c.Path.Row, Cell: key}] = true
		}
	}
	for _, f := range check.Run(p) {
		if changed[f.Path] && f.Rule == "unreadable" {
			a.tell(plan.Words{Zh: "原样存下了，不过%s", En: "Stored as given, but: %s"}, a.say(f.Summary))
		}
	}
}

// checkSet finds what is wrong whatever the draft holds.
func checkSet(cmd *cobra.Command, o setOptions, assignments []string) error {
	for _, once := range [...]struct {
		flag   string
		values []string
	}{{"add", o.add}, {"move", o.move}} {
		if len(once.values) > 1 {
			return wrongUse("一条命令里 --%s 只能写一次", "--%s can be given only once in a command", once.flag)
		}
	}
	if len(assignments) == 0 && o.none() {
		return wrongUse("还要写上改什么：%s", "what to change is missing: %s", cmd.UseLine())
	}
	for _, assignment := range assignments {
		if !utf8.ValidString(assignment) {
			return wrongUse("%q 不是 UTF-8 文字", "%q is not UTF-8 text", assignment)
		}
	}
	return nil
}

// settled says what an earlier session left unsaved, which this one saves too.
// Where the file was changed since, a person has to decide first.
func (a *app) settled(s *draft.Session) error {
	name := shown(nameOf(s.Ref()))
	if s.Changed() != nil {
		return cannot("%s 上次有改动没来得及存，之后文件又被别的程序改过；先用 opsplan edit %[1]s 定下留哪一份",
			"%s has edits that were never saved, and another program changed the file since; decide first which to keep: opsplan edit %[1]s", name)
	}
	if r := s.Recovered(); r != nil && r.Changes > 0 {
		a.tell(plan.Words{
			Zh: "%s 上次有 %d 处改动没来得及存，这次一起存了",
			En: "%s had %d edits that were never saved; they are saved now",
		}, name, r.Changes)
	}
	return nil
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
	store, err := a.store()
	if err != nil {
		return nil, err
	}
	reading, err := store.Read(draft.Ref{Path: file})
	if err != nil {
		return nil, err
	}
	return reading.Plan(), nil
}
