package ui_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// Each edit stands in the file afterwards, or its command said that the draft
// was open elsewhere.
func TestTwentyEditsAtOnceLoseNothingSilently(t *testing.T) {
	h := newHome(t)
	const n = 20
	before := "format: 1\ntitle: 夜宵外送\nproduct:\n  strengths:\n"
	for i := range n {
		before += fmt.Sprintf("    - point: 第%02d条 # 不动\n", i)
	}
	path := h.write(t, "q.plan.yaml", before)
	statuses, said := [n]int{}, [n]string{}
	var all sync.WaitGroup
	for i := range n {
		all.Go(func() {
			cmd := h.command("opsplan", "set", "q.plan.yaml", fmt.Sprintf("product.strengths.%d.evidence=依据%02d", i, i))
			var problems strings.Builder
			cmd.Stderr = &problems
			statuses[i], said[i] = statusOf(t, cmd.Run()), problems.String()
		})
	}
	all.Wait()
	want, saved := "format: 1\ntitle: 夜宵外送\nproduct:\n  strengths:\n", 0
	for i := range n {
		want += fmt.Sprintf("    - point: 第%02d条 # 不动\n", i)
		switch {
		case statuses[i] == 0:
			want += fmt.Sprintf("      evidence: 依据%02d\n", i)
			saved++
		case statuses[i] != 5 || !strings.Contains(said[i], "已在别处打开"):
			t.Errorf("edit %d: status %d: %s", i, statuses[i], said[i])
		}
	}
	if saved == 0 {
		t.Error("nobody could save")
	}
	if got := read(t, path); got != want {
		t.Errorf("the draft is\n%s\nwant\n%s", got, want)
	}
	entries, err := os.ReadDir(h.dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if name := e.Name(); name != "q.plan.yaml" && !strings.HasPrefix(name, "xdg_") {
			t.Errorf("%s was left beside the draft", name)
		}
	}
}

// Another program writes the draft in the middle of an edit: wherever in the
// edit that is, its text stands in the file or in the history, and ours in the
// file or in a copy that the message names. The clock is what the edit calls
// again and again on its way, so that is where the other program comes in.
func TestTwoProgramsWritingAtOnceKeepBothTexts(t *testing.T) {
	const before, theirs, ours = "format: 1\ntitle: 旧\n", "format: 1\ntitle: 他们的\n", "format: 1\ntitle: 我们的\n"
	diverged := 0
	for at := int64(0); ; at++ {
		h := newHome(t)
		path := h.write(t, "q.plan.yaml", before)
		var calls atomic.Int64 // the saver looks at the clock too
		h.now = func() time.Time {
			if calls.Add(1)-1 == at {
				if err := os.WriteFile(path, []byte(theirs), 0o600); err != nil {
					t.Error(err)
				}
			}
			return time.Date(2026, 11, 20, 10, 0, 0, 0, time.UTC)
		}
		_, said, status := h.run("set", path, "title=我们的")
		if calls.Load() <= at {
			if at < 2 || diverged == 0 {
				t.Fatalf("the other program came in at %d moments and was in the way of %d", at, diverged)
			}
			return
		}
		switch now := read(t, path); {
		case status == 0 && now == ours, status == 0 && now == theirs: // it came before the edit, or after
		case status == 6 && now == theirs:
			diverged++
			if !copied(t, h, ours) || !strings.Contains(said, "被别的程序改过") {
				t.Errorf("moment %d: our text is in no copy; said: %s", at, said)
			}
		default:
			t.Errorf("moment %d: status %d, file %q, said: %s", at, status, now, said)
		}
	}
}

// copied tells whether a draft of the home holds the text.
func copied(t *testing.T, h *home, text string) bool {
	t.Helper()
	found := false
	err := filepath.WalkDir(h.dir, func(path string, d os.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(path, ".plan.yaml") {
			found = found || read(t, path) == text
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
