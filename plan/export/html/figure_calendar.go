package html

import (
	"fmt"
	"strconv"
	"time"

	"opsplan/plan"
	"opsplan/plan/number"
)

// draw draws the months, and the years above them, down to the foot of a piece.
func (c calendar) draw(d drawing, height float64) {
	year := 0
	for _, day := range c.ticks() {
		x := c.at(day)
		d.stroke("grid", x, calendarHead-14, x, height)
		if day.Year != year {
			year = day.Year
			name := strconv.Itoa(year)
			d.words("scale", x+3, 11, "start", name, name)
		}
		if name := c.name(day, d.doc.Language); name != "" {
			d.words("scale", x+3, calendarHead-7, "start", name, name)
		}
	}
	d.stroke("rule", 0, calendarHead-0.5, drawingWidth, calendarHead-0.5)
}

const (
	shortStretch = 62 // days, up to which weeks are told apart
	narrowest    = 24 // what a name needs
)

// ticks are the days that are written above: the first one and those that begin
// a week, a month, or as many months or years as leave room for their names.
func (c calendar) ticks() []number.Date {
	end := c.start.AddDays(c.days)
	ticks := []number.Date{c.start}
	if c.days <= shortStretch {
		for day := c.start.AddDays(7); day.Before(end); day = day.AddDays(7) {
			ticks = append(ticks, day)
		}
		return ticks
	}
	months := c.step()
	first := c.start.Year*12 + (c.start.Month-1)/months*months // in whole steps of the calendar
	for m := first + months; ; m += months {
		day := number.Date{Year: m / 12, Month: m%12 + 1, Day: 1}
		if !day.Before(end) {
			return ticks
		}
		if len(ticks) == 1 && c.at(day)-c.at(c.start) < narrowest {
			ticks = nil
		}
		ticks = append(ticks, day)
	}
}

// step is how many months there are from one tick to the next.
func (c calendar) step() int {
	const most = 14 // names that have room
	months := c.days/30 + 1
	for _, step := range []int{1, 3, 6} {
		if months <= most*step {
			return step
		}
	}
	years := 1
	for months > most*12*years {
		years *= 2
	}
	return 12 * years
}

// name is what the calendar calls a day on which it has a tick.
func (c calendar) name(d number.Date, l plan.Language) string {
	switch {
	case c.days <= shortStretch:
		return fmt.Sprintf("%02d-%02d", d.Month, d.Day)
	case c.step() >= 12:
		return ""
	case l == plan.En:
		return time.Month(d.Month).String()[:3]
	}
	return strconv.Itoa(d.Month) + "月"
}
