package wizard

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/draft"
	"opsplan/ui/propose"
)

// essential are the questions that decide what is asked, in their order on the
// page; all but the name have a default.
var essential = []string{"trade", "stage", "readers", "purpose", "period_start", "period_end", "product.name"}

// setup is the page of what stands before the sections: a row a question, the
// essential ones first, the others unfolded below.
type setup struct {
	d        *desk
	focus    string // ID of the question, "" for the row that unfolds
	open     input  // of the focus; nil there
	unfolded bool
	writing  bool // the keys go into the answer
	sight    scroll
}

func newSetup(d *desk, at draft.Place) page {
	s := &setup{d: d, writing: true}
	if f, ok := plan.Question(at.Question); ok && f.ID != "not_applying" {
		s.unfolded = !slices.ContainsFunc(s.slots(), func(q slot) bool { return q.at.Field == f.ID })
		s.enter(f.ID)
		if at.Caret > 0 || at.Scroll > 0 { // a place without them means where an answer goes on
			s.open.show(at.Caret, at.Scroll)
		}
		return s
	}
	s.enter(essential[0])
	return s
}

// slots are the rows of the page: the essential, what the situation demands
// besides, and unfolded the rest.
func (s *setup) slots() []slot {
	var some, rest []slot
	for _, id := range essential {
		f, _ := plan.Question(id)
		some = append(some, s.d.questionSlot(f))
	}
	for _, f := range plan.Sections()[0].Fields {
		q := s.d.questionSlot(f)
		switch {
		case slices.Contains(essential, f.ID) || f.Kind == plan.KindTable:
		case q.tier == plan.Required:
			some = append(some, q)
		case s.unfolded:
			rest = append(rest, q)
		}
	}
	return append(some, rest...)
}

// enter moves to a question, or to the row that unfolds.
func (s *setup) enter(id string) {
	s.focus, s.open = id, nil
	f, ok := plan.Question(id)
	if !ok {
		return
	}
	q := s.d.questionSlot(f)
	if f.Kind == plan.KindChoice || f.Kind == plan.KindSeveral {
		s.open = newPicker(s.d, q)
		return
	}
	s.open = s.d.newInput(q)
}

// order are the IDs of the rows from top to bottom; the last folds and unfolds.
func (s *setup) order() []string {
	var ids []string
	for _, q := range s.slots() {
		ids = append(ids, q.at.Field)
	}
	return append(ids, "")
}

func (s *setup) title() (left, right string) {
	if s.blank() {
		return s.d.say("新计划书", "A new plan"), s.d.say("都可以以后再改，不会丢字", "everything can be changed later")
	}
	return s.d.say("设置", "Set-up"), ""
}

// blank tells whether nothing is written yet in the sections but the name.
func (s *setup) blank() bool {
	return !slices.ContainsFunc(plan.Fields(), func(f *plan.Field) bool {
		return f.Section.ID != "" && f.ID != "product.name" && s.d.plan().Answered(f)
	})
}

func (s *setup) update(msg tea.Msg) ([]action, bool) {
	if s.writing && s.open != nil {
		if do, used := s.open.update(msg); used || len(do) > 0 {
			return do, true
		}
	}
	if key, ok := msg.(tea.KeyPressMsg); ok {
		return s.press(key)
	}
	return nil, false
}

func (s *setup) press(key tea.KeyPressMsg) ([]action, bool) {
	switch key.Key().Keystroke() {
	case "down":
		s.step(+1)
	case "up", "shift+tab":
		s.step(-1)
	case "tab":
		if !s.step(+1) {
			return s.begin()
		}
	case "enter":
		return s.takeEnter()
	case "esc":
		if _, picks := s.open.(*picker); s.writing && !picks && s.open != nil {
			s.writing = false
			return on()
		}
		if s.blank() {
			return on(perform{"other plans"})
		}
		return on(back{})
	default:
		return s.letter(key)
	}
	return on()
}

// letter is for letters, where nothing is written.
func (s *setup) letter(key tea.KeyPressMsg) ([]action, bool) {
	if _, picks := s.open.(*picker); s.writing && !picks && s.open != nil {
		return nil, false
	}
	return letters(key)
}

// takeEnter goes on: into the text, through what is unfolded, or to the first
// section.
func (s *setup) takeEnter() ([]action, bool) {
	switch {
	case s.open == nil:
		s.turnFold()
	case !s.writing:
		s.writing = true
	case s.isUpper(s.focus):
		return s.begin()
	default:
		s.step(+1)
	}
	return on()
}

// turnFold shows the other questions and goes to the first of them, or shows them
// no longer.
func (s *setup) turnFold() {
	s.unfolded, s.writing = !s.unfolded, true
	ids := s.order()
	if s.unfolded {
		s.enter(ids[slices.IndexFunc(ids, func(id string) bool { return !s.isUpper(id) })])
	} else if !slices.Contains(ids, s.focus) {
		s.enter("")
	}
}

// isUpper tells whether the row stands above those that unfold.
func (s *setup) isUpper(id string) bool {
	f, ok := plan.Question(id)
	return ok && (slices.Contains(essential, id) || s.d.plan().Situation().Tier(f) == plan.Required)
}

// step moves so many rows; false at the ends.
func (s *setup) step(n int) bool {
	ids := s.order()
	to := slices.Index(ids, s.focus) + n
	if to < 0 || to >= len(ids) {
		return false
	}
	s.enter(ids[to])
	s.writing = true
	return true
}

// begin makes answers of the defaults that are shown, in one step, and opens
// the first section where something is missing in it. A text that was put together
// is no default: it is taken when the person takes it.
func (s *setup) begin() ([]action, bool) {
	var do []action
	then := s.d.plan().Clone()
	var changes []plan.Change
	for _, q := range s.slots() {
		initial := propose.For(then, q.at, s.d.now())
		if initial == "" || then.Text(q.at) != "" || q.ask.Kind == plan.KindProse {
			continue
		}
		c := then.Set(q.at, initial)
		if _, err := then.Apply(c); err == nil {
			changes = append(changes, c)
		}
	}
	if len(changes) > 0 {
		do = append(do, edit{changes: changes})
	}
	return append(do, visit{s.first(then)}), true
}

// first is where one goes on: at what the first section lacks.
func (s *setup) first(p *plan.Plan) draft.Place {
	section := plan.Sections()[1]
	for _, g := range p.Missing() {
		if f, _ := plan.Question(g.Path.Field); f.Section == section {
			return draft.Place{Page: pageSection, Section: section.ID, Question: f.ID}
		}
	}
	return draft.Place{Page: pageSection, Section: section.ID}
}

func (s *setup) refresh(changes []plan.Change) {
	if !slices.Contains(s.order(), s.focus) {
		s.enter(essential[0])
	}
	if s.open != nil {
		s.open.refresh(changes)
	}
}

func (s *setup) place() draft.Place {
	p := draft.Place{Page: pageSetup, Question: s.focus}
	if s.open != nil {
		p.Caret, p.Scroll = s.open.caret()
	}
	return p
}

func (s *setup) keys() []hint {
	if s.open == nil {
		if s.unfolded {
			return []hint{{"Enter", plan.Words{Zh: "收起", En: "fold"}}, {"↑↓", plan.Words{Zh: "上下", En: "move"}}}
		}
		return []hint{{"Enter", plan.Words{Zh: "展开", En: "unfold"}}, {"↑↓", plan.Words{Zh: "上下", En: "move"}}}
	}
	if !s.writing {
		return append(resting(s.open), hint{"↑↓", plan.Words{Zh: "上下", En: "move"}})
	}
	enter := hint{"Enter", plan.Words{Zh: "开始写", En: "start"}}
	if !s.isUpper(s.focus) {
		enter.does = plan.Words{Zh: "下一项", En: "next"}
	}
	switch open := s.open.(type) {
	case *picker:
		if open.unsure() {
			enter.does = plan.Words{Zh: "问我几个问题", En: "ask me"}
		}
	case *text:
		if open.prose { // where Enter is a new line
			return append(open.keys(), hint{"Tab", plan.Words{Zh: "下一项", En: "next"}}, hint{"Shift+Tab", plan.Words{Zh: "上一项", En: "back"}})
		}
	}
	return append([]hint{enter, {"↑↓", plan.Words{Zh: "上下", En: "move"}}}, s.open.keys()...)
}
