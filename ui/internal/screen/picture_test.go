//go:build unix

package screen_test

import (
	"strings"
	"testing"

	"opsplan/ui/internal/screen"
)

func TestAPictureCanBeRead(t *testing.T) {
	size := screen.Size{Width: 12, Height: 3}
	for written, want := range map[string]string{
		"": "12x3\n|\n ^\n|\n|\n[cursor at column 1 of row 1]",
		"运营 a\r\n|^": `12x3
|运营 a
||^
   ^
|
[cursor at column 3 of row 2]`,
		"\x1b[?25lx\x1b]2;a;b\"\a": `12x3, title "a;b\""
|x
|
|
[cursor hidden]`,
		"-- a --\x1b[3 q": `12x3
|-- a --
        ^
|
|
[underline cursor at column 8 of row 1]`,
		"\x1b[?1049h\x1b[2 q\x1b[3;12H": `12x3, alternate screen
|
|
|
            ^
[steady cursor at column 12 of row 3]`,
	} {
		if p, _ := screen.Draw(size, written); p.String() != want {
			t.Errorf("%q looks like\n%s\nwant\n%s", written, p, want)
		}
	}
}

func TestACellKnowsItsStyle(t *testing.T) {
	for style, want := range map[string]screen.Cell{
		"":        {},
		"1":       {Bold: true},
		"2":       {Faint: true},
		"3":       {Italic: true},
		"4":       {Underline: true},
		"4:3":     {Underline: true},
		"7":       {Reverse: true},
		"31":      {Foreground: true},
		"48;5;1":  {Background: true},
		"1;7;37":  {Bold: true, Reverse: true, Foreground: true},
		"1;31;0":  {},
		"7;27;49": {},
	} {
		want.Text, want.Width = "中", 2
		p, _ := screen.Draw(screen.Size{Width: 4, Height: 1}, "\x1b["+style+"m中")
		if got := p.Cell(0, 0); got != want {
			t.Errorf("%q: %+v, want %+v", style, got, want)
		}
	}
}

func TestTextIsFoundByItsColumn(t *testing.T) {
	p, _ := screen.Draw(screen.Size{Width: 20, Height: 3}, "一二 ab\r\n  👨‍👩‍👧二x\r\nab")
	for text, want := range map[string][2]int{"一": {0, 0}, "ab": {5, 0}, "二": {2, 0}, "二x": {4, 1}, "👨‍👩‍👧": {2, 1}, " ab": {4, 0}} {
		if x, y, found := p.Find(text); !found || [2]int{x, y} != want {
			t.Errorf("%q: %t, %d,%d, want %v", text, found, x, y, want)
		}
	}
	if _, _, found := p.Find("一ab"); found {
		t.Error("found what is not there")
	}
}

// A picture is a whole frame, and a character divided between two chunks of
// the output is still one.
func TestAFrameIsShownWhenItIsDrawn(t *testing.T) {
	size := screen.Size{Width: 12, Height: 1}
	for _, c := range []struct{ written, want string }{
		{"old\r\x1b[?2026h|new", "old"},
		{"old\r\x1b[?2026h|new|\x1b[?2026l", "new"},
		{"old\r\x1b[?2026h|\x1b[?2026hnew", "old"},
		{"old\r\x1b[?2026hnew|\x1bc|a", "a"},
		{"\x1b[?2026ha👨|\u200d👩|\u200d👧b|\x1b[?2026l", "a👨\u200d👩\u200d👧b"},
		{"\x1b[?2026h中\xe6\x96|\x87e\u0301|x\x1b[?2026l", "中文e\u0301x"},
		{"中\xe6\x96|\x87", "中文"},
	} {
		if p, _ := screen.Draw(size, strings.Split(c.written, "|")...); p.Rows[0] != c.want {
			t.Errorf("%q shows %q, want %q", c.written, p.Rows[0], c.want)
		}
	}
}

func TestAFrameThatIsNeverFinishedIsShownAtTheEnd(t *testing.T) {
	s := start(t, printing("old\r\x1b[?2026hnew", "中"))
	s.Wait("the frame, begun", func(screen.Picture) bool { return strings.Contains(string(s.Output()), "new") })
	if p := s.Picture(); p.Rows[0] != "old" {
		t.Errorf("within the frame the screen shows\n%s", p)
	}
	s.Type("\r\r")
	s.Exit()
	if p := s.Picture(); p.Rows[0] != "new" || p.Rows[1]+p.Rows[2] != "中" {
		t.Errorf("at the end the screen shows\n%s", p)
	}
}

func TestHalfACharacterIsABlank(t *testing.T) {
	s := start(t, printing(strings.Repeat("中", 18)))
	s.WaitText(strings.Repeat("中", 18))
	s.Resize(screen.Size{Width: 5, Height: 2})
	p := s.Picture()
	if p.Rows[0] != "中中" || p.Cell(4, 0) != (screen.Cell{Text: " ", Width: 1}) {
		t.Errorf("the screen shows\n%s", p)
	}
}

func TestTheOutputIsKeptByteByByte(t *testing.T) {
	const hostile = "\x1b]0;pwned\a\x1b[31m\u202e\xff\r\n"
	s := start(t, printing(strings.TrimSpace(hostile)))
	s.Type("\r")
	s.Exit()
	if got := string(s.Output()); !strings.Contains(got, strings.TrimSpace(hostile)) {
		t.Errorf("the output is %q", got)
	}
}
