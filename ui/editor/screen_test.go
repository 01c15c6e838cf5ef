//go:build unix

package editor_test

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"opsplan/ui/internal/screen"
)

var update = flag.Bool("update", false, "put the pictures into the albums anew")

// The test binary is also the program that the tests run on a terminal.
func TestMain(m *testing.M) {
	if os.Getenv("NOTEBOOK") == "" {
		os.Exit(m.Run())
	}
	if _, err := tea.NewProgram(newNotebook(), tea.WithInput(&keyboard{File: os.Stdin})).Run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// keyboard hands on whole characters only: Bubble Tea loses what a slow line
// cuts in two inside a paste.
type keyboard struct {
	*os.File
	rest []byte
}

func (k *keyboard) Read(p []byte) (int, error) {
	for {
		n := copy(p, k.rest)
		more, err := k.File.Read(p[n:])
		n += more
		whole := n
		for cut := 1; cut < utf8.UTFMax && cut <= n; cut++ {
			if utf8.RuneStart(p[n-cut]) {
				if !utf8.FullRune(p[n-cut : n]) {
					whole = n - cut
				}
				break
			}
		}
		k.rest = append(k.rest[:0], p[whole:n]...)
		if whole > 0 || err != nil {
			return whole, err
		}
	}
}

func open(t *testing.T, size screen.Size, locale string) *screen.Screen {
	cmd := exec.Command(os.Args[0])
	cmd.Env = []string{"NOTEBOOK=1", "LANG=" + locale, "LC_ALL=" + locale, "GORACE=atexit_sleep_ms=0"}
	s := screen.Start(t, size, cmd)
	s.WaitText("0 字节")
	return s
}

// The terminal's own cursor stands right behind what is typed, character by
// character, in every locale.
func TestTheTerminalsCursorFollowsTheText(t *testing.T) {
	for _, locale := range []string{"zh_CN.UTF-8", "C.UTF-8"} {
		t.Run(locale, func(t *testing.T) {
			s := open(t, screen.Size{Width: 60, Height: 8}, locale)
			typed := ""
			for _, piece := range []string{"目标：", "DAU", "从10000", "“邻里鲜”", "……", "①→", "✅", "𠮷", "e\u0301", "。"} {
				s.Type(piece)
				typed += piece
				s.Wait("the cursor behind "+piece, func(p screen.Picture) bool {
					return p.Rows[1] == typed && p.Cursor.Visible && p.Cursor.Y == 1 && p.Cursor.X == ansi.StringWidth(typed)
				})
			}
		})
	}
}

func TestTheFieldOnATerminal(t *testing.T) {
	album := screen.OpenAlbum(t, "testdata/screen.txtar", *update)
	for _, width := range []int{40, 13} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			s := open(t, screen.Size{Width: width, Height: 9}, "zh_CN.UTF-8")
			album.Wait(t, s, fmt.Sprintf("empty, %d wide", width), screen.Shows("个？"))
			s.Type("目标：DAU从10000提升到25000，次日留存率提升到45%以上；“邻里鲜”小程序的A/B测试要看出5个百分点。")
			album.Wait(t, s, fmt.Sprintf("typed, %d wide", width), screen.Shows("134 字节"))
			s.Press("up", "home", "shift+right", "shift+right")
			album.Wait(t, s, fmt.Sprintf("selected, %d wide", width), func(p screen.Picture) bool { return reversed(p) == 4 })
			s.Press("ctrl+x", "ctrl+home", "ctrl+v", "enter")
			album.Wait(t, s, fmt.Sprintf("cut and pasted, %d wide", width), screen.Shows("135 字节"))
			s.Press("ctrl+z", "ctrl+z", "ctrl+z")
			album.Wait(t, s, fmt.Sprintf("undone, %d wide", width), screen.Shows("134 字节"))
			s.Press("ctrl+q")
			if status, _ := s.Exit(); status != 0 || len(s.Modes()) > 0 {
				t.Errorf("status %d, left behind: %v", status, s.Modes())
			}
		})
	}
}

// reversed counts the columns drawn in reverse.
func reversed(p screen.Picture) (n int) {
	for y := range p.Height {
		for x := range p.Width {
			if c := p.Cell(x, y); c.Reverse {
				n += c.Width
			}
		}
	}
	return n
}

func TestPastesAndBurstsArriveWhole(t *testing.T) {
	s := open(t, screen.Size{Width: 80, Height: 12}, "C.UTF-8")
	line := "目标：DAU从10000提升到25000，次日留存率提升到45%以上。\r\n"
	text := strings.Repeat(line, 14000)
	s.Paste(text)
	size := len(strings.ReplaceAll(text, "\r\n", "\n"))
	s.WaitText(fmt.Sprintf("%d 字节", size))
	burst := strings.Repeat("次日留存率。", 300)
	s.Type(burst)
	p := s.WaitText(fmt.Sprintf("%d 字节", size+len(burst)))
	if !strings.HasSuffix(p.Rows[p.Cursor.Y], "留存率。") || p.Cursor.X != ansi.StringWidth(p.Rows[p.Cursor.Y]) {
		t.Errorf("the caret is not behind what was typed:\n%s", p)
	}
}

func TestTheMouseOnATerminal(t *testing.T) {
	s := open(t, screen.Size{Width: 40, Height: 9}, "zh_CN.UTF-8")
	s.Type("月成交额九十万")
	s.WaitText("九十万")
	s.Drag(0, 1, 8, 1)
	s.Wait("four characters selected", func(p screen.Picture) bool { return reversed(p) == 8 && p.Cursor.X == 8 })
	s.Type("GMV")
	s.WaitText("GMV九十万")
}

func TestHostileTextNeverReachesTheTerminal(t *testing.T) {
	s := open(t, screen.Size{Width: 60, Height: 9}, "C.UTF-8")
	s.Paste("清\u009b2J屏\u202e反\u0007\u009d0;x\u009c完")
	s.WaitText("清␛2J屏·反␇␛0;x␛完")
	if out := string(s.Output()); strings.ContainsAny(out, "\u009b\u009d\u202e\a") {
		t.Error("a code went through")
	}
}
