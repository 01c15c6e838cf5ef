package number

import "errors"

// place turns what is written into days of the calendar.
func (w written) place(within Period) (Period, Code) {
	if w.year != 0 {
		p, err := w.in(w.year)
		if err != nil {
			return Period{}, ImpossibleDate
		}
		return p, 0
	}
	// 2000 is a leap year: what does not exist in it never does.
	if _, err := w.in(2000); err != nil {
		return Period{}, ImpossibleDate
	}
	if within.IsZero() {
		return Period{}, NoYear
	}
	const reach = 8 // years; among any nine there is a 29 February
	best, found, away := Period{}, false, 0
	first, last := within.Start.Year-1, within.End.Year+1
	if w.annual {
		first, last = within.Start.Year, within.End.Year
	}
	for year := first; year <= min(last, within.Start.Year+reach); year++ {
		p, err := w.in(year)
		if err != nil {
			continue
		}
		// Of two equally near, the later one; of two inside, the earlier one.
		if d := distance(p, within); !found || d < away || d == away && d > 0 {
			best, found, away = p, true, d
		}
	}
	if !found {
		return Period{}, ImpossibleDate
	}
	return best, 0
}

// distance is 0 for a period that lies inside, or the days it sticks out by.
func distance(p, within Period) int {
	return max(0, within.Start.DaysSince(p.Start)) + max(0, p.End.DaysSince(within.End))
}

var errNoSuchDay = errors.New("no such day")

// in gives the days of what is written in a certain year.
func (w written) in(year int) (Period, error) {
	switch {
	case year < 1 || year > 9999:
		return Period{}, errNoSuchDay
	case w.quarter != 0:
		if w.quarter > 4 {
			return Period{}, errNoSuchDay
		}
		return w.part.of(monthsOf(year, w.quarter*3-2, w.quarter*3)), nil
	case w.half != 0:
		if w.half > 2 {
			return Period{}, errNoSuchDay
		}
		return w.part.of(monthsOf(year, w.half*6-5, w.half*6)), nil
	case w.month == 0:
		return w.part.of(monthsOf(year, 1, 12)), nil
	case w.month > 12:
		return Period{}, errNoSuchDay
	case w.day == 0:
		return w.part.of(monthsOf(year, w.month, w.month)), nil
	}
	d := Date{year, w.month, w.day}
	if !d.exists() {
		return Period{}, errNoSuchDay
	}
	return Period{d, d}, nil
}

// part is a stretch of a month, a quarter or a year.
type part int

const (
	whole part = iota
	opening
	middle
	closing
	firstTen
	secondTen
	lastTen
)

// of narrows a period. 6月底 is its last day, 年中 the last day of the first half,
// 月中 the 15th; 月初 is the first ten days of a month, 年初 the first month.
func (pt part) of(p Period) Period {
	first := Date{p.Start.Year, p.Start.Month, 1}
	switch pt {
	case closing:
		return Period{p.End, p.End}
	case opening:
		if p.Months() > 1 {
			return monthsOf(p.Start.Year, p.Start.Month, p.Start.Month)
		}
		return Period{first, first.AddDays(9)}
	case firstTen:
		return Period{first, first.AddDays(9)}
	case secondTen:
		return Period{first.AddDays(10), first.AddDays(19)}
	case lastTen:
		return Period{first.AddDays(20), p.End}
	case middle:
		if p.Months() == 1 {
			return Period{first.AddDays(14), first.AddDays(14)}
		}
		half := p.Start.Month + p.Months()/2 - 1
		end := monthsOf(p.Start.Year, half, half).End
		if p.Months() == 3 {
			mid := first.Month + 1
			end = Date{p.Start.Year, mid, 15}
		}
		return Period{end, end}
	}
	return p
}
