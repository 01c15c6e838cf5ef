package draft

import (
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"opsplan/plan"

	"go.uber.org/goleak"
)

func TestMain(m *testing.M) {
	if childOfKillTest() {
		return
	}
	goleak.VerifyTestMain(m)
}

var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

// A shelf is a store in a folder of its own, with a clock that is set by hand.
type shelf struct {
	*Store
	t   *testing.T
	dir string
	now time.Time
}

func newShelf(t *testing.T) *shelf {
	t.Helper()
	s := &shelf{t: t, dir: t.TempDir(), now: noon}
	s.Store = newStore(filepath.Join(s.dir, "data"), filepath.Join(s.dir, "state"), func() time.Time { return s.now }, system{})
	return s
}

func (s *shelf) ref(name string) Ref {
	s.t.Helper()
	ref, err := s.Named(name)
	if err != nil {
		s.t.Fatal(err)
	}
	return ref
}

// draft makes a draft with a title, two KPIs and a comment.
func (s *shelf) draft(name string) Ref {
	s.t.Helper()
	ref := s.ref(name)
	s.write(ref.Path, sample)
	return ref
}

func (s *shelf) write(path, text string) {
	s.t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		s.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		s.t.Fatal(err)
	}
}

func (s *shelf) read(path string) string {
	s.t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		s.t.Fatal(err)
	}
	return string(data)
}

func (s *shelf) open(ref Ref) *Session {
	s.t.Helper()
	return open(s.t, s.Store, ref)
}

func open(t *testing.T, s *Store, ref Ref) *Session {
	t.Helper()
	ses, err := s.Open(ref)
	if err != nil {
		t.Fatalf("open %s: %v", ref.Path, err)
	}
	t.Cleanup(func() { leave(ses) })
	return ses
}

// leave ends a session as kill -9 would: nothing is flushed or saved, and the
// lock is free.
func leave(ses *Session) {
	ses.mu.Lock()
	ended := ses.closed
	ses.closed = true
	ses.mu.Unlock()
	if !ended {
		ses.saver.give(job{end: true})
		<-ses.saver.ended
		_ = ses.lock.Release()
	}
}

func apply(t *testing.T, ses *Session, changes ...plan.Change) {
	t.Helper()
	if err := ses.Apply(changes...); err != nil {
		t.Fatal(err)
	}
}

func flush(t *testing.T, ses *Session) {
	t.Helper()
	if err := ses.Flush(time.Minute); err != nil {
		t.Fatal(err)
	}
}

func save(t *testing.T, ses *Session) {
	t.Helper()
	if err := ses.Save(); err != nil {
		t.Fatal(err)
	}
}

func shut(t *testing.T, ses *Session) {
	t.Helper()
	if err := ses.Close(); err != nil {
		t.Fatal(err)
	}
}

var title = plan.Path{Field: "title"}

func retitle(ses *Session, text string) plan.Change { return ses.Plan().Set(title, text) }

const sample = `format: 1
title: 双十一运营计划
# 这一行是人写的
goals:
  vision: 两年内每个小区都有一家店
  kpis:
    - id: gmv
      name: 成交额
      target: 90万   # 上半年 60 万
    - id: users
      name: 家庭数
`

func TestOpeningAndClosingWithoutAnEditWritesNothingToTheDraft(t *testing.T) {
	s := newShelf(t)
	ref := s.draft("q3")
	long := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	if err := os.Chtimes(ref.Path, long, long); err != nil {
		t.Fatal(err)
	}
	ses := s.open(ref)
	ses.SetPlace(Place{Question: "goals.vision", Caret: 3})
	shut(t, ses)
	info, err := os.Stat(ref.Path)
	if err != nil {
		t.Fatal(err)
	}
	if !info.ModTime().Equal(long) || s.read(ref.Path) != sample {
		t.Errorf("the file changed: %v\n%s", info.ModTime(), s.read(ref.Path))
	}
	if got := s.open(ref).Place(); got.Question != "goals.vision" || got.Caret != 3 {
		t.Errorf("place given back: %+v", got)
	}
}

func TestSavingChangesOnlyWhatWasEdited(t *testing.T) {
	s := newShelf(t)
	ref := s.draft("q3")
	ses := s.open(ref)
	apply(t, ses, retitle(ses, "年货节运营计划"))
	shut(t, ses)
	want := strings.Replace(sample, "双十一", "年货节", 1)
	if got := s.read(ref.Path); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if entries, _ := os.ReadDir(filepath.Dir(ref.Path)); len(entries) != 1 {
		t.Errorf("left beside the draft: %v", entries)
	}
}

func TestEditsOfASessionThatDiedAreThereAgain(t *testing.T) {
	s := newShelf(t)
	ref := s.draft("q3")
	ses := s.open(ref)
	apply(t, ses, retitle(ses, "第一次"))
	save(t, ses)
	apply(t, ses, retitle(ses, "第二次"))
	kpi := plan.Path{Field: "goals.kpis", Row: ses.Plan().Goals.KPIs[1].Key}
	row, _ := ses.Plan().Remove(kpi)
	apply(t, ses, row)
	apply(t, ses, ses.Plan().Add(kpis(), 0, map[string]string{"name": "客单价"}))
	newKey := ses.Plan().Goals.KPIs[0].Key
	ses.SetPlace(Place{Question: "goals.kpis", Row: newKey})
	flush(t, ses)
	leave(ses)

	again := s.open(ref)
	if r := again.Recovered(); r == nil || r.Changes != 3 || r.Lost || !r.At.Equal(noon) {
		t.Errorf("recovered: %+v", r)
	}
	if p := again.Plan(); p.Title != "第二次" || len(p.Goals.KPIs) != 2 || p.Goals.KPIs[0].Name != "客单价" || p.Goals.KPIs[0].Key != newKey {
		t.Errorf("plan: %q %+v", p.Title, p.Goals.KPIs)
	}
	if again.Place().Row != newKey {
		t.Errorf("place: %+v", again.Place())
	}
	for range 4 {
		if _, ok := again.Undo(); !ok {
			t.Fatal("a step did not survive")
		}
	}
	if p := again.Plan(); p.Title != "双十一运营计划" || p.Goals.KPIs[1].ID != "users" || p.Goals.KPIs[1].Key != kpi.Row {
		t.Errorf("undone: %q %+v", p.Title, p.Goals.KPIs)
	}
	for range 4 {
		again.Redo()
	}
	shut(t, again)
	third := s.open(ref)
	if third.Recovered() != nil || third.Plan().Title != "第二次" {
		t.Errorf("after saving: %+v %q", third.Recovered(), third.Plan().Title)
	}
	if _, ok := third.Undo(); !ok || third.Plan().Goals.KPIs[0].ID != "gmv" {
		t.Errorf("undo over sessions: %+v", third.Plan().Goals.KPIs)
	}
}

func kpiTarget(ses *Session, i int) plan.Path {
	return plan.Path{Field: "goals.kpis", Row: ses.Plan().Goals.KPIs[i].Key, Cell: "target"}
}

func kpis() *plan.Field {
	f, _ := plan.Question("goals.kpis")
	return f
}

func TestAStepOfSeveralChangesIsMadeWhollyOrNotAtAll(t *testing.T) {
	ses := openSample(t)
	bad := plan.Change{Path: plan.Path{Field: "goals.vision"}, Old: "not there", New: "x"}
	if err := ses.Apply(retitle(ses, "新"), bad); err == nil {
		t.Error("a change that does not fit was taken")
	}
	if ses.Plan().Title != "双十一运营计划" || ses.Unsaved() {
		t.Errorf("half a step was made: %q", ses.Plan().Title)
	}
	apply(t, ses, retitle(ses, "新"), ses.Plan().Set(plan.Path{Field: "goals.vision"}, "远"))
	if _, ok := ses.Undo(); !ok || ses.Plan().Title != "双十一运营计划" || ses.Plan().Goals.Vision != "两年内每个小区都有一家店" {
		t.Errorf("undo took back half a step: %q %q", ses.Plan().Title, ses.Plan().Goals.Vision)
	}
}

func openSample(t *testing.T) *Session {
	t.Helper()
	s := newShelf(t)
	return s.open(s.draft("q3"))
}

func TestTypedLettersAreOneStepAndDeletedLettersToo(t *testing.T) {
	ses := openSample(t)
	apply(t, ses, retitle(ses, ""))
	apply(t, ses, plan.Change{Path: title, New: "我"})
	for i, letter := range []string{"们", "的", "店"} {
		if err := ses.Extend(plan.Change{Path: title, At: 3 + 3*i, New: letter}); err != nil {
			t.Fatal(err)
		}
	}
	if err := ses.Extend(plan.Change{Path: title, At: 9, Old: "店"}); err != nil {
		t.Fatal(err)
	}
	if ses.Plan().Title != "我们的" {
		t.Errorf("typed: %q", ses.Plan().Title)
	}
	back, _ := ses.Undo()
	if len(back) != 1 || back[0].Old != "我们的" || ses.Plan().Title != "" {
		t.Errorf("undo: %+v", back)
	}
	if again, _ := ses.Redo(); len(again) != 1 || ses.Plan().Title != "我们的" {
		t.Errorf("redo: %+v", again)
	}
}

func TestAChangeThatDoesNotFitIsRefused(t *testing.T) {
	ses := openSample(t)
	for _, c := range []plan.Change{
		{Path: title, At: math.MaxInt, Old: "x"}, {Path: title, At: -1, New: "x"}, {Path: title, Old: "十", New: "x"},
		{Path: title, Old: "三十一运营计划", New: "三十二运营计划"}, // would fit once cut to 一
		{Path: plan.Path{Field: "no.such"}, New: "x"}, {Op: "turn", Path: plan.Path{Field: "goals.kpis"}},
		{Op: plan.Delete, Path: plan.Path{Field: "goals.kpis", Row: 2}}, {Op: plan.Move, Path: plan.Path{Field: "goals.kpis", Row: 1}, To: 7},
	} {
		if err := ses.Apply(c); err == nil {
			t.Errorf("taken: %+v", c)
		}
	}
	if ses.Unsaved() || ses.Plan().Title != "双十一运营计划" {
		t.Error("something was changed")
	}
}

func TestTextThatIsNoUTF8IsRefusedBeforeItIsLost(t *testing.T) {
	ses := openSample(t)
	for _, c := range []plan.Change{
		retitle(ses, "a\xffb"),
		{Path: title, At: 1, New: "x"}, // inside 双
		{Op: plan.Insert, Path: plan.Path{Field: "goals.kpis", Row: 99}, Cells: map[string]string{"name": "\xe4"}},
	} {
		if err := ses.Apply(c); err == nil {
			t.Errorf("taken: %+v", c)
		}
	}
	if ses.Unsaved() {
		t.Error("something was changed")
	}
}

func TestOneKeyCostsTheJournalLessThanAKilobyte(t *testing.T) {
	s := newShelf(t)
	ref := s.draft("q3")
	ses := s.open(ref)
	long := plan.Path{Field: "summary"}
	apply(t, ses, ses.Plan().Set(long, strings.Repeat("话", 70_000)))
	flush(t, ses)
	before := journalSize(t, s, ref)
	apply(t, ses, plan.Change{Path: long, At: 300, New: "多"})
	apply(t, ses, ses.Plan().Set(long, strings.Replace(ses.Plan().Text(long), "话多话", "话少话", 1)))
	flush(t, ses)
	if grown := journalSize(t, s, ref) - before; grown > 1000 {
		t.Errorf("two edits of a long answer took %d bytes", grown)
	}
}

func journalSize(t *testing.T, s *shelf, ref Ref) int64 {
	t.Helper()
	found, _ := s.segments(ref.Path)
	if len(found) != 1 {
		t.Fatalf("segments: %v", found)
	}
	info, err := os.Stat(found[0].path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Size()
}

func TestALongSessionBeginsNewSegmentsAndLosesNothing(t *testing.T) {
	s := newShelf(t)
	ref := s.draft("q3")
	ses := s.open(ref)
	for _, letter := range []string{"长", "短", "宽", "窄", "高"} {
		apply(t, ses, retitle(ses, strings.Repeat(letter, 400_000)))
	}
	flush(t, ses)
	if _, highest := s.segments(ref.Path); highest < 2 {
		t.Errorf("segments so far: %d", highest)
	}
	want := ses.Plan().Title
	leave(ses)
	if again := s.open(ref); again.Plan().Title != want {
		t.Errorf("recovered %d bytes of %d", len(again.Plan().Title), len(want))
	}
}

func TestUndoingEverythingLeavesTheFileAlone(t *testing.T) {
	s := newShelf(t)
	ref := s.draft("q3")
	ses := s.open(ref)
	apply(t, ses, retitle(ses, "试试"))
	ses.Undo()
	shut(t, ses)
	if versions, _ := s.History(ref); s.read(ref.Path) != sample || len(versions) != 0 {
		t.Error("the file was replaced by itself")
	}
	if r := s.open(ref).Recovered(); r != nil {
		t.Errorf("recovered: %+v", r)
	}
}

func TestSavingIsDueOnceAMinute(t *testing.T) {
	s := newShelf(t)
	ref := s.draft("q3")
	ses := s.open(ref)
	apply(t, ses, retitle(ses, "一"))
	if err := ses.SaveIfDue(); err != nil || s.read(ref.Path) != sample {
		t.Errorf("saved at once: %v", err)
	}
	ses.savedAt = ses.savedAt.Add(-saveEvery)
	if err := ses.SaveIfDue(); err != nil || !strings.Contains(s.read(ref.Path), "title: 一") {
		t.Errorf("not saved after a minute: %v", err)
	}
}

func TestAClosedSessionTakesNoEdit(t *testing.T) {
	ses := openSample(t)
	shut(t, ses)
	if err := ses.Apply(retitle(ses, "晚了")); !errors.Is(err, ErrClosed) {
		t.Errorf("apply after close: %v", err)
	}
	if err := errors.Join(ses.Save(), ses.Close()); err != nil {
		t.Errorf("save and close again: %v", err)
	}
}

// longPlan opens a draft with so many KPIs.
func longPlan(b *testing.B, rows int) *Session {
	b.Helper()
	d := newMemDisk()
	s := memStore(d)
	p := &plan.Plan{}
	for i := range rows {
		if _, err := p.Apply(p.Add(kpis(), -1, map[string]string{"name": fmt.Sprint("指标", i), "target": "1.2亿", "id": fmt.Sprint("kpi", i)})); err != nil {
			b.Fatal(err)
		}
	}
	d.dirs["/home"] = true
	ses, err := s.Create(Ref{Path: memPath}, p)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { leave(ses) })
	return ses
}

func BenchmarkAKeyInAPlanOf10000Rows(b *testing.B) {
	ses := longPlan(b, 10_000)
	if err := ses.Apply(plan.Change{Path: title, New: "x"}); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if err := ses.Extend(plan.Change{Path: title, New: "x"}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkANewSegmentOfAPlanOf10000Rows(b *testing.B) {
	ses := longPlan(b, 10_000)
	if err := ses.Apply(plan.Change{Path: title, New: "x"}); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		ses.mu.Lock()
		err := ses.rotate()
		ses.mu.Unlock()
		if err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSavingAPlanOf1000Rows(b *testing.B) {
	ses := longPlan(b, 1000)
	for b.Loop() {
		if err := errors.Join(ses.Apply(plan.Change{Path: title, New: "x"}), ses.Save()); err != nil {
			b.Fatal(err)
		}
	}
}
