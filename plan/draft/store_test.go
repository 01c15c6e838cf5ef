package draft

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"opsplan/plan"
)

func TestFoldersFollowXDGWhereItsPathsAreAbsolute(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	for _, c := range []struct{ data, state, wantData, wantState string }{
		{"/d", "/s", "/d/opsplan", "/s/opsplan"},
		{"", "", home + "/.local/share/opsplan", home + "/.local/state/opsplan"},
		{"relative", "./s", home + "/.local/share/opsplan", home + "/.local/state/opsplan"},
		{"/d", "", "/d/opsplan", home + "/.local/state/opsplan"},
	} {
		env := map[string]string{"XDG_DATA_HOME": c.data, "XDG_STATE_HOME": c.state}
		data, state, err := folders(func(k string) string { return env[k] })
		if err != nil || data != c.wantData || state != c.wantState {
			t.Errorf("%+v: %s %s %v", c, data, state, err)
		}
	}
}

func TestArgumentsArePathsOrNames(t *testing.T) {
	s := newShelf(t)
	for _, c := range []struct{ arg, name, path string }{
		{"q3", "q3", filepath.Join(s.drafts, "q3.plan.yaml")},
		{"双十一 计划", "双十一 计划", filepath.Join(s.drafts, "双十一 计划.plan.yaml")},
		{"q3.plan", "q3.plan", filepath.Join(s.drafts, "q3.plan.plan.yaml")},
		{"q3.plan.yaml", "", "q3.plan.yaml"},
		{"./q3", "", "./q3"},
		{"../x", "", "../x"},
		{"/abs/x.yml", "", "/abs/x.yml"},
	} {
		got, err := s.Resolve(c.arg)
		if err != nil || got != (Ref{Name: c.name, Path: c.path}) {
			t.Errorf("%q: %+v %v", c.arg, got, err)
		}
	}
}

func TestNamesThatSomeSystemCannotHoldAreRefused(t *testing.T) {
	for name, why := range map[string]NameFault{
		"": NameEmpty, "  ": NameEmpty, "\u3000": NameEmpty,
		"..": NameStartsBadly, ".": NameStartsBadly, ".hidden": NameStartsBadly, "-rf": NameStartsBadly,
		strings.Repeat("x", 300): NameTooLong, strings.Repeat("汉", 61): NameTooLong,
		"a\x00b": NameHasControl, "a\nb": NameHasControl, "a\x1b]0;x\x07": NameHasControl, "a\u202eb": NameHasControl,
		"a\u2028b": NameHasControl, "a\xffb": NameHasControl, "a\u0085b": NameHasControl, "\U000E0041": NameHasControl,
		"a/b": NameHasSeparator, `a\b`: NameHasSeparator,
		"CON": NameIsDevice, "nul.2027": NameIsDevice, "com1": NameIsDevice, "LPT¹": NameIsDevice, "aux .x": NameIsDevice,
		"a:b": NameHasReserved, "a?": NameHasReserved, "x.": NameEndsBadly, "x ": NameEndsBadly,
	} {
		err := CheckName(name)
		bad, ok := errors.AsType[*NameError](err)
		if !ok || bad.Why != why || bad.Status() != 2 {
			t.Errorf("%q: %v", name, err)
			continue
		}
		if w := bad.Words(); w.Zh == "" || w.En == "" || strings.ContainsAny(w.Zh+w.En, "\x1b\n\x00") {
			t.Errorf("%q: words %q", name, w)
		}
	}
	for _, name := range []string{"q3", "双十一 2027", "👨‍👩‍👧 店", "común", "console", "com", "com12", strings.Repeat("汉", 60)} {
		if err := CheckName(name); err != nil {
			t.Errorf("%q: %v", name, err)
		}
	}
}

func TestACopyGetsANameThatAnySystemCanHold(t *testing.T) {
	for _, path := range []string{"/x/q3.plan.yaml", "/x/-rf.yaml", "/x/..yaml", "/x/CON.yaml", "/x/a\nb\x1b.yaml", "/x/a:b?.yaml",
		"/x/" + strings.Repeat("汉", 83) + ".yaml", "/x/.yaml", "/x/\xff\xfe.yaml", "/x/  .yaml"} {
		name := stem(path) + ".conflict-999"
		if err := CheckName(name); err != nil {
			t.Errorf("%q: %v", path, err)
		}
	}
}

func second[T any](_ T, err error) error { return err }

func TestReadingADamagedDraftTellsWhatIsKept(t *testing.T) {
	s := newShelf(t)
	ref := s.draft("q3")
	ses := s.open(ref)
	apply(t, ses, retitle(ses, "新"))
	shut(t, ses)
	newer := strings.Replace(sample, "format: 1", "format: 999", 1)
	for text, status := range map[string]int{"": 4, strings.Repeat("\x00", 200): 4, "titel: x\n": 4, newer: 3} {
		s.write(ref.Path, text)
		for _, err := range []error{second(s.Read(ref)), second(s.Open(ref))} {
			u, ok := errors.AsType[*Unreadable](err)
			if !ok || u.Status() != status || len(u.Versions) == 0 {
				t.Fatalf("%q: %v", text, err)
			}
		}
		if s.read(ref.Path) != text {
			t.Errorf("%q was changed", text)
		}
	}
	versions, _ := s.History(ref)
	if err := s.PutBack(ref, versions[0].Number); err != nil {
		t.Fatal(err)
	}
	if s.read(ref.Path) != sample {
		t.Errorf("put back:\n%s", s.read(ref.Path))
	}
	if versions, _ = s.History(ref); len(versions) != 2 {
		t.Errorf("the damaged file is not kept: %v", versions)
	}
}

func TestWhatWasTypedComesBackEvenIfTheFileNeverHeldIt(t *testing.T) {
	for _, text := range []string{"", "gone"} {
		s := newShelf(t)
		ref := s.draft("q3")
		ses := s.open(ref)
		apply(t, ses, retitle(ses, "只在日志里"))
		flush(t, ses)
		leave(ses)
		s.write(ref.Path, text)
		if text == "gone" {
			if err := os.Remove(ref.Path); err != nil {
				t.Fatal(err)
			}
		} else if u, ok := errors.AsType[*Unreadable](second(s.Read(ref))); !ok || !u.Latest {
			t.Errorf("what is kept is not mentioned: %+v", u)
		}
		if err := s.PutBack(ref, Latest); err != nil {
			t.Fatal(err)
		}
		if want := strings.Replace(sample, "双十一运营计划", "只在日志里", 1); s.read(ref.Path) != want {
			t.Errorf("put back:\n%s", s.read(ref.Path))
		}
		if again := s.open(ref); again.Changed() != nil || again.Plan().Title != "只在日志里" {
			t.Errorf("%+v %q", again.Changed(), again.Plan().Title)
		}
	}
}

func TestReadingTellsThatNewerEditsWait(t *testing.T) {
	s := newShelf(t)
	ref := s.draft("q3")
	ses := s.open(ref)
	newer := func() *Newer {
		t.Helper()
		r, err := s.Read(ref)
		if err != nil {
			t.Fatal(err)
		}
		return r.Newer
	}
	if newer() != nil {
		t.Error("nothing was edited")
	}
	apply(t, ses, retitle(ses, "一"))
	flush(t, ses)
	if n := newer(); n == nil || n.Changes != 1 || !n.At.Equal(noon) {
		t.Errorf("one edit waits: %+v", n)
	}
	apply(t, ses, retitle(ses, "二"))
	flush(t, ses)
	if n := newer(); n == nil || n.Changes != 2 || !n.At.Equal(noon) {
		t.Errorf("two edits wait: %+v", n)
	}
	save(t, ses)
	if n := newer(); n != nil {
		t.Errorf("all is saved: %+v", n)
	}
	apply(t, ses, retitle(ses, "三"))
	flush(t, ses)
	if n := newer(); n == nil || n.Changes != 1 {
		t.Errorf("one edit waits: %+v", n)
	}
}

func TestAMissingDraftIsNamedWithWhatIsNear(t *testing.T) {
	s := newShelf(t)
	s.draft("summer-sale")
	t.Chdir(t.TempDir())
	for _, arg := range []string{"sumer-sale", "summer-sale.plan.yaml"} {
		ref, err := s.Resolve(arg)
		if err != nil {
			t.Fatal(err)
		}
		_, err = s.Read(ref)
		f, ok := errors.AsType[*Failure](err)
		if !ok || !slices.Equal(f.Near, []string{"summer-sale"}) || !strings.Contains(f.Words().Zh, "summer-sale") {
			t.Errorf("%s: %v", arg, err)
		}
	}
}

func TestTheListShowsDraftsAndNothingElse(t *testing.T) {
	s := newShelf(t)
	if got, err := s.List(); err != nil || len(got) != 0 {
		t.Errorf("before the first draft: %v %v", got, err)
	}
	for i, name := range []string{"old", "new"} {
		at := noon.Add(time.Duration(i) * time.Hour)
		if err := os.Chtimes(s.draft(name).Path, at, at); err != nil {
			t.Fatal(err)
		}
	}
	s.write(filepath.Join(s.drafts, ".opsplan-x.tmp"), "x")
	s.write(filepath.Join(s.drafts, "notes.txt"), "x")
	if err := os.Mkdir(filepath.Join(s.drafts, "dir.plan.yaml"), 0o700); err != nil {
		t.Fatal(err)
	}
	got, err := s.List()
	if err != nil || len(got) != 2 || got[0].Name != "new" || got[1].Name != "old" || got[0].Size != int64(len(sample)) {
		t.Errorf("list: %+v %v", got, err)
	}
}

func TestANewDraftDoesNotTakeThePlaceOfAnother(t *testing.T) {
	s := newShelf(t)
	ref := s.draft("q3")
	_, err := s.Create(ref, &plan.Plan{})
	if f, ok := errors.AsType[*Failure](err); !ok || f.Kind != FileExists || f.Status() != 6 {
		t.Errorf("create: %v", err)
	}
	if s.read(ref.Path) != sample {
		t.Error("the old one was changed")
	}
	_, err = s.Create(Ref{Path: filepath.Join(s.dir, "no", "folder.yaml")}, &plan.Plan{})
	if f, ok := errors.AsType[*Failure](err); !ok || f.Kind != FolderMissing {
		t.Errorf("create without a folder: %v", err)
	}
}

func TestANewDraftIsThereAtOnceAndKeepsItsRowsNumbers(t *testing.T) {
	s := newShelf(t)
	p := &plan.Plan{}
	for range 3 {
		if _, err := p.Apply(p.Add(kpis(), 0, map[string]string{"name": "指标"})); err != nil {
			t.Fatal(err)
		}
	}
	keys := keysOf(p)
	ref := s.ref("新计划")
	ses, err := s.Create(ref, p)
	if err != nil {
		t.Fatal(err)
	}
	if got := keysOf(ses.Plan()); !slices.Equal(got["goals.kpis"], keys["goals.kpis"]) {
		t.Errorf("rows: %v, given %v", got, keys)
	}
	apply(t, ses, ses.Plan().Set(plan.Path{Field: "goals.kpis", Row: 2, Cell: "target"}, "9"))
	leave(ses)
	if again := s.open(ref); len(again.Plan().Goals.KPIs) != 3 {
		t.Errorf("plan: %+v", again.Plan().Goals)
	}
}

func TestANewDraftDoesNotGetTheEditsOfOneThatWasThereBefore(t *testing.T) {
	s := newShelf(t)
	ref := s.draft("q3")
	ses := s.open(ref)
	apply(t, ses, retitle(ses, "旧"))
	flush(t, ses)
	leave(ses)
	if err := os.Remove(ref.Path); err != nil {
		t.Fatal(err)
	}
	_, err := s.Read(ref)
	if f, ok := errors.AsType[*Failure](err); !ok || !f.Held {
		t.Errorf("what is kept is not mentioned: %v", err)
	}
	ses, err = s.Create(ref, &plan.Plan{})
	if err != nil {
		t.Fatal(err)
	}
	shut(t, ses)
	again := s.open(ref)
	if again.Changed() != nil || again.Recovered() != nil || again.Plan().Title != "" {
		t.Errorf("%+v %+v %q", again.Changed(), again.Recovered(), again.Plan().Title)
	}
	aside, _ := filepath.Glob(filepath.Join(s.records(again.path), "*"+endingAside))
	if len(aside) != 1 {
		t.Errorf("the old edits are gone: %v", aside)
	}
}

func TestEveryFaultHasWordsInBothLanguages(t *testing.T) {
	faults := []Fault{&InUse{Path: "a"}, &InUse{Path: "a", PID: 3, Host: "h", Since: noon}, &Diverged{Path: "a", Copy: "b"},
		&NewerJournal{Version: 2}, &Unreadable{Path: "a", Err: errDamaged}, &Failure{Kind: FileMissing, Path: "a\x1b[2J", Held: true}}
	for kind := range failureWords {
		faults = append(faults, &Failure{Kind: kind, Path: "x/草稿.yaml", Err: syscall.EIO})
	}
	for _, f := range faults {
		w := f.Words()
		if w.Zh == "" || w.En == "" || !strings.HasSuffix(w.Zh, "。") || !strings.HasSuffix(w.En, ".") || strings.Contains(w.Zh+w.En, "\x1b") {
			t.Errorf("%T: %q", f, w)
		}
		if s := f.Status(); s < 3 || s > 6 {
			t.Errorf("%T ends with %d", f, s)
		}
	}
}

func BenchmarkListOf5000Drafts(b *testing.B) {
	dir := b.TempDir()
	s := newStore(filepath.Join(dir, "data"), filepath.Join(dir, "state"), time.Now, system{})
	if err := os.MkdirAll(s.drafts, 0o700); err != nil {
		b.Fatal(err)
	}
	for i := range 5000 {
		if err := os.WriteFile(filepath.Join(s.drafts, fmt.Sprint(i, Suffix)), []byte(sample), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		if all, err := s.List(); err != nil || len(all) != 5000 {
			b.Fatal(len(all), err)
		}
	}
}
