//go:build unix

package ui_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"opsplan/plan"
	"opsplan/plan/guide"
	"opsplan/ui/internal/screen"
)

var usual = screen.Size{Width: 80, Height: 24}

// seat is a person at the wizard.
type seat struct {
	*screen.Screen
	t    *testing.T
	home *home
	cmd  *exec.Cmd
	out  string // the file that standard output goes to, if any
}

// journey is the home of a draft of which nothing but the head is answered.
func journey(t *testing.T) *home {
	t.Helper()
	h := newHome(t)
	h.write(t, "q.plan.yaml", "format: 1\ntrade: ecommerce\nstage: growth\nreaders: [boss]\npurpose: think\nlanguage: zh\n")
	return h
}

// sit opens the draft, with these variables in the environment.
func (h *home) sit(t *testing.T, env ...string) *seat {
	t.Helper()
	return h.start(t, usual, "", append(env, "edit", "q.plan.yaml")...)
}

// start starts the program. Arguments with = are variables; out is the file
// that standard output goes to, "" for the terminal.
func (h *home) start(t *testing.T, size screen.Size, out string, args ...string) *seat {
	t.Helper()
	var env []string
	for len(args) > 0 && strings.Contains(args[0], "=") {
		env, args = append(env, args[0]), args[1:]
	}
	cmd := h.command("opsplan", args...)
	cmd.Env = append(cmd.Env, env...)
	return h.seat(t, size, out, cmd)
}

// seat puts a person at the command.
func (h *home) seat(t *testing.T, size screen.Size, out string, cmd *exec.Cmd) *seat {
	t.Helper()
	tmp := filepath.Join(h.dir, "tmp")
	if err := os.MkdirAll(tmp, 0o700); err != nil {
		t.Fatal(err)
	}
	cmd.Env = append(cmd.Env, "TMPDIR="+tmp, "TODAY=2026-11-20")
	s := &seat{t: t, home: h, cmd: cmd}
	if out != "" {
		s.out = filepath.Join(h.dir, out)
		f, err := os.Create(s.out)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = f.Close() })
		cmd.Stdout = f
	}
	s.Screen = screen.Start(t, size, cmd)
	return s
}

// prompt is what the wizard asks.
func prompt(id string) string {
	situation := plan.Situation{Stage: plan.Growth, Trade: plan.Ecommerce}
	return guide.For(plan.Zh, situation, id).Prompt
}

// begin goes to the first question that is answered in words.
func (s *seat) begin() *seat {
	s.t.Helper()
	s.WaitText("F1")
	s.Press("f3")
	s.WaitText(prompt("product.name"))
	return s
}

// write types an answer and waits until it is on the screen.
func (s *seat) write(text string) *seat {
	s.t.Helper()
	s.Type(text)
	s.WaitText(text)
	return s
}

// handOver does so from wherever the person is.
func (s *seat) handOver() {
	s.t.Helper()
	s.toHandOver()
	s.Press("end", "enter")
}

// toHandOver goes to the page for it.
func (s *seat) toHandOver() {
	s.t.Helper()
	s.Press("ctrl+p")
	s.WaitText("打几个字")
	s.Type("交稿")
	s.WaitText("> 交稿")
	s.Press("enter")
	s.WaitText("交稿，离开")
}

// ends waits for the end, with this status and the terminal as it was.
func (s *seat) ends(want int) *seat {
	s.t.Helper()
	status, signal := s.Exit()
	if status != want || signal != 0 {
		s.t.Errorf("ended with status %d, signal %v; want %d\n%s", status, signal, want, s.Picture())
	}
	if modes := s.Modes(); len(modes) > 0 {
		s.t.Errorf("the terminal was left with %q", modes)
	}
	return s
}

// keeps fails the test unless the draft holds the text.
func (h *home) keeps(t *testing.T, text string) {
	t.Helper()
	if got := read(t, filepath.Join(h.dir, "q.plan.yaml")); !strings.Contains(got, text) {
		t.Errorf("%q is not in the draft:\n%s", text, got)
	}
}

// waitFor waits until there is a file of that name.
func (h *home) waitFor(t *testing.T, name string) {
	t.Helper()
	for limit := time.Now().Add(patience); ; {
		if _, err := os.Stat(filepath.Join(h.dir, name)); err == nil {
			return
		}
		if time.Now().After(limit) {
			t.Fatalf("there is no %s", name)
		}
		<-time.After(2 * time.Millisecond)
	}
}
