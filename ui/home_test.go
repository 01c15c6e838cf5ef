package ui_test

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"opsplan/ui"
)

// A home is a world for the program to run in, with nothing in it yet.
type home struct {
	dir string
	now func() time.Time
}

func newHome(t *testing.T) *home {
	t.Helper()
	return &home{dir: t.TempDir(), now: time.Now}
}

func (h *home) env(name string) string {
	switch name {
	case "HOME":
		return h.dir
	case "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME":
		return filepath.Join(h.dir, strings.ToLower(name))
	case "LANG":
		return "zh_CN.UTF-8"
	}
	return ""
}

// write makes a file in the home and returns its path.
func (h *home) write(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(h.dir, name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// run runs the program inside the test.
func (h *home) run(args ...string) (stdout, stderr string, status int) {
	var out, problems bytes.Buffer
	c := ui.Command{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &problems, Env: h.env, Now: h.now}
	status = c.Main(args)
	return out.String(), problems.String(), status
}

// command is the program, or the shell that knows it, as a process of its own.
func (h *home) command(name string, args ...string) *exec.Cmd {
	cmd := exec.Command(name, args...)
	cmd.Dir = h.dir
	name, value := quickEnd()
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "TMPDIR=" + os.TempDir(), name + "=" + value}
	for _, name := range []string{"HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "LANG"} {
		cmd.Env = append(cmd.Env, name+"="+h.env(name))
	}
	return cmd
}

// statusOf is what a process ended with.
func statusOf(t *testing.T, err error) int {
	t.Helper()
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		return exit.ExitCode()
	}
	if err != nil {
		t.Fatal(err)
	}
	return 0
}
