package editor

import "strings"

// hint are the rows shown while there is no text.
func (m *Model) hint() []string {
	hint := m.Ghost
	if hint == "" {
		hint = m.Placeholder
	}
	rows := Wrap(m.wrap.method, m.normal(hint), m.wrap.limit)
	return rows[:min(len(rows), m.most)]
}

func (m *Model) drawHint() string {
	var b strings.Builder
	style := m.Styles.Placeholder
	if m.Ghost != "" {
		style = m.Styles.Ghost
	}
	rows := m.hint()
	for y := range m.Height() {
		if y > 0 {
			b.WriteByte('\n')
		}
		if y < len(rows) && rows[y] != "" {
			b.WriteString(style.Render(rows[y]))
		}
	}
	return b.String()
}
