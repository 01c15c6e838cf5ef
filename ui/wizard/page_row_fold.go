package wizard

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
)

// folded are the cells that are not shown.
func (r *rowPage) folded() []*plan.Field {
	slots := r.slots()
	var folded []*plan.Field
	for _, c := range r.table.Cells {
		if !slices.ContainsFunc(slots, func(s slot) bool { return s.at.Cell == c.Key }) {
			folded = append(folded, c)
		}
	}
	return folded
}

// pressMore takes a key on the line that unfolds the rest.
func (r *rowPage) pressMore(key tea.KeyPressMsg) ([]action, bool) {
	switch key.Key().Keystroke() {
	case "enter", "right", "space":
		r.unfold()
	case "up", "shift+tab":
		r.onMore = false
	case "tab":
		return r.onward(), true
	case "esc":
		return r.back(), true
	default:
		return nil, false
	}
	return on()
}

// unfold shows all cells, and opens the first of those that were not shown.
func (r *rowPage) unfold() {
	folded := r.folded()
	r.all, r.onMore = true, false
	for _, s := range r.slots() {
		if len(folded) > 0 && s.at.Cell == folded[0].Key {
			r.enter(s)
		}
	}
}

// turnFold shows all cells, or those alone that are required or hold something.
func (r *rowPage) turnFold() {
	if len(r.folded()) > 0 {
		r.unfold()
		return
	}
	row, ok := r.row()
	if !ok {
		return
	}
	r.all, r.kept = false, map[string]bool{}
	for _, c := range r.table.Cells {
		r.kept[c.Key] = row.Text(c) != ""
	}
	r.laid = laid{}
	r.refresh(nil)
}
