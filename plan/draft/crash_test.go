package draft

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

const memPath = "/home/q3.plan.yaml"

func memStore(d disk) *Store {
	return newStore("/data", "/state", func() time.Time { return noon }, d)
}

// A sitting is a person at work, and what they may rely on.
type sitting struct {
	t     *testing.T
	disk  *memDisk
	had   []string // every title, in order
	held  int      // the last of them that the program said was safe
	files []string // every file the draft may be
}

func newSitting(t *testing.T) *sitting {
	t.Helper()
	d := newMemDisk()
	d.put(t, memPath, []byte(sample))
	return &sitting{t: t, disk: d, had: []string{"双十一运营计划"}, files: []string{sample}}
}

// work types, flushes, saves and leaves, until the machine stops.
func (w *sitting) work() {
	ses, err := memStore(w.disk).Open(Ref{Path: memPath})
	if err != nil {
		return
	}
	defer func() {
		w.disk.mu.Lock()
		w.disk.fail = func(int, string, string) error { return errStopped }
		w.disk.mu.Unlock()
		leave(ses)
	}()
	for i := range 7 {
		title := fmt.Sprint("第", i, "稿")
		if err := ses.Apply(retitle(ses, title)); err != nil {
			w.t.Errorf("a failing disk must not stop the typing: %v", err)
		}
		w.had = append(w.had, title)
		switch i {
		case 2, 4:
			w.files = append(w.files, strings.Replace(sample, "双十一运营计划", title, 1))
			if ses.Save() == nil {
				w.held = len(w.had) - 1
			}
		case 5:
			ses.SetPlace(Place{Question: "title"})
		}
		if ses.Flush(time.Minute) == nil {
			w.held = len(w.had) - 1
		}
	}
	w.files = append(w.files, strings.Replace(sample, "双十一运营计划", w.had[len(w.had)-1], 1))
	if ses.Close() == nil {
		w.held = len(w.had) - 1
	}
}

// check opens the draft on the disk as it was found, as the same person would.
func (w *sitting) check(after *memDisk, story string) {
	w.t.Helper()
	if file := string(after.get(memPath)); !slices.Contains(w.files, file) {
		w.t.Fatalf("%s: the file is neither old nor new:\n%s", story, file)
	}
	ses, err := memStore(after).Open(Ref{Path: memPath})
	if err != nil {
		w.t.Fatalf("%s: open: %v", story, err)
	}
	if ses.Changed() != nil {
		w.t.Fatalf("%s: taken for another program's work", story)
	}
	title := string(ses.Plan().Title)
	if at := slices.Index(w.had, title); at < w.held {
		w.t.Fatalf("%s: %q is safe, but %q came back", story, w.had[w.held], title)
	}
	if err := ses.Close(); err != nil {
		w.t.Fatalf("%s: close: %v", story, err)
	}
	if want := strings.Replace(sample, "双十一运营计划", title, 1); string(after.get(memPath)) != want {
		w.t.Fatalf("%s: after recovery and saving, the file is\n%s", story, after.get(memPath))
	}
	for name := range after.live {
		if strings.HasPrefix(name, "/home/") && name != memPath {
			w.t.Fatalf("%s: left beside the draft: %s", story, name)
		}
	}
}

// operations counts those of an undisturbed sitting.
func operations(t *testing.T) int {
	t.Helper()
	w := newSitting(t)
	w.disk.fail = nil
	last := 0
	w.disk.fail = func(op int, _, _ string) error { last = op; return nil }
	w.work()
	if w.held != len(w.had)-1 || last < 50 {
		t.Fatalf("undisturbed: %d of %d held after %d operations", w.held, len(w.had)-1, last)
	}
	return last
}

func TestNothingSafeIsLostWhereverTheMachineStops(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for stop := range operations(t) + 1 {
		w := newSitting(t)
		w.disk.fail = func(op int, _, _ string) error {
			if op > stop {
				return errStopped
			}
			return nil
		}
		w.work()
		for _, kind := range []string{"kill", "lost", "torn", "torn", "torn"} {
			w.check(w.disk.crash(kind, r), fmt.Sprintf("%s after operation %d", kind, stop))
		}
	}
}

func TestNothingSafeIsLostWhicheverOperationFails(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for _, err := range []error{syscall.EIO, syscall.ENOSPC} {
		for broken := range operations(t) + 1 {
			w := newSitting(t)
			w.disk.fail = func(op int, _, _ string) error {
				if op == broken {
					return err
				}
				return nil
			}
			w.work()
			for _, kind := range []string{"kill", "lost", "torn"} {
				w.check(w.disk.crash(kind, r), fmt.Sprintf("%s, with %v from operation %d", kind, err, broken))
			}
		}
	}
}

func TestNothingSafeIsLostOnADiskThatStaysFull(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for full := range operations(t) + 1 {
		w := newSitting(t)
		w.disk.fail = func(op int, what, _ string) error {
			if op > full && (what == "write" || what == "create" || what == "mkdir") {
				return syscall.ENOSPC
			}
			return nil
		}
		w.work()
		for _, kind := range []string{"kill", "lost", "torn"} {
			w.check(w.disk.crash(kind, r), fmt.Sprintf("%s, full from operation %d", kind, full))
		}
	}
}

func TestNothingSafeIsLostOnADiskThatNeverSyncsAgain(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for broken := range operations(t) + 1 {
		w := newSitting(t)
		w.disk.fail = func(op int, what, _ string) error {
			if op > broken && strings.HasPrefix(what, "sync") || what == "datasync" && op > broken {
				return syscall.EIO
			}
			return nil
		}
		w.work()
		for _, kind := range []string{"kill", "lost", "torn"} {
			w.check(w.disk.crash(kind, r), fmt.Sprintf("%s, no sync after operation %d", kind, broken))
		}
	}
}

func TestRecoveryItselfMayBeInterruptedAnywhere(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	w := newSitting(t)
	w.disk.fail = func(op int, what, name string) error {
		if what == "rename" && name == memPath { // the edits stay in the journal
			return syscall.EBUSY
		}
		return nil
	}
	w.work()
	found := w.disk.crash("kill", r)
	for stop := range 80 {
		again := found.crash("kill", r)
		again.fail = func(op int, _, _ string) error {
			if op > stop {
				return errStopped
			}
			return nil
		}
		if ses, err := memStore(again).Open(Ref{Path: memPath}); err == nil {
			_ = ses.Close()
			leave(ses)
		}
		w.files = append(w.files, strings.Replace(sample, "双十一运营计划", w.had[len(w.had)-1], 1))
		for _, kind := range []string{"kill", "lost", "torn"} {
			w.check(again.crash(kind, r), fmt.Sprintf("%s after operation %d of the recovery", kind, stop))
		}
	}
}

func TestASaveThatIsNotCertainSaysSoAndIsTriedAgain(t *testing.T) {
	d := newMemDisk()
	d.put(t, memPath, []byte(sample))
	ses := open(t, memStore(d), Ref{Path: memPath})
	d.mu.Lock()
	d.fail = func(_ int, what, name string) error {
		if what == "syncdir" && name == "/home" {
			return syscall.EIO
		}
		return nil
	}
	d.mu.Unlock()
	apply(t, ses, retitle(ses, "新"))
	for range 2 {
		err := ses.Save()
		if f, ok := errors.AsType[*Failure](err); !ok || f.Kind != NotCertain || !ses.Unsaved() {
			t.Errorf("said to be saved: %v", err)
		}
	}
	if !onDisk(t, d, "新") {
		t.Error("the journal does not hold it any more")
	}
	d.mu.Lock()
	d.fail = nil
	d.mu.Unlock()
	save(t, ses)
	if got := string(d.crash("lost", nil).get(memPath)); ses.Unsaved() || !strings.Contains(got, "title: 新") {
		t.Errorf("after a power cut:\n%s", got)
	}
}

func TestALyingDiskDoesNotGetTheOldVersion(t *testing.T) {
	d := newMemDisk()
	d.put(t, memPath, []byte(sample))
	ses, err := memStore(lyingDisk{d}).Open(Ref{Path: memPath})
	if err != nil {
		t.Fatal(err)
	}
	defer leave(ses)
	apply(t, ses, retitle(ses, "新"))
	err = ses.Save()
	if f, ok := errors.AsType[*Failure](err); !ok || f.Status() != 6 {
		t.Errorf("save: %v", err)
	}
	if string(d.get(memPath)) != sample {
		t.Errorf("the file is\n%s", d.get(memPath))
	}
}

// lyingDisk drops the end of every temporary file and says nothing.
type lyingDisk struct{ *memDisk }

func (d lyingDisk) Open(name string, flag int, mode fs.FileMode) (handle, error) {
	h, err := d.memDisk.Open(name, flag, mode)
	if err == nil && strings.HasSuffix(name, ".tmp") {
		return lyingHandle{h}, nil
	}
	return h, err
}

type lyingHandle struct{ handle }

func (h lyingHandle) Write(b []byte) (int, error) {
	_, err := h.handle.Write(b[:len(b)-1])
	return len(b), err
}
