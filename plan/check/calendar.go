package check

import (
	"opsplan/plan"
	"opsplan/plan/number"
)

// span is all the days a date may mean as it is written: a whole month where no
// day is named.
func (s *subject) span(text plan.Date) (number.Period, bool) {
	p, err := number.ReadPeriod(string(text), s.period)
	return p, err == nil && !p.IsZero()
}

// weekOf is the week of the day, from Monday to Sunday.
func weekOf(d number.Date) number.Period {
	aMonday := number.Date{Year: 2001, Month: 1, Day: 1}
	monday := d.AddDays(-((d.DaysSince(aMonday)%7 + 7) % 7))
	return number.Period{Start: monday, End: monday.AddDays(6)}
}
