package wizard

import (
	"fmt"
	"os"
	"testing"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/draft"
)

// openStart puts the wizard on the start page.
func openStart(t *testing.T, store *draft.Store, l plan.Language, width, height int) *rig {
	t.Helper()
	r := &rig{New(Options{Store: store, Language: l, Now: clock, Env: nowhere}), t}
	t.Cleanup(func() {
		if r.session != nil {
			_ = r.session.Close()
		}
	})
	r.take(tea.WindowSizeMsg{Width: width, Height: height})
	return r
}

// fetchNow is what the page would have read from the disk meanwhile.
func (r *rig) fetchNow() *rig {
	for cmd := r.fetch(); cmd != nil; cmd = r.fetch() {
		r.page.update(cmd())
	}
	return r
}

// spotsNow is what the survey beside the loop would bring.
func (r *rig) spotsNow() *rig {
	r.Update(spotsMsg{spotsOf(r.plan().Clone(), r.language, r.findings)})
	return r
}

// perform does a command by its name, as the palette does.
func (r *rig) perform(command string) *rig {
	r.toast = ""
	r.follow(perform{command})
	return r
}

// keep puts a draft into the store.
func keep(t *testing.T, store *draft.Store, name string, p *plan.Plan) draft.Ref {
	t.Helper()
	ref, err := store.Named(name)
	if err != nil {
		t.Fatal(err)
	}
	s, err := store.Create(ref, p)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return ref
}

// laterStart is the start with two drafts, and one in the trash.
func laterStart(t *testing.T, l plan.Language, width, height int) *rig {
	store := storeIn(t)
	for i, name := range []string{"h1", "h2", "old"} {
		p := &plan.Plan{}
		if i == 0 {
			p = bakery(t, l)
		}
		ref := keep(t, store, name, p)
		day := morning.AddDate(0, 0, -3*i)
		if err := os.Chtimes(ref.Path, day, day); err != nil {
			t.Fatal(err)
		}
		if name == "old" {
			if err := store.Remove(ref); err != nil {
				t.Fatal(err)
			}
		}
	}
	return openStart(t, store, l, width, height).fetchNow()
}

// damage makes the draft one that cannot be read.
func damage(t *testing.T, ref draft.Ref) {
	t.Helper()
	if err := os.WriteFile(ref.Path, []byte("format: 1\nstagee: growth\n"), 0o600); err != nil {
		t.Fatal(err)
	}
}

// In every window, each screen fills it and is nowhere wider.
func TestTheWayInFitsEveryWindow(t *testing.T) {
	for _, l := range plan.Languages {
		for _, s := range []size{{1, 1}, {39, 11}, {40, 12}, {60, 13}, {80, 24}, {300, 100}} {
			t.Run(fmt.Sprintf("%s %dx%d", l, s.width, s.height), func(t *testing.T) {
				store := storeIn(t)
				damage(t, keep(t, store, "bad", &plan.Plan{}))
				keep(t, store, "long", &plan.Plan{Head: plan.Head{Title: "一份名字特别特别长的运营计划书，长到哪个窗口都放不下，还要再长一点点才够\x1b[31m红"}})
				r := openStart(t, store, l, s.width, s.height).fetchNow()
				r.picture()
				r.press("down").picture()
				r.press("delete").picture()
				r.press("esc", "f1", "pgdown").picture()
				r.press("esc", "ctrl+p").write("草").picture()
				r.press("esc", "home", "down", "down", "down", "enter").readExample().picture()
				r.press("right").readExample().picture()
				r.press("esc", "end", "up", "enter").picture() // a file
				r.write("/none").press("enter").picture()
				r.press("esc", "home", "down", "down", "enter")
				for _, key := range []string{"f1", "ctrl+p", "ctrl+g"} {
					r.press(key).picture()
					r.press("esc")
				}
				r.press("ctrl+g").spotsNow().write("a").picture()
				r.press("esc").perform("does not apply").picture()
				r.press("esc").perform("stage detector").picture()
				r.press("down", "enter", "enter", "enter", "enter").picture()
				r.visit(draft.Place{Page: pageSetup})
				for range essential {
					r.press("right").picture()
					r.press("down")
				}
				r.press("enter").picture()
			})
		}
	}
}
