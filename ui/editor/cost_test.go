package editor

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// sample is plan-like text of about so many bytes, in paragraphs of about 1 KB
// or in one.
func sample(size int, one bool) string {
	sentence := "目标：DAU从10000提升到25000，次日留存率提升到45%以上；负责人王芳，“邻里鲜”小程序2027-06-30前上线。"
	var b strings.Builder
	for b.Len() < size {
		b.WriteString(sentence)
		if !one && b.Len()%1024 < len(sentence) {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// tasks are what a person does at one place of a text, as keys and a look each.
var tasks = []struct {
	name string
	do   func(m *Model)
}{
	{"types", func(m *Model) { m.Update(tea.KeyPressMsg{Text: "好"}) }},
	{"deletes", func(m *Model) { press(m, "backspace") }},
	{"breaks the line", func(m *Model) { press(m, "enter") }},
	{"moves", func(m *Model) { press(m, "left") }},
	{"goes up", func(m *Model) { press(m, "up") }},
	{"undoes", func(m *Model) { press(m, "ctrl+z") }},
}

// The rows that are laid for a key, and what it allocates, do not depend on how
// long the text is.
func TestAKeyCostsTheSameAtAnyLength(t *testing.T) {
	for _, at := range []struct {
		name string
		part func(n int) int
	}{{"start", func(n int) int { return n / 1000 }}, {"middle", func(n int) int { return n / 2 }}, {"end", func(n int) int { return n }}} {
		for _, one := range []bool{false, true} {
			short, long := sample(4<<10, one), sample(1<<20, one)
			for _, task := range tasks {
				name := fmt.Sprintf("%s at the %s, one paragraph %v", task.name, at.name, one)
				a, b := laid(short, at.part(len(short)), task.do), laid(long, at.part(len(long)), task.do)
				if a > 30 || b > 30 {
					t.Errorf("%s: %d rows laid in 4 KB, %d in 1 MB", name, a, b)
				}
			}
		}
	}
}

// laid is the most rows that one of a few keys of the kind laid, once the place
// was on the screen.
func laid(text string, at int, do func(*Model)) int {
	m, _ := field(40, 10, text)
	m.SetCaret(at)
	m.Update(tea.KeyPressMsg{Text: "开"})
	_ = m.View()
	most := 0
	for range 5 {
		before := m.wrap.laid
		do(m)
		_ = m.View()
		most = max(most, m.wrap.laid-before)
	}
	return most
}

func TestTypingLaysAsManyRowsInAMegabyteAsInAKilobyte(t *testing.T) {
	for _, one := range []bool{false, true} {
		short, long := sample(1<<10, one), sample(1<<20, one)
		a := laid(short, len(short), tasks[0].do)
		b := laid(long, len(long), tasks[0].do)
		if a != b || a == 0 {
			t.Errorf("one paragraph %v: %d rows in 1 KB, %d in 1 MB", one, a, b)
		}
	}
}

func TestAKeyAllocatesTheSameAtAnyLength(t *testing.T) {
	for _, size := range []int{1 << 10, 1 << 20} {
		m, _ := field(40, 10, sample(size, false))
		got := testing.AllocsPerRun(200, func() {
			m.Update(tea.KeyPressMsg{Text: "好"})
			_ = m.View()
			press(m, "left", "right")
		})
		if got > 60 {
			t.Errorf("%d bytes: %.0f allocations", size, got)
		}
		t.Logf("%d bytes: %.0f allocations", size, got)
	}
}
