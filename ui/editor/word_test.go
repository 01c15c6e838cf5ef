package editor

import (
	"strings"
	"testing"
)

// The stops of word motion, both ways, are marked with |.
var sentences = []string{
	"|目标|：|DAU|从|10000|提升到|25000|，|次日留存率提升到|45%|以上|。|",
	"|A|/|B|测试|（|2027-06-30|前|）|只赢一个数|：|月成交额|，|¥|1,200|/|单|",
	"|Don’t |ship |v2 |before |09:30|; |ask |王芳 |（|运营部|）|first|.|",
}

func TestWordMotionStopsWhereTheSentenceIsMarked(t *testing.T) {
	for _, marked := range sentences {
		text := strings.ReplaceAll(marked, "|", "")
		for _, width := range []int{200, 11} {
			m, _ := field(width, 20, text)
			m.SetCaret(0)
			if got := walk(m, "ctrl+right"); got != marked {
				t.Errorf("to the right, %d wide:\n%s\nwant\n%s", width, got, marked)
			}
			if got := walk(m, "ctrl+left"); got != marked {
				t.Errorf("to the left, %d wide:\n%s\nwant\n%s", width, got, marked)
			}
		}
	}
}

// walk presses the key as long as it leads anywhere and marks the stops.
func walk(m *Model, key string) string {
	at := map[int]bool{m.Caret(): true}
	for press(m, key) {
		at[m.Caret()] = true
	}
	var b strings.Builder
	text := m.Text()
	for i := range len(text) + 1 {
		if at[i] {
			b.WriteByte('|')
		}
		if i < len(text) {
			b.WriteByte(text[i])
		}
	}
	return b.String()
}

func TestDeletingAWordTakesNoMoreThanTheClause(t *testing.T) {
	m, _ := field(40, 5, "先稳住老客，再开新店")
	for _, want := range []string{"先稳住老客，", "先稳住老客", ""} {
		press(m, "ctrl+w")
		if m.Text() != want {
			t.Fatalf("%q, want %q", m.Text(), want)
		}
	}
	press(m, "ctrl+z")
	if m.Text() != "先稳住老客" {
		t.Errorf("undone it is %q", m.Text())
	}
}

func TestWordMotionGoesOverParagraphsOneStepAtATime(t *testing.T) {
	m, _ := field(40, 5, "一\n\n二")
	if got := walk(m, "ctrl+left"); got != "|一|\n|\n|二|" {
		t.Errorf("%q", got)
	}
}
