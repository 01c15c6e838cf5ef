//go:build unix

package wizard

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"opsplan/plan"
	"opsplan/plan/draft"
)

// stand is somewhere a person can be: the way there from the plan as it was.
type stand struct {
	name string
	lead func(r *rig)
}

// stands collects them.
type stands []stand

func (s *stands) at(to draft.Place, keys ...string) {
	name := fmt.Sprintf("%s %s.%d.%s at %d, %v", to.Page, to.Question, to.Row, to.Cell, to.Caret, keys)
	*s = append(*s, stand{name, func(r *rig) { r.visit(to); r.press(keys...) }})
}

func (s *stands) by(command, typed string, keys ...string) {
	name := fmt.Sprintf("%s %q, %v", command, typed, keys)
	*s = append(*s, stand{name, func(r *rig) {
		r.at("product.what").perform(command)
		if command == "go to" {
			r.spotsNow()
		}
		r.write(typed).press(keys...)
	}})
}

// inSections are all questions that are asked, as they are come to and after Esc.
func inSections(r *rig) stands {
	var all stands
	for _, s := range plan.Sections()[1:] {
		for _, q := range newSection(&r.desk, s, draft.Place{Section: s.ID}).slots() {
			all.at(placeOf(q.at))
			all.at(placeOf(q.at), "esc")
			if q.ask.Kind == plan.KindTable {
				all.inTable(r, q.ask)
			}
		}
	}
	return all
}

// inTable are all sorts of lines, and all cells of the first and the last row.
func (s *stands) inTable(r *rig, table *plan.Field) {
	to := placeOf(table.Whole())
	s.at(to, "home", "end")
	s.at(to, "home", "end", "up")
	last := r.plan().Count(table) - 1
	for _, i := range slices.Compact([]int{0, last}) {
		if last < 0 {
			break
		}
		to.Caret = i
		s.at(to)
		row := draft.Place{Page: pageRow, Section: to.Section, Question: to.Question, Row: r.plan().RowAt(table, i).Key()}
		for _, c := range table.Cells {
			row.Cell = c.Key
			s.at(row)
		}
		s.at(row, "tab", "tab", "shift+tab")
		s.at(row, "tab")
	}
}

// besideSections are the set-up, folded and not, the check, the hand-over, the
// preview and what lies over a page.
func besideSections(*rig) stands {
	var all stands
	setup := plan.Sections()[0]
	for _, f := range setup.Fields {
		if f.Kind != plan.KindTable {
			all.at(placeOf(f.Whole()))
			all.at(placeOf(f.Whole()), "esc")
		}
	}
	all.at(draft.Place{Page: pageSetup}, "up", "up")
	all.at(draft.Place{Page: pageSetup, Question: "stage"}, "left")
	all.at(draft.Place{Page: pageSetup, Question: "product.name"}, "down")
	all.at(placeOf(plan.Path{Field: "summary"}), "down", "down")
	for _, keys := range [][]string{{}, {"right"}, {"end"}} {
		all.by("check", "", keys...)
		all.by("palette", "", keys...)
	}
	for _, keys := range [][]string{{}, {"home"}, {"end"}, {"end", "up"}, {"end", "up", "up", "up"}} {
		all.by("hand over", "", keys...)
	}
	all.by("hand over", "", "end", "up", "up", "up", "up", "enter")
	all.by("preview", "")
	all.by("palette", "zzz")
	all.by("palette", "undo")
	all.by("go to", "")
	all.by("go to", "目标")
	all.by("help", "")
	all.by("help", "", "end")
	all.by("export to a file", "")
	for n := range 5 {
		all.by("stage detector", "", slices.Repeat([]string{"enter"}, n)...)
	}
	for _, id := range []string{"product.what", "product.market"} {
		f, _ := plan.Question(id)
		all = append(all, stand{"waive " + id, func(r *rig) { r.visit(placeOf(f.Whole())); r.perform("does not apply") }})
		all = append(all, stand{"waived " + id, func(r *rig) {
			r.visit(placeOf(f.Whole()))
			r.perform("does not apply").write("独家").press("enter").perform("does not apply")
		}})
	}
	pack, _ := plan.Question("results.milestones")
	for _, keys := range [][]string{{}, {"up"}, {"end"}} {
		all.at(placeOf(pack.Whole()), append([]string{"home", "end", "enter"}, keys...)...)
	}
	return all
}

// again is the plan as it was, and the stand.
func (r *rig) again(base *plan.Plan, s stand) {
	r.t.Helper()
	if r.session == nil { // a key has left it
		ref, err := r.store.Named("plan")
		if err != nil {
			r.t.Fatal(err)
		}
		r.begin(begin{ref: ref})
		r.t.Cleanup(func() { _ = r.session.Close() })
		r.checkNow()
	}
	for !r.plan().Equal(base) {
		if _, ok := r.session.Undo(); !ok {
			r.t.Fatal("nothing to undo")
		}
		r.edits++
	}
	r.over = nil
	s.lead(r)
	if _, ok := r.page.(*fullPreview); ok {
		r.previewNow()
	}
	r.toast, r.handed = "", false
	if r.over != nil {
		r.draw() // it learns by that how far it can be scrolled
	}
}

// like says how the stand looks to who reads the foot: of those that are alike
// one is tried.
func (r *rig) like() string {
	like := fmt.Sprintf("%T %T", r.page, r.over)
	switch p := r.page.(type) {
	case *section:
		slots := p.slots()
		like += fmt.Sprintf(" %T %t %t %t", p.open, p.writing, p.at(slots) == 0, p.at(slots) == len(slots)-1)
	case *rowPage:
		slots := p.slots()
		like += fmt.Sprintf(" %T %t %t %t", p.open, p.onMore, p.at(slots) == 0, p.at(slots) == len(slots)-1)
	case *setup:
		like += fmt.Sprintf(" %T %t", p.open, p.writing)
	}
	for _, h := range r.hints() {
		like += " " + h.key + " " + h.does.En
	}
	return like
}

func TestEveryKeyInTheFootsOfAPlanDoesSomething(t *testing.T) {
	for _, c := range []struct {
		name   string
		plan   *plan.Plan
		stands func(*rig) stands
	}{
		{"half-way", bakery(t, plan.Zh), inSections},
		{"half-way, beside", bakery(t, plan.Zh), besideSections},
		{"nothing written", &plan.Plan{}, inSections},
		{"nothing written, beside", &plan.Plan{}, besideSections},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			r := open(t, c.plan, plan.Zh, 80, 24)
			if err := r.session.Flush(10 * time.Second); err != nil { // the head says so
				t.Fatal(err)
			}
			base, seen := r.plan().Clone(), map[string]bool{}
			for _, s := range c.stands(r) {
				r.again(base, s)
				like := r.like()
				if seen[like] {
					continue
				}
				seen[like] = true
				r.helpsOnce(s.name)
				for _, h := range r.hints() {
					if !r.alive(h, func() { r.again(base, s) }) {
						t.Errorf("%s: nothing comes of “%s %s”\n%s", s.name, h.key, h.does.Zh, r.picture())
					}
				}
			}
		})
	}
}

// alive tells whether one at least of the keys of the hint changes the screen or
// the plan, or leaves; before each of them all is put back.
func (r *rig) alive(h hint, back func()) bool {
	r.t.Helper()
	return slices.ContainsFunc(keysIn(h.key), func(name string) bool {
		back()
		before, edits := r.picture(), r.edits
		_, cmd := r.Update(key(name))
		return r.picture() != before || r.edits != edits || r.handed || name == "ctrl+q" && cmd != nil
	})
}

// helpsOnce fails the test if the help lists a key twice.
func (r *rig) helpsOnce(where string) {
	r.t.Helper()
	if r.over != nil {
		return
	}
	h, listed := &help{d: &r.desk, here: r.page.keys()}, map[string]bool{}
	for _, g := range h.groups() {
		for _, row := range g.rows {
			for _, shown := range strings.Fields(row.keys) {
				for _, key := range single(shown) {
					if listed[key] {
						r.t.Errorf("%s: the help lists %s twice", where, key)
					}
					listed[key] = true
				}
			}
		}
	}
}

// keysIn are the keys that a hint names for people: Alt+↑↓ is two.
func keysIn(shown string) []string {
	arrows := map[rune]string{'↑': "up", '↓': "down", '←': "left", '→': "right"}
	var keys []string
	for _, field := range strings.Fields(shown) {
		held, name := "", field
		if i := strings.LastIndex(field, "+"); i >= 0 {
			held, name = field[:i+1], field[i+1:]
		}
		for _, c := range name {
			if arrow := arrows[c]; arrow != "" {
				keys = append(keys, strings.ToLower(held)+arrow)
			}
		}
		if arrows[[]rune(name)[0]] == "" {
			keys = append(keys, strings.ToLower(held)+strings.Replace(strings.ToLower(name), "pgdn", "pgdown", 1))
		}
	}
	return keys
}
