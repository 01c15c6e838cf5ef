//go:build unix

package screen_test

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"opsplan/ui/internal/screen"
)

func TestTheScreenShowsWhatAPersonSees(t *testing.T) {
	album := screen.OpenAlbum(t, "testdata/notes.txtar", *update)
	s := start(t, program("notes"))
	album.Wait(t, s, "begun", screen.Shows("40x6"))
	s.Type("中文ab")
	album.Wait(t, s, "typed", screen.Shows("> 中文ab"))
	s.Press("backspace")
	s.Type("👨‍👩‍👧é")
	album.Wait(t, s, "clusters", screen.Shows("> 中文a👨‍👩‍👧é"))
	s.Press("ctrl+q")
	if status, signal := s.Exit(); status != 7 || signal != 0 {
		t.Errorf("ended with status %d, signal %v", status, signal)
	}
	album.Check(t, "ended", s.Picture())
}

func BenchmarkFromTheStartOfAProgramToItsEnd(b *testing.B) {
	for b.Loop() {
		s := start(b, program("notes"))
		s.WaitText("40x6")
		s.Press("ctrl+q")
		s.Exit()
	}
}

func TestTheCursorStandsBehindWideCharacters(t *testing.T) {
	s := start(t, program("notes"))
	s.WaitText("40x6")
	s.Type("中文ab")
	p := s.WaitText("中文ab")
	want := screen.Cursor{X: 2 + 6, Y: 1, Visible: true, Shape: screen.Bar, Steady: true}
	if p.Cursor != want {
		t.Errorf("cursor %+v, want %+v", p.Cursor, want)
	}
	wide, half, next := p.Cell(2, 1), p.Cell(3, 1), p.Cell(6, 1)
	if wide.Text != "中" || wide.Width != 2 || half != (screen.Cell{}) || next.Text != "a" || next.Width != 1 {
		t.Errorf("cells %+v, %+v, %+v", wide, half, next)
	}
	x, y, found := p.Find("保存")
	if c := p.Cell(x, y); !found || x != 11 || y != 0 || !c.Reverse || c.Bold {
		t.Errorf("found %t at %d,%d: %+v", found, x, y, c)
	}
	if c := p.Cell(0, 0); !c.Bold || c.Reverse {
		t.Errorf("the title is %+v", c)
	}
}

func TestStandardOutputMayBeElsewhere(t *testing.T) {
	cmd := program("notes")
	var out strings.Builder
	cmd.Stdout = &out
	s := start(t, cmd)
	s.WaitText("40x6")
	s.Type("去向")
	s.WaitText("> 去向")
	s.Press("ctrl+q")
	if status, _ := s.Exit(); status != 7 || out.String() != "去向\n" {
		t.Errorf("status %d, standard output %q", status, out.String())
	}
}

// Whichever of its files are the terminal, the program leads a session on it.
func TestTheTerminalControlsTheProgram(t *testing.T) {
	for name, redirect := range map[string]func(cmd *exec.Cmd, out *os.File){
		"nothing elsewhere": func(*exec.Cmd, *os.File) {},
		"input elsewhere":   func(cmd *exec.Cmd, _ *os.File) { cmd.Stdin = strings.NewReader("in ") },
		"output elsewhere":  func(cmd *exec.Cmd, out *os.File) { cmd.Stdout = out },
		"two elsewhere":     func(cmd *exec.Cmd, out *os.File) { cmd.Stdin, cmd.Stdout = strings.NewReader("in "), out },
		"all elsewhere": func(cmd *exec.Cmd, out *os.File) {
			cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader("in "), out, out
		},
	} {
		t.Run(name, func(t *testing.T) {
			out, err := os.Create(filepath.Join(t.TempDir(), "out"))
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = out.Close() }()
			cmd := program("leader", "TERM=vt100")
			redirect(cmd, out)
			typed := cmd.Stdin == nil
			s := start(t, cmd)
			s.WaitText("leader: true, size: 40x6")
			if typed {
				s.Press("ctrl+d")
			}
			if status, _ := s.Exit(); status != 0 {
				t.Errorf("status %d", status)
			}
			said, err := os.ReadFile(out.Name())
			if err != nil {
				t.Fatal(err)
			}
			if all := string(said) + s.Picture().String(); !strings.Contains(all, "vt100") {
				t.Errorf("the terminal is not the one set: %s", all)
			}
		})
	}
}

func TestTheProgramLearnsOfAnotherSize(t *testing.T) {
	s := start(t, program("notes"))
	s.WaitText("40x6")
	s.Type("x")
	s.WaitText("> x")
	for _, size := range []screen.Size{{Width: 12, Height: 4}, {Width: 100, Height: 30}, {Width: 7, Height: 4}} {
		s.Resize(size)
		p := s.WaitText(fmt.Sprintf("%dx%d", size.Width, size.Height))
		if p.Size != size || len(p.Rows) != size.Height {
			t.Errorf("the picture is %v with %d rows, want %v", p.Size, len(p.Rows), size)
		}
	}
}

func TestTheTestFailsWhereNothingIsToBeHadByWaiting(t *testing.T) {
	for name, c := range map[string]struct {
		program  string
		patience time.Duration
		do       func(s *screen.Screen)
		says     string
	}{
		"not shown in time": {"deaf", time.Second / 4, func(s *screen.Screen) { s.WaitText("好") }, "waiting for the text 好: not within"},
		"program ended":     {"nothing", time.Minute, func(s *screen.Screen) { s.WaitText("好") }, "has left the terminal"},
		"not ended in time": {"deaf", time.Second / 4, func(s *screen.Screen) { s.Signal(syscall.SIGTERM); s.Exit() }, "still runs"},
		"terminal kept":     {"abandoner", 3 * time.Second, func(s *screen.Screen) { s.Exit() }, "keeps the terminal"},
		"signalled late":    {"nothing", time.Minute, func(s *screen.Screen) { s.Exit(); s.Signal(syscall.SIGTERM) }, "already finished"},
		"typed late":        {"deaf", time.Minute, func(s *screen.Screen) { s.HangUp(); s.Type("x") }, `typing "x": `},
		"resized late":      {"deaf", time.Minute, func(s *screen.Screen) { s.HangUp(); s.Resize(screen.Size{Width: 2, Height: 2}) }, "resizing: "},
	} {
		t.Run(name, func(t *testing.T) {
			said := failure(t, func(t testing.TB) {
				s := start(t, program(c.program))
				if c.program != "nothing" {
					s.WaitText("deaf")
				}
				s.HavePatience(c.patience)
				c.do(s)
			})
			if !strings.Contains(said, c.says) {
				t.Errorf("failed with %q, want %q", said, c.says)
			}
		})
	}
}

func TestTheTestFailsWhereThereIsNoProgram(t *testing.T) {
	said := failure(t, func(t testing.TB) { start(t, exec.Command("/nowhere")) })
	if !strings.Contains(said, "starting /nowhere on a terminal: ") {
		t.Errorf("failed with %q", said)
	}
}

func TestWhatAProgramLeavesBehindEndsWithTheTest(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = r.Close() }()
	t.Run("program", func(t *testing.T) {
		cmd := program("abandoner")
		cmd.Stderr = w
		start(t, cmd).WaitText("deaf")
	})
	if err := errors.Join(w.Close(), r.SetReadDeadline(time.Now().Add(10*time.Second))); err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadAll(r); err != nil { // ends when nobody can write any more
		t.Errorf("something still runs: %v", err)
	}
}
