package editor

import (
	"time"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// Model is a field to write in. Make one with New.
type Model struct {
	// Placeholder is shown while the text is empty and there is no Ghost.
	Placeholder string
	// Ghost is a proposal shown while the text is empty. The right arrow makes
	// it the text.
	Ghost string
	// OneLine keeps line breaks from being put in: Enter is not used, and a break
	// that is pasted becomes a space. The line is wrapped like any other text.
	OneLine bool
	Styles  Styles
	// Clipboard is what cut and copy fill and paste reads. Fields that are given
	// the same one share it.
	Clipboard *Clipboard
	// Now tells the time, by which typing is grouped for undo and clicks are
	// counted.
	Now func() time.Time

	wrap    wrapper
	text    text
	caret   caret
	anchor  place // the selection's other end
	marks   []Mark
	history history
	edits   []Edit
	clicks  clicks

	width       int
	least, most int // rows
	top         spot
	focused     bool
	returned    time.Time // when the last key was, if it was Enter
}

// Styles say how what is not plain text looks. None of them may change how wide
// a text is.
type Styles struct {
	Text, Placeholder, Ghost, Selection lipgloss.Style
	// Hidden is for the marks that stand for characters nobody would see.
	Hidden lipgloss.Style
}

// New returns an empty field of 40 columns and one to ten rows, not focused,
// that measures as terminals do which do not know grapheme clusters.
func New() *Model {
	m := &Model{
		Styles: Styles{
			Placeholder: lipgloss.NewStyle().Faint(true),
			Ghost:       lipgloss.NewStyle().Faint(true),
			Selection:   lipgloss.NewStyle().Reverse(true),
			Hidden:      lipgloss.NewStyle().Faint(true),
		},
		Clipboard: new(Clipboard),
		Now:       time.Now,
		wrap:      wrapper{method: ansi.WcWidth},
		text:      newText(""),
		least:     1,
		most:      10,
	}
	m.SetWidth(40)
	return m
}

// SetText makes s the text, as it stands, with the caret at its end. There is
// nothing to undo then, and no mark.
func (m *Model) SetText(s string) {
	m.text = newText(s)
	m.caret, m.top, m.marks, m.edits = caret{want: unset}, spot{}, nil, nil
	m.history, m.clicks = history{}, clicks{}
	m.caret.place = m.text.end()
	m.anchor = m.caret.place
	m.reveal()
}

// Text returns the text, line breaks as "\n".
func (m *Model) Text() string { return m.text.String() }

// Len is how many bytes the text has, without putting it together.
func (m *Model) Len() int { return m.text.offset(m.text.end()) }

// Empty tells whether there is no text.
func (m *Model) Empty() bool { return m.text.empty() }

// SetWidth sets how many columns the field fills, at least 1. The last column
// is the caret's, behind a full row.
func (m *Model) SetWidth(cols int) {
	cols = max(cols, 1)
	if cols == m.width {
		return
	}
	m.width = cols
	m.wrap.limit = max(cols-1, min(cols, 2)) // a Chinese character before the caret's column
	m.relay()
}

// SetHeight sets how many rows the field shows at least and at most. In between
// it is as high as its text; beyond, it scrolls.
func (m *Model) SetHeight(least, most int) {
	least = max(least, 1)
	most = max(most, least)
	if least != m.least || most != m.most {
		m.keepSight(func() { m.least, m.most = least, most })
	}
}

// SetMethod sets how the terminal counts columns: ansi.WcWidth, or
// ansi.GraphemeWidth once it reported mode 2027.
func (m *Model) SetMethod(method ansi.Method) {
	if method != m.wrap.method {
		m.wrap.method = method
		m.relay()
	}
}

// relay lays the rows anew.
func (m *Model) relay() { m.keepSight(m.text.forget) }

// keepSight changes how rows are laid or shown. The first row stays in sight,
// and the caret if it was.
func (m *Model) keepSight(change func()) {
	m.top.par = min(m.top.par, len(m.text.pars)-1)
	_, seen := m.shownAt(m.on(m.caret))
	top := m.Top()
	change()
	m.SetTop(top)
	if seen {
		m.reveal()
	}
}

// Focus lets the field take keys and show the caret.
func (m *Model) Focus() { m.focused = true }

// Blur ends that. What is selected stays selected.
func (m *Model) Blur() {
	m.focused, m.clicks = false, clicks{}
	m.history.seal()
}

// Focused tells whether the field takes keys.
func (m *Model) Focused() bool { return m.focused }

// Caret is where the caret stands, in bytes of the text.
func (m *Model) Caret() int { return m.text.offset(m.caret.place) }

// SetCaret puts the caret before a byte of the text, or behind the character
// that the byte is inside of, and into sight. Nothing is selected then.
func (m *Model) SetCaret(at int) {
	m.goTo(caret{place: m.snap(m.text.place(at)), want: unset}, false)
}

// Top is the byte of the text that the first row shown begins with.
func (m *Model) Top() int {
	p := &m.text.pars[m.top.par]
	if len(p.rows) == 0 {
		return m.text.offset(place{m.top.par, 0})
	}
	return m.text.offset(place{m.top.par, p.rows[min(m.top.row, len(p.rows)-1)].start})
}

// SetTop scrolls so that the row with a byte of the text is the first shown, as
// far as there are rows to fill the field.
func (m *Model) SetTop(at int) {
	p := m.text.place(at)
	m.top = spot{p.par, m.text.pars[p.par].rowOf(&m.wrap, p.at)}
	m.fill()
}
