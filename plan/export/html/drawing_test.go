package html

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"opsplan/plan"
	"opsplan/plan/document"
	"opsplan/plan/number"
)

func TestLabelsAreFoldedWhereTheyMayBe(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", []string{""}},
		{"招团长", []string{"招团长"}},
		{"一二三四五六七八九十", []string{"一二三四五六七八九十"}},
		{"一二三四五六七八九十一二", []string{"一二三四五六七八", "九十一二"}},
		{"一二三四五六七八九十，一二三四五六七", []string{"一二三四五六七八九十，", "一二三四五六七"}},
		{"call every leader who sleeps", []string{"call every leader", "who sleeps"}},
		{"一二三四五六七八九十一二三四五六七八九十一二", []string{"一二三四五六七八九十", "一二三四五六七八九…"}},
		{strings.Repeat("w", 50), []string{strings.Repeat("w", 20), strings.Repeat("w", 19) + "…"}},
		{"一\n二\x1b", []string{"一⏎二␛"}},
	} {
		if got := fold(c.text, 20, 2); !slices.Equal(got, c.want) {
			t.Errorf("%q is folded to %q, want %q", c.text, got, c.want)
		}
	}
}

func TestFoldedLinesFit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.RuneFrom([]rune("ab W，。（字招\u0301👨‍é"))).Draw(t, "text")
		lines := fold(text, 12, 3)
		for _, line := range lines {
			if w := width(line); w > 12+2 { // a closing mark hangs over
				t.Fatalf("%q of %q is %d wide", line, text, w)
			}
		}
		if len(lines) > 3 {
			t.Fatalf("%q", lines)
		}
	})
}

func TestTheCalendarNamesWhatHasRoom(t *testing.T) {
	start := number.Date{Year: 2027, Month: 1, Day: 15}
	stretch := func(days int) document.Stretch { return document.Stretch{Start: start, End: start.AddDays(days - 1)} }
	for _, c := range []struct {
		days int
		want string
	}{
		{1, "01-15"},
		{30, "01-15 01-22 01-29 02-05 02-12"},
		{120, "1月 2月 3月 4月 5月"},
		{365, "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月 1月"},
		{2 * 365, "1月 4月 7月 10月 1月 4月 7月 10月 1月"},
		{5 * 365, "1月 7月 1月 7月 1月 7月 1月 7月 1月 7月 1月"},
	} {
		cal := calendarOf(stretch(c.days))
		var names []string
		for _, day := range cal.ticks() {
			names = append(names, cal.name(day, plan.Zh))
		}
		if got := strings.Join(names, " "); got != c.want {
			t.Errorf("%d days: %s, want %s", c.days, got, c.want)
		}
	}
}

func TestACalendarOfAnyLengthHasRoomForItsTicks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		start := number.Date{Year: rapid.IntRange(1, 9000).Draw(t, "year"), Month: rapid.IntRange(1, 12).Draw(t, "month"), Day: rapid.IntRange(1, 28).Draw(t, "day")}
		cal := calendarOf(document.Stretch{Start: start, End: start.AddDays(rapid.IntRange(0, 100_000).Draw(t, "days"))})
		ticks := cal.ticks()
		for i, day := range ticks {
			x := cal.at(day)
			if x < calendarFrom || x > calendarTo || i > 0 && x-cal.at(ticks[i-1]) < narrowest {
				t.Fatalf("tick %d of %v is at %v", i, ticks, x)
			}
		}
	})
}

func TestMoneyStandsBetweenRoundSums(t *testing.T) {
	for _, c := range []struct {
		sizes []float64
		want  string
	}{
		{[]float64{0}, "0 0.2 0.4 0.6 0.8 1.0"},
		{[]float64{23}, "0 5 10 15 20 25"},
		{[]float64{12_345, -2_000}, "−5,000 0 5,000 10,000 15,000"},
		{[]float64{0.07}, "0 0.02 0.04 0.06 0.08"},
		{[]float64{3e9}, "0 1e+09 2e+09 3e+09"},
	} {
		cash := &document.Cash{}
		for _, size := range c.sizes {
			cash.Months = append(cash.Months, document.CashMonth{Balance: size})
		}
		s, ok := scaleOf(cash)
		var names []string
		for _, level := range s.levels() {
			names = append(names, s.name(level))
		}
		if got := strings.Join(names, " "); !ok || got != c.want {
			t.Errorf("%v: %s, want %s", c.sizes, got, c.want)
		}
	}
}

func TestEverySumIsDrawnInside(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cash := &document.Cash{}
		for _, size := range rapid.SliceOfN(rapid.Float64Range(-1e300, 1e300), 1, 5).Draw(t, "sizes") {
			cash.Months = append(cash.Months, document.CashMonth{Balance: size, In: math.Abs(size)})
		}
		s, ok := scaleOf(cash)
		if !ok {
			t.Fatal("cannot be drawn")
		}
		for _, m := range cash.Months {
			for _, y := range []float64{s.y(m.Balance), s.y(m.In), s.y(0)} {
				if math.IsNaN(y) || y < cashTop-1 || y > cashFoot+1 {
					t.Fatalf("%v is drawn at %v", m, y)
				}
			}
		}
	})
}
