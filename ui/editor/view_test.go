package editor

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// unsigned takes away what shows looks in a picture: selected text stands in
// ⟦ ⟧, hidden characters in ⟨ ⟩, a placeholder in ⸨ ⸩, a ghost in « », a mark
// in { }.
var unsigned = strings.NewReplacer("⟦", "", "⟧", "", "⟨", "", "⟩", "", "⸨", "", "⸩", "", "«", "", "»", "", "{", "", "}", "")

func styled(width, rows int, text string) *Model {
	m, _ := field(width, rows, text)
	between := func(open, end string) lipgloss.Style {
		return lipgloss.NewStyle().Transform(func(s string) string { return open + s + end })
	}
	m.Styles = Styles{Selection: between("⟦", "⟧"), Hidden: between("⟨", "⟩"), Placeholder: between("⸨", "⸩"), Ghost: between("«", "»")}
	return m
}

func marked(m *Model, part, open, end string) Mark {
	at := strings.Index(m.Text(), part)
	return Mark{From: at, To: at + len(part), Style: lipgloss.NewStyle().Transform(func(s string) string { return open + s + end })}
}

// A picture is the view, with the caret as ▏ where the terminal's cursor is put.
func picture(m *Model) string {
	rows := strings.Split(m.View(), "\n")
	if c := m.Cursor(); c != nil {
		at := 0
		for i := range rows[c.Y] + " " {
			if m.wrap.method.StringWidth(unsigned.Replace(rows[c.Y][:i])) <= c.X {
				at = i
			}
			if c.X == 0 {
				break
			}
		}
		rows[c.Y] = rows[c.Y][:at] + "▏" + rows[c.Y][at:]
	}
	return strings.Join(rows, "\n")
}

func TestFieldsLookLikeThis(t *testing.T) {
	for _, c := range []struct {
		name string
		m    *Model
		do   func(m *Model)
		want []string
	}{
		{"the caret stands behind a full row", styled(11, 3, "月成交额九月成交额九"), func(m *Model) { m.SetCaret(15); press(m, "end") },
			[]string{"月成交额九", "月成交额九▏"}},
		{"at a full row's end, not at the next row's start", styled(11, 3, "月成交额九月成交额九"), func(m *Model) { press(m, "up") },
			[]string{"月成交额九▏", "月成交额九"}},
		{"there it stands after a step to the right", styled(11, 3, "月成交额九月成交额九"), func(m *Model) { m.SetCaret(12); press(m, "right") },
			[]string{"月成交额九", "▏月成交额九"}},
		{"a row too many scrolls", styled(11, 2, "月成交额九月成交额九月"), nil,
			[]string{"月成交额九", "月▏"}},
		{"a placeholder is wrapped as Chinese is", styled(11, 3, ""), func(m *Model) { m.Placeholder = "这半年只赢一个数，赢哪个？" },
			[]string{"▏⸨这半年只赢⸩", "⸨一个数，赢⸩", "⸨哪个？⸩"}},
		{"a ghost stands before it", styled(11, 3, ""), func(m *Model) { m.Placeholder, m.Ghost = "例：", "90万元" },
			[]string{"▏«90万元»"}},
		{"the arrow makes it the text", styled(11, 3, ""), func(m *Model) { m.Ghost = "90万元"; press(m, "right") },
			[]string{"90万元▏"}},
		{"a ghost of two lines is one in a field of one", styled(21, 3, ""), func(m *Model) { m.OneLine, m.Ghost = true, "90万元\n下行" },
			[]string{"▏«90万元 下行»"}},
		{"what would be obeyed is not in a placeholder either", styled(21, 3, ""), func(m *Model) { m.Placeholder = "清\x1b[2J \u202e" },
			[]string{"▏⸨清␛[2J ·⸩"}},
		{"typing does away with it", styled(11, 3, ""), func(m *Model) { m.Ghost = "90万元"; keyIn(m, "8") },
			[]string{"8▏"}},
		{"what is selected", styled(11, 3, "月成交额九\n月成交"), func(m *Model) { m.SetCaret(12); press(m, "shift+down") },
			[]string{"月成交额⟦九 ⟧", "⟦月成交⟧▏"}},
		{"a line break alone is selected", styled(11, 3, "月成\n月"), func(m *Model) { m.SetCaret(6); press(m, "shift+right") },
			[]string{"月成⟦ ⟧", "▏月"}},
		{"a skin tone alone does not join what is drawn before it", styled(40, 3, "\u200b🏽x"), nil, []string{"⟨··⟩x▏"}},
		{"a finding is marked", styled(20, 3, "全面提升用户体验"), func(m *Model) { m.SetMarks([]Mark{marked(m, "全面提升", "{", "}")}) },
			[]string{"{全面提升}用户体验▏"}},
		{"the mark moves with its words", styled(21, 3, "要全面提升体验"), func(m *Model) {
			m.SetMarks([]Mark{marked(m, "全面提升", "{", "}")})
			m.SetCaret(0)
			keyIn(m, "我们")
			m.SetCaret(len("我们要全面"))
			keyIn(m, "地")
		}, []string{"我们要{全面地▏提升}体验"}},
		{"what would be obeyed or unseen is shown", styled(40, 3, "清\x1b[2J屏\u202e反\u200b空\u0301"), nil,
			[]string{"清⟨␛⟩[2J屏⟨·⟩反⟨·⟩空\u0301▏"}},
		{"a lone mark has something to stand on", styled(40, 3, "\u0301\u200d"), nil,
			[]string{"⟨◌\u0301\u200d⟩▏"}},
		{"a tab is blank", styled(40, 3, "甲\t乙"), nil, []string{"甲    乙▏"}},
		{"blanks hang over the edge", styled(11, 3, "先稳住      后"), func(m *Model) { press(m, "left") },
			[]string{"先稳住     ", "▏后"}},
		{"at least so high", styled(11, 3, "月"), func(m *Model) { m.SetHeight(2, 3) }, []string{"月▏", ""}},
		{"no caret without the focus", styled(11, 3, "月"), (*Model).Blur, []string{"月"}},
	} {
		if c.do != nil {
			c.do(c.m)
		}
		if got, want := picture(c.m), strings.Join(c.want, "\n"); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, want)
		}
	}
}

func TestTheWantedColumnIsKeptOverShortRows(t *testing.T) {
	m := styled(21, 5, "月成交额九十万\n短\n下单家庭六千")
	m.SetCaret(len("月成交额"))
	press(m, "down")
	if got := picture(m); got != "月成交额九十万\n短▏\n下单家庭六千" {
		t.Error(got)
	}
	press(m, "down")
	if got := picture(m); got != "月成交额九十万\n短\n下单家庭▏六千" {
		t.Error(got)
	}
}

func TestArrowsThatLeadNowhereAreLeftToTheFieldsSurroundings(t *testing.T) {
	m := styled(21, 5, "一\n二")
	if _, used := m.Update(tea.KeyPressMsg{Code: 'q', Text: "@", Mod: tea.ModCtrl | tea.ModAlt}); !used || m.Text() != "一\n二@" {
		t.Error("AltGr does not type")
	}
	press(m, "backspace")
	if _, used := m.Update(tea.KeyPressMsg{Code: 'q', Text: "q", Mod: tea.ModAlt}); used {
		t.Error("Alt types")
	}
	if press(m, "down") || press(m, "right") || !press(m, "up") || press(m, "up") {
		t.Error("an arrow is used where it leads nowhere, or not where it does")
	}
	m.Blur()
	if press(m, "left") || m.Text() != "一\n二" {
		t.Error("a field without the focus takes keys")
	}
}

func TestHomeAndEndGoToTheRowAndThenToTheParagraph(t *testing.T) {
	m := styled(11, 5, "月成交额九月成交额九月成")
	m.SetCaret(len("月成交额九月成"))
	var got []int
	for _, key := range []string{"home", "home", "end", "end"} {
		press(m, key)
		got = append(got, m.Caret()/3)
	}
	if want := "[5 0 5 12]"; fmt.Sprint(got) != want {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestTheMousePutsTheCaretSelectsAndScrolls(t *testing.T) {
	m := styled(21, 3, "月成交额，九十万\n一\n二\n三\n四")
	m.SetTop(0)
	m.Update(tea.MouseClickMsg{X: 4, Y: 0, Button: tea.MouseLeft})
	if got := picture(m); got != "月成▏交额，九十万\n一\n二" {
		t.Error(got)
	}
	m.Update(tea.MouseMotionMsg{X: 1, Y: 1, Button: tea.MouseLeft})
	m.Update(tea.MouseReleaseMsg{X: 1, Y: 1})
	if got := m.Selected(); got != "交额，九十万\n一" {
		t.Errorf("dragged over %q", got)
	}
	m.Update(tea.MouseMotionMsg{X: 0, Y: 0})
	if got := m.Selected(); got != "交额，九十万\n一" {
		t.Errorf("the pointer alone selects %q", got)
	}
	for _, want := range []string{"", "月成交额", "月成交额，九十万", ""} {
		m.Update(tea.MouseClickMsg{X: 2, Y: 0, Button: tea.MouseLeft})
		if got := m.Selected(); got != want {
			t.Errorf("clicked again: %q, want %q", got, want)
		}
	}
	m.Update(tea.MouseWheelMsg{X: 0, Y: 0, Button: tea.MouseWheelDown})
	if got := picture(m); got != "二\n三\n四" {
		t.Error("scrolled:\n" + got)
	}
	m.Update(tea.MouseClickMsg{X: 0, Y: 2, Button: tea.MouseLeft})
	m.Update(tea.MouseMotionMsg{X: 0, Y: -1, Button: tea.MouseLeft})
	if got := picture(m); got != "▏⟦一 ⟧\n⟦二 ⟧\n⟦三 ⟧" {
		t.Error("dragged beyond the edge:\n" + got)
	}
}

func TestCutCopyAndPasteShareAClipboard(t *testing.T) {
	a, b := styled(21, 3, "月成交额九十万"), styled(21, 3, "目标：")
	b.Clipboard = a.Clipboard
	a.SetCaret(len("月成交额"))
	press(a, "shift+end")
	cmd, _ := a.Update(tea.KeyPressMsg(keys["ctrl+x"]))
	if cmd == nil {
		t.Error("the terminal is not told")
	}
	press(b, "ctrl+v", "ctrl+v")
	if a.Text() != "月成交额" || b.Text() != "目标：九十万九十万" {
		t.Errorf("%q, %q", a.Text(), b.Text())
	}
	if press(b, "ctrl+c") {
		t.Error("Ctrl+C is used with nothing selected")
	}
	press(b, "ctrl+z")
	if b.Text() != "目标：九十万" {
		t.Errorf("undone: %q", b.Text())
	}
}

func TestWhatIsShownIsNeverObeyed(t *testing.T) {
	for r := range rune(0x3000) {
		m, _ := field(40, 3, "a"+string(r)+"b")
		if s := m.View(); s != ansi.Strip(s) && m.text.pars[0].text != "" {
			for _, c := range ansi.Strip(s) {
				if c < ' ' || c >= 0x7f && c < 0xa0 {
					t.Fatalf("%U goes through as %q", r, s)
				}
			}
		}
	}
}

func TestResizingKeepsWhatWasInSight(t *testing.T) {
	m, _ := field(40, 5, sample(20<<10, false))
	m.SetCaret(9000)
	for range 50 {
		press(m, "up")
	}
	at := m.Caret()
	for width := 1; width <= 300; width++ {
		m.SetWidth(width)
		if m.Cursor() == nil || m.Caret() != at {
			t.Fatalf("at %d columns the caret is at %d, seen %v", width, m.Caret(), m.Cursor() != nil)
		}
	}
}
