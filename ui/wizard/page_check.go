package wizard

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"opsplan/plan"
	"opsplan/plan/check"
	"opsplan/plan/draft"
)

// checkPage lists what was found in the plan, the gravest first, and says more
// of what is under the cursor.
type checkPage struct {
	d    *desk
	near plan.Path // where the person was, or is: the cursor stays by it
	of   int       // the report's edits that the cursor is from; -1: none yet
	only int       // one severity alone; -1: all
	here int       // number of the point under the cursor

	sight scroll
}

func newCheck(d *desk, at draft.Place) *checkPage {
	return &checkPage{d: d, near: plan.Path{Field: at.Question, Row: at.Row, Cell: at.Cell}, of: -1, only: -1}
}

// points is the stretch of the report's points that is listed.
func (c *checkPage) points() (from, end int) {
	if c.only < 0 {
		return 0, len(c.d.report.points)
	}
	return c.d.report.of(check.Severity(c.only))
}

// aim puts the cursor where the person was, each time the plan was checked.
func (c *checkPage) aim() {
	r := &c.d.report
	if !r.done || r.edits == c.of {
		return
	}
	c.of = r.edits
	if c.only >= 0 && r.count(check.Severity(c.only)) == 0 {
		c.only = -1
	}
	from, end := c.points()
	c.here = from + nearest(r.points[from:end], c.near)
	if from < end {
		c.near = r.points[c.here].Path
	}
}

// nearest is the number of the point at the place, or else of the first one of
// its question, or of the first in a later question: what was just answered
// leads on to what is missing next.
func nearest(points []point, at plan.Path) int {
	if i := slices.IndexFunc(points, func(p point) bool { return p.Path == at }); i >= 0 {
		return i
	}
	if i := slices.IndexFunc(points, func(p point) bool { return p.Path.Field == at.Field }); i >= 0 {
		return i
	}
	order := map[string]int{}
	for i, f := range plan.Fields() {
		order[f.ID] = i + 1
	}
	i := slices.IndexFunc(points, func(p point) bool {
		return p.Severity == points[0].Severity && order[p.Path.Field] > order[at.Field]
	})
	return max(i, 0)
}

func (c *checkPage) title() (left, right string) { return c.d.say("自查", "Check"), "" }

func (c *checkPage) update(msg tea.Msg) ([]action, bool) {
	c.aim()
	if key, ok := msg.(tea.KeyPressMsg); ok {
		return c.press(key)
	}
	return nil, false
}

func (c *checkPage) press(key tea.KeyPressMsg) ([]action, bool) {
	from, end := c.points()
	switch key.Key().Keystroke() {
	case "up":
		c.step(-1)
	case "down":
		c.step(+1)
	case "pgup":
		c.step(-10)
	case "pgdown":
		c.step(+10)
	case "home":
		c.step(from - end)
	case "end":
		c.step(end - from)
	case "left":
		c.sift(-1)
	case "right":
		c.sift(+1)
	case "tab":
		if !c.step(+1) {
			return on(perform{"next section"})
		}
	case "shift+tab":
		if !c.step(-1) {
			return on(perform{"previous section"})
		}
	case "enter":
		if c.d.report.done && from == end {
			return on(perform{"hand over"})
		}
		if from < end {
			return c.d.leadTo(c.d.report.points[c.here].Path), true
		}
	case "esc":
		return on(visit{c.d.asked})
	default:
		return letters(key)
	}
	return on()
}

// zone takes clicks on a point.
func (c *checkPage) zone(i, width int) zone {
	at := c.d.report.points[i].Path
	return listed(width, 1, i == c.here, func() { c.here, c.near = i, at }, func() ([]action, bool) { return c.d.leadTo(at), true })
}

// leadTo leads to what is to be mended, and says how to come back.
func (d *desk) leadTo(at plan.Path) []action {
	return []action{visit{placeOf(at)}, tell{d.say("改好了按 Ctrl+R 回到自查", "Ctrl+R leads back to the check")}}
}

// step moves the cursor; false where it stands at the end already.
func (c *checkPage) step(n int) bool {
	from, end := c.points()
	to := max(min(c.here+n, end-1), from)
	if end == from || to == c.here {
		return false
	}
	c.here = to
	c.near = c.d.report.points[to].Path
	return true
}

// sift lists the next severity alone of which there is something; all come
// before the first.
func (c *checkPage) sift(step int) {
	to := c.only + step
	for to >= 0 && to < len(severities) && c.d.report.count(severities[to]) == 0 {
		to += step
	}
	if to < -1 || to >= len(severities) {
		return
	}
	c.list(to)
}

// list lists one severity alone, or all.
func (c *checkPage) list(only int) {
	c.only, c.sight = only, scroll{}
	from, end := c.points()
	c.here = max(min(c.here, end-1), from)
}

func (c *checkPage) refresh([]plan.Change) {}

func (c *checkPage) place() draft.Place {
	return draft.Place{Page: pageCheck, Question: c.near.Field, Row: c.near.Row, Cell: c.near.Cell}
}

func (c *checkPage) keys() []hint {
	var keys []hint
	points := c.d.report.points
	switch {
	case len(points) > 0:
		keys = append(keys, hint{"Enter", plan.Words{Zh: "去改", En: "go there"}})
	case c.d.report.done:
		keys = append(keys, hint{"Enter", plan.Words{Zh: "去交稿", En: "hand over"}})
	}
	if len(points) > 0 && c.d.report.count(points[0].Severity) < len(points) {
		keys = append(keys, hint{"←→", plan.Words{Zh: "只看一类", En: "one kind"}})
	}
	if len(points) > 0 || !c.d.report.done {
		keys = append(keys, hint{"F3", plan.Words{Zh: "交稿", En: "hand over"}})
	}
	return append(keys, hint{"Esc", plan.Words{Zh: "返回", En: "back"}})
}
