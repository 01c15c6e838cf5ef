package docx

import (
	"fmt"
	"strconv"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/number"
)

// A schedule is a table: a row for each phase, action and milestone, with the
// columns of time joined to what is before, during and after. Word knows at most 63
// columns.
const (
	mostSlots  = 60
	namesWidth = 3100 // of the column of names
)

// timeline counts a stretch of days in slots of one width.
type timeline struct {
	document.Stretch
	slots int
}

func timelineOf(s document.Stretch) timeline {
	return timeline{s, max(1, min(s.End.DaysSince(s.Start)+1, mostSlots))}
}

// slot is the one in which a day begins.
func (t timeline) slot(d number.Date) int {
	days := max(1, t.End.DaysSince(t.Start)+1)
	return min(max(d.DaysSince(t.Start)*t.slots/days, 0), t.slots-1)
}

// between are the slots of a stretch: the first, and the one after the last.
func (t timeline) between(s document.Stretch) (from, to int) {
	from = t.slot(s.Start)
	if !s.End.Before(t.End) {
		return from, t.slots
	}
	return from, max(from+1, t.slot(s.End.AddDays(1)))
}

func (w *writer) schedule(f *document.Figure, s *document.Schedule) {
	t := timelineOf(s.Stretch)
	g := grid{widths: []int{namesWidth}, description: described(f)}
	for i := range t.slots {
		left := w.width - namesWidth
		g.widths = append(g.widths, left*(i+1)/t.slots-left*i/t.slots)
	}
	w.openGrid(g)
	w.row(g, true, append([]content{{as: smallHead, shade: pale}}, t.months(w.doc.Language)...))
	for _, lane := range s.Lanes {
		if lane.Name != "" {
			w.row(g, false, t.bar(content{text: lane.Name, as: smallHead, shade: paler}, lane.Stretch, phaseShade))
		}
		for _, b := range lane.Bars {
			name := b.Name
			if b.Owner != "" {
				name += fmt.Sprintf(ownedBy.In(w.doc.Language), b.Owner)
			}
			w.row(g, false, t.bar(content{text: name, as: smallCell}, b.Stretch, actionShade))
		}
	}
	for _, e := range s.Milestones {
		w.row(g, false, t.day(content{text: e.Name, as: smallCell}, e.Day))
	}
	w.closeGrid()
}

const (
	phaseShade  = "404040"
	actionShade = "8EA9C8"
)

// bar is a row with the slots of a stretch filled in.
func (t timeline) bar(name content, s document.Stretch, shade string) []content {
	if s.Start.IsZero() {
		return []content{name, {as: smallCell, span: t.slots, bare: true}}
	}
	from, to := t.between(s)
	return t.around(name, from, to, content{as: smallCell, shade: shade, bare: true})
}

// day is a row with a mark on a day and the day beside it.
func (t timeline) day(name content, d number.Date) []content {
	from := t.slot(d)
	mark := content{text: "◆ " + d.String(), as: smallCell, bare: true}
	if from > t.slots*2/3 {
		return t.around(name, 0, from+1, content{text: d.String() + " ◆", as: smallFigs, bare: true})
	}
	return t.around(name, from, t.slots, mark)
}

// around is a row with something in the slots from one to another.
func (t timeline) around(name content, from, to int, what content) []content {
	row := []content{name}
	if from > 0 {
		row = append(row, content{as: smallCell, span: from, bare: true})
	}
	what.span = to - from
	row = append(row, what)
	if to < t.slots {
		row = append(row, content{as: smallCell, span: t.slots - to, bare: true})
	}
	return row
}

// months are the heads of the slots: months, or quarters and years where they would
// be too narrow to be read.
func (t timeline) months(l plan.Language) []content {
	step := 1
	for _, wider := range []int{1, 3, 12} {
		step = wider
		if t.monthsBetween()/step <= mostHeads {
			break
		}
	}
	var heads []content
	for from := t.Start; !from.After(t.End); {
		next := firstOfNext(from, step)
		first, last := t.slot(from), t.slots
		if !next.After(t.End) {
			last = t.slot(next)
		}
		if last > first {
			heads = append(heads, content{text: headOf(from, step, l), as: smallHead, shade: pale, span: last - first})
		}
		from = next
	}
	return heads
}

const mostHeads = 12

func (t timeline) monthsBetween() int {
	return (t.End.Year-t.Start.Year)*12 + t.End.Month - t.Start.Month + 1
}

// firstOfNext is the day after the step of months in which the day is.
func firstOfNext(d number.Date, step int) number.Date {
	months := d.Year*12 + (d.Month-1)/step*step + step
	return number.Date{Year: months / 12, Month: months%12 + 1, Day: 1}
}

func headOf(d number.Date, step int, l plan.Language) string {
	switch step {
	case 12:
		return strconv.Itoa(d.Year)
	case 3:
		return fmt.Sprintf("%d Q%d", d.Year, (d.Month+2)/3)
	}
	if l == plan.En {
		return monthNames[d.Month-1]
	}
	return fmt.Sprintf("%d月", d.Month)
}

var monthNames = [...]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}
