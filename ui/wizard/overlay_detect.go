package wizard

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/guide"
)

// detector finds the stage by asking a few questions.
type detector struct {
	d       *desk
	answers map[string]string
	asked   []string // the questions answered so far
	here    int
	sight   scroll
}

func (w *Wizard) openDetector() tea.Cmd { return w.follow(cover{newDetector(&w.desk)}) }

func newDetector(d *desk) overlay { return &detector{d: d, answers: map[string]string{}} }

func (t *detector) now() guide.Detection { return guide.Detect(t.d.language, t.answers) }

func (t *detector) update(msg tea.Msg) ([]action, bool) {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, false
	}
	now := t.now()
	switch key.Key().Keystroke() {
	case "up":
		t.here = max(t.here-1, 0)
	case "down":
		if now.Next != nil {
			t.here = min(t.here+1, len(now.Next.Options)-1)
		}
	case "left", "backspace":
		t.goBack()
	case "enter":
		return t.answer(now)
	default:
		return nil, false
	}
	return on()
}

// answer goes on to the next question, or takes the stage that was found.
func (t *detector) answer(now guide.Detection) ([]action, bool) {
	if now.Next == nil {
		return on(t.d.setStage(now.Stage), uncover{})
	}
	t.answers[now.Next.ID] = now.Next.Options[t.here].Code
	t.asked = append(t.asked, now.Next.ID)
	t.here = 0
	return on()
}

// goBack asks the last question again, on what was answered.
func (t *detector) goBack() {
	if len(t.asked) == 0 {
		return
	}
	last := t.asked[len(t.asked)-1]
	given := t.answers[last]
	t.asked = t.asked[:len(t.asked)-1]
	delete(t.answers, last)
	t.here = max(slices.IndexFunc(t.now().Next.Options, func(o guide.DetectOption) bool { return o.Code == given }), 0)
}

func (t *detector) view(width, height int) pane {
	now := t.now()
	var p pane
	add := func(text string, style func(...string) string) {
		for _, row := range t.d.wrap(text, min(width, 76)) {
			p.rows = append(p.rows, style(row))
		}
	}
	stage, _ := plan.Question("stage")
	add(stage.Name.In(t.d.language), t.d.theme.dim.Render)
	p.rows = append(p.rows, "")
	if now.Next == nil {
		add(stage.Shown(string(now.Stage), t.d.language), t.d.theme.strong.Render)
		p.rows = append(p.rows, "")
		add(now.Why, plainly)
		return t.sight.shown(t.d, p, width, height, 0, 0)
	}
	add(now.Next.Prompt, t.d.theme.strong.Render)
	if now.Next.Hint != "" {
		add(now.Next.Hint, t.d.theme.dim.Render)
	}
	p.rows = append(p.rows, "")
	wanted := len(p.rows) + t.here
	for i, o := range now.Next.Options {
		mark, style := "  ", plainly
		if i == t.here {
			mark, style = "› ", t.d.theme.accent.Render
		}
		click := listed(width, 1, i == t.here, func() { t.here = i }, func() ([]action, bool) { return t.answer(now) })
		p.add(pane{rows: []string{style(t.d.line(mark+o.Text, width))}, zones: []zone{click}})
	}
	return t.sight.shown(t.d, p, width, height, wanted, wanted)
}

func (t *detector) keys() []hint {
	keys := []hint{{"Enter", plan.Words{Zh: "就是它", En: "take it"}}}
	if t.now().Next != nil {
		keys = append(keys, hint{"↑↓", plan.Words{Zh: "选", En: "choose"}})
	}
	if len(t.asked) > 0 {
		keys = append(keys, hint{"←", plan.Words{Zh: "上一问", En: "back"}})
	}
	return append(keys, hint{"Esc", plan.Words{Zh: "不问了", En: "close"}})
}

// setStage makes the stage the plan's. What was answered for another is kept,
// and that is said.
func (d *desk) setStage(stage plan.Choice) edit {
	f, _ := plan.Question("stage")
	e := edit{changes: []plan.Change{d.plan().Set(f.Whole(), string(stage))}}
	if stage == d.plan().Situation().Stage {
		return e
	}
	then := d.plan().Situation()
	then.Stage = stage
	answered, unasked := 0, 0
	for _, f := range plan.Fields() {
		if f.Section.ID == "" || f.ID == "product.name" || !d.plan().Answered(f) {
			continue
		}
		answered++
		if then.Tier(f) == plan.NotAsked {
			unasked++
		}
	}
	name := f.Shown(string(stage), d.language)
	switch {
	case unasked > 0:
		e.toast = d.say("换成%s。写过的都留着，其中 %d 题这个时期不问", "Now %s. All answers are kept; %d of them are not asked at this stage", name, unasked)
	case answered > 0:
		e.toast = d.say("换成%s。写过的都留着", "Now %s. All answers are kept", name)
	}
	return e
}
