package draft

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"opsplan/plan"
)

func TestEverySavedVersionIsKeptAndTheFirstOfASittingIsMarked(t *testing.T) {
	s := newShelf(t)
	ref := s.draft("q3")
	ses := s.open(ref)
	for _, text := range []string{"一", "二", "三"} {
		apply(t, ses, retitle(ses, text))
		save(t, ses)
	}
	shut(t, ses)
	versions, err := s.History(ref)
	if err != nil || len(versions) != 3 {
		t.Fatalf("history: %+v %v", versions, err)
	}
	for i, want := range []struct {
		title string
		first bool
	}{{"二", false}, {"一", false}, {"双十一运营计划", true}} {
		v := versions[i]
		text, err := s.Version(ref, v.Number)
		if err != nil || v.First != want.first || !v.At.Equal(noon) || !strings.Contains(string(text), "title: "+want.title+"\n") {
			t.Errorf("version %d: %+v %v\n%s", i, v, err, text)
		}
	}
}

func TestAVersionComesBackAsOneStepThatCanBeUndone(t *testing.T) {
	s := newShelf(t)
	ref := s.draft("q3")
	ses := s.open(ref)
	users := ses.Plan().Goals.KPIs[1].Key
	row, _ := ses.Plan().Remove(plan.Path{Field: "goals.kpis", Row: ses.Plan().Goals.KPIs[0].Key})
	apply(t, ses, row, retitle(ses, "新"))
	apply(t, ses, ses.Plan().Add(kpis(), -1, map[string]string{"name": "客单价"}))
	save(t, ses)
	after := ses.Plan().Clone()
	changes, err := ses.Restore(1)
	if err != nil || len(changes) == 0 {
		t.Fatal(changes, err)
	}
	if p := ses.Plan(); p.Title != "双十一运营计划" || len(p.Goals.KPIs) != 2 || p.Goals.KPIs[1].Key != users {
		t.Errorf("restored: %q %+v", p.Title, p.Goals.KPIs)
	}
	if _, ok := ses.Undo(); !ok || !ses.Plan().Equal(after) {
		t.Error("undo does not lead back")
	}
	ses.Redo()
	shut(t, ses)
	if s.open(ref).Plan().Title != "双十一运营计划" {
		t.Error("not saved")
	}
	if _, err := s.Version(ref, 99); err == nil {
		t.Error("a version that is not there was found")
	}
}

func TestPruningKeepsTheNewestOneADayAndTheFirstOfSittings(t *testing.T) {
	var all []Version
	for i := range 400 { // the newest first, ten a day
		all = append(all, Version{Number: 400 - i, At: noon.AddDate(0, 0, -i/10), First: i%10 == 9})
	}
	kept := map[int]bool{}
	for _, v := range all {
		kept[v.Number] = true
	}
	for _, v := range surplus(all) {
		delete(kept, v.Number)
	}
	for i, v := range all {
		want := i < keptVersions || i%10 == 0 && i/10 < keptDays || v.First
		if kept[v.Number] != want {
			t.Errorf("version %d of %s: kept %v", v.Number, v.At, kept[v.Number])
		}
	}
}

func TestAWrongClockCostsNoVersion(t *testing.T) {
	s := newShelf(t)
	ref := s.draft("q3")
	clocks := []time.Time{noon, noon.AddDate(-1, 0, 0), noon.AddDate(10, 0, 0), time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC), noon}
	for i, at := range clocks {
		s.now = at
		if err := os.Chtimes(ref.Path, at, at); err != nil {
			t.Fatal(err)
		}
		ses := s.open(ref)
		apply(t, ses, retitle(ses, fmt.Sprint("第", i)))
		flush(t, ses)
		leave(ses)
		ses = s.open(ref)
		if string(ses.Plan().Title) != fmt.Sprint("第", i) {
			t.Errorf("%s: recovered %q", at, ses.Plan().Title)
		}
		shut(t, ses)
	}
	versions, _ := s.History(ref)
	if len(versions) != len(clocks) {
		t.Fatalf("kept %d of %d", len(versions), len(clocks))
	}
	for i, v := range versions {
		if v.Number != len(clocks)-i {
			t.Errorf("order: %+v", versions)
		}
	}
}

func TestTheHistoryDoesNotFollowALinkSomebodyPlanted(t *testing.T) {
	s := newShelf(t)
	ref := s.draft("q3")
	victim := filepath.Join(s.dir, "victim")
	s.write(victim, "mine")
	dir := s.records(ref.Path)
	for _, name := range []string{"journal-000001", lockName, "history/000001.20261122T120000Z.first.gz"} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(victim, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	if ses, err := s.Open(ref); err == nil {
		apply(t, ses, retitle(ses, "新"))
		_ = ses.Close()
	}
	if s.read(victim) != "mine" {
		t.Errorf("the victim holds %q", s.read(victim))
	}
}

func TestARemovedDraftCanBeHadAgainWithItsEdits(t *testing.T) {
	s := newShelf(t)
	ref := s.draft("q3")
	ses := s.open(ref)
	apply(t, ses, retitle(ses, "没存的"))
	if err := s.Remove(ref); err == nil {
		t.Error("removed while open")
	}
	flush(t, ses)
	leave(ses)
	if err := s.Remove(ref); err != nil {
		t.Fatal(err)
	}
	other := s.draft("q3") // another takes the name, and goes too
	if err := s.Remove(other); err != nil {
		t.Fatal(err)
	}
	if list, _ := s.List(); len(list) != 0 {
		t.Errorf("still listed: %v", list)
	}
	trash := s.Trash()
	if len(trash) != 2 || trash[0].Number != 2 || trash[1].Name != "q3" || !trash[1].At.Equal(noon) {
		t.Fatalf("trash: %+v", trash)
	}
	back, err := s.Untrash(1)
	if err != nil || back != ref || s.read(ref.Path) != sample {
		t.Fatalf("back: %+v %v", back, err)
	}
	if _, err := s.Untrash(2); err == nil {
		t.Error("it took the place of another")
	}
	if len(s.Trash()) != 1 {
		t.Errorf("trash: %+v", s.Trash())
	}
	if again := s.open(ref); again.Plan().Title != "没存的" {
		t.Errorf("title: %q", again.Plan().Title)
	}
}
