package wizard

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/draft"
)

// decisions are what can be done where the file was changed by another program,
// the safest first.
var decisions = []struct {
	draft.Decision
	words plan.Words
}{
	{draft.Both, plan.Words{Zh: "两份都留：接着写文件里的，这里写的另存成一份草稿", En: "Keep both: go on with the file; what was written here becomes a draft of its own"}},
	{draft.KeepFile, plan.Words{Zh: "用文件里的（这里写的在历史里还找得到）", En: "Use the file (what was written here stays in the history)"}},
	{draft.KeepMine, plan.Words{Zh: "用这里写的（文件里的在历史里还找得到）", En: "Use what was written here (the file's text stays in the history)"}},
}

// decision asks which text holds.
type decision struct {
	d    *desk
	why  string
	here int

	sight scroll
}

// newDecision asks if there is something to decide: the file was changed while
// edits waited for it, or under our hands.
func newDecision(d *desk, err error) overlay {
	if diverged, ok := errors.AsType[*draft.Diverged](err); ok {
		return &decision{d: d, why: diverged.Words().In(d.language)}
	}
	if c := d.session.Changed(); c != nil {
		return &decision{d: d, why: d.say("上次有 %d 处改动没来得及存进文件（最后一处 %s），那以后文件又被别的程序改过。",
			"%d edits from last time did not reach the file (the last at %s), and another program has changed it since.",
			c.Changes, c.At.Format("2006-01-02 15:04"))}
	}
	return nil
}

func (o *decision) update(msg tea.Msg) ([]action, bool) {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, false
	}
	switch key.Key().Keystroke() {
	case "up":
		o.here = max(o.here-1, 0)
	case "down":
		o.here = min(o.here+1, len(decisions)-1)
	case "enter":
		return o.take()
	default:
		return nil, false
	}
	return on()
}

func (o *decision) take() ([]action, bool) {
	return on(uncover{}, decide{decisions[o.here].Decision})
}

func (o *decision) view(width, height int) pane {
	var p pane
	p.rows = append(o.d.wrap(o.why, min(width, 76)), "")
	first := len(p.rows)
	for i, d := range decisions {
		mark, style := "  ", o.d.theme.dim.Render
		if i == o.here {
			first, mark, style = len(p.rows), "› ", o.d.theme.accent.Render
		}
		var option pane
		for _, row := range o.d.wrap(d.words.In(o.d.language), min(width, 76)-2) {
			option.rows = append(option.rows, style(mark+row))
			mark = "  "
		}
		option.zones = []zone{listed(width, len(option.rows), i == o.here, func() { o.here = i }, o.take)}
		p.add(option)
	}
	return o.sight.shown(o.d, p, width, height, first, first)
}

func (o *decision) keys() []hint {
	return []hint{{"↑↓", plan.Words{Zh: "选", En: "choose"}}, {"Enter", plan.Words{Zh: "就这样", En: "take it"}}, {"Esc", plan.Words{Zh: "待会儿再说", En: "later"}}}
}

// decide says which text holds; the page shows it.
func (w *Wizard) decide(d draft.Decision) tea.Cmd {
	copied, err := w.session.Decide(d)
	switch {
	case err != nil:
		w.toast = w.fault(err)
	case copied != "":
		w.over = newNotice(&w.desk, w.say("这里写的另存成了一份草稿：", "What was written here is a draft of its own now:")+"\n"+copied)
	}
	w.page = w.pageAt(w.page.place())
	return tea.Batch(w.changed(), w.saveQuietly())
}
