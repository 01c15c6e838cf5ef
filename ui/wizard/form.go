package wizard

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/draft"
)

// form is slots below each other, one of them open.
type form struct {
	d       *desk
	list    func() []slot // as the plan is now
	focus   plan.Path     // of the open slot
	open    input
	writing bool // the keys go into the answer
	sight   scroll
}

func newForm(d *desk, list func() []slot, at draft.Place) *form {
	f := &form{d: d, list: list, writing: true}
	slots := list()
	i := slices.IndexFunc(slots, func(s slot) bool {
		return s.at.Field == at.Question && (s.at.Row == 0 || s.at.Cell == at.Cell)
	})
	f.enter(slots[max(i, 0)])
	if i >= 0 && (at.Caret > 0 || at.Scroll > 0) { // a place without them means where an answer goes on
		f.open.show(at.Caret, at.Scroll)
	}
	if t, ok := f.open.(*table); ok {
		t.aim(at.Row)
	}
	return f
}

// enter opens a slot.
func (f *form) enter(s slot) {
	f.focus, f.open, f.writing = s.at, f.d.newInput(s), true
}

// at is the open slot's number; if it is gone, of the first one.
func (f *form) at(slots []slot) int {
	return max(slices.IndexFunc(slots, func(s slot) bool { return s.at == f.focus }), 0)
}

func (f *form) update(msg tea.Msg) ([]action, bool) {
	switch msg := msg.(type) { // nothing that is typed or pasted is lost
	case tea.KeyPressMsg:
		f.writing = f.writing || types(msg)
	case tea.PasteMsg:
		f.writing = true
	}
	if f.writing {
		if do, used := f.open.update(msg); used || len(do) > 0 {
			if key, ok := msg.(tea.KeyPressMsg); !used && ok && key.Code == tea.KeyEnter {
				f.step(+1)
			}
			return do, true
		}
	}
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, false
	}
	switch key.Key().Keystroke() {
	case "tab", "enter", "down":
		if !f.writing && key.Code == tea.KeyEnter {
			f.writing = true
			return on()
		}
		return nil, f.step(+1)
	case "shift+tab", "up":
		return nil, f.step(-1)
	case "esc":
		if f.writing {
			f.writing = false
			return on()
		}
	}
	if !f.writing {
		return letters(key)
	}
	return nil, false
}

// step opens the slot so many further; false at the ends.
func (f *form) step(n int) bool {
	slots := f.list()
	to := f.at(slots) + n
	if to < 0 || to >= len(slots) {
		return false
	}
	f.enter(slots[to])
	return true
}

func (f *form) refresh(changes []plan.Change) {
	slots := f.list()
	if !slices.ContainsFunc(slots, func(s slot) bool { return s.at == f.focus }) {
		f.enter(slots[min(f.at(slots), len(slots)-1)])
		return
	}
	for _, c := range changes {
		i := slices.IndexFunc(slots, func(s slot) bool { return s.at == c.Path })
		if i >= 0 && c.Path != f.focus {
			f.enter(slots[i])
		}
	}
	f.open.refresh(changes)
}

// written is the answer that is open, if it is written as text.
func (f *form) written() (at plan.Path, many, ok bool) {
	t, ok := f.open.(*text)
	if !ok {
		return plan.Path{}, false, false
	}
	return t.at, t.prose, true
}

// place is where the person is in the form.
func (f *form) place(page string) draft.Place {
	p := draft.Place{Page: page, Question: f.focus.Field, Row: f.focus.Row, Cell: f.focus.Cell}
	p.Caret, p.Scroll = f.open.caret()
	return p
}

func (f *form) keys() []hint {
	if !f.writing {
		return append(resting(f.open), hint{"Tab", plan.Words{Zh: "下一题", En: "next"}})
	}
	return append(f.open.keys(), hint{"Tab", plan.Words{Zh: "下一题", En: "next"}}, hint{"Shift+Tab", plan.Words{Zh: "上一题", En: "back"}})
}

// resting are the keys where Esc has left the answer.
func resting(open input) []hint {
	enter := plan.Words{Zh: "接着选", En: "choose"}
	switch open.(type) {
	case *text, *reference:
		enter = plan.Words{Zh: "接着写", En: "write on"}
	case *table:
		enter = plan.Words{Zh: "回到表里", En: "into the table"}
	}
	return []hint{{"Enter", enter}, {":", plan.Words{Zh: "命令", En: "commands"}}, {"?", plan.Words{Zh: "帮助", En: "help"}}}
}

func split(view string) []string { return strings.Split(view, "\n") }
