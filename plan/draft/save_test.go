package draft

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestADraftChangedByAnotherProgramIsNotOverwritten(t *testing.T) {
	s := newShelf(t)
	ref := s.draft("q3")
	ses := s.open(ref)
	apply(t, ses, retitle(ses, "我写的"))
	theirs := strings.Replace(sample, "双十一", "六一八", 1)
	s.write(ref.Path, theirs)
	err := ses.Save()
	diverged, ok := errors.AsType[*Diverged](err)
	if !ok || diverged.Status() != 6 {
		t.Fatalf("save: %v", err)
	}
	if filepath.Base(diverged.Copy) != "q3.conflict-1"+Suffix || !strings.Contains(s.read(diverged.Copy), "title: 我写的\n# 这一行是人写的") {
		t.Errorf("ours, at %s:\n%s", diverged.Copy, s.read(diverged.Copy))
	}
	apply(t, ses, retitle(ses, "我又写的"))
	if err := ses.Close(); err == nil {
		t.Error("closing says that all is well")
	}
	if s.read(ref.Path) != theirs || !strings.Contains(s.read(diverged.Copy), "我又写的") {
		t.Error("not both texts are kept")
	}
	drafts, _ := s.List()
	if len(drafts) != 2 {
		t.Errorf("drafts: %v", drafts)
	}
	again := s.open(ref)
	if again.Changed() != nil || again.Recovered() != nil || again.Plan().Title != "六一八运营计划" {
		t.Errorf("next session: %+v %+v %q", again.Changed(), again.Recovered(), again.Plan().Title)
	}
}

func TestAfterADivergedSaveThePersonDecides(t *testing.T) {
	for choice, want := range map[Decision]string{KeepMine: "我写的", KeepFile: "六一八运营计划", Both: "六一八运营计划"} {
		s := newShelf(t)
		ref := s.draft("q3")
		ses := s.open(ref)
		live := ses.Plan()
		apply(t, ses, retitle(ses, "我写的"))
		theirs := strings.Replace(sample, "双十一", "六一八", 1)
		s.write(ref.Path, theirs)
		if err := ses.Save(); err == nil {
			t.Fatal("saved over the other's work")
		}
		if _, err := ses.Decide(choice); err != nil {
			t.Fatal(err)
		}
		if live != ses.Plan() || string(live.Title) != want {
			t.Errorf("%d: plan %q", choice, live.Title)
		}
		apply(t, ses, ses.Plan().Set(kpiTarget(ses, 0), "95万"))
		shut(t, ses)
		if got := s.read(ref.Path); !strings.Contains(got, "title: "+want) || !strings.Contains(got, "target: 95万   # 上半年") {
			t.Errorf("%d:\n%s", choice, got)
		}
		versions, _ := s.History(ref)
		if text, _ := s.versionBytes(versions[0]); choice == KeepMine && string(text) != theirs {
			t.Errorf("theirs is not in the history:\n%s", text)
		}
	}
}

// changedMeanwhile leaves edits in the journal and another text in the file.
func changedMeanwhile(t *testing.T) (s *shelf, ses *Session, theirs string) {
	t.Helper()
	s = newShelf(t)
	ref := s.draft("q3")
	first := s.open(ref)
	apply(t, first, retitle(first, "我写的"))
	flush(t, first)
	leave(first)
	theirs = strings.Replace(sample, "双十一", "六一八", 1)
	s.write(ref.Path, theirs)
	return s, s.open(ref), theirs
}

func TestAFileChangedMeanwhileIsShownAndNothingIsEditedBeforeADecision(t *testing.T) {
	s, ses, theirs := changedMeanwhile(t)
	c := ses.Changed()
	if c == nil || c.Changes != 1 || c.Mine.Title != "我写的" || ses.Plan().Title != "六一八运营计划" {
		t.Fatalf("changed: %+v", c)
	}
	if err := ses.Apply(retitle(ses, "x")); !errors.Is(err, ErrUndecided) {
		t.Errorf("apply: %v", err)
	}
	shut(t, ses)
	if s.read(ses.path) != theirs {
		t.Error("closing changed the file")
	}
	if s.open(ses.ref).Changed() == nil {
		t.Error("the question was forgotten")
	}
}

func TestEveryDecisionKeepsBothTexts(t *testing.T) {
	for choice, name := range map[Decision]string{KeepFile: "file", KeepMine: "mine", Both: "both"} {
		t.Run(name, func(t *testing.T) {
			s, ses, theirs := changedMeanwhile(t)
			copied, err := ses.Decide(choice)
			if err != nil || ses.Changed() != nil {
				t.Fatal(err)
			}
			shut(t, ses)
			file, other := s.read(ses.path), ""
			if choice == Both {
				other = s.read(copied)
			} else {
				versions, _ := s.History(ses.ref)
				text, _ := s.versionBytes(versions[0])
				other = string(text)
			}
			mine := strings.Replace(sample, "双十一运营计划", "我写的", 1)
			if choice == KeepMine && (file != mine || other != theirs) || choice != KeepMine && (file != theirs || other != mine) {
				t.Errorf("file:\n%s\nother:\n%s", file, other)
			}
			again := s.open(ses.ref)
			if again.Changed() != nil || again.Recovered() != nil {
				t.Error("asked again")
			}
		})
	}
}

func TestAFileWithTheSameChangesMeanwhileIsNoQuestion(t *testing.T) {
	s, ses, _ := changedMeanwhile(t)
	shut(t, ses)
	s.write(ses.path, strings.Replace(sample, "双十一运营计划", "我写的", 1)+"# 另存\n")
	again := s.open(ses.ref)
	if again.Changed() != nil || again.Recovered() != nil {
		t.Errorf("changed: %+v", again.Changed())
	}
}

func TestALinkedDraftIsReplacedWhereItIs(t *testing.T) {
	s := newShelf(t)
	real := filepath.Join(s.dir, "real", "plan.yaml")
	s.write(real, sample)
	if err := os.Chmod(real, 0o640); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(s.dir, "link.yaml")
	if err := os.Symlink(filepath.Join("real", "plan.yaml"), link); err != nil {
		t.Fatal(err)
	}
	ses := s.open(Ref{Path: link})
	apply(t, ses, retitle(ses, "新"))
	shut(t, ses)
	if info, err := os.Lstat(link); err != nil || info.Mode().IsRegular() {
		t.Errorf("the link was replaced: %v", err)
	}
	if info, _ := os.Stat(real); info.Mode().Perm() != 0o640 || !strings.Contains(s.read(real), "title: 新") {
		t.Errorf("the file: %v\n%s", info.Mode(), s.read(real))
	}
	for _, dir := range []string{s.dir, filepath.Dir(real)} {
		entries, _ := os.ReadDir(dir)
		for _, e := range entries {
			if strings.HasPrefix(e.Name(), ".") {
				t.Errorf("left in %s: %s", dir, e.Name())
			}
		}
	}
}

func TestADraftRemovedWhileOpenIsWrittenAgain(t *testing.T) {
	s := newShelf(t)
	ref := s.draft("q3")
	ses := s.open(ref)
	apply(t, ses, retitle(ses, "新"))
	if err := os.Remove(ref.Path); err != nil {
		t.Fatal(err)
	}
	shut(t, ses)
	if !strings.Contains(s.read(ref.Path), "title: 新") {
		t.Error("not there")
	}
}

func TestADraftWhoseFolderWentAwayIsFoundInTheJournal(t *testing.T) {
	s := newShelf(t)
	path := filepath.Join(s.dir, "away", "plan.yaml")
	s.write(path, sample)
	ses := s.open(Ref{Path: path})
	apply(t, ses, retitle(ses, "新"))
	if err := os.Rename(filepath.Dir(path), filepath.Join(s.dir, "there")); err != nil {
		t.Fatal(err)
	}
	err := ses.Close()
	if f, ok := errors.AsType[*Failure](err); !ok || f.Kind != FolderMissing || f.Status() != 6 {
		t.Errorf("close: %v", err)
	}
	moved := s.open(Ref{Path: filepath.Join(s.dir, "there", "plan.yaml")})
	if moved.Plan().Title != "新" || moved.Recovered() == nil {
		t.Errorf("the moved draft: %q %+v", moved.Plan().Title, moved.Recovered())
	}
}

func TestACopiedDraftIsAnotherOne(t *testing.T) {
	s := newShelf(t)
	ref := s.draft("q3")
	ses := s.open(ref)
	apply(t, ses, retitle(ses, "新"))
	flush(t, ses)
	leave(ses)
	other := s.draft("q4")
	if s.open(other).Recovered() != nil {
		t.Error("the copy got the edits of the first")
	}
	if s.open(ref).Plan().Title != "新" {
		t.Error("the first lost them")
	}
}

func TestSavingIntoAFolderThatIsNoneChangesNothing(t *testing.T) {
	s := newShelf(t)
	ref := s.draft("q3")
	ses := s.open(ref)
	apply(t, ses, retitle(ses, "新"))
	drafts := filepath.Dir(ref.Path)
	if err := os.Rename(drafts, drafts+"-away"); err != nil {
		t.Fatal(err)
	}
	s.write(drafts, "a file where the folder was")
	if err := ses.Save(); err == nil {
		t.Error("saved")
	}
	if err := errors.Join(os.Remove(drafts), os.Rename(drafts+"-away", drafts)); err != nil {
		t.Fatal(err)
	}
	save(t, ses)
	if !strings.Contains(s.read(ref.Path), "title: 新") {
		t.Error("not saved once it could be")
	}
}

func TestLeftoversOfThisMachineAreSwept(t *testing.T) {
	s := newShelf(t)
	ref := s.draft("q3")
	mine := filepath.Join(filepath.Dir(ref.Path), temporaryPrefix(ref.Path)+"ABC.tmp")
	others := filepath.Join(filepath.Dir(ref.Path), ".opsplan-00000000-00000000-ABC.tmp")
	s.write(mine, "x")
	s.write(others, "x")
	shut(t, s.open(ref))
	if _, err := os.Stat(mine); err == nil {
		t.Error("ours is still there")
	}
	if _, err := os.Stat(others); err != nil {
		t.Error("another machine's is gone")
	}
}
