package ui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A fault of the program itself is told in one line, with the place of a
// report that holds where it happened and nothing of the plan.
func TestAnInternalErrorIsToldWithoutAStack(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	const before = "format: 1\ntitle: 只有我知道\n"
	for _, lang := range []string{"zh", "en"} {
		h := newHome(t)
		h.now = func() time.Time { panic("只有我知道") }
		path := h.write(t, "q.plan.yaml", before)
		stdout, said, status := h.run("--lang", lang, "set", path, "title=新")
		if status != 70 || stdout != "" {
			t.Errorf("%s: status %d, output %q", lang, status, stdout)
		}
		if strings.Count(said, "\n") != 1 || strings.Contains(said, "goroutine") || !strings.Contains(said, "opsplan edit") {
			t.Errorf("%s: said %q", lang, said)
		}
		if got := read(t, path); got != before {
			t.Errorf("%s: the draft became %q", lang, got)
		}
	}
	reports, err := filepath.Glob(filepath.Join(os.TempDir(), "opsplan-crash-*.txt"))
	if err != nil || len(reports) != 2 {
		t.Fatalf("reports %q, %v", reports, err)
	}
	for _, report := range reports {
		text := read(t, report)
		if !strings.Contains(text, "crash_test.go") || strings.Contains(text, "只有我知道") {
			t.Errorf("the report holds\n%s", text)
		}
		if info, err := os.Stat(report); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", report, info.Mode(), err)
		}
	}
}
