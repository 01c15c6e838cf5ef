package number_test

import (
	"errors"
	"strings"
	"testing"

	"opsplan/plan/number"
)

func TestDatesAreReadAsPeopleWriteThem(t *testing.T) {
	rows(t, "date.txtar", func(t *testing.T, section, typed, want string) {
		var within number.Period
		if _, days, ok := strings.Cut(section, "in "); ok {
			section = days
		}
		if section != "no period" {
			var err error
			if within, err = number.ReadPeriod(section, number.Period{}); err != nil {
				t.Fatal(err)
			}
		}
		p, err := number.ReadPeriod(typed, within)
		got := number.Format{Lang: number.En}.Period(p)
		if fault, ok := errors.AsType[*number.Error](err); ok {
			got = fault.Code.String()
		}
		if got != want {
			t.Errorf("%s -> %s, want %s", typed, got, want)
		}
	})
}

func TestSomethingIsDueOnTheLastDayAndStartsOnTheFirst(t *testing.T) {
	within := number.Period{Start: number.Date{Year: 2027, Month: 1, Day: 1}, End: number.Date{Year: 2027, Month: 6, Day: 30}}
	due, err := number.ReadDue("2月", within)
	if err != nil || due.String() != "2027-02-28" {
		t.Errorf("due %s, %v", due, err)
	}
	start, err := number.ReadStart("2月", within)
	if err != nil || start.String() != "2027-02-01" {
		t.Errorf("starts %s, %v", start, err)
	}
}

func TestPeriodsCountTheirDays(t *testing.T) {
	half, err := number.ReadPeriod("2027上半年", number.Period{})
	if err != nil {
		t.Fatal(err)
	}
	if half.Days() != 181 || half.Months() != 6 {
		t.Errorf("%d days, %d months", half.Days(), half.Months())
	}
	last := half.End
	if !half.Contains(last) || half.Contains(last.AddDays(1)) {
		t.Error("the last day belongs to the period, the next one does not")
	}
	if got := last.AddDays(1).DaysSince(last); got != 1 {
		t.Errorf("%d days to the next day", got)
	}
	second := number.Period{Start: last.AddDays(1), End: last.AddDays(30)}
	if half.Overlaps(second) || !half.Overlaps(number.Period{Start: last, End: last}) {
		t.Error("periods overlap when they share a day")
	}
	if got := (number.Format{Lang: number.Zh}).Period(half); got != "2027-01-01 到 2027-06-30" {
		t.Error(got)
	}
}
