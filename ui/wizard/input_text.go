package wizard

import (
	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/ui/editor"
	"opsplan/ui/propose"
)

// text is an answer that is written.
type text struct {
	d     *desk
	at    plan.Path
	prose bool
	field *editor.Model
}

func newText(d *desk, s slot) *text {
	t := &text{d: d, at: s.at, prose: s.ask.Kind.Multiline(), field: editor.New()}
	t.field.OneLine = !t.prose
	t.field.Clipboard = d.clip
	t.field.Now = d.now
	t.field.Styles.Hidden = d.theme.doubt
	t.field.SetText(d.plan().Text(s.at))
	t.field.Ghost = s.ask.Shown(propose.For(d.plan(), s.at, d.now()), d.plan().Lang())
	if t.field.Ghost == "" {
		if texts := d.texts(s, d.plan().Lang()); s.at.Row == 0 || texts.OfRow { // an example for rows is seldom one for this row
			t.field.Ghost = texts.Better
		}
	}
	t.field.Focus()
	return t
}

func (t *text) update(msg tea.Msg) ([]action, bool) {
	if key, ok := msg.(tea.KeyPressMsg); ok && !t.prose && key.Code == tea.KeyEnter {
		return nil, false
	}
	cmd, used := t.field.Update(msg)
	var do []action
	for _, e := range t.field.Edits() {
		do = append(do, edit{
			changes: []plan.Change{{Path: t.at, At: e.At, Old: e.Old, New: e.New}},
			joins:   e.Joins,
		})
	}
	if cmd != nil {
		do = append(do, effect{cmd})
	}
	return do, used
}

func (t *text) view(width, height int, writing bool) pane {
	least := 1
	if t.prose {
		least = min(3, height)
	}
	t.field.SetMethod(t.d.method)
	t.field.SetWidth(width)
	t.field.SetHeight(least, max(height, least))
	p := pane{rows: split(t.field.View())}
	if writing {
		p.cursor = t.field.Cursor()
	}
	return p
}

func (t *text) refresh(changes []plan.Change) {
	for _, c := range changes {
		if c.Path == t.at {
			t.field.Apply(editor.Edit{At: c.At, Old: c.Old, New: c.New})
		}
	}
	if held := t.d.plan().Text(t.at); held != t.field.Text() {
		t.field.SetText(held)
	}
}

func (t *text) caret() (at, scroll int) { return t.field.Caret(), t.field.Top() }

func (t *text) show(at, scroll int) {
	t.field.SetCaret(at)
	t.field.SetTop(scroll)
}

func (t *text) keys() []hint {
	var keys []hint
	if t.field.Empty() && t.field.Ghost != "" {
		keys = append(keys, hint{"→", plan.Words{Zh: "照样填", En: "take it"}})
	}
	if t.prose {
		keys = append(keys, hint{"Enter", plan.Words{Zh: "换行", En: "new line"}})
	}
	return keys
}
