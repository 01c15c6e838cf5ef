//go:build unix

package ui_test

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
)

const (
	kill      = syscall.SIGKILL
	interrupt = syscall.SIGINT
)

func TestEverySignalKeepsTheDraftAndTheTerminal(t *testing.T) {
	t.Parallel()
	for _, signal := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP, syscall.SIGINT, syscall.SIGQUIT} {
		h := journey(t)
		s := h.start(t, usual, "plan.md", "edit", "q.plan.yaml").begin().write("写到一半")
		s.Signal(signal)
		s.ends(128 + int(signal))
		h.keeps(t, "写到一半")
		if got := read(t, s.out); got != "" {
			t.Errorf("%v: standard output got %q", signal, got)
		}
		if strings.Contains(s.Picture().String(), "goroutine") {
			t.Errorf("%v: %s", signal, s.Picture())
		}
	}
}

// The last save takes a while; a key that ends programs may still be pressed.
func TestSignalsDuringTheLastSaveEndNothingInTheMiddle(t *testing.T) {
	t.Parallel()
	for range 8 {
		h := journey(t)
		s := h.sit(t).begin().write("写到一半")
		s.Press("ctrl+q")
		storm := make(chan struct{})
		go func() {
			defer close(storm)
			for s.cmd.Process.Signal(syscall.SIGQUIT) == nil {
				runtime.Gosched()
			}
		}()
		status, signal := s.Exit()
		<-storm
		if status != 0 && status != 128+int(syscall.SIGQUIT) || signal != 0 {
			t.Errorf("ended with status %d, signal %v", status, signal)
		}
		if modes := s.Modes(); len(modes) > 0 || strings.Contains(string(s.Output()), "goroutine") {
			t.Errorf("the terminal has %q and shows\n%s", modes, s.Picture())
		}
		h.keeps(t, "写到一半")
	}
}

func TestAClosedTerminalKeepsTheDraft(t *testing.T) {
	t.Parallel()
	for _, shell := range []string{"exec opsplan edit q.plan.yaml", "trap '' HUP; exec opsplan edit q.plan.yaml"} {
		h := journey(t)
		s := h.seat(t, usual, "", h.command("sh", "-c", shell)).begin().write("写到一半")
		s.HangUp()
		if status, signal := s.Exit(); status != 129 || signal != 0 {
			t.Errorf("%s: status %d, signal %v", shell, status, signal)
		}
		h.keeps(t, "写到一半")
	}
}

func TestCtrlCLeavesAtTheSecondPress(t *testing.T) {
	t.Parallel()
	h := journey(t)
	s := h.sit(t).begin().write("写到一半")
	s.Press("ctrl+c")
	s.WaitText("再按一次")
	s.write("接着写").Press("ctrl+c")
	s.WaitText("再按一次")
	s.Press("ctrl+c")
	s.ends(130)
	h.keeps(t, "写到一半接着写")
}

func TestAFailureOfTheProgramKeepsTheDraftAndTheTerminal(t *testing.T) {
	t.Parallel()
	for _, how := range []string{"update", "view", "command", "batch", "sequence"} {
		h := journey(t)
		s := h.sit(t, "FAULT="+how, "TEA_DEBUG=1", "TEA_TRACE=trace").begin().write(secret)
		s.Press("f12")
		s.ends(70)
		h.keeps(t, "name: "+secret+"\n")
		said := strings.Join(s.Picture().Rows, "")
		if !strings.Contains(said, "opsplan-crash-") || !strings.Contains(said, "opsplan edit") || strings.Contains(said, "goroutine") || strings.Contains(said, secret) {
			t.Errorf("%s: the terminal shows\n%s", how, s.Picture())
		}
		reports, err := filepath.Glob(filepath.Join(h.dir, "tmp", "opsplan-crash-*.txt"))
		if err != nil || len(reports) != 1 {
			t.Fatalf("%s: reports %q, %v", how, reports, err)
		}
		if text := read(t, reports[0]); !strings.Contains(text, "fault_test.go") || strings.Contains(text, secret) {
			t.Errorf("%s: the report holds\n%s", how, text)
		}
		if strings.Contains(string(s.Output()), "Caught panic") {
			t.Errorf("%s: Bubble Tea caught it", how)
		}
		if logs, _ := filepath.Glob(filepath.Join(h.dir, "*")); strings.Contains(strings.Join(logs, " "), "bubbletea") || strings.Contains(strings.Join(logs, " "), "trace") {
			t.Errorf("%s: there is %q", how, logs)
		}
	}
}

func TestAProgramThatHangsCanBeEnded(t *testing.T) {
	t.Parallel()
	h := journey(t)
	s := h.sit(t, "FAULT=hang").begin().write("写到一半")
	s.Press("f12")
	h.waitFor(t, "hangs")
	s.Signal(syscall.SIGTERM)
	s.ends(143)
	h.keeps(t, "写到一半")
}

func TestATerminalThatTakesNoMoreOutputKeepsNobody(t *testing.T) {
	run(t, "testdata/journey", map[string]command{"dialogue": dialogue})
}

func TestPlainOpsplanBeginsWithThePlansThereAre(t *testing.T) {
	t.Parallel()
	h := journey(t)
	s := h.start(t, usual, "plan.md")
	s.WaitText("opsplan")
	s.Press("ctrl+q")
	s.ends(1)
	if entries, err := os.ReadDir(filepath.Join(h.dir, "xdg_data_home")); err == nil && len(entries) > 0 {
		t.Errorf("something was made: %v", entries)
	}
}
