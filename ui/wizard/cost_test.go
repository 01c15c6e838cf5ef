package wizard

import (
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/draft"
	"opsplan/plan/draft/source"
)

// bakery is a plan that is half-way: some of each kind is answered, something is
// missing, and a day does not exist.
func bakery(t testing.TB, l plan.Language) *plan.Plan {
	t.Helper()
	name := "testdata/screens/" + string(l) + ".plan.yaml"
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	f, err := source.Parse(name, data)
	if err != nil {
		t.Fatal(err)
	}
	return f.Plan()
}

// deliver hands a message over, and whatever comes of the commands that it leads
// to.
func (r *rig) deliver(msg tea.Msg) {
	_, cmd := r.Update(msg)
	r.does(cmd)
}

func (r *rig) does(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, one := range msg {
			r.does(one)
		}
	default:
		r.deliver(msg)
	}
}

// previewNow is what the preview shows once the person stops for a breath.
func (r *rig) previewNow() *rig {
	r.deliver(previewMsg{r.edits})
	return r
}

// at goes to the answer at the address.
func (r *rig) at(address string) *rig {
	r.t.Helper()
	to, err := r.plan().Locate(address)
	if err != nil {
		r.t.Fatal(err)
	}
	r.visit(placeOf(to))
	return r
}

// An edit renders its answer's block, and those of the parts in front that quote it.
func TestAnEditRendersOneBlockOfThePreview(t *testing.T) {
	for address, want := range map[string]int{
		"product.what": 2, // and the conclusion, which is put together from it
		"product.need": 1, "strategy.not_now": 1, "strategy.actions.1.action": 1, "scope.modules.0.owner": 1, "strategy.risks.0.response": 1,
	} {
		r := open(t, bakery(t, plan.Zh), plan.Zh, 120, 36).at(address).previewNow()
		before := r.preview.Count()
		if before == 0 {
			t.Fatal("nothing is rendered at all")
		}
		r.write("菜").previewNow()
		if n := r.preview.Count() - before; n != want {
			t.Errorf("%s: a key renders %d blocks, want %d", address, n, want)
		}
		r.write("一口气打十个字就画一").previewNow()
		if n := r.preview.Count() - before; n != 2*want {
			t.Errorf("%s: a burst of keys renders %d blocks, want %d", address, n-want, want)
		}
		r.press("left", "right").previewNow()
		if n := r.preview.Count() - before; n != 2*want {
			t.Errorf("%s: moving renders %d blocks", address, n-2*want)
		}
	}
}

// Of all that was typed before a pause only the last letter leads to a check, and
// to a preview.
func TestABurstOfKeysIsCheckedOnce(t *testing.T) {
	r := open(t, bakery(t, plan.Zh), plan.Zh, 120, 36).at("product.what")
	first := r.edits
	r.write("一口气打十个字就查一")
	checks, previews := 0, 0
	for n := first + 1; n <= r.edits; n++ {
		if r.takeCheck(checkMsg{n}) != nil {
			checks++
		}
		if r.takePreview(previewMsg{n}) != nil {
			previews++
		}
	}
	if r.edits-first != 10 || checks != 1 || previews != 1 {
		t.Errorf("%d edits, checked %d times, previewed %d times; want 10, 1, 1", r.edits-first, checks, previews)
	}
	before := r.report
	r.Update(checked(r.edits-1, &plan.Plan{}))
	if len(r.report.points) != len(before.points) {
		t.Error("what was found before the last edit is shown after it")
	}
}

func TestMovingAboutIsNoEdit(t *testing.T) {
	r := open(t, bakery(t, plan.Zh), plan.Zh, 120, 36).at("strategy.actions")
	before := r.edits
	r.press("down", "down", "tab", "shift+tab", "f3", "f2", "ctrl+p", "esc", "pgdown")
	if r.edits != before {
		t.Errorf("%d edits were made", r.edits-before)
	}
}

// What a typed key adds to the records of a draft is small, however much there
// is in the plan.
func TestAKeyAddsLessThanAKilobyteToTheJournal(t *testing.T) {
	const keys = 200
	for _, c := range []struct {
		name, address string
		plan          *plan.Plan
	}{
		{"a short answer", "product.what", bakery(t, plan.Zh)},
		{"an answer of 100 KB", "product.need", written(t, "product.need", 100<<10)},
		{"a cell of a long table", "strategy.actions.500.action", long(t, "strategy.actions", 1000, nil)},
	} {
		r := open(t, c.plan, plan.Zh, 80, 24).at(c.address)
		before := recorded(r)
		for range keys {
			r.write("菜")
		}
		if grown := (recorded(r) - before) / keys; grown <= 0 || grown >= 1<<10 {
			t.Errorf("%s: a key adds %d bytes", c.name, grown)
		}
	}
}

// recorded is how many bytes the records of the draft hold.
func recorded(r *rig) (bytes int64) {
	r.t.Helper()
	if err := r.session.Flush(10 * time.Second); err != nil {
		r.t.Fatal(err)
	}
	err := filepath.WalkDir(r.session.Folder(), func(path string, e fs.DirEntry, err error) error {
		if err == nil && strings.HasPrefix(e.Name(), "journal") {
			var info os.FileInfo
			if info, err = e.Info(); err == nil {
				bytes += info.Size()
			}
		}
		return err
	})
	if err != nil {
		r.t.Fatal(err)
	}
	return bytes
}

// written is a plan with about so many bytes in one answer.
func written(t testing.TB, id string, bytes int) *plan.Plan {
	t.Helper()
	p := bakery(t, plan.Zh)
	f, _ := plan.Question(id)
	paragraph := strings.Repeat("早高峰楼下只有便利店的冷三明治，排队要十分钟。", 14) + "\n"
	if _, err := p.Apply(p.Set(f.Whole(), strings.Repeat(paragraph, max(bytes/len(paragraph), 1)))); err != nil {
		t.Fatal(err)
	}
	return p
}

// A key costs about the same at 10,000 rows as at a few.
func TestAKeyAllocatesTheSameHoweverManyRowsThereAre(t *testing.T) {
	few, many := long(t, "strategy.actions", 2*fewRows, nil), long(t, "strategy.actions", 10000, nil)
	table := draft.Place{Page: pageSection, Section: "strategy", Question: "strategy.actions"}
	for _, c := range []struct {
		name string
		to   draft.Place
		keys []string
	}{
		{"moving in the table", table, []string{"down", "up"}},
		{"paging in the table", table, []string{"pgdown", "pgup"}},
		{"moving in a row", draft.Place{Page: pageRow}, []string{"tab", "shift+tab"}},
		{"typing in a row", draft.Place{Page: pageRow}, []string{"x", "backspace"}},
		{"opening a row", table, []string{"enter", "esc"}},
		{"the findings", draft.Place{Page: pageCheck}, []string{"down", "up"}},
	} {
		a, b := allocated(t, few, c.to, c.keys), allocated(t, many, c.to, c.keys)
		if limit := 2*a + 64<<10; b > limit {
			t.Errorf("%s takes %d bytes at 10,000 rows, and %d at few", c.name, b, a)
		}
	}
}

// allocated is how many bytes a key takes that is pressed at the place and
// drawn.
func allocated(t *testing.T, p *plan.Plan, to draft.Place, keys []string) uint64 {
	t.Helper()
	r := open(t, p, plan.Zh, 120, 36)
	if to.Page == pageRow {
		at, err := r.plan().Locate("strategy.actions.40")
		if err != nil {
			t.Fatal(err)
		}
		to = draft.Place{Page: pageRow, Section: "strategy", Question: "strategy.actions", Row: at.Row}
	}
	r.visit(to)
	round := func() {
		for _, k := range keys {
			if len(k) == 1 {
				r.write(k)
			} else {
				r.press(k)
			}
			r.draw()
		}
	}
	round()
	const times = 20
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range times {
		round()
	}
	runtime.ReadMemStats(&after)
	return (after.TotalAlloc - before.TotalAlloc) / uint64(times*len(keys))
}
