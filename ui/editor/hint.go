package editor

import "strings"

// hint are the rows shown while there is no text.
func (m *Model) hint() []string {
	hint := m.Ghost
	if hint == "" {
		hint = m.Placeholder
	}
	var rows []string
	for line := range strings.SplitSeq(hint, "\n") {
		p := paragraph{text: line}
		for len(rows) < m.most && !p.whole() {
			p.grow(&m.wrap)
			r := p.rows[len(p.rows)-1]
			rows = append(rows, m.drawn(line[r.start:r.end]))
		}
	}
	return rows
}

// drawn is a row of the hint as shown, without the blanks at its end.
func (m *Model) drawn(row string) string {
	var b strings.Builder
	for at := 0; at < len(row); {
		c := clusterAt(m.wrap.method, row, at)
		b.WriteString(shown(m.wrap.method, row[at:c.end]))
		at = c.end
	}
	return strings.TrimRightFunc(b.String(), blank)
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
