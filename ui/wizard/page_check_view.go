package wizard

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"opsplan/plan"
	"opsplan/plan/check"
)

// sign tells severities apart where there are no colours, and its style where
// there are.
func (d *desk) sign(s check.Severity) (string, lipgloss.Style) {
	switch s {
	case check.Error:
		return "!", d.theme.alarm
	case check.Warning:
		return "?", d.theme.doubt
	case check.Advice:
	}
	return "·", d.theme.dim
}

// verdict says whether the plan can be handed in.
func (d *desk) verdict() string {
	switch left := d.report.count(check.Error); {
	case !d.report.done:
		return d.say("正在自查…", "Checking…")
	case left > 0:
		return d.theme.strong.Render(d.say("还差 %d 处才能交", "%d to fix before it can be handed in", left))
	}
	return d.theme.fine.Render(d.say("可以交了 ✓", "Ready to hand in ✓"))
}

func (c *checkPage) view(width, height int) pane {
	c.aim()
	p := c.heading(width)
	if height < 10 {
		p.rows = slices.DeleteFunc(p.rows, func(row string) bool { return row == "" })
	}
	from, end := c.points()
	if from == end {
		p.rows = append(p.rows, c.nothing(width)...)
		return p
	}
	score := 0
	if height >= 14 {
		score = 2
	}
	least := min(max(height*3/10, 2), 9)
	p.add(c.lines(width, max(height-len(p.rows)-1-least-score, 1)))
	p.rows = append(p.rows, "")
	p.rows = append(p.rows, c.detail(width, max(height-len(p.rows)-score, least))...) // what the list leaves
	if score > 0 {
		for len(p.rows) < height-1 {
			p.rows = append(p.rows, "")
		}
		p.rows = append(p.rows, c.score(width))
	}
	return p
}

// heading is the verdict, and how many points there are of each severity.
func (c *checkPage) heading(width int) pane {
	verdict, counts := c.d.verdict(), c.counts()
	if from, end := c.d.report.of(c.gravest()); end-from == len(c.d.report.points) {
		return pane{rows: []string{verdict, ""}} // all of one kind, or nothing
	}
	switch cols := c.d.width(counts.rows[0]); {
	case c.d.width(verdict)+3+cols <= width:
		p := pane{rows: []string{c.d.spread(verdict, counts.rows[0], width), ""}}
		p.take(counts, width-cols, 0)
		return p
	case cols > width: // the one that is listed is what must be seen
		return pane{rows: []string{verdict, c.count(c.only)}}
	}
	p := pane{rows: []string{verdict}}
	p.add(counts)
	return p
}

func (c *checkPage) gravest() check.Severity {
	if len(c.d.report.points) == 0 {
		return check.Error
	}
	return c.d.report.points[0].Severity
}

// counts are those of all severities, beside each other; a click lists one alone.
func (c *checkPage) counts() pane {
	var l line
	add := func(s int) {
		l.add(c.d, "  ", c.count(s), func() []action { c.list(s); return nil })
	}
	add(-1)
	for _, s := range severities {
		if c.d.report.count(s) > 0 {
			add(int(s))
		}
	}
	return l.pane()
}

// count is one severity's number, in brackets if it is the one that is listed.
func (c *checkPage) count(s int) string {
	name, n := c.d.say("全部", "All"), len(c.d.report.points)
	if s >= 0 {
		name, n = check.Severity(s).Words().In(c.d.language), c.d.report.count(check.Severity(s))
	}
	if s == c.only {
		return c.d.theme.accent.Render(fmt.Sprintf("[%s %d]", name, n))
	}
	return c.d.theme.dim.Render(fmt.Sprintf("%s %d", name, n))
}

// nothing is what is said where there is nothing to list.
func (c *checkPage) nothing(width int) []string {
	if !c.d.report.done {
		return nil
	}
	rows := []string{c.d.say("没有发现问题。", "Nothing to fix was found."), ""}
	rows = append(rows, c.d.wrap(c.d.say("接下来：按回车去交稿；想再看一眼成文的样子，按 Ctrl+T 预览。",
		"What next: Enter to hand it over, or Ctrl+T to read it once more as a document."), width)...)
	return append(rows, "", c.score(width))
}

// lines draws so many rows of the list: only those in sight.
func (c *checkPage) lines(width, height int) pane {
	from, end := c.points()
	row := c.here - from + c.headings(c.here)
	wanted := row
	if height > 1 && c.only < 0 && c.begins(c.here) {
		wanted-- // with its heading
	}
	top := c.sight.first(c.d, height, end-from+c.headings(end-1), wanted, row)
	var p pane
	section, points := "", c.d.report.points
	for i := from + max(top-len(severities), 0); i < end && len(p.rows) < height; i++ {
		at := i - from + c.headings(i)
		if c.only < 0 && c.begins(i) && at-1 >= top {
			p.rows, section = append(p.rows, c.group(points[i].Severity)), ""
		}
		if at >= top && len(p.rows) < height {
			here := c.d.sectionColumn(points[i].Path, width)
			p.add(pane{rows: []string{c.row(i, width, section == here)}, zones: []zone{c.zone(i, width)}})
			section = here
		}
	}
	p.zones = append(p.zones, c.sight.zone(c.d, width, len(p.rows)))
	return p
}

// headings is how many headings of severities stand above the point.
func (c *checkPage) headings(i int) int {
	n := 0
	for _, s := range severities {
		if from, end := c.d.report.of(s); c.only < 0 && from < end && from <= i {
			n++
		}
	}
	return n
}

// begins tells whether the point is the first of its severity.
func (c *checkPage) begins(i int) bool {
	from, _ := c.d.report.of(c.d.report.points[i].Severity)
	return from == i
}

func (c *checkPage) group(s check.Severity) string {
	sign, style := c.d.sign(s)
	return style.Render(sign + " " + s.Words().In(c.d.language))
}

// row is a point on one row: the section, unless it is the same again, and what
// is to be mended.
func (c *checkPage) row(i, width int, again bool) string {
	pt := c.d.report.points[i]
	mark, what := "  ", plainly
	if i == c.here {
		mark, what = "› ", c.d.theme.accent.Render
	}
	section := c.d.sectionColumn(pt.Path, width)
	if again {
		section = strings.Repeat(" ", c.d.width(section))
	}
	return what(mark) + c.d.theme.dim.Render(section) + what(c.d.line(pt.what.In(c.d.language), width-2-c.d.width(section)))
}

// sectionColumn is the number and the short name of the section an answer
// belongs to, as wide as the others'.
func (d *desk) sectionColumn(at plan.Path, width int) string {
	name := d.say("设置", "Set-up")
	if question, _ := at.Declared(); question != nil && question.Section.ID != "" {
		name = fmt.Sprintf("%d %s", question.Section.Number, d.short(question.Section))
	}
	cols := 12
	if d.language != plan.En {
		cols = 8
	}
	if width < stripWidth {
		cols -= 1
	}
	return name + strings.Repeat(" ", max(cols-d.width(name), 1))
}

// detail says more of the point under the cursor, on at most so many rows; what
// the list could not show of it comes first.
func (c *checkPage) detail(width, height int) []string {
	pt, l := c.d.report.points[c.here], c.d.language
	if c.whole(pt, width) || len(pt.parts) > 0 {
		pt.what = plan.Words{}
	}
	if len(pt.parts) > 0 {
		pt.Remedy = plan.Words{} // of the first part alone
	}
	if height < 4 {
		pt.Why = plan.Words{}
	}
	room := width
	label := pt.Severity.Words().In(l) + " · " + pt.Rule
	if cols := c.d.width(label) + 2; width-cols >= leastWidth {
		room -= cols
	}
	var rows []string
	add := func(sign, text string) {
		if text != "" && len(rows) < height {
			rows = append(rows, c.d.hang(sign, text, room, plainly)...)
		}
	}
	add("", pt.what.In(l))
	add("", pt.Arithmetic.In(c.d.language))
	add("", pt.Why.In(l))
	add("→ ", pt.Remedy.In(l))
	for _, part := range pt.parts {
		add("· ", part.In(l))
	}
	rows = c.d.cut(rows, height, room)
	if room < width && len(rows) > 0 {
		rows[0] = c.d.spread(rows[0], c.d.theme.dim.Render(label), width)
	}
	return rows
}

// whole tells whether the list has room for all that the point says.
func (c *checkPage) whole(pt point, width int) bool {
	return c.d.width(pt.what.In(c.d.language)) <= width-2-c.d.width(c.d.sectionColumn(pt.Path, width))
}

// score is what the plan is worth by families of rules.
func (c *checkPage) score(width int) string {
	total := c.d.say("得分 %d", "Score %d", c.d.report.score.Total)
	whole, short := []string{total}, []string{total}
	for _, f := range c.d.report.score.Families {
		name := f.Name.In(c.d.language)
		whole = append(whole, fmt.Sprintf("%s %d/%d", name, f.Points, f.Of))
		short = append(short, fmt.Sprintf("%s %d", name, f.Points))
	}
	row := total // where not even the points have room
	for _, form := range []string{strings.Join(whole, "  "), strings.Join(whole, " "), strings.Join(short, " ")} {
		if c.d.width(form) <= width {
			row = form
			break
		}
	}
	return c.d.theme.dim.Render(c.d.line(row, width))
}
