package ui

import (
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"opsplan/plan"
	"opsplan/plan/check"
	"opsplan/plan/draft"
	"opsplan/plan/inert"
)

func (a *app) listCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "list",
		Short: a.say(plan.Words{Zh: "存着的草稿", En: "The saved drafts"}),
		Args:  arguments(0, 0, plan.Words{}),
		RunE:  func(*cobra.Command, []string) error { return a.list(asJSON) },
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, a.say(plan.Words{Zh: "输出 JSON", En: "as JSON"}))
	return cmd
}

// listed is a draft in the list; the JSON shape is one that scripts rely on.
type listed struct {
	Name         string    `json:"name"`
	Path         string    `json:"path"`
	Title        string    `json:"title"`
	Stage        string    `json:"stage"`
	RequiredLeft int       `json:"required_left"` // -1 where the draft cannot be read
	Changed      time.Time `json:"changed"`

	plan *plan.Plan // nil if the draft cannot be read
}

func (a *app) list(asJSON bool) error {
	store, err := a.store()
	if err != nil {
		return err
	}
	all, err := a.listed(store)
	if err != nil {
		return err
	}
	if asJSON {
		text, err := indented(all)
		if err != nil {
			return err
		}
		return a.write(text)
	}
	if len(all) == 0 {
		a.tell(plan.Words{Zh: "还没有草稿。开始写：opsplan new", En: "No drafts yet. To begin: opsplan new"})
		return nil
	}
	var rows [][2]string
	for _, d := range all {
		rows = append(rows, [2]string{inert.Line(d.Name), a.summary(d)})
	}
	var b strings.Builder
	columns(&b, rows)
	return a.write([]byte(b.String()))
}

// listed reads the drafts, the last changed first. One that cannot be read
// stands in the list all the same.
func (a *app) listed(store *draft.Store) ([]listed, error) {
	entries, err := store.List()
	if err != nil {
		return nil, err
	}
	all := make([]listed, 0, len(entries))
	for _, e := range entries {
		d := listed{Name: e.Name, Path: e.Path, Changed: e.Changed, RequiredLeft: -1}
		if r, err := store.Read(e.Ref); err == nil {
			d.plan = r.Plan()
			d.Title = title(d.plan)
			d.Stage = string(d.plan.Situation().Stage)
			d.RequiredLeft = d.plan.RequiredLeft(nil)
		}
		all = append(all, d)
	}
	return all, nil
}

// summary is a draft in one line: title, stage, what is left, when.
func (a *app) summary(d listed) string {
	when := d.Changed.Format("2006-01-02 15:04")
	if d.plan == nil {
		return fmt.Sprintf(a.say(plan.Words{Zh: "读不了，看 opsplan check %q", En: "cannot be read; see opsplan check %q"}), d.Name) + "  " + when
	}
	stage, _ := plan.Question("stage")
	left := a.say(plan.Words{Zh: "可以交", En: "ready"})
	if bad := check.Counts(check.Run(d.plan))[check.Error]; bad > 0 {
		left = fmt.Sprintf(a.say(plan.Words{Zh: "必改 %d 处", En: "%d to fix"}), bad)
	}
	if d.RequiredLeft > 0 {
		left = fmt.Sprintf(a.say(plan.Words{Zh: "必答还差 %d 题", En: "%d required left"}), d.RequiredLeft)
	}
	return fmt.Sprintf("%s  %s  %s  %s", inert.Line(d.Title), stage.Shown(d.Stage, a.lang), left, when)
}
