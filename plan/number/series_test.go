package number_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"opsplan/plan/number"
)

func TestSeriesAreReadAsPeopleWriteThem(t *testing.T) {
	rows(t, "series.txtar", func(t *testing.T, _, typed, want string) {
		if got := describeSeries(typed); got != want {
			t.Errorf("%q\n  got  %s\n  want %s", typed, got, want)
		}
	})
}

func describeSeries(typed string) string {
	series, err := number.ReadSeries(typed)
	if fault, ok := errors.AsType[*number.Error](err); ok {
		return fmt.Sprintf("%s “%s” at %d", fault.Code, fault.Text, fault.At)
	}
	var parts []string
	for _, entry := range series {
		parts = append(parts, strings.TrimSpace(entry.Label+" "+describe(entry.Quantity, nil)))
	}
	sum, err := series.Sum()
	if fault, ok := errors.AsType[*number.Error](err); ok {
		return strings.Join(append(parts, fmt.Sprintf("%s: %s, %s", fault.Code, fault.Text, fault.Other)), " | ")
	}
	return strings.Join(append(parts, "sum "+describe(sum, nil)), " | ")
}

func TestASeriesCanHoldYearsOfMonths(t *testing.T) {
	var text strings.Builder
	for year := 2027; year < 2047; year++ {
		for month := 1; month <= 12; month++ {
			fmt.Fprintf(&text, "%d年%d月 1,000元，", year, month)
		}
	}
	series, err := number.ReadSeries(text.String())
	if err != nil || len(series) != 240 {
		t.Fatalf("%d entries, %v", len(series), err)
	}
	sum, err := series.Sum()
	if got := describe(sum, err); got != "240000 CNY" {
		t.Error(got)
	}
	if _, err = number.ReadSeries(strings.Repeat("1月 1，", 3000)); describe(number.Quantity{}, err) != "too long" {
		t.Error(err)
	}
}
