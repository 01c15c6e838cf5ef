package draft

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
	"os"
	"slices"
	"testing"
	"time"

	"opsplan/plan"
)

// crashed leaves a draft with edits in the journal only, and returns the
// journal's path, its bytes and every title the person ever saw.
func crashed(t *testing.T, s *shelf, ref Ref) (path string, journal []byte, had []string) {
	t.Helper()
	ses := s.open(ref)
	had = []string{string(ses.Plan().Title)}
	for _, text := range []string{"一", "一二", "一二三", "四", "四🎉"} {
		apply(t, ses, retitle(ses, text))
		had = append(had, text)
	}
	ses.Undo()
	flush(t, ses)
	leave(ses)
	found, _ := s.segments(ref.Path)
	if len(found) != 1 {
		t.Fatalf("segments: %v", found)
	}
	return found[0].path, []byte(s.read(found[0].path)), had
}

func TestAJournalCutAnywhereGivesAStateThePersonHad(t *testing.T) {
	s := newShelf(t)
	path, journal, had := crashed(t, s, s.draft("q3"))
	seen := map[string]bool{}
	for n := range len(journal) + 1 {
		seen[titleIn(t, path, journal[:n], had)] = true
	}
	if len(seen) != len(had) {
		t.Errorf("cuts gave %d states of %d", len(seen), len(had))
	}
}

func TestAJournalWithAnyBitFlippedGivesAStateThePersonHad(t *testing.T) {
	s := newShelf(t)
	path, journal, had := crashed(t, s, s.draft("q3"))
	for bit := range 8 * len(journal) {
		flipped := slices.Clone(journal)
		flipped[bit/8] ^= 1 << (bit % 8)
		titleIn(t, path, flipped, had)
	}
}

// titleIn replays the journal as Open does and returns the title, which must
// be one of those that the person had.
func titleIn(t *testing.T, path string, journal []byte, had []string) string {
	t.Helper()
	seg, err := readSegment(path, journal)
	if err != nil {
		return had[0] // Open goes on with the file
	}
	r, err := seg.replay(0)
	if err != nil {
		t.Fatalf("a sound record could not be replayed: %v", err)
	}
	got := string(r.plan.Title)
	if !slices.Contains(had, got) {
		t.Fatalf("the person never had %q", got)
	}
	return got
}

func TestOpenKeepsAJournalWhoseEndCannotBeRead(t *testing.T) {
	s := newShelf(t)
	ref := s.draft("q3")
	path, journal, _ := crashed(t, s, ref)
	cut := journal[:len(journal)-3]
	s.write(path, string(cut))
	ses := s.open(ref)
	r := ses.Recovered()
	if r == nil || !r.Lost || ses.Plan().Title != "四🎉" {
		t.Fatalf("recovered: %+v, title %q", r, ses.Plan().Title)
	}
	if s.read(r.Kept) != string(cut) {
		t.Error("what was there is not kept")
	}
	shut(t, ses)
	if s.read(r.Kept) != string(cut) {
		t.Error("saving removed what was kept")
	}
}

func TestOpenKeepsAJournalThatCannotBeReadAtAll(t *testing.T) {
	s := newShelf(t)
	ref := s.draft("q3")
	path, journal, _ := crashed(t, s, ref)
	spoilt := "x" + string(journal[1:])
	s.write(path, spoilt)
	for range 2 {
		ses := s.open(ref)
		if ses.Plan().Title != "双十一运营计划" {
			t.Errorf("title: %q", ses.Plan().Title)
		}
		if r := ses.Recovered(); r != nil && s.read(r.Kept) != spoilt {
			t.Error("what was there is not kept")
		}
		shut(t, ses)
	}
}

func TestAJournalThatCannotBeReplayedIsSetAside(t *testing.T) {
	s := newShelf(t)
	ref := s.draft("q3")
	path, journal, _ := crashed(t, s, ref)
	seg, err := readSegment(path, journal)
	if err != nil {
		t.Fatal(err)
	}
	next := uint64(len(seg.records) + 3)
	alien := appendRecord(journal, record{seq: next, kind: recordStep, payload: []byte(`[{"path":"title","old":"not there"}]`)})
	s.write(path, string(alien))
	ses := s.open(ref)
	r := ses.Recovered()
	if r == nil || !r.Lost || s.read(r.Kept) != string(alien) || ses.Plan().Title != "双十一运营计划" {
		t.Fatalf("recovered %+v, title %q", r, ses.Plan().Title)
	}
	shut(t, ses)
	if s.open(ref).Recovered() != nil {
		t.Error("set aside twice")
	}
}

func TestAJournalOfALaterVersionIsLeftAlone(t *testing.T) {
	s := newShelf(t)
	ref := s.draft("q3")
	path, journal, _ := crashed(t, s, ref)
	binary.LittleEndian.PutUint32(journal[8:], 7)
	binary.LittleEndian.PutUint32(journal[12:], crc32.Checksum(journal[:12], castagnoli))
	s.write(path, string(journal))
	_, err := s.Open(ref)
	newer, ok := errors.AsType[*NewerJournal](err)
	if !ok || newer.Version != 7 || newer.Status() != 3 {
		t.Fatalf("open: %v", err)
	}
	if s.read(path) != string(journal) || s.read(ref.Path) != sample {
		t.Error("something was changed")
	}
}

func TestAJournalCannotMakeTheReaderAskForMuchMemory(t *testing.T) {
	s := newShelf(t)
	path, journal, _ := crashed(t, s, s.draft("q3"))
	binary.LittleEndian.PutUint32(journal[headSize:], 1<<31)
	got := testing.AllocsPerRun(10, func() {
		if _, err := readSegment(path, journal); err == nil {
			t.Error("taken for sound")
		}
	})
	if got > 50 {
		t.Errorf("%v allocations", got)
	}
}

func FuzzJournal(f *testing.F) {
	j := journal{now: func() time.Time { return noon }}
	image, err := j.begin(snapshot{Keys: map[string][]plan.Key{"goals.kpis": {2, 1}}, Last: 2}, []byte(sample))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(image)
	f.Add(j.record(image, recordStep, []byte(`[{"path":"title","new":"x"},{"op":"move","path":"goals.kpis.#1","from":1}]`)))
	f.Fuzz(func(t *testing.T, data []byte) {
		if seg, err := readSegment("", data); err == nil {
			_, _ = seg.replay(0)
			_, _ = seg.replay(len(seg.records))
		}
	})
}

// FuzzRecords puts hostile payloads under a right CRC.
func FuzzRecords(f *testing.F) {
	f.Add([]byte(`{"keys":{"goals.kpis":[1,2]},"last":2}`), byte(recordStep), []byte(`[{"path":"title","new":"x"}]`))
	f.Add([]byte(`{"keys":{"goals.kpis":[9223372036854775807,2]},"last":-4}`), byte(recordUndo), []byte(`[{"op":"insert","path":"goals.kpis.#9","to":-1}]`))
	f.Fuzz(func(t *testing.T, head []byte, kind byte, payload []byte) {
		data := appendRecord(journalHead(), record{seq: 1, kind: recordSnapshot, payload: head})
		data = appendRecord(data, record{seq: 2, kind: recordBase, payload: []byte(sample)})
		data = appendRecord(data, record{seq: 3, kind: recordKind(kind), payload: payload})
		if seg, err := readSegment("", data); err == nil {
			if r, err := seg.replay(0); err == nil {
				_ = keysOf(r.plan)
			}
		}
	})
}

func TestSegmentsOfAnotherSessionAreNotRemoved(t *testing.T) {
	s := newShelf(t)
	ref := s.draft("q3")
	path, journal, _ := crashed(t, s, ref)
	s.write(path[:len(path)-1]+"9", string(journal))
	ses := s.open(ref)
	apply(t, ses, retitle(ses, "新"))
	shut(t, ses)
	if _, err := os.Stat(path + endingAside); err != nil {
		t.Errorf("the older of two sound journals is gone: %v", err)
	}
}
