//go:build unix

package screen_test

import (
	"os"
	"slices"
	"syscall"
	"testing"

	"opsplan/ui/internal/screen"
)

func TestAProgramThatEndsLeavesTheTerminalAsItWas(t *testing.T) {
	s := start(t, program("notes"))
	s.WaitText("40x6")
	want := []screen.Mode{
		screen.AltScreen, screen.BracketedPaste, screen.CursorStyle, screen.KeyReports,
		screen.LineSettings, "mode ?1006", screen.MouseReports,
	}
	if got := s.Modes(); !slices.Equal(got, want) {
		t.Errorf("while it runs: %q, want %q", got, want)
	}
	s.Press("ctrl+q")
	s.Exit()
	if got := s.Modes(); len(got) > 0 {
		t.Errorf("left behind: %q", got)
	}
}

func TestAProgramThatIsKilledLeavesItsModes(t *testing.T) {
	s := start(t, program("notes"))
	s.WaitText("40x6")
	before := s.Modes()
	s.Signal(os.Kill)
	if status, signal := s.Exit(); status != -1 || signal != syscall.SIGKILL {
		t.Errorf("ended with status %d, signal %v", status, signal)
	}
	if got := s.Modes(); !slices.Equal(got, before) || !slices.Contains(got, screen.LineSettings) {
		t.Errorf("left behind: %q, want %q", got, before)
	}
	if p := s.Picture(); !p.AltScreen || p.Rows[0] != "运营计划书 保存" {
		t.Errorf("the last picture is gone:\n%s", p)
	}
}

func TestAProgramNoticesThatTheTerminalIsGone(t *testing.T) {
	s := start(t, program("notes"))
	s.WaitText("40x6")
	s.HangUp()
	if _, signal := s.Exit(); signal != syscall.SIGHUP {
		t.Errorf("ended by %v", signal)
	}
	if got := s.Modes(); slices.Contains(got, screen.LineSettings) {
		t.Errorf("there is no line any more, but %q", got)
	}
}

func TestModesAreThoseNotSwitchedBack(t *testing.T) {
	for on, c := range map[string]struct {
		off  string
		mode screen.Mode
	}{
		"\x1b[?1049h":        {"\x1b[?1049l", screen.AltScreen},
		"\x1b[?1047h":        {"\x1b[?1047l", screen.AltScreen},
		"\x1b[?25l":          {"\x1b[?25h", screen.HiddenCursor},
		"\x1b[4 q":           {"\x1b[0 q", screen.CursorStyle},
		"\x1b[5 q":           {"\x1b[ q", screen.CursorStyle},
		"\x1b[?2004h":        {"\x1b[?2004l", screen.BracketedPaste},
		"\x1b[?1000h":        {"\x1b[?1000l", screen.MouseReports},
		"\x1b[?1002;1003h":   {"\x1b[?1003l\x1b[?1002l", screen.MouseReports},
		"\x1b[?1004h":        {"\x1b[?1004l", screen.FocusReports},
		"\x1b[>4;2m":         {"\x1b[>4m", screen.KeyReports},
		"\x1b[>4;1m":         {"\x1b[>m", screen.KeyReports},
		"\x1b[>1u":           {"\x1b[<u", screen.KeyReports},
		"\x1b[>1u\x1b[>1u":   {"\x1b[<2u", screen.KeyReports},
		"\x1b[?2026h":        {"\x1b[?2026l", screen.OpenFrame},
		"\x1b]11;#ffffff\a":  {"\x1b]111\a", screen.DefaultColors},
		"\x1b]12;#ff0000\a":  {"\x1b]112\a", screen.DefaultColors},
		"\x1b[?7l":           {"\x1b[?7h", "mode ?7"},
		"\x1b[?2027h":        {"\x1b[?2027l", "mode ?2027"},
		"\x1b[20h":           {"\x1b[20l", "mode 20"},
		"\x1b[?25l\x1b[?25l": {"\x1bc", screen.HiddenCursor},
		"\x1b[>9u\x1b[?9h":   {"\x1bc", screen.KeyReports},
	} {
		size := screen.Size{Width: 10, Height: 2}
		if _, got := screen.Draw(size, on); !slices.Contains(got, c.mode) {
			t.Errorf("after %q: %q, want %q", on, got, c.mode)
		}
		if _, got := screen.Draw(size, on, c.off); len(got) > 0 {
			t.Errorf("after %q, %q: %q", on, c.off, got)
		}
	}
}

// The other screen has a stack of key reports of its own.
func TestKeyReportsAreSwitchedBackOnTheirScreen(t *testing.T) {
	_, got := screen.Draw(screen.Size{Width: 10, Height: 2}, "\x1b[?1049h\x1b[>1u\x1b[?1049l\x1b[<u")
	if !slices.Equal(got, []screen.Mode{screen.KeyReports}) {
		t.Errorf("modes %q", got)
	}
}
