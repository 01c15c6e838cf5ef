package wizard

import (
	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/draft"
)

// removal asks whether a draft is to go into the trash.
func (s *start) removal(k *kept) overlay {
	store, ref, name := s.d.store, k.Ref, k.name()
	text := s.d.say("把《%s》放进垃圾箱？\n以后还能从垃圾箱拿回来。", "Move “%s” to the trash?\nYou can get it back from there.", name)
	return newQuestion(s.d, text, plan.Words{Zh: "放进垃圾箱", En: "to the trash"}, effect{func() tea.Msg {
		return removedMsg{name, store.Remove(ref)}
	}})
}

// removedMsg tells that a draft went into the trash, or why it did not.
type removedMsg struct {
	name string
	err  error
}

func (s *start) removed(msg removedMsg) ([]action, bool) {
	if msg.err != nil {
		return on(cover{newNotice(s.d, s.d.fault(msg.err))})
	}
	return on(turn{s.again()}, tell{s.d.say("放进垃圾箱了：%s", "In the trash: %s", s.d.line(msg.name, 40))})
}

// trash is the page of the drafts that were removed.
type trash struct {
	d     *desk
	all   []draft.Trashed
	here  int
	sight scroll
}

func newTrash(d *desk) page { return &trash{d: d, all: d.store.Trash()} }

func (t *trash) title() (left, right string) {
	return t.d.say("垃圾箱", "Trash"), "opsplan"
}

// untrashedMsg tells that a draft is back, or why it is not.
type untrashedMsg struct {
	ref draft.Ref
	err error
}

func (t *trash) update(msg tea.Msg) ([]action, bool) {
	switch msg := msg.(type) {
	case untrashedMsg:
		if msg.err != nil {
			return on(cover{newNotice(t.d, t.d.fault(msg.err))})
		}
		return on(turn{newStart(t.d)}, tell{t.d.say("拿回来了", "It is back in the list")})
	case tea.KeyPressMsg:
		return t.press(msg)
	}
	return nil, false
}

func (t *trash) press(key tea.KeyPressMsg) ([]action, bool) {
	switch key.Key().Keystroke() {
	case "up", "shift+tab":
		t.here = max(t.here-1, 0)
	case "down", "tab":
		t.here = max(min(t.here+1, len(t.all)-1), 0)
	case "esc", "left":
		return on(turn{newStart(t.d)})
	case "enter":
		return t.take()
	default:
		return letters(key)
	}
	return on()
}

// take puts back what is under the cursor.
func (t *trash) take() ([]action, bool) {
	if len(t.all) == 0 {
		return on(turn{newStart(t.d)})
	}
	store, number := t.d.store, t.all[t.here].Number
	return on(effect{func() tea.Msg {
		ref, err := store.Untrash(number)
		return untrashedMsg{ref, err}
	}})
}

func (t *trash) view(width, height int) pane {
	width = min(width, mostCols)
	p := pane{rows: []string{t.d.theme.dim.Render(t.d.line(t.d.say("放进来的草稿，选一份拿回去", "Removed drafts; choose one to get it back"), width))}}
	for i, e := range t.all {
		mark, style := "  ", plainly
		if i == t.here {
			mark, style = "› ", t.d.theme.accent.Render
		}
		name := e.Name
		if name == "" {
			name = e.Path
		}
		note := t.d.when(e.At)
		row := t.d.spread(style(mark+t.d.line(name, width-3-t.d.width(note))), t.d.theme.dim.Render(note), width)
		p.add(pane{rows: []string{row}, zones: []zone{listed(width, 1, i == t.here, func() { t.here = i }, t.take)}})
	}
	return t.sight.shown(t.d, p, width, height, t.here+1, t.here+1)
}

func (t *trash) refresh([]plan.Change) {}
func (t *trash) place() draft.Place    { return draft.Place{} }

func (t *trash) keys() []hint {
	keys := []hint{{"Enter", plan.Words{Zh: "拿回来", En: "put back"}}, {"Esc", plan.Words{Zh: "返回", En: "back"}}}
	if len(t.all) > 1 {
		keys = append([]hint{{"↑↓", plan.Words{Zh: "选", En: "choose"}}}, keys...)
	}
	return keys
}
