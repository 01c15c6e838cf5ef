package editor

import (
	"fmt"
	"testing"

	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"
)

// One character typed at the end of the text, and the screen drawn.
func BenchmarkKey(b *testing.B) {
	for _, size := range []int{1, 20, 200, 1024} {
		for _, one := range []bool{false, true} {
			shape := "in paragraphs"
			if one {
				shape = "in one"
			}
			text := sample(size<<10, one)
			b.Run(fmt.Sprintf("%d KB %s/editor", size, shape), func(b *testing.B) {
				m, _ := field(80, 20, text)
				for b.Loop() {
					m.Update(tea.KeyPressMsg{Code: '好', Text: "好"})
					_ = m.View()
					press(m, "backspace")
				}
			})
			b.Run(fmt.Sprintf("%d KB %s/textarea", size, shape), func(b *testing.B) {
				m := textarea.New()
				m.MaxHeight = 0
				m.SetWidth(80)
				m.SetHeight(20)
				m.SetValue(text)
				m.Focus()
				for b.Loop() {
					m, _ = m.Update(tea.KeyPressMsg{Code: '好', Text: "好"})
					_ = m.View()
					m, _ = m.Update(tea.KeyPressMsg(keys["backspace"]))
				}
			})
		}
	}
}

// A text that is opened and shown, with the caret at its end.
func BenchmarkOpen(b *testing.B) {
	for _, one := range []bool{false, true} {
		text := sample(1<<20, one)
		b.Run(fmt.Sprintf("one paragraph %v", one), func(b *testing.B) {
			for b.Loop() {
				m, _ := field(80, 20, text)
				_ = m.View()
			}
		})
	}
}
