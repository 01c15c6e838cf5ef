//go:build unix

package wizard

import (
	"os"
	"testing"

	"opsplan/plan"
)

// elsewhere are the screens that no plan is open on, or that it takes more than
// a place to come to.
func elsewhere() map[string]func(t *testing.T) *rig {
	unnamed := func(t *testing.T) *rig {
		p := shop()
		p.AnchorName, p.AnchorDate = "", ""
		return onQuestion(t, p, "strategy.actions", 80, 24).press("home", "enter")
	}
	first := func(keys ...string) func(t *testing.T) *rig {
		return func(t *testing.T) *rig { return openStart(t, storeIn(t), plan.Zh, 80, 24).fetchNow().press(keys...) }
	}
	later := func(keys ...string) func(t *testing.T) *rig {
		return func(t *testing.T) *rig { return laterStart(t, plan.Zh, 80, 24).press(keys...) }
	}
	return map[string]func(t *testing.T) *rig{
		"the first start":      first(),
		"a draft":              later(),
		"a new plan":           later("end"),
		"the trash":            later("end", "up", "enter"),
		"removing a draft":     later("delete"),
		"a worked plan":        func(t *testing.T) *rig { return first("down", "enter")(t).readExample() },
		"a file to open":       first("down", "down", "enter"),
		"help at the start":    first("f1"),
		"palette at the start": first("ctrl+p"),
		"a draft that cannot be read": func(t *testing.T) *rig {
			store := storeIn(t)
			damage(t, keep(t, store, "bad", &plan.Plan{}))
			return openStart(t, store, plan.Zh, 80, 24).fetchNow().press("enter")
		},
		"the day of a pack":        unnamed,
		"a file changed meanwhile": changedMeanwhile,
		"the new names of a formula": func(t *testing.T) *rig {
			r := onQuestion(t, shop(), "goals.kpis", 80, 24).press("down")
			return r.write("利").press("tab", "tab", "tab", "tab").write("利 = 客数 × 人均").press("tab")
		},
		"a file in the way": func(t *testing.T) *rig {
			r := open(t, &plan.Plan{}, plan.Zh, 80, 24).perform("export to a file")
			r.Update(writtenMsg{err: os.ErrExist, there: fileInfo(t)})
			return r
		},
	}
}

// fileInfo is that of some file.
func fileInfo(t *testing.T) os.FileInfo {
	info, err := os.Stat("foot_test.go")
	if err != nil {
		t.Fatal(err)
	}
	return info
}

func TestEveryKeyInTheOtherFootsDoesSomething(t *testing.T) {
	for name, lead := range elsewhere() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			first := lead(t)
			first.helpsOnce(name)
			for _, h := range first.hints() {
				if _, ok := first.page.(*trash); ok && h.key == "Enter" {
					continue // it works beside the loop
				}
				if r := first; !r.alive(h, func() { *r = *lead(t); r.draw() }) {
					t.Errorf("nothing comes of “%s %s”\n%s", h.key, h.does.Zh, r.picture())
				}
			}
		})
	}
}
