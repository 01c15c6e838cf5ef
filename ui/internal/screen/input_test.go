//go:build unix

package screen_test

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"opsplan/ui/internal/screen"
)

// Most of the names are those that Bubble Tea reads out of the codes.
func TestKeysArriveUnderTheirNames(t *testing.T) {
	names := strings.Fields(`
		tab shift+tab enter space backspace delete insert home end pgup pgdown up down left right
		shift+left shift+right shift+up shift+down shift+home shift+end ctrl+home ctrl+end ctrl+left ctrl+right
		alt+left alt+right ctrl+shift+left ctrl+shift+end alt+enter alt+backspace shift+f3 ctrl+delete ctrl+pgup
		f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 f11 f12 ctrl+a ctrl+c ctrl+s ctrl+z ctrl+space ctrl+_ alt+x alt+中 a ? 中 + alt++`)
	s := screen.Start(t, screen.Size{Width: 30, Height: 80}, program("keys"))
	s.WaitText("keys")
	s.Press(names...)
	p := s.WaitText("alt++")
	if got := p.Rows[1 : 1+len(names)]; strings.Join(got, " ") != strings.Join(names, " ") {
		t.Errorf("arrived as %q", got)
	}
	s.Press("esc")
	s.WaitText("esc")
}

func TestKeysSendTheCodesOfXterm(t *testing.T) {
	for name, want := range map[string]string{
		"pgdn": "\x1b[6~", "ctrl+m": "\r", "ctrl+i": "\t", "ctrl+backspace": "\b", "ctrl+alt+a": "\x1b\x01",
		"f4": "\x1bOS", "alt+f4": "\x1b[1;3S", "shift+f12": "\x1b[24;2~", "ctrl+alt+shift+up": "\x1b[1;8A",
		"home": "\x1b[H", "ctrl+@": "\x00", "ctrl+alt+space": "\x1b\x00",
	} {
		if got, _ := screen.Key(name, false); got != want {
			t.Errorf("%s sends %q, want %q", name, got, want)
		}
	}
}

func TestCursorKeysFollowTheirMode(t *testing.T) {
	for mode, want := range map[string]string{"\x1b[?1h": "^[OA", "\x1b[?1h\x1b[?1l": "^[[A"} {
		s := start(t, printing(mode+"ready"))
		s.WaitText("ready")
		s.Press("up")
		s.WaitText(want)
	}
}

func TestAPasteArrivesInOnePiece(t *testing.T) {
	s := start(t, program("notes"))
	s.WaitText("40x6")
	s.Paste("一\r\n二\n三")
	s.WaitText(`paste "一\r二\r三"`)
}

func TestAPasteKeepsItsControlCharacters(t *testing.T) {
	s := start(t, printing("\x1b[?2004hready"))
	s.WaitText("ready")
	s.Paste("a\x1b[31m\x01")
	s.WaitText("^[[200~a^[[31m^A^[[201~")
}

func TestTheMouseIsReportedByCells(t *testing.T) {
	s := start(t, program("notes"))
	s.WaitText("40x6")
	s.Click(39, 5)
	s.WaitText("2: tea.MouseReleaseMsg left 39,5")
	s.Drag(0, 0, 3, 1)
	s.WaitText("7: tea.MouseReleaseMsg left 3,1")
	s.Drag(3, 1, 3, 1)
	s.WaitText("9: tea.MouseReleaseMsg left 3,1")
	s.Wheel(1, 2, 3)
	s.WaitText("12: tea.MouseWheelMsg wheeldown 1,2")
	s.Wheel(1, 2, -1)
	s.WaitText("13: tea.MouseWheelMsg wheelup 1,2")
}

// The line echoes the reports, since nobody has told it not to.
func TestADragPassesTheCellsBetween(t *testing.T) {
	s := start(t, printing("\x1b[?1002h\x1b[?1006hready"))
	s.WaitText("ready")
	s.Drag(3, 1, 0, 2)
	const want = "^[[<0;4;2M^[[<32;3;2M^[[<32;2;2M^[[<32;1;3M^[[<0;1;3m"
	s.Wait("the reports", func(screen.Picture) bool { return strings.HasSuffix(string(s.Output()), want) })
}

// The line echoes the answers, since nobody has told it not to.
func TestTheTerminalAnswersTheProgram(t *testing.T) {
	for question, answer := range map[string]string{
		"\x1b[6n":                            "^[[1;1R",
		"\x1b[?2026$p":                       "^[[?2026;2$y",
		"\x1b[?2004$p":                       "^[[?2004;2$y",
		"\x1b]11;?\a":                        "^[]11;rgb:0000/0000/0000^G",
		"\x1b[c":                             "^[[?62",
		"\x1b[?2026h\x1b[?2026$p\x1b[?2026l": "^[[?2026;1$y",
	} {
		start(t, printing(question)).WaitText(answer)
	}
}

// What is more than fits into the line is lost.
func TestAnswersNobodyReadsHoldNothingUp(t *testing.T) {
	s := start(t, program("deaf", "QUESTIONS="+strings.Repeat(ansi.RequestPrimaryDeviceAttributes, 20_000)))
	s.WaitText("deaf")
}

func TestTheTestFailsWhereAPersonCouldNotDoIt(t *testing.T) {
	for name, c := range map[string]struct {
		modes string
		do    func(s *screen.Screen)
		says  string
	}{
		"unknown key":        {"", func(s *screen.Screen) { s.Press("shift+enter") }, `"shift+enter"`},
		"key without a code": {"", func(s *screen.Screen) { s.Press("ctrl+中") }, `"ctrl+中"`},
		"word for a key":     {"", func(s *screen.Screen) { s.Press("hello") }, `"hello"`},
		"esc too fast":       {"", func(s *screen.Screen) { s.Press("esc", "x") }, "wait for its effect"},
		"paste unasked":      {"", func(s *screen.Screen) { s.Paste("x") }, "has not asked for pastes"},
		"click unasked":      {"\x1b[?1006h", func(s *screen.Screen) { s.Click(0, 0) }, "has not asked for the mouse"},
		"click in old codes": {"\x1b[?1000h", func(s *screen.Screen) { s.Click(0, 0) }, "has not asked for the mouse"},
		"drag unasked":       {"\x1b[?1000h\x1b[?1006h", func(s *screen.Screen) { s.Drag(0, 0, 1, 1) }, "has not asked for the mouse"},
		"wheel unasked":      {"", func(s *screen.Screen) { s.Wheel(0, 0, 1) }, "has not asked for the mouse"},
		"click beside it":    {"\x1b[?1000h\x1b[?1006h", func(s *screen.Screen) { s.Click(40, 0) }, "column 40 of row 0 is not on the screen"},
	} {
		t.Run(name, func(t *testing.T) {
			said := failure(t, func(t testing.TB) {
				s := start(t, printing(c.modes+"ready"))
				s.WaitText("ready")
				c.do(s)
			})
			if !strings.Contains(said, c.says) {
				t.Errorf("failed with %q, want %q", said, c.says)
			}
		})
	}
}

// A program that never reads blocks the one who types, but not the test.
func TestTypingIsGivenUpWhereNobodyReads(t *testing.T) {
	said := failure(t, func(t testing.TB) {
		s := start(t, program("deaf"))
		s.WaitText("deaf")
		s.HavePatience(300 * time.Millisecond)
		s.Type(strings.Repeat("x", 1<<20))
	})
	if !strings.Contains(said, "does not read its input; the screen shows") {
		t.Errorf("failed with %.60q", said)
	}
}
