//go:build unix

package ui_test

import (
	"errors"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
)

// A reader that has enough, such as head, ends the program as it ends any
// other: by SIGPIPE, which shells call 141, without a word.
func TestAClosedPipeEndsTheProgramQuietly(t *testing.T) {
	h := newHome(t)
	for _, args := range [][]string{{"example"}, {"questions"}, {"help"}, {"schema"}, {"check", "--list-rules"}} {
		r, w, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := r.Close(); err != nil {
			t.Fatal(err)
		}
		var said strings.Builder
		cmd := h.command("opsplan", args...)
		cmd.Stdout, cmd.Stderr = w, &said
		err = cmd.Run()
		exit, ok := errors.AsType[*exec.ExitError](err)
		if !ok {
			t.Fatalf("%q: %v", args, err)
		}
		if ended := exit.Sys().(syscall.WaitStatus); ended.Signal() != syscall.SIGPIPE || said.Len() > 0 {
			t.Errorf("%q: %v, said %q", args, exit, said.String())
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
