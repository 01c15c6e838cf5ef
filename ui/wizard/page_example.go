package wizard

import (
	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/draft"
	"opsplan/plan/draft/source"
	"opsplan/plan/guide"
	"opsplan/ui/preview"
)

// example shows the worked plans as the documents they become, one at a time.
type example struct {
	d    *desk
	pane *preview.Pane
	at   int        // the number of the stage
	plan *plan.Plan // the one in sight, nil until it is read
}

func newExample(d *desk) *example { return &example{d: d, pane: preview.New(d.theme.document)} }

// exampleMsg brings a worked plan, and the document it makes.
type exampleMsg struct {
	stage  plan.Choice
	plan   *plan.Plan
	blocks []preview.Block
}

// fetch reads the worked plan that is to be shown.
func (e *example) fetch() tea.Cmd {
	if e.plan != nil {
		return nil
	}
	stage, l := plan.Stages[e.at], e.d.language
	return func() tea.Msg {
		p := workedPlan(stage, l)
		return exampleMsg{stage, p, preview.Blocks(document.Build(p, document.Options{}))}
	}
}

// workedPlan is the worked plan of the stage, nil if there is none.
func workedPlan(stage plan.Choice, l plan.Language) *plan.Plan {
	text, ok := guide.Example(stage, l)
	if !ok {
		return nil
	}
	f, err := source.Parse(string(stage), text)
	if err != nil {
		return nil
	}
	return f.Plan()
}

func (e *example) title() (left, right string) {
	return e.d.say("写好的计划书", "Worked plans"), e.d.say("第 %d 份，共 %d 份", "%d of %d", e.at+1, len(plan.Stages))
}

func (e *example) update(msg tea.Msg) ([]action, bool) {
	switch msg := msg.(type) {
	case exampleMsg:
		if msg.stage != plan.Stages[e.at] {
			return on()
		}
		e.plan = msg.plan
		return on(effect{tea.Batch(e.pane.Set(msg.blocks), e.pane.Scroll(-1<<30))})
	case preview.Rendered:
		return on(effect{e.pane.Take(msg)})
	case tea.KeyPressMsg:
		switch msg.Key().Keystroke() {
		case "right", "tab":
			return e.turnTo(e.at + 1)
		case "left", "shift+tab":
			return e.turnTo(e.at - 1)
		case "enter":
			return e.copy()
		case "esc":
			return on(turn{newStart(e.d)})
		}
	}
	return leaf(e.pane, msg)
}

// turnTo shows another one; behind the last comes the first.
func (e *example) turnTo(at int) ([]action, bool) {
	e.at = (at + len(plan.Stages)) % len(plan.Stages)
	e.plan = nil
	return on(effect{e.fetch()})
}

// copy makes a draft of the one in sight.
func (e *example) copy() ([]action, bool) {
	if e.plan == nil {
		return on()
	}
	do := create(e.d, e.d.say("照", "like-")+e.stage()+e.d.say("例子写的", ""), e.plan.Clone())
	do = append(do, visit{draft.Place{Page: pageSection, Section: plan.Sections()[1].ID}})
	return append(do, tell{e.d.say("例子放进了一份新草稿，改成你自己的", "The example is in a new draft now: make it your own")}), true
}

func (e *example) stage() string {
	stages, _ := plan.Question("stage")
	return stages.Shown(string(plan.Stages[e.at]), e.d.language)
}

func (e *example) view(width, _ int) pane {
	p := e.tabs(width)
	p.rows = append(p.rows, "")
	p.add(documentPane(e.pane, width))
	return p
}

// tabs are the stages in a row, as many as there is room for.
func (e *example) tabs(width int) pane {
	stages, _ := plan.Question("stage")
	var row line
	for i, stage := range plan.Stages {
		style, name := e.d.theme.dim.Render, "  "+stages.Shown(string(stage), e.d.language)
		if i == e.at {
			style, name = e.d.theme.accent.Render, "› "+stages.Shown(string(stage), e.d.language)
		}
		if row.cols+2+e.d.width(name) > width {
			break
		}
		row.add(e.d, "  ", style(name), func() []action { do, _ := e.turnTo(i); return do })
	}
	return row.pane()
}

// resize leaves the two rows of the stages.
func (e *example) resize(width, height int) tea.Cmd {
	return e.pane.Resize(min(width, documentCols), height-2)
}

func (e *example) refresh([]plan.Change) {}
func (e *example) place() draft.Place    { return draft.Place{} }

func (e *example) keys() []hint {
	return []hint{
		{"←→", plan.Words{Zh: "换一份", En: "another one"}},
		{"↑↓ PgUp PgDn", plan.Words{Zh: "翻", En: "scroll"}},
		{"Enter", plan.Words{Zh: "照它写一份", En: "make a draft of it"}},
		{"Esc", plan.Words{Zh: "返回", En: "back"}},
	}
}
