//go:build unix

package ui_test

import (
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"opsplan/ui/internal/screen"
)

// Somebody writes a whole plan at full screen and hands it over.
func TestPlansAreWrittenAtFullScreen(t *testing.T) {
	run(t, "testdata/journey_plan", map[string]command{
		"sit": func(ts *testscript.TestScript, neg bool, args []string) { sit(t, ts, neg, args) },
	})
}

// sit runs a program on a terminal of its own and uses it as a person does:
//
//	sit STATUS STEPS OUTPUT PROGRAM [ARG...]
//
// Standard output goes to the file OUTPUT. A line of STEPS is one of
//
//	? TEXT       wait until a row of the screen shows it
//	! TEXT       no row shows it, on the screen last waited for
//	> TEXT       type it, wait until the cursor stands behind it, press Enter
//	= TEXT       the same without Enter
//	go TEXT      look for it with Ctrl+G, and go to the first that is found
//	do TEXT      the same with the commands of Ctrl+P
//	key NAME...  press these keys
//	paste TEXT   paste it; \n begins a new line
//	# …          nothing
func sit(t *testing.T, ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 4 {
		ts.Fatalf("usage: sit STATUS STEPS OUTPUT PROGRAM [ARG...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	cmd := exec.Command(found(ts, args[3]), args[4:]...)
	cmd.Dir = ts.MkAbs(".")
	cmd.Env = slices.DeleteFunc(environment(ts), func(v string) bool { return strings.HasPrefix(v, "ACCESSIBLE=") })
	out, err := os.Create(ts.MkAbs(args[2]))
	ts.Check(err)
	defer func() { _ = out.Close() }()
	cmd.Stdout = out
	script := &scripted{TB: t, ts: ts}
	s := &sitter{Screen: screen.Start(script, usual, cmd), scripted: script}
	for number, step := range strings.Split(ts.ReadFile(args[1]), "\n") {
		script.at = fmt.Sprintf("%s, line %d, %q", args[1], number+1, step)
		s.step(step)
	}
	status, signal := s.Exit()
	if status != want || signal != 0 || len(s.Modes()) > 0 {
		s.Fatalf("status %d, signal %v, left switched on %q\n%s", status, signal, s.Modes(), s.Picture())
	}
}

// scripted lets a script have a screen: its failures are the script's.
type scripted struct {
	testing.TB
	ts *testscript.TestScript
	at string // the step that is done
}

func (s *scripted) Helper()          {}
func (s *scripted) Cleanup(f func()) { s.ts.Defer(f) }

func (s *scripted) Fatalf(format string, args ...any) {
	s.ts.Fatalf("%s: %s", s.at, fmt.Sprintf(format, args...))
}

// sitter is a person who follows a script at the wizard.
type sitter struct {
	*screen.Screen
	*scripted
	seen screen.Picture // last waited for
}

func (s *sitter) step(step string) {
	verb, rest, _ := strings.Cut(step, " ")
	switch verb {
	case "", "#":
	case "?":
		s.seen = s.WaitText(rest)
	case "!":
		if screen.Shows(rest)(s.seen) {
			s.Fatalf("%s is on the screen:\n%s", rest, s.seen)
		}
	case ">":
		s.write(rest)
		s.Press("enter")
	case "=":
		s.write(rest)
	case "go":
		s.find("ctrl+g", rest)
	case "do":
		s.find("ctrl+p", rest)
	case "key":
		s.Press(strings.Fields(rest)...)
	case "paste":
		s.Paste(strings.ReplaceAll(rest, `\n`, "\n"))
	default:
		s.Fatalf("no such step")
	}
}

// find looks for the text in the list that the key opens, and takes the first
// that is found.
func (s *sitter) find(key, text string) {
	s.Press(key)
	s.write(text)
	s.Wait("what is found", func(p screen.Picture) bool {
		return slices.ContainsFunc(p.Rows[p.Cursor.Y:], func(row string) bool { return strings.HasPrefix(row, " › ") })
	})
	s.Press("enter")
}

// write types the text and waits until the cursor stands behind it.
func (s *sitter) write(text string) {
	s.Type(text)
	s.seen = s.Wait("the cursor behind "+text, func(p screen.Picture) bool { return endsAt(p, text) })
}

// endsAt tells whether the cursor stands behind the text. A long one may go over
// several rows, beside which stand other things; blanks do not count, and the
// end of it will do.
func endsAt(p screen.Picture, text string) bool {
	if !p.Cursor.Visible {
		return false
	}
	const enough = 8
	end := []rune(strings.ReplaceAll(text, " ", ""))
	end = end[max(len(end)-enough, 0):]
	row := ""
	for x := range p.Cursor.X {
		row += p.Cell(x, p.Cursor.Y).Text
	}
	above := strings.Split(p.Rows[max(p.Cursor.Y-1, 0)], "  ")
	return slices.ContainsFunc(append(above, ""), func(part string) bool {
		return strings.HasSuffix(strings.ReplaceAll(part+row, " ", ""), string(end))
	})
}
