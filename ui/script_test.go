package ui_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"opsplan/ui"
)

var update = flag.Bool("update", false, "rewrite what the scripts expect")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"opsplan": func() { os.Exit(program().Main(os.Args[1:])) },
	})
}

// program is the whole program; the day is a fixed one where a script sets it,
// since defaults of the set-up depend on it.
func program() ui.Command {
	c := ui.Process()
	if day, err := time.Parse(time.DateOnly, os.Getenv("TODAY")); err == nil {
		c.Now = func() time.Time { return day }
	}
	return c
}

func TestScripts(t *testing.T) { run(t, "testdata/script") }

func TestDialogues(t *testing.T) { run(t, "testdata/dialogue") }

func run(t *testing.T, dir string) {
	t.Helper()
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
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status":   status,
			"differ":   differ,
			"dialogue": dialogue,
		},
	})
}
