package draft

import (
	"strings"
	"syscall"
	"testing"
	"testing/synctest"
	"time"
)

// inMemory opens the sample on a disk in memory.
func inMemory(t *testing.T) (*memDisk, *Session) {
	t.Helper()
	d := newMemDisk()
	return d, inMemoryOf(t, d)
}

func inMemoryOf(t *testing.T, d *memDisk) *Session {
	t.Helper()
	d.put(t, memPath, []byte(sample))
	return open(t, memStore(d), Ref{Path: memPath})
}

// onDisk tells whether a power cut now would leave the title.
func onDisk(t *testing.T, d *memDisk, title string) bool {
	t.Helper()
	ses, err := memStore(d.crash("lost", nil)).Open(Ref{Path: memPath})
	if err != nil {
		t.Fatal(err)
	}
	defer leave(ses)
	return string(ses.Plan().Title) == title
}

// stuck lets every sync of the disk wait until the channel is closed.
func stuck(d *memDisk) chan struct{} {
	hang := make(chan struct{})
	d.mu.Lock()
	defer d.mu.Unlock()
	d.stuck = hang
	return hang
}

// afterKill opens the draft as it is if the process is killed now.
func afterKill(t *testing.T, d *memDisk) *Session {
	t.Helper()
	again, err := memStore(d.crash("kill", nil)).Open(Ref{Path: memPath})
	if err != nil {
		t.Fatal(err)
	}
	return again
}

// The sleeps in these tests pass on a clock of the test's own (synctest): they
// take no time and race with nothing.

func TestWhatWasTypedIsOnTheDiskWithinASecond(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d, ses := inMemory(t)
		apply(t, ses, retitle(ses, "一"))
		synctest.Wait()
		for _, text := range []string{"二", "三", "四"} { // steady typing must not put it off
			apply(t, ses, retitle(ses, text))
			time.Sleep(300 * time.Millisecond)
		}
		apply(t, ses, retitle(ses, "五"))
		synctest.Wait()
		if ses.Status().State != Saving || onDisk(t, d, "五") {
			t.Error("it was synced at every key")
		}
		time.Sleep(time.Second)
		synctest.Wait()
		if !onDisk(t, d, "五") || ses.Status().State != Saved {
			t.Errorf("not on the disk after a second: %+v", ses.Status())
		}
	})
}

func TestWhatWasTypedIsWrittenAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d, ses := inMemory(t)
		apply(t, ses, retitle(ses, "一"))
		apply(t, ses, retitle(ses, "二"))
		synctest.Wait() // no time passes
		again := afterKill(t, d)
		defer leave(again)
		if again.Plan().Title != "二" {
			t.Errorf("a killed process left %q", again.Plan().Title)
		}
	})
}

func TestADiskThatIsSlowToSyncKeepsNothingInMemory(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d, ses := inMemory(t)
		apply(t, ses, retitle(ses, "一"))
		synctest.Wait()
		hang := stuck(d)
		apply(t, ses, retitle(ses, "二"))
		time.Sleep(time.Second) // the sync of it has begun, and does not end
		apply(t, ses, retitle(ses, "三"))
		synctest.Wait()
		again := afterKill(t, d)
		defer leave(again)
		if again.Plan().Title != "三" {
			t.Errorf("a killed process left %q", again.Plan().Title)
		}
		close(hang)
		flush(t, ses)
		if !onDisk(t, d, "三") {
			t.Error("not on the disk after all")
		}
	})
}

func TestNotEvenTheFirstEditWaitsForASlowDisk(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d, ses := inMemory(t)
		hang := stuck(d)
		apply(t, ses, retitle(ses, "一"))
		apply(t, ses, retitle(ses, "二"))
		ses.SetPlace(Place{Question: "title", Typed: "三"})
		synctest.Wait()
		again := afterKill(t, d)
		defer leave(again)
		if again.Plan().Title != "二" || again.Place().Typed != "三" {
			t.Errorf("a killed process left %q and %q", again.Plan().Title, again.Place().Typed)
		}
		close(hang)
		flush(t, ses)
	})
}

func TestADiskThatHangsDoesNotStopTheTyping(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d, ses := inMemory(t)
		apply(t, ses, retitle(ses, "一"))
		synctest.Wait()
		hang := stuck(d)
		apply(t, ses, retitle(ses, "二"))
		time.Sleep(time.Second)
		apply(t, ses, retitle(ses, "三"))
		if ses.Status().State != Saving {
			t.Errorf("status: %+v", ses.Status())
		}
		if err := ses.Flush(3 * time.Second); err == nil {
			t.Error("flush says that all is on the disk")
		}
		close(hang)
		flush(t, ses)
		if !onDisk(t, d, "三") {
			t.Error("not on the disk after all")
		}
	})
}

func TestAFailedSyncIsNotAskedAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d, ses := inMemory(t)
		apply(t, ses, retitle(ses, "一"))
		flush(t, ses)
		failed := map[string]int{}
		d.mu.Lock()
		d.fail = func(_ int, what, name string) error {
			if what == "datasync" {
				if failed[name]++; len(failed) == 1 {
					return syscall.EIO
				}
			}
			return nil
		}
		d.mu.Unlock()
		apply(t, ses, retitle(ses, "二"))
		flush(t, ses)
		if !onDisk(t, d, "二") {
			t.Error("not on the disk")
		}
		for name, n := range failed {
			if n != 1 {
				t.Errorf("%s was synced %d times after it failed", name, n)
			}
		}
	})
}

func TestTheJournalMovesWhereItCanBeWritten(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d, ses := inMemory(t)
		d.mu.Lock()
		d.fail = func(_ int, what, name string) error {
			if what == "create" && strings.HasPrefix(name, "/state/") {
				return syscall.EROFS
			}
			return nil
		}
		d.mu.Unlock()
		apply(t, ses, retitle(ses, "一"))
		flush(t, ses)
		if !onDisk(t, d, "一") {
			t.Error("not found again in the other folder")
		}
	})
}

func TestTheStatusTellsWhyNothingIsSavedAndWhenItIsAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d, ses := inMemory(t)
		d.mu.Lock()
		d.fail = func(_ int, what, _ string) error {
			if what == "write" {
				return syscall.ENOSPC
			}
			return nil
		}
		d.mu.Unlock()
		apply(t, ses, retitle(ses, "一"))
		synctest.Wait()
		why, ok := ses.Status().Why.(*Failure)
		if ses.Status().State != NotSaved || !ok || why.Kind != DiskFull {
			t.Fatalf("status: %+v", ses.Status())
		}
		d.mu.Lock()
		d.fail = nil
		d.mu.Unlock()
		time.Sleep(2 * retryAfter)
		synctest.Wait()
		if got := ses.Status(); got.State != Saved || got.Why != nil || !got.At.Equal(noon) || !onDisk(t, d, "一") {
			t.Errorf("status once there is room: %+v", got)
		}
	})
}

func TestTypingGoesOnForAWhileOnADiskThatOthersHaveFilled(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := newMemDisk()
		d.keeps = true
		ses := inMemoryOf(t, d)
		apply(t, ses, retitle(ses, "还有地方"))
		flush(t, ses)
		d.mu.Lock()
		d.fail = func(_ int, what, _ string) error {
			if what == "write" || what == "create" || what == "mkdir" {
				return syscall.ENOSPC
			}
			return nil
		}
		d.mu.Unlock()
		saved := ""
		for n := range 4 * reserve / 1000 {
			written := strings.Repeat(string(rune('一'+n)), 300)
			apply(t, ses, retitle(ses, written))
			if ses.Flush(time.Second) != nil {
				break
			}
			saved = written
		}
		if ses.Status().State != NotSaved || saved == "" || !onDisk(t, d, saved) {
			t.Errorf("%+v; the last that was said to be saved: %.20q", ses.Status(), saved)
		}
	})
}

func TestAJournalRemovedUnderTheSessionIsWrittenAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d, ses := inMemory(t)
		apply(t, ses, retitle(ses, "一"))
		flush(t, ses)
		found, _ := ses.store.segments(memPath)
		if err := d.Remove(found[0].path); err != nil {
			t.Fatal(err)
		}
		apply(t, ses, retitle(ses, "二"))
		flush(t, ses)
		if !onDisk(t, d, "二") {
			t.Error("typed into a file that is gone")
		}
	})
}
