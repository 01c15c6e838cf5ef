package wizard

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/draft"
	"opsplan/plan/guide"
)

// section is the page of one of the eight sections.
type section struct {
	*form
	d    *desk
	of   *plan.Section
	laid laid
}

func newSection(d *desk, of *plan.Section, at draft.Place) *section {
	s := &section{d: d, of: of}
	s.form = newForm(d, s.slots, at)
	return s
}

// slots are the questions that the situation asks, and what was answered.
func (s *section) slots() []slot {
	if s.laid.slots != nil && s.laid.edits == s.d.edits {
		return s.laid.slots
	}
	var slots []slot
	for _, f := range s.of.Fields {
		_, waived := s.d.plan().Waived(f)
		if q := s.d.questionSlot(f); q.tier > plan.NotAsked || waived || s.d.plan().Answered(f) {
			slots = append(slots, q)
		}
	}
	s.laid = laid{edits: s.d.edits, slots: slots}
	return slots
}

// view puts before the questions what the section is for at this stage, where
// there is room for it.
func (s *section) view(width, height int) pane {
	var p pane
	if text := s.opening(); height >= listRows || height >= 18 && s.at(s.slots()) == 0 {
		for _, row := range s.d.wrap(text, width) {
			p.rows = append(p.rows, s.d.theme.dim.Render(row))
		}
		p.rows = append(p.rows, "")
	}
	p.add(s.form.view(width, height-len(p.rows)))
	return p
}

// opening says what the section is for, and how long it usually is.
func (s *section) opening() string {
	text := guide.Section(s.d.language, s.d.plan().Situation(), s.of.ID)
	return text.Opening + s.d.say("%s。", " %s.", text.Length)
}

func (s *section) title() (left, right string) {
	slots := s.slots()
	return fmt.Sprintf("%d %s", s.of.Number, s.of.Name.In(s.d.language)) + "   " +
		s.d.say("第 %d 题，共 %d 题", "question %d of %d", s.at(slots)+1, len(slots)), ""
}

// update lets Tab go on beyond the section's last question.
func (s *section) update(msg tea.Msg) ([]action, bool) {
	do, used := s.form.update(msg)
	if key, ok := msg.(tea.KeyPressMsg); ok && !used {
		switch key.Key().Keystroke() {
		case "tab", "enter":
			return on(perform{"next section"})
		case "shift+tab":
			return on(perform{"previous section"})
		}
	}
	return do, used
}

func (s *section) place() draft.Place {
	p := s.form.place(pageSection)
	p.Section = s.of.ID
	return p
}
