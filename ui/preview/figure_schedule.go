package preview

import (
	"fmt"
	"strings"
	"time"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/inert"
	"opsplan/plan/number"
)

// monthApart is how many columns the name of a month takes with what keeps it from
// the next.
const monthApart = 5

// leastTimeline is how many columns a stretch of time has at least.
const leastTimeline = 18

// timeline is the columns that stand for the days of a schedule.
type timeline struct {
	document.Stretch
	days, cols int
}

// gantt draws a row for each phase, action and milestone, with its name at the left,
// or above where that would leave too little of either.
type gantt struct {
	timeline
	language plan.Language
	step     int // every how many months one has its name
	width    int
	names    int // columns of the names, 0 if they stand above
	rows     []strokes
}

// compact is the width from which on long names are cut, so that a row has room
// for its name and its time.
const compact = 56

func drawSchedule(s *document.Schedule, width int, l plan.Language) ([]strokes, bool) {
	names := cols(milestones.In(l))
	for _, lane := range s.Lanes {
		names = max(names, cols(inert.Line(lane.Name)))
		for _, b := range lane.Bars {
			names = max(names, len(inside)+cols(inert.Line(b.Name)))
		}
	}
	for _, m := range s.Milestones {
		names = max(names, len(inside)+cols(inert.Line(m.Name)))
	}
	g := gantt{timeline: timeline{Stretch: s.Stretch, days: s.End.DaysSince(s.Start) + 1, cols: width}, language: l, width: width}
	if share := width * 2 / 5; names <= share || width >= compact {
		g.names = min(names, share)
		g.cols = width - g.names - 1
	}
	if g.step = g.monthStep(); g.step == 0 || g.cols < leastTimeline {
		return nil, false
	}
	g.add(faint, year(s.Start.Year, l), strokes{{faint, g.head(g.step, l)}})
	for _, lane := range s.Lanes {
		indent := ""
		if lane.Name != "" {
			indent = inside
			g.add(strong, lane.Name, g.row(lane.Stretch, phase, g.step))
		}
		for _, b := range lane.Bars {
			g.add(ordinary, indent+b.Name, g.row(b.Stretch, solid, g.step))
		}
	}
	if len(s.Milestones) > 0 {
		g.rows = append(g.rows, strokes{{strong, milestones.In(l)}})
	}
	for _, m := range s.Milestones {
		g.add(ordinary, inside+m.Name, g.row(document.Stretch{Start: m.Day, End: m.Day}, point, g.step))
	}
	return g.rows, true
}

// inside is how far a name stands to the right below that of its phase.
const inside = "  "

func (g *gantt) add(i ink, name string, time strokes) {
	name = inert.Line(name)
	if g.names > 0 {
		g.rows = append(g.rows, append(strokes{{i, left(name, g.names)}, {ordinary, " "}}, time...))
		return
	}
	g.rows = append(g.rows, strokes{{i, left(name, g.width)}}, time)
}

// at is the column of a day, the last of those after the end.
func (t timeline) at(d number.Date) int {
	return min(max(0, d.DaysSince(t.Start)*t.cols/t.days), t.cols)
}

// monthStep is every how many months there is room for a name, 0 where there is not
// for one a year.
func (t timeline) monthStep() int {
	months := (t.End.Year-t.Start.Year)*12 + t.End.Month - t.Start.Month + 1
	for _, step := range []int{1, 2, 3, 6, 12} {
		if t.cols*step >= monthApart*months {
			return step
		}
	}
	return 0
}

// months calls what is to be done with the column of each month that has its name.
func (t timeline) months(step int, do func(col int, first number.Date)) {
	for d := (number.Date{Year: t.Start.Year, Month: t.Start.Month, Day: 1}); !d.After(t.End); {
		if (d.Month-1)%step == 0 && !d.Before(t.Start) {
			do(t.at(d), d)
		}
		if d.Month++; d.Month > 12 {
			d.Year, d.Month = d.Year+1, 1
		}
	}
}

func (t timeline) head(step int, l plan.Language) string {
	text := ""
	t.months(step, func(col int, first number.Date) {
		name := month(first, l)
		if first.Month == 1 && first.Year > t.Start.Year {
			name = year(first.Year, l)
		}
		if (cols(text) < col || col == 0) && col+cols(name) <= t.cols {
			text = left(text, col) + name
		}
	})
	return text
}

// row is a stretch with the lines of months around it.
func (t timeline) row(s document.Stretch, sign string, step int) strokes {
	cells := strings.Split(strings.Repeat(" ", t.cols), "")
	t.months(step, func(col int, _ number.Date) { cells[col] = month1 })
	if s.Start.IsZero() {
		return strokes{{faint, strings.Join(cells, "")}}
	}
	from := min(t.at(s.Start), t.cols-1)
	to := max(from+1, t.at(s.End.AddDays(1)))
	return strokes{
		{faint, strings.Join(cells[:from], "")},
		{accent, strings.Repeat(sign, to-from)},
		{faint, strings.Join(cells[to:], "")},
	}
}

func month(d number.Date, l plan.Language) string {
	if l == plan.En {
		return time.Month(d.Month).String()[:3]
	}
	return fmt.Sprintf("%d月", d.Month)
}

func year(y int, l plan.Language) string { return fmt.Sprintf(inYear.In(l), y) }
