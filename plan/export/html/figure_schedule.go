package html

import (
	"strconv"
	"strings"

	"opsplan/plan/document"
	"opsplan/plan/number"
)

// Where things stand in the drawing of a schedule.
const (
	labelColumns = 32  // of text, left of the calendar
	calendarFrom = 232 // where the calendar begins and ends
	calendarTo   = 712
	calendarHead = 34
	lineHeight   = 15
	rowPadding   = 9
	barHeight    = 12
	columnWidth  = 6   // of letters as high as two columns
	tallest      = 920 // what fits a sheet of paper
)

// schedule draws phases with their actions, then the milestones, row by row below
// the months.
func (b *writer) schedule(s *document.Schedule, figure, name string) {
	rows, cal := rowsOf(s), calendarOf(s.Stretch)
	description := s.Start.String() + " – " + s.End.String()
	for len(rows) > 0 {
		n, height := sheet(rows)
		d := b.draw(figure, name, description, height)
		cal.draw(d, height)
		d.put(`<svg width="`, strconv.Itoa(calendarFrom-4), `" height="`, px(height), "\">\n") // which cuts what sticks out
		each(rows[:n], func(r row, y float64) { r.label(d, y) })
		d.put("</svg>\n")
		each(rows[:n], func(r row, y float64) { r.draw(d, cal, y) })
		d.end()
		rows = rows[n:]
	}
}

// each goes down the rows of a piece.
func each(rows []row, draw func(r row, y float64)) {
	y := float64(calendarHead)
	for _, r := range rows {
		draw(r, y)
		y += r.height()
	}
}

// sheet tells how many of the rows go into one piece, and how tall it is.
func sheet(rows []row) (n int, height float64) {
	height = calendarHead
	for n < len(rows) && (n == 0 || height+rows[n].height() <= tallest) {
		height += rows[n].height()
		n++
	}
	return n, height + rowPadding
}

// row is one line of a schedule: what happens, and when.
type row struct {
	class  string // phase, action, milestone
	name   string
	lines  []string
	beside string // who, or which day
	when   document.Stretch
	lane   document.Stretch // of the phase it is in
	begins bool             // what is not about the rows above
}

func rowsOf(s *document.Schedule) (rows []row) {
	add := func(r row) {
		r.lines = fold(r.name, labelColumns, 2)
		rows = append(rows, r)
	}
	for _, l := range s.Lanes {
		if l.Name != "" {
			phase := row{class: "phase", name: l.Name, when: l.Stretch, begins: true}
			if len(l.Bars) > 0 {
				phase.lane = l.Stretch
			}
			add(phase)
		}
		for _, a := range l.Bars {
			add(row{class: "action", name: a.Name, beside: a.Owner, when: a.Stretch, lane: l.Stretch})
		}
	}
	for i, m := range s.Milestones {
		add(row{class: "milestone", name: m.Name, beside: m.Day.String(), when: document.Stretch{Start: m.Day, End: m.Day}, begins: i == 0})
	}
	return rows
}

func (r row) height() float64 { return float64(rowPadding + lineHeight*len(r.lines)) }

func (r row) label(d drawing, y float64) {
	for i, line := range r.lines {
		whole := line
		if i == len(r.lines)-1 && strings.HasSuffix(line, "…") {
			whole = r.name
		}
		d.words(r.class, 0, y+16+float64(lineHeight*i), "start", line, whole)
	}
}

func (r row) draw(d drawing, cal calendar, y float64) {
	if r.begins {
		d.stroke("grid", 0, y, drawingWidth, y)
	}
	if !r.lane.Start.IsZero() {
		from, to := cal.stretch(r.lane)
		d.rect("lane", from, y, to-from, r.height())
	}
	if !r.when.Start.IsZero() {
		r.mark(d, cal, y+r.height()/2)
	}
}

// mark draws the bar or the diamond, and what stands beside it.
func (r row) mark(d drawing, cal calendar, middle float64) {
	from, to := cal.stretch(r.when)
	switch r.class {
	case "milestone":
		const half = 6
		at := (from + to) / 2
		from, to = at-half, at+half
		d.put(`<path class="milestone" d="M`, px(at), " ", px(middle-half), "l6 6-6 6-6-6z\"/>\n")
	case "phase":
		d.rect("phase", from, middle-barHeight/2, to-from, barHeight)
	default:
		to = max(to, from+4)
		d.rect("action", from, middle-barHeight/2, to-from, barHeight)
	}
	r.besides(d, from, to, middle+4)
}

// besides writes what stands beside a mark: to its right, where there is no room to
// its left, else on it.
func (r row) besides(d drawing, from, to, y float64) {
	const gap, most = 6, 24
	text := short(r.beside, most)
	room := float64(width(text)*columnWidth + gap)
	switch {
	case text == "":
	case to+room <= drawingWidth:
		d.words("beside", to+gap, y, "start", text, r.beside)
	case from-room >= calendarFrom:
		d.words("beside", from-gap, y, "end", text, r.beside)
	default:
		d.words("inside", to-gap, y, "end", text, r.beside)
	}
}

// calendar puts days into their place.
type calendar struct {
	start number.Date
	days  int
}

// calendarOf begins with a month, unless weeks are told apart.
func calendarOf(s document.Stretch) calendar {
	c := calendar{s.Start, s.End.DaysSince(s.Start) + 1}
	if c.days > shortStretch {
		c.days += c.start.Day - 1
		c.start.Day = 1
	}
	return c
}

// at is where a day begins.
func (c calendar) at(d number.Date) float64 {
	return calendarFrom + (calendarTo-calendarFrom)*float64(d.DaysSince(c.start))/float64(c.days)
}

// stretch is from the beginning of its first day to the end of its last.
func (c calendar) stretch(s document.Stretch) (from, to float64) {
	return c.at(s.Start), c.at(s.End.AddDays(1))
}
