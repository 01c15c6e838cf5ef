package ui_test

import (
	"flag"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/rogpeppe/go-internal/testscript"

	"opsplan/ui"
)

var update = flag.Bool("update", false, "rewrite what the scripts expect")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"opsplan": func() {
			leaveTerminal()
			os.Exit(program().Main(os.Args[1:]))
		},
		"powerless":   powerless,
		"interrupted": interrupted,
	})
}

// program is the whole program; the day is a fixed one where a script sets it,
// since defaults of the set-up depend on it.
func program() ui.Command {
	c := ui.Process()
	if how := os.Getenv("FAULT"); how != "" {
		c.Wrap = func(m tea.Model) tea.Model { return &faulty{Model: m, how: how} }
	}
	if day, err := time.Parse(time.DateOnly, os.Getenv("TODAY")); err == nil {
		c.Now = func() time.Time { return day }
	}
	return c
}

func TestScripts(t *testing.T) { run(t, "testdata/script", nil) }

const (
	// evil sets a title, breaks the line and turns the direction of reading.
	evil = "a\x1b]0;pwned\a\nb\u009b31m\u202e"
	// hostile finds what a terminal would obey, or nobody sees.
	hostile = `[\x00-\x08\x0b-\x1f\x7f\x{80}-\x{9f}\x{202a}-\x{202e}\x{2066}-\x{2069}\x{e0000}-\x{e007f}]`
)

// quickEnd spares the second that a program built with the race detector waits
// at its end.
func quickEnd() (name, value string) { return "GORACE", "atexit_sleep_ms=0" }

// A command is one that scripts may use beyond those of testscript.
type command = func(ts *testscript.TestScript, neg bool, args []string)

func run(t *testing.T, dir string, more map[string]command) {
	t.Helper()
	commands := map[string]command{
		"status": status,
		"differ": differ,
		"bytes":  writeBytes,
		"folder": folder,
		"zipped": zipped,
		"begins": begins,
		"shape":  shape,
		"hold":   hold,
	}
	maps.Copy(commands, more)
	testscript.Run(t, testscript.Params{
		Dir:           dir,
		UpdateScripts: *update,
		Setup: func(e *testscript.Env) error {
			e.Setenv("HOME", e.WorkDir)
			e.Setenv("XDG_DATA_HOME", filepath.Join(e.WorkDir, "data"))
			e.Setenv("XDG_STATE_HOME", filepath.Join(e.WorkDir, "state"))
			e.Setenv("XDG_CONFIG_HOME", filepath.Join(e.WorkDir, "config"))
			e.Setenv("LANG", "zh_CN.UTF-8")
			e.Setenv("TERM", "xterm")
			e.Setenv("TODAY", "2026-11-20")
			e.Setenv("ACCESSIBLE", "1") // the scripts are about line mode, and what needs no terminal
			e.Setenv(quickEnd())
			e.Setenv("LONG", strings.Repeat("a", 300))
			e.Setenv("BREAK", "a\nb")
			e.Setenv("BINARY", "a\xff")
			e.Setenv("EVIL", evil)
			e.Setenv("HOSTILE", hostile)
			return nil
		},
		Cmds: commands,
	})
}
