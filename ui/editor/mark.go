package editor

import (
	"cmp"
	"slices"

	"charm.land/lipgloss/v2"
)

// Mark draws a part of the text, From one byte of it To another, in a style of
// its own: where a finding points, say. It stays with the words it was set on
// while the text around them changes.
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
	default:
		k.From = min(k.From, e.At)
		k.To = max(k.To+grown, e.At+len(e.New))
	}
}
