package wizard

import (
	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/guide"
	"opsplan/ui/editor"
)

// waiver is where one says why a question does not apply.
type waiver struct {
	d    *desk
	of   *plan.Field
	line *editor.Model

	sight scroll
}

func (w *Wizard) openWaiver() tea.Cmd {
	of, ok := plan.Question(w.page.place().Question)
	if !ok || of.ID == "not_applying" {
		w.toast = w.say("先去那一题，再说它不适用", "Go to the question first")
		return nil
	}
	return w.follow(cover{newWaiver(&w.desk, of)})
}

func newWaiver(d *desk, of *plan.Field) overlay {
	v := &waiver{d: d, of: of, line: d.newLine(d.say("比如：只做线上，没有门店", "For example: sold online only, there is no shop"))}
	because, _ := d.plan().Waived(of)
	v.line.SetText(because)
	return v
}

func (v *waiver) update(msg tea.Msg) ([]action, bool) {
	if key, ok := msg.(tea.KeyPressMsg); ok && key.Code == tea.KeyEnter {
		return v.take()
	}
	cmd, used := v.line.Update(msg)
	if cmd != nil {
		return on(effect{cmd})
	}
	return nil, used
}

// take writes the reason down; without one the question applies again.
func (v *waiver) take() ([]action, bool) {
	because := v.line.Text()
	held, waived := v.d.plan().Waived(v.of)
	switch c, ok := v.d.plan().Unwaive(v.of); {
	case because != "" && because == held:
		return on(uncover{})
	case !plan.Blank(because):
		return on(edit{changes: []plan.Change{v.d.plan().Waive(v.of, because)},
			toast: v.d.say("记下了：“%s”不适用", "Noted: “%s” does not apply", v.of.Name.In(v.d.language))}, uncover{})
	case waived && ok:
		return on(edit{changes: []plan.Change{c}, toast: v.d.say("这一题又要答了", "The question applies again")}, uncover{})
	}
	return on(tell{v.d.say("写一句为什么；不改就按 Esc", "Say why in a line, or press Esc")})
}

func (v *waiver) view(width, height int) pane {
	var p pane
	add := func(text string, style func(...string) string) {
		for _, row := range v.d.wrap(text, min(width, 76)) {
			p.rows = append(p.rows, style(row))
		}
	}
	add(guide.For(v.d.language, v.d.plan().Situation(), v.of.ID).Prompt, v.d.theme.strong.Render)
	p.rows = append(p.rows, "")
	add(v.d.say("这一题不适用，因为", "This does not apply, because"), plainly)
	p.add(v.d.editing(v.line, min(width, 76)-2, 4).indent("  ", 2))
	p.rows = append(p.rows, "")
	if v.d.plan().Answered(v.of) {
		add(v.d.say("已经写的不会删。", "What you answered is kept."), v.d.theme.dim.Render)
	}
	if v.d.plan().Situation().Tier(v.of) == plan.Required {
		add(v.d.say("! 这个时期的计划书一定要它：原因会写进计划书，自查时还会提醒，读的人多半要问。",
			"! Plans of this stage have to answer it: the reason goes into the plan, the check keeps mentioning it, and readers will ask."), v.d.theme.doubt.Render)
	} else {
		add(v.d.say("原因会写进计划书。", "The reason goes into the plan."), v.d.theme.dim.Render)
	}
	return v.sight.shown(v.d, p, width, height, 0, 0)
}

func (v *waiver) keys() []hint {
	keys := []hint{{"Enter", plan.Words{Zh: "记下", En: "note it"}}}
	if _, waived := v.d.plan().Waived(v.of); waived {
		keys = append(keys, hint{"Ctrl+U", plan.Words{Zh: "删掉原因＝还是要答", En: "empty it: answer it after all"}})
	}
	return append(keys, hint{"Esc", plan.Words{Zh: "算了", En: "never mind"}})
}

// clear empties the answer under the cursor, or lets a question apply again.
func (w *Wizard) clear() tea.Cmd {
	at := w.page.place()
	question, ok := plan.Question(at.Question)
	if !ok {
		w.toast = w.say("先去那一题，再清空", "Go to the question first")
		return nil
	}
	path := plan.Path{Field: at.Question, Row: at.Row, Cell: at.Cell}
	toast := w.say("清空了，Ctrl+Z 找回来", "Emptied; Ctrl+Z brings it back")
	c, waived := w.plan().Unwaive(question)
	switch {
	case waived:
		toast = w.say("这一题又要答了", "The question applies again")
	case question.Kind == plan.KindTable && at.Cell == "":
		return w.clearTable(question)
	case w.plan().Text(path) == "":
		w.toast = w.say("这里本来就是空的", "It is empty already")
		return nil
	default:
		c = w.plan().Set(path, "")
	}
	cmd := w.edit(edit{changes: []plan.Change{c}, toast: toast})
	w.page.refresh([]plan.Change{c})
	return cmd
}

// clearTable deletes all rows, as one step. What refers to them keeps its words.
func (w *Wizard) clearTable(table *plan.Field) tea.Cmd {
	var changes []plan.Change
	for i := w.plan().Count(table) - 1; i >= 0; i-- {
		row := plan.Path{Field: table.ID, Row: w.plan().RowAt(table, i).Key()}
		if c, ok := w.plan().Remove(row); ok {
			changes = append(changes, c)
		}
	}
	if len(changes) == 0 {
		w.toast = w.say("这里本来就是空的", "It is empty already")
		return nil
	}
	cmd := w.edit(edit{changes: changes, toast: w.say("删了 %d 行，Ctrl+Z 找回来", "%d rows deleted; Ctrl+Z brings them back", len(changes))})
	w.page.refresh(changes)
	return cmd
}
