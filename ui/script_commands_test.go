package ui_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"opsplan/plan/draft"
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

// writeBytes writes a file of texts, each as often as said; a text has the
// escapes of Go: bytes bad.plan.yaml 1 'format: 1\n' 1000 '\x00'.
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args)%2 != 1 {
		ts.Fatalf("usage: bytes FILE [COUNT TEXT]...")
	}
	var content bytes.Buffer
	for i := 1; i < len(args); i += 2 {
		n, err := strconv.Atoi(args[i])
		ts.Check(err)
		text, err := strconv.Unquote(`"` + strings.ReplaceAll(args[i+1], `"`, `\"`) + `"`)
		ts.Check(err)
		content.WriteString(strings.Repeat(text, n))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), content.Bytes(), 0o600))
}

// zipped packs empty files, each as often as said and then numbered: zipped
// bomb.docx 1 word/document.xml 2500 word/media/image.
func zipped(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args)%2 != 1 {
		ts.Fatalf("usage: zipped FILE [COUNT NAME]...")
	}
	var content bytes.Buffer
	z := zip.NewWriter(&content)
	for i := 1; i < len(args); i += 2 {
		n, err := strconv.Atoi(args[i])
		ts.Check(err)
		for k := range n {
			name := args[i+1]
			if n > 1 {
				name += strconv.Itoa(k)
			}
			_, err := z.Create(name)
			ts.Check(err)
		}
	}
	ts.Check(z.Close())
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), content.Bytes(), 0o600))
}

// begins checks how a file of any content begins: begins plan.docx PK.
func begins(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: begins FILE TEXT")
	}
	if content := ts.ReadFile(args[0]); !strings.HasPrefix(content, args[1]) {
		ts.Fatalf("%s begins with %.20q", args[0], content)
	}
}

// folder checks that these and no others are in a folder: folder work a.md.
func folder(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 {
		ts.Fatalf("usage: folder DIR [NAME...]")
	}
	entries, err := os.ReadDir(ts.MkAbs(args[0]))
	ts.Check(err)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	want := slices.Sorted(slices.Values(args[1:]))
	if !slices.Equal(names, want) {
		ts.Fatalf("%s holds %q, want %q", args[0], names, want)
	}
}

// hold has a draft open, in another process than the script's, to the end.
func hold(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: hold PLAN")
	}
	store, err := draft.NewStore(ts.Getenv, time.Now)
	ts.Check(err)
	ref, err := store.Resolve(args[0])
	ts.Check(err)
	if ref.Name == "" {
		ref.Path = ts.MkAbs(ref.Path)
	}
	session, err := store.Open(ref)
	ts.Check(err)
	ts.Defer(func() { ts.Check(session.Close()) })
}

// interrupted changes a draft and dies before the file is saved, as at a power
// cut: interrupted PLAN PATH=VALUE.
func interrupted() {
	err := func() error {
		store, err := draft.NewStore(os.Getenv, time.Now)
		if err != nil {
			return err
		}
		ref, err := store.Resolve(os.Args[1])
		if err != nil {
			return err
		}
		session, err := store.Open(ref)
		if err != nil {
			return err
		}
		address, value, _ := strings.Cut(os.Args[2], "=")
		at, err := session.Plan().Locate(address)
		if err != nil {
			return err
		}
		if err := session.Apply(session.Plan().Set(at, value)); err != nil {
			return err
		}
		return session.Flush(time.Minute)
	}()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}
