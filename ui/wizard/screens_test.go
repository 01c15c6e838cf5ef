//go:build unix

package wizard

import (
	"flag"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"opsplan/plan"
	"opsplan/plan/draft"
	"opsplan/ui/handout"
	"opsplan/ui/internal/screen"
)

var update = flag.Bool("update", false, "put the pictures into the albums anew")

// A scene is a screen as a person meets it. What was typed last stands before
// the cursor.
type scene struct {
	name  string
	open  func(t *testing.T, l plan.Language, width, height int) *rig
	typed plan.Words
}

// inPlan leads to a place of the plan.
func inPlan(lead func(r *rig)) func(t *testing.T, l plan.Language, width, height int) *rig {
	return func(t *testing.T, l plan.Language, width, height int) *rig {
		r := open(t, bakery(t, l), l, width, height)
		lead(r)
		return r
	}
}

func scenes() []scene {
	lunch := plan.Words{Zh: "，周末也送", En: "; weekends too"}
	name := plan.Words{Zh: "老秦、小满", En: "Tom and May"}
	reason := plan.Words{Zh: "只有这一间铺", En: "There is only one shop"}
	find := plan.Words{Zh: "目标", En: "goal"}
	order := plan.Words{Zh: "写", En: "write"}
	return []scene{
		{name: "first start", open: func(t *testing.T, l plan.Language, width, height int) *rig {
			return openStart(t, storeIn(t), l, width, height).fetchNow()
		}},
		{name: "later starts", open: laterStart},
		{name: "set-up", open: func(t *testing.T, l plan.Language, width, height int) *rig {
			r := open(t, &plan.Plan{Head: plan.Head{Language: plan.Choice(l)}}, l, width, height)
			r.visit(draft.Place{Page: pageSetup})
			return r.press("down")
		}},
		{name: "line", typed: lunch, open: inPlan(func(r *rig) { r.at("product.what").write(lunch.In(r.language)) })},
		{name: "prose", typed: lunch, open: inPlan(func(r *rig) { r.at("product.need").press("ctrl+end").write(lunch.In(r.language)) })},
		{name: "choice", open: func(t *testing.T, l plan.Language, width, height int) *rig {
			p := &plan.Plan{Head: plan.Head{Language: plan.Choice(l), Stage: plan.Decline}}
			return open(t, p, l, width, height).at("goals.decision").press("down")
		}},
		{name: "table", open: inPlan(func(r *rig) { r.at("strategy.actions").press("down", "down") })},
		{name: "starter pack", open: inPlan(func(r *rig) { r.at("results.milestones").press("end", "enter", "down") })},
		{name: "row", typed: name, open: inPlan(func(r *rig) { r.at("strategy.actions.1.owner").write(name.In(r.language)) })},
		{name: "check", open: inPlan(func(r *rig) { r.perform("check") })},
		{name: "hand over", open: inPlan(func(r *rig) { r.perform("hand over") })},
		{name: "handed over", open: inPlan(func(r *rig) {
			r.perform("hand over")
			r.page.(*handOver).open = func(string) error { return nil }
			word := handout.Formats()[0]
			r.Update(writtenMsg{as: word, path: filepath.FromSlash("/home/me/plans/" + handout.NameFor(r.plan(), r.session.Ref(), word, handout.Order{})), size: 41_200})
		})},
		{name: "file", open: inPlan(func(r *rig) { r.perform("hand over").press("end", "up", "up", "enter") })},
		{name: "preview", open: inPlan(func(r *rig) { r.perform("preview") })},
		{name: "palette", typed: order, open: inPlan(func(r *rig) { r.perform("palette").write(order.In(r.language)) })},
		{name: "go to", typed: find, open: inPlan(func(r *rig) { r.perform("go to").spotsNow().write(find.In(r.language)) })},
		{name: "help", open: inPlan(func(r *rig) { r.at("product.what").perform("help") })},
		{name: "waive", typed: reason, open: inPlan(func(r *rig) { r.at("strategy.phases").perform("does not apply").write(reason.In(r.language)) })},
	}
}

// show is the scene once all that runs beside the loop is done.
func (s scene) show(t *testing.T, l plan.Language, width, height int) *rig {
	t.Helper()
	r := s.open(t, l, width, height)
	if r.session == nil {
		return r
	}
	if err := r.session.Flush(10 * time.Second); err != nil { // the head says so
		t.Fatal(err)
	}
	return r.checkNow().previewNow()
}

// still is the screen as a terminal shows it.
func (r *rig) still() screen.Picture {
	v := r.draw()
	out := ansi.SetModeAltScreenSaveCursor + strings.ReplaceAll(v.Content, "\n", "\r\n")
	if c := v.Cursor; c != nil {
		out += ansi.CursorPosition(c.X+1, c.Y+1)
	} else {
		out += ansi.ResetModeTextCursorEnable
	}
	return screen.Still(screen.Size{Width: r.size.width, Height: r.size.height}, out)
}

// pictured are the windows that a picture is kept of; every scene is looked
// through in all of them.
var pictured = []struct {
	size
	language plan.Language
	kept     []string // nil: all
}{
	{size{80, 24}, plan.Zh, nil},
	{size{80, 24}, plan.En, nil},
	{size{40, 12}, plan.Zh, []string{"prose", "table", "row", "hand over", "handed over"}},
	{size{40, 12}, plan.En, []string{"hand over", "handed over"}},
	{size{120, 36}, plan.Zh, []string{"set-up", "prose", "table", "row", "check", "hand over"}},
	{size{120, 36}, plan.En, []string{"hand over"}},
}

func TestScreens(t *testing.T) {
	for _, s := range scenes() {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			album := screen.OpenAlbum(t, "testdata/screens/"+strings.ReplaceAll(s.name, " ", "_")+".txtar", *update)
			for _, at := range pictured {
				name := fmt.Sprintf("%s %dx%d", at.language, at.width, at.height)
				r := s.show(t, at.language, at.width, at.height)
				r.picture() // is as high and no wider than the window
				p := r.still()
				if fault := faultIn(p, s.typed.In(at.language)); fault != "" {
					t.Errorf("%s: %s\n%s", name, fault, p)
				}
				if c := p.Cursor; c.Visible && r.over == nil && !r.inInput(c.X, c.Y) {
					t.Errorf("%s: the cursor is in no answer\n%s", name, p)
				}
				if at.kept == nil || slices.Contains(at.kept, s.name) {
					album.Check(t, name, p)
				}
			}
		})
	}
}

// inInput tells whether the place is in an answer that is open; a page that does
// not say where that is has any place in it.
func (r *rig) inInput(x, y int) bool {
	inputs := slices.DeleteFunc(slices.Clone(r.zones), func(z zone) bool { return !z.input })
	return len(inputs) == 0 || slices.ContainsFunc(inputs, func(z zone) bool { return z.has(x, y) })
}

// faultIn says what is wrong with a picture, "" for nothing.
func faultIn(p screen.Picture, typed string) string {
	all := strings.Join(p.Rows, "\n")
	if bad := misprint.FindString(all); bad != "" {
		return fmt.Sprintf("%q is on the screen", bad)
	}
	for _, f := range plan.Fields() {
		if strings.Contains(f.ID, ".") && strings.Contains(all, f.ID) {
			return f.ID + " is on the screen"
		}
	}
	if typed == "" {
		return ""
	}
	row := ""
	for x := range p.Cursor.X {
		row += p.Cell(x, p.Cursor.Y).Text
	}
	wrapped := strings.TrimSpace(row) // the beginning is in the row above
	if !p.Cursor.Visible || !strings.HasSuffix(row, typed) && (wrapped == "" || !strings.HasSuffix(typed, wrapped)) {
		return fmt.Sprintf("the cursor does not stand behind %q", typed)
	}
	return ""
}

// misprint is what becomes of a text with a verb too many or too few.
var misprint = regexp.MustCompile(`%!|\(MISSING\)|\(EXTRA|<nil>|%[svdq]`)
