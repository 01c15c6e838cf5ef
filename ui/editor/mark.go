package editor

import (
	"cmp"
	"slices"

	"charm.land/lipgloss/v2"
)

// Mark draws a part of the text, From one byte of it To another, in a style of
// its own: where a finding points, say. It stays with the words it was set on
// while the text changes, and goes with them: undo does not bring it back, the
// next SetMarks does.
type Mark struct {
	From, To int
	Style    lipgloss.Style
}

// SetMarks replaces the marks. Where two overlap, the one that begins first is
// seen.
func (m *Model) SetMarks(marks []Mark) {
	m.marks = slices.Clone(marks)
	slices.SortStableFunc(m.marks, func(a, b Mark) int { return cmp.Compare(a.From, b.From) })
}

// follow moves the mark along with the text. Words typed at its edges are not
// its own.
func (k *Mark) follow(e Edit) {
	end, grown := e.At+len(e.Old), len(e.New)-len(e.Old)
	switch {
	case e.At >= k.To:
	case end <= k.From:
		k.From, k.To = k.From+grown, k.To+grown
	case e.At <= k.From && end >= k.To:
		k.From, k.To = e.At, e.At
	case e.At <= k.From:
		k.From, k.To = e.At+len(e.New), k.To+grown
	case end >= k.To:
		k.To = e.At
	default:
		k.To += grown
	}
}
