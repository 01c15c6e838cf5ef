package ui_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// status runs a command and checks what it ends with: status 6 opsplan check x.
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status NUMBER COMMAND [ARG...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		exit, ok := errors.AsType[*exec.ExitError](err)
		if !ok {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("status %d, want %d", got, want)
	}
}

// differ checks that two files have as many lines, and that exactly these of
// them, from 1, are different: differ old new 3 7.
func differ(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: differ OLD NEW LINE...")
	}
	old := strings.Split(ts.ReadFile(args[0]), "\n")
	changed := strings.Split(ts.ReadFile(args[1]), "\n")
	if len(old) != len(changed) {
		ts.Fatalf("%d lines became %d", len(old), len(changed))
	}
	var lines []string
	for i := range old {
		if old[i] != changed[i] {
			lines = append(lines, strconv.Itoa(i+1))
		}
	}
	if got, want := strings.Join(lines, " "), strings.Join(args[2:], " "); got != want {
		ts.Fatalf("lines %s differ, want %s", got, want)
	}
}

// found looks the program up as the script's own shell would.
func found(ts *testscript.TestScript, name string) string {
	for _, dir := range filepath.SplitList(ts.Getenv("PATH")) {
		path := filepath.Join(dir, name)
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
			return path
		}
	}
	ts.Fatalf("%s is not in PATH", name)
	return ""
}
