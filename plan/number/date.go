package number

import (
	"cmp"
	"fmt"
	"time"
)

// Date is a day of the calendar, compared with ==. The zero Date is no day.
type Date struct {
	Year, Month, Day int
}

func (d Date) IsZero() bool { return d == Date{} }

// String is 2027-06-30, the form dates are printed in, in either language.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

func (d Date) Before(e Date) bool { return d.Compare(e) < 0 }

func (d Date) After(e Date) bool { return d.Compare(e) > 0 }

// AddDays counts calendar days, backwards if n is negative.
func (d Date) AddDays(n int) Date { return dateOf(d.time().AddDate(0, 0, n)) }

// DaysSince counts the days from e to d.
func (d Date) DaysSince(e Date) int {
	return int(d.time().Sub(e.time()) / (24 * time.Hour))
}

func (d Date) time() time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

func (d Date) weekday() string { return weekdays[d.time().Weekday()] }

func dateOf(t time.Time) Date {
	return Date{t.Year(), int(t.Month()), t.Day()}
}

func (d Date) exists() bool {
	return d.Year >= 1 && d.Month >= 1 && d.Month <= 12 && d.Day >= 1 && d.Day <= daysIn(d.Year, d.Month)
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// Period is a stretch of days, both ends included; a day is a period of one.
type Period struct {
	Start, End Date
}

func (p Period) IsZero() bool { return p.Start.IsZero() || p.End.IsZero() }

func (p Period) IsDay() bool { return p.Start == p.End }

func (p Period) Contains(d Date) bool { return !d.Before(p.Start) && !d.After(p.End) }

func (p Period) Overlaps(r Period) bool { return !p.End.Before(r.Start) && !r.End.Before(p.Start) }

// Days counts both ends.
func (p Period) Days() int { return p.End.DaysSince(p.Start) + 1 }

// Months counts the months from the first day on, a part of one as a whole one:
// 1 January to 30 June is six, 15 January to 14 March two.
func (p Period) Months() int {
	months := (p.End.Year-p.Start.Year)*12 + p.End.Month - p.Start.Month
	if p.End.Day-p.Start.Day+1 > 0 {
		months++
	}
	return months
}

// Period prints 2027-01-01 到 2027-06-30, or the day alone.
func (f Format) Period(p Period) string {
	if p.IsDay() {
		return p.Start.String()
	}
	if f.Lang == En {
		return p.Start.String() + " to " + p.End.String()
	}
	return p.Start.String() + " 到 " + p.End.String()
}

func monthsOf(year, from, to int) Period {
	return Period{Date{year, from, 1}, Date{year, to, daysIn(year, to)}}
}
