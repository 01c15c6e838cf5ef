//go:build unix

package wizard

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/creack/pty"

	"opsplan/plan"
)

// sent is what Bubble Tea gets of the chunks, and the messages for what it does
// not get.
func sent(p *pastes, chunks ...string) (through string, msgs []tea.Msg) {
	for _, c := range chunks {
		through += string(p.feed([]byte(c)))
	}
	for range strings.Count(through, pasteStart+pasteEnd) {
		msgs = append(msgs, p.take(tea.PasteMsg{}))
	}
	return strings.ReplaceAll(through, pasteStart+pasteEnd, "<>"), msgs
}

func TestPastesAreTakenOutOfTheKeys(t *testing.T) {
	long, words := strings.Repeat("取菜", 40), strings.Repeat("rgb:", 40)
	for _, c := range []struct {
		name    string
		chunks  []string
		through string
		msgs    []tea.Msg
	}{
		{"nothing pasted", []string{"a中\x1b[A\r"}, "a中\x1b[A\r", nil},
		{"one between keys", []string{"a\x1b[200~粘\r\n贴\x1b[201~b"}, "a<>b", []tea.Msg{pastedMsg{text: "粘\r\n贴"}}},
		{"escape sequences and odd bytes in it", []string{"\x1b[200~\x1b[31m红\x00\xff\x1b[201~"}, "<>", []tea.Msg{pastedMsg{text: "\x1b[31m红\x00\ufffd"}}},
		{"two", []string{"\x1b[200~一\x1b[201~\x1b[200~二\x1b[201~"}, "<><>", []tea.Msg{pastedMsg{text: "一"}, pastedMsg{text: "二"}}},
		{"an empty one", []string{"\x1b[200~\x1b[201~"}, "<>", []tea.Msg{pastedMsg{}}},
		{"cut anywhere", strings.SplitAfter("a\x1b[200~粘贴\x1b[201~b", ""), "a<>b", []tea.Msg{pastedMsg{text: "粘贴"}}},
		{"an end without a beginning", []string{"a\x1b[201~b"}, "ab", nil},
		{"a long text as keys", []string{long + "\r" + long[:6]}, "<>\r" + long[:6], []tea.Msg{tea.KeyPressMsg{Code: tea.KeyExtended, Text: long}}},
		{"a character cut by the end of a chunk", []string{long + "\xe4\xb8"}, "<>\xe4\xb8", []tea.Msg{tea.KeyPressMsg{Code: tea.KeyExtended, Text: long}}},
		{"a long answer of the terminal", []string{"\x1b]11;" + words, words + "\x07", long}, "\x1b]11;" + words + words + "\x07<>", []tea.Msg{tea.KeyPressMsg{Code: tea.KeyExtended, Text: long}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			through, msgs := sent(new(pastes), c.chunks...)
			if through != c.through || fmt.Sprintf("%#v", msgs) != fmt.Sprintf("%#v", c.msgs) {
				t.Errorf("%q, %#v\nwant %q, %#v", through, msgs, c.through, c.msgs)
			}
		})
	}
}

func TestAPasteThatIsTooLargeIsRefusedAsAWhole(t *testing.T) {
	p := new(pastes)
	p.feed([]byte(pasteStart))
	chunk := []byte(strings.Repeat("大", 1000))
	for range 2000 {
		p.feed(chunk)
		if len(p.held) > pasteCap {
			t.Fatal("all of it is kept")
		}
	}
	through, msgs := sent(p, "大"+pasteEnd+"a")
	if want := (pastedMsg{refused: 6_000_003}); through != "<>a" || len(msgs) != 1 || msgs[0] != want {
		t.Errorf("%q, %#v", through, msgs)
	}
	if through, msgs = sent(p, pasteStart+"小"+pasteEnd); through != "<>" || msgs[0] != (pastedMsg{text: "小"}) {
		t.Errorf("the next one: %q, %#v", through, msgs)
	}
}

func TestAPasteThatDoesNotEndIsEnded(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		k := &keyboard{chunks: make(chan []byte), pause: make(chan struct{})}
		go func() {
			k.chunks <- []byte(pasteStart + "半截\x1b[20")
			k.chunks <- []byte("x")
			time.Sleep(3 * time.Second)
			k.chunks <- []byte("\x1b")
			close(k.pause)
		}()
		read, err := io.ReadAll(k)
		if string(read) != pasteStart+pasteEnd || err != nil {
			t.Errorf("%q, %v", read, err)
		}
		if msg := k.pasted(tea.PasteMsg{}); msg != (pastedMsg{text: "半截\x1b[20x", cut: true}) {
			t.Errorf("%#v", msg)
		}
	})
}

func TestEscapeIsAKeyWhenNothingFollows(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		k := &keyboard{chunks: make(chan []byte, 1), pause: make(chan struct{})}
		k.chunks <- []byte("\x1b")
		got := make([]byte, 10)
		begun := time.Now()
		n, err := k.Read(got)
		if string(got[:n]) != "\x1b" || err != nil || time.Since(begun) > 50*time.Millisecond {
			t.Errorf("%q, %v after %v", got[:n], err, time.Since(begun))
		}
	})
}

func TestWhatIsOddWithAPasteIsSaid(t *testing.T) {
	r := open(t, &plan.Plan{Head: plan.Head{Stage: plan.Growth}}, plan.Zh, 80, 24).press("f3")
	r.Update(pastedMsg{text: "粘贴的", cut: true})
	r.holds("product.name", "粘贴的").shows("没有收到结尾")
	r.Update(pastedMsg{refused: 100 << 20})
	r.holds("product.name", "粘贴的").shows("粘贴的内容太大", "100.0 MB")
	r.Update(pastedMsg{text: "又一段"})
	r.holds("product.name", "粘贴的又一段")
}

// A terminal that takes no more output: what it took is thrown away for what
// sets it back.
func TestAStalledTerminalIsSetBackWithoutWaiting(t *testing.T) {
	near, d := pseudoTerminal(t)
	o := newOutput(d)
	go o.run()
	for range 40 {
		if _, err := o.Write([]byte(strings.Repeat("x", 64<<10))); err != nil {
			t.Fatal(err)
		}
	}
	if o.drain(10 * time.Millisecond) {
		t.Fatal("the terminal took all")
	}
	o.leave()
	if _, err := o.Write([]byte("y")); !errors.Is(err, errLeft) {
		t.Errorf("still writing: %v", err)
	}
	(&Terminal{in: d, out: d}).reset()
	got, chunk := "", make([]byte, 4096)
	for !strings.HasSuffix(got, normal) {
		n, err := near.Read(chunk)
		if got += string(chunk[:n]); err != nil || len(got) > 64<<10 {
			t.Fatalf("%d bytes, %v: %.200q", len(got), err, got)
		}
	}
}

// pseudoTerminal is both ends of one; nobody reads what is written to it.
func pseudoTerminal(t *testing.T) (near *os.File, d device) {
	t.Helper()
	near, far, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	name := far.Name()
	_ = far.Close()
	far, err = os.OpenFile(name, os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = far.Close()
		_ = near.Close()
	})
	d, err = deviceOf(far)
	if err != nil {
		t.Fatal(err)
	}
	if err := (&Terminal{in: d, out: d}).take(); err != nil {
		t.Fatal(err)
	}
	return near, d
}

func TestAFailureAnywhereEndsTheSitting(t *testing.T) {
	fail := func() tea.Msg { panic("失败") }
	for name, do := range map[string]func(s *sitting){
		"goroutine": func(s *sitting) { s.goes(func() { panic("失败") }) },
		"command":   func(s *sitting) { s.guard(fail)() },
		"batch":     func(s *sitting) { s.guard(tea.Batch(fail, fail))().(tea.BatchMsg)[1]() },
		"update":    func(s *sitting) { (&guarded{sitting: s, model: brokenModel{}}).Update(nil) },
		"view":      func(s *sitting) { (&guarded{sitting: s, model: brokenModel{}}).View() },
		"init":      func(s *sitting) { (&guarded{sitting: s, model: brokenModel{}}).Init() },
	} {
		t.Run(name, func(t *testing.T) {
			s := &sitting{ends: make(chan error, 1)}
			do(s)
			crash, ok := errors.AsType[*Crashed](<-s.ends)
			if !ok || crash.Value != "失败" || !strings.Contains(string(crash.Stack), "run_test.go") {
				t.Errorf("%v", crash)
			}
		})
	}
}

type brokenModel struct{}

func (brokenModel) Init() tea.Cmd                       { panic("失败") }
func (brokenModel) Update(tea.Msg) (tea.Model, tea.Cmd) { panic("失败") }
func (brokenModel) View() tea.View                      { panic("失败") }

func TestCtrlCTwiceEndsALoopThatIsStuck(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &sitting{ends: make(chan error, 1)}
		done := s.busy.set()
		s.struck()
		s.struck()
		time.Sleep(2 * time.Second)
		s.struck()
		if len(s.ends) > 0 {
			t.Fatal("ended at the first")
		}
		s.struck()
		if ended, ok := errors.AsType[*Ended](<-s.ends); !ok || ended.Signal != os.Interrupt {
			t.Errorf("%v", ended)
		}
		done()
		s.strikes = 1
		s.struck()
		if len(s.ends) > 0 || s.strikes > 0 {
			t.Error("a loop that is not stuck is ended")
		}
	})
}
