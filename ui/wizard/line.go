package wizard

import "strings"

// line is a row of things beside each other, each of which may be clicked.
type line struct {
	text  strings.Builder
	cols  int
	zones []zone
}

// add puts one more behind the others. A click on it does something, unless do
// is nil.
func (l *line) add(d *desk, between, item string, do func() []action) {
	if l.cols > 0 {
		l.text.WriteString(between)
		l.cols += d.width(between)
	}
	cols := d.width(item)
	if do != nil {
		l.zones = append(l.zones, clicked(cols, 1, do).moved(l.cols, 0))
	}
	l.text.WriteString(item)
	l.cols += cols
}

func (l *line) pane() pane { return pane{rows: []string{l.text.String()}, zones: l.zones} }
