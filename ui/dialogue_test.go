//go:build unix

package ui_test

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/rogpeppe/go-internal/testscript"
)

func TestDialogues(t *testing.T) {
	run(t, "testdata/dialogue", map[string]command{"dialogue": dialogue})
}

// patience is how long a dialogue waits for the program, at most.
const patience = 20 * time.Second

// dialogue runs a program on a terminal of its own and talks to it:
//
//	dialogue STATUS STEPS OUTPUT PROGRAM [ARG...]
//
// Standard output goes to the file OUTPUT ("tty": the terminal); what the
// terminal saw becomes the file "terminal". A line of STEPS is one of
//
//	? TEXT        wait until the terminal shows it
//	! TEXT        it was not shown since the last line typed
//	> TEXT        wait for the mark, then type the text and Enter
//	< TEXT        type the text and Enter at once
//	= TEXT        type the text without Enter, wait until it is echoed
//	kept TEXT     wait until it stands in a file of the state folder
//	key HEX       type these bytes
//	signal NAME   send TERM, HUP, INT, QUIT or KILL
//	hang up       take the terminal away
//	stop reading  take no more output from the program
//	flood TEXT    type the text and Enter 400 times
//	# …           nothing
func dialogue(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 4 {
		ts.Fatalf("usage: dialogue STATUS STEPS OUTPUT PROGRAM [ARG...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	cmd := exec.Command(found(ts, args[3]), args[4:]...)
	cmd.Dir = ts.MkAbs(".")
	cmd.Env = environment(ts)
	if args[2] != "tty" {
		out, err := os.Create(ts.MkAbs(args[2]))
		ts.Check(err)
		defer func() { _ = out.Close() }()
		cmd.Stdout = out
	}
	tty, err := startOnTerminal(cmd)
	ts.Check(err)
	t := &talk{cmd: cmd, tty: tty, seen: &seen{}, state: ts.Getenv("XDG_STATE_HOME")}
	read := make(chan struct{})
	go func() {
		defer close(read)
		_, _ = io.Copy(t.seen, tty) // ends with the program, or with the terminal
	}()
	err = t.follow(ts.ReadFile(args[1]))
	if err != nil {
		_ = cmd.Process.Kill()
	}
	got := t.wait()
	t.seen.readOn()
	select { // what the program left to be read goes first
	case <-read:
	case <-time.After(patience):
	}
	_ = tty.Close()
	<-read
	ts.Check(os.WriteFile(ts.MkAbs("terminal"), []byte(t.seen.text(0)), 0o600))
	if err != nil {
		ts.Fatalf("%v\nthe terminal shows:\n%s", err, t.seen.text(0))
	}
	if got != want {
		ts.Fatalf("status %d, want %d\nthe terminal shows:\n%s", got, want, t.seen.text(0))
	}
}

// startOnTerminal starts the program on a new terminal, whose other end can be
// closed while it is read.
func startOnTerminal(cmd *exec.Cmd) (*os.File, error) {
	blocking, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 24, Cols: 80})
	if err != nil {
		return nil, err
	}
	defer func() { _ = blocking.Close() }()
	fd, err := syscall.Dup(int(blocking.Fd()))
	if err != nil {
		return nil, err
	}
	if err := syscall.SetNonblock(fd, true); err != nil {
		return nil, err
	}
	return os.NewFile(uintptr(fd), "terminal"), nil
}

func environment(ts *testscript.TestScript) []string {
	var env []string
	for _, name := range []string{"PATH", "HOME", "LANG", "LC_ALL", "TERM", "ACCESSIBLE", "TODAY", "OPSPLAN_LANG", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "GORACE", "PAGER"} {
		if value := ts.Getenv(name); value != "" {
			env = append(env, name+"="+value)
		}
	}
	return env
}

// seen is what the terminal was sent.
type seen struct {
	mu      sync.Mutex
	all     bytes.Buffer
	reading sync.Mutex // held while nothing is read
	stopped bool
}

func (s *seen) stop() {
	s.reading.Lock()
	s.stopped = true
}

func (s *seen) readOn() {
	if s.stopped {
		s.stopped = false
		s.reading.Unlock()
	}
}

func (s *seen) Write(p []byte) (int, error) {
	s.reading.Lock()
	defer s.reading.Unlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.all.Write(p)
}

func (s *seen) text(from int) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return strings.ReplaceAll(string(s.all.Bytes()[from:]), "\r\n", "\n")
}

func (s *seen) len() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.all.Len()
}

// talk is a running dialogue. What was seen before from is dealt with.
type talk struct {
	cmd  *exec.Cmd
	tty  *os.File
	seen *seen
	from int

	state string
}

func (t *talk) follow(steps string) error {
	for number, step := range strings.Split(steps, "\n") {
		verb, rest, _ := strings.Cut(step, " ")
		if err := t.step(verb, rest); err != nil {
			return fmt.Errorf("line %d, %q: %w", number+1, step, err)
		}
	}
	return nil
}

func (t *talk) step(verb, rest string) error {
	switch verb {
	case "", "#":
	case "?":
		return t.until(func(text string) bool { return strings.Contains(text, rest) })
	case "!":
		if strings.Contains(t.seen.text(t.from), rest) {
			return fmt.Errorf("it was shown")
		}
	case ">":
		if err := t.until(func(text string) bool { return strings.HasSuffix(text, "> ") }); err != nil {
			return err
		}
		return t.press(rest + "\r")
	case "<":
		return t.press(rest + "\r")
	case "=":
		if err := t.press(rest); err != nil {
			return err
		}
		return t.until(func(text string) bool { return strings.Contains(text, rest) })
	case "kept":
		return t.until(func(string) bool { return holds(t.state, rest) })
	case "key":
		var keys []byte
		if _, err := fmt.Sscanf(rest, "%x", &keys); err != nil {
			return err
		}
		return t.press(string(keys))
	case "signal":
		return t.cmd.Process.Signal(map[string]syscall.Signal{
			"TERM": syscall.SIGTERM, "HUP": syscall.SIGHUP, "INT": syscall.SIGINT, "QUIT": syscall.SIGQUIT, "KILL": syscall.SIGKILL,
		}[rest])
	case "hang":
		return t.tty.Close()
	case "stop":
		t.seen.stop()
	case "flood":
		return t.press(strings.Repeat(rest+"\r", 400))
	default:
		return fmt.Errorf("no such step")
	}
	return nil
}

func (t *talk) press(keys string) error {
	t.from = t.seen.len()
	_, err := io.WriteString(t.tty, keys)
	return err
}

// until waits for what is seen, a few milliseconds at a time.
func (t *talk) until(ok func(text string) bool) error {
	for limit := time.Now().Add(patience); time.Now().Before(limit); {
		if ok(t.seen.text(t.from)) {
			return nil
		}
		<-time.After(2 * time.Millisecond)
	}
	return fmt.Errorf("waited %s in vain", patience)
}

// holds tells whether a file below the folder has the text in it. Files come
// and go meanwhile.
func holds(folder, text string) bool {
	found := false
	_ = filepath.WalkDir(folder, func(path string, _ fs.DirEntry, _ error) error {
		data, err := os.ReadFile(path)
		found = found || err == nil && bytes.Contains(data, []byte(text))
		return nil
	})
	return found
}

// wait returns the status the program ends with, 128 and more for a signal.
func (t *talk) wait() int {
	late := time.AfterFunc(patience, func() { _ = t.cmd.Process.Kill() })
	defer late.Stop()
	err := t.cmd.Wait()
	if t.cmd.ProcessState == nil {
		return -1
	}
	if state, ok := t.cmd.ProcessState.Sys().(syscall.WaitStatus); ok && state.Signaled() {
		return 128 + int(state.Signal())
	}
	_ = err // the status says all
	return t.cmd.ProcessState.ExitCode()
}
