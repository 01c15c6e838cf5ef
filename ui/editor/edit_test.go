package editor

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// A text, a caret and a selection's other end, in bytes, are all that a plain
// model of a field needs to say what a key makes of them.
type plainField struct {
	text          string
	caret, anchor int
}

func (p plainField) span() (int, int) { return min(p.caret, p.anchor), max(p.caret, p.anchor) }

func (p *plainField) put(s string) {
	from, to := p.span()
	p.text = p.text[:from] + s + p.text[to:]
}

func (p *plainField) erase(from, to int) {
	if a, z := p.span(); a != z {
		from, to = a, z
	}
	p.text = p.text[:from] + p.text[to:]
}

func TestTheTextIsAlwaysThatOfAPlainModel(t *testing.T) {
	motions := []string{
		"left", "right", "up", "down", "shift+left", "shift+right", "shift+up", "shift+down", "ctrl+left", "ctrl+right",
		"home", "end", "shift+end", "ctrl+home", "ctrl+end", "pgup", "pgdown", "esc", "ctrl+c",
	}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.ToValidUTF8(paragraphs(12).Draw(t, "text"), "?")
		m, now := field(rapid.IntRange(1, 60).Draw(t, "width"), rapid.IntRange(1, 6).Draw(t, "rows"), text)
		for range rapid.IntRange(1, 25).Draw(t, "steps") {
			m.edits = nil
			p := plainField{m.Text(), m.Caret(), m.text.offset(m.anchor)}
			if p.text != text {
				t.Fatalf("the text is %q, not %q", p.text, text)
			}
			switch what := rapid.SampledFrom([]string{"type", "type", "paste", "enter", "backspace", "delete", "ctrl+x", "ctrl+v", "move", "move", "wait", "resize"}).Draw(t, "what"); what {
			case "type":
				s := strings.ToValidUTF8(rapid.SampledFrom(pieces).Draw(t, "text"), "?")
				p.put(strings.ReplaceAll(s, "\r", "\n"))
				m.Update(tea.KeyPressMsg{Code: tea.KeyExtended, Text: s})
			case "paste":
				s := strings.ToValidUTF8(paragraphs(3).Draw(t, "text"), "?")
				p.put(strings.ReplaceAll(s, "\r", "\n"))
				m.Update(tea.PasteMsg{Content: strings.ReplaceAll(s, "\n", "\r\n")})
			case "enter":
				p.put("\n")
				press(m, what)
			case "backspace":
				p.erase(previous(p.text, p.caret), p.caret)
				press(m, what)
			case "delete":
				p.erase(p.caret, next(p.text, p.caret))
				press(m, what)
			case "ctrl+x":
				p.put("")
				press(m, what)
			case "ctrl+v":
				p.put(m.Clipboard.Content)
				press(m, what)
			case "move":
				press(m, rapid.SampledFrom(motions).Draw(t, "key"))
			case "wait":
				*now = now.Add(2 * time.Second)
			case "resize":
				m.SetWidth(rapid.IntRange(1, 300).Draw(t, "width"))
				m.SetHeight(rapid.IntRange(1, 5).Draw(t, "least"), rapid.IntRange(1, 9).Draw(t, "most"))
				m.SetMethod(rapid.SampledFrom([]ansi.Method{ansi.WcWidth, ansi.GraphemeWidth}).Draw(t, "method"))
			}
			if text = replay(t, text, m.Edits()); text != p.text {
				t.Fatalf("the text is %q, not %q", text, p.text)
			}
			agree(t, m)
		}
	})
}

func TestUndoReturnsThroughEarlierTextsAndRedoTheSameWay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, now := field(20, 5, strings.ToValidUTF8(paragraphs(6).Draw(t, "text"), "?"))
		was := []string{m.Text()}
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			switch rapid.IntRange(0, 5).Draw(t, "what") {
			case 0, 1:
				m.Update(tea.KeyPressMsg{Text: rapid.SampledFrom([]string{"好", "a", "。", "计划", " ", "\u0301", "🇨"}).Draw(t, "text")})
			case 2:
				press(m, rapid.SampledFrom([]string{"backspace", "delete", "ctrl+w", "ctrl+u", "ctrl+k", "enter"}).Draw(t, "key"))
			case 3:
				press(m, rapid.SampledFrom([]string{"left", "right", "up", "shift+left", "shift+down"}).Draw(t, "key"))
			case 4:
				m.Update(tea.PasteMsg{Content: mixed(3).Draw(t, "text")})
			case 5:
				*now = now.Add(time.Duration(rapid.IntRange(0, 2000).Draw(t, "ms")) * time.Millisecond)
			}
			if text := m.Text(); text != was[len(was)-1] {
				was = append(was, text)
			}
		}
		back, at := []string{m.Text()}, len(was)-1
		for press(m, "ctrl+z") {
			text := m.Text()
			for at >= 0 && was[at] != text {
				at--
			}
			if at < 0 {
				t.Fatalf("undo leads to %q, which never stood there: %q", text, was)
			}
			back = append(back, text)
		}
		if m.Text() != was[0] {
			t.Fatalf("undone to the end it is %q, not %q", m.Text(), was[0])
		}
		for i := len(back) - 2; i >= 0; i-- {
			press(m, "ctrl+y")
			if m.Text() != back[i] {
				t.Fatalf("redo leads to %q, not %q", m.Text(), back[i])
			}
		}
		if press(m, "ctrl+y") {
			t.Fatal("there is more to redo than was undone")
		}
	})
}

func TestTypingIsUndoneByPausesAndSentencesAPasteAtOnce(t *testing.T) {
	m, now := field(40, 5, "")
	keyIn(m, "先稳住老客。再开新店")
	*now = now.Add(2 * time.Second)
	keyIn(m, "，一家")
	m.Update(tea.PasteMsg{Content: "。\r\n两家。"})
	keyIn(m, "三")
	press(m, "backspace", "backspace")
	for _, want := range []string{
		"先稳住老客。再开新店，一家。\n两家。三",
		"先稳住老客。再开新店，一家。\n两家。",
		"先稳住老客。再开新店，一家",
		"先稳住老客。再开新店",
		"先稳住老客。",
		"",
	} {
		press(m, "ctrl+z")
		if m.Text() != want {
			t.Fatalf("%q, want %q", m.Text(), want)
		}
	}
	if press(m, "ctrl+z") {
		t.Error("there is more to undo")
	}
}

func TestTheCaretReturnsToWhereTheUndoneChangeWasMade(t *testing.T) {
	m, _ := field(40, 5, "月成交额九十万")
	m.SetCaret(len("月成交额"))
	press(m, "ctrl+k", "ctrl+home", "ctrl+z")
	if at := m.Caret(); at != len("月成交额") {
		t.Errorf("the caret is at %d", at)
	}
}

func TestPastedLineBreaksOfAllSystemsAreKept(t *testing.T) {
	m, _ := field(40, 5, "")
	m.Update(tea.PasteMsg{Content: "一\r\n二\r三\n四\r\n"})
	if got := m.Text(); got != "一\n二\n三\n四\n" {
		t.Errorf("%q", got)
	}
	m.SetText("")
	m.OneLine = true
	m.Update(tea.PasteMsg{Content: "一\r\n二\n"})
	if got := m.Text(); got != "一 二" {
		t.Errorf("in one line: %q", got)
	}
	if press(m, "enter") {
		t.Error("Enter is used in a field of one line")
	}
}

// Without bracketed paste a terminal sends what is pasted as keys: a line break
// as Enter, as Ctrl+J, or as both.
func TestAPasteThatComesAsKeysIsKept(t *testing.T) {
	m, _ := field(40, 5, "")
	for _, line := range []string{"第一行", "第二行", "", "第四行"} {
		keyIn(m, line)
		press(m, "enter", "ctrl+j")
	}
	press(m, "ctrl+j", "ctrl+j")
	if want := "第一行\n第二行\n\n第四行\n\n\n"; m.Text() != want {
		t.Errorf("%q, want %q", m.Text(), want)
	}
}

func TestAMegabytePastedIsKept(t *testing.T) {
	m, _ := field(40, 10, "前")
	text := strings.Repeat("目标：DAU从10000提升到25000，次日留存率提升到45%以上。\r\n", 14000)
	m.Update(tea.PasteMsg{Content: text})
	keyIn(m, "后")
	if got, want := m.Text(), "前"+strings.ReplaceAll(text, "\r\n", "\n")+"后"; got != want {
		t.Errorf("%d of %d bytes are kept", len(got), len(want))
	}
	if len(text) < 1<<20 {
		t.Fatalf("only %d bytes were pasted", len(text))
	}
	press(m, "ctrl+z", "ctrl+z")
	if m.Text() != "前" {
		t.Errorf("undone, %d characters stand there", utf8.RuneCountInString(m.Text()))
	}
}

func TestEditsFromElsewhereAreTakenOnlyIfTheyFit(t *testing.T) {
	m, _ := field(40, 5, "月成交额九十万")
	if m.Apply(Edit{At: 0, Old: "日", New: "年"}) || m.Apply(Edit{At: 99, New: "年"}) || m.Apply(Edit{At: 1, New: "x"}) || m.Apply(Edit{At: 0, Old: "\xe6", New: "x"}) {
		t.Errorf("an edit that does not fit was made: %q", m.Text())
	}
	if !m.Apply(Edit{At: 0, Old: "月", New: "季度"}) || m.Text() != "季度成交额九十万" || m.Caret() != len("季度成交额九十万") {
		t.Errorf("%q, caret at %d", m.Text(), m.Caret())
	}
}
