package guide

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"opsplan/plan"
	"opsplan/plan/number"
)

// A packDay is a day counted from one of the plan's own: "key-30".
type packDay struct {
	anchor string // "start", "key", "end", or "" for a part of the way
	part   int    // percent of the way from the first day to the last
	months int    // added, below zero taken off
	days   int    // the same
}

var packDayForm = regexp.MustCompile(`^(?:(start|key|end)|(\d{1,2})%)([+-]\d{1,3})?(m)?$`)

func parsePackDay(text string) (packDay, error) {
	m := packDayForm.FindStringSubmatch(text)
	if m == nil {
		return packDay{}, fmt.Errorf("%q is no day: start, key, end or a percentage, and days such as +14 or months such as +2m", text)
	}
	d := packDay{anchor: m[1]}
	d.part, _ = strconv.Atoi(m[2]) // the form lets nothing but digits through
	d.days, _ = strconv.Atoi(m[3])
	if m[4] != "" {
		d.months, d.days = d.days, 0
	}
	return d, nil
}

// rank orders days whose dates are not known: the key day mostly lies between the
// first and the last.
func (d packDay) rank() int {
	switch d.anchor {
	case "start":
		return 0
	case "key":
		return 50
	case "end":
		return 100
	}
	return d.part
}

// A calendar is what a plan says of the days that others are counted from, zero
// where it says nothing, and in which words and money it is written.
type calendar struct {
	start, key, end number.Date
	keyName         string
	language        plan.Language
	currency        string
}

func calendarOf(p *plan.Plan) calendar {
	c := calendar{language: p.Lang(), currency: p.Money(), keyName: string(p.AnchorName)}
	if c.keyName == "" {
		c.keyName = KeyDay(c.language, p.Situation())
	}
	var period number.Period
	if start, err := number.ReadStart(string(p.PeriodStart), period); err == nil {
		c.start, period = start, number.Period{Start: start, End: start}
	}
	if end, err := number.ReadDue(string(p.PeriodEnd), period); err == nil && !end.Before(c.start) {
		c.end, period.End = end, end
	}
	if key, err := number.ReadPeriod(string(p.AnchorDate), period); err == nil && key.IsDay() {
		c.key = key.Start
	}
	return c
}

// money is the unit of amounts: 元, GBP.
func (c calendar) money() string {
	if c.language == plan.En {
		return c.currency
	}
	return strings.TrimSpace(number.Money(c.currency).Label(number.Zh))
}

// date is the zero date where the plan does not say what the day is counted from.
func (c calendar) date(d packDay) number.Date {
	from := number.Date{}
	switch {
	case d.anchor == "start":
		from = c.start
	case d.anchor == "key":
		from = c.key
	case d.anchor == "end":
		from = c.end
	case !c.start.IsZero() && !c.end.IsZero():
		from = c.start.AddDays(c.end.DaysSince(c.start) * d.part / 100)
	}
	if from.IsZero() {
		return from
	}
	return monthsAfter(from, d.months).AddDays(d.days)
}

// monthsAfter is the same day of another month, or the last one of a shorter.
func monthsAfter(from number.Date, months int) number.Date {
	first := time.Date(from.Year, time.Month(from.Month+months), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return number.Date{Year: first.Year(), Month: int(first.Month()), Day: min(from.Day, last)}
}

// on is the date of a day as files write it, "" where it is not known.
func (c calendar) on(day string) string {
	d, err := parsePackDay(day)
	if err != nil {
		return ""
	}
	return c.date(d).String()
}

// words says a day as files write it in words: "开业日前 30 天".
func (c calendar) words(day string) string {
	d, err := parsePackDay(day)
	if err != nil {
		return ""
	}
	if c.language == plan.En {
		return d.wordsEn(c.keyName)
	}
	return d.wordsZh(c.keyName)
}

func (d packDay) wordsZh(key string) string {
	from := map[string]string{"start": "计划开始", "key": key, "end": "计划结束"}[d.anchor]
	if d.anchor == "" {
		from = fmt.Sprintf("计划走到 %d%%", d.part)
	}
	switch {
	case d.months != 0:
		return fmt.Sprintf("%s%s %d 个月", from, map[bool]string{true: "前", false: "后"}[d.months < 0], max(d.months, -d.months))
	case d.days < 0:
		return fmt.Sprintf("%s前 %d 天", from, -d.days)
	case d.days > 0:
		return fmt.Sprintf("%s后 %d 天", from, d.days)
	case d.anchor == "":
		return from + "时"
	}
	return from + "当天"
}

func (d packDay) wordsEn(key string) string {
	from := map[string]string{"start": "the plan's first day", "key": key, "end": "the plan's last day"}[d.anchor]
	if d.anchor == "" {
		from = fmt.Sprintf("the %d%% mark of the plan", d.part)
	}
	n, unit := d.days, "day"
	if d.months != 0 {
		n, unit = d.months, "month"
	}
	far := fmt.Sprintf("%d %ss", max(n, -n), unit)
	if max(n, -n) == 1 {
		far = "1 " + unit
	}
	switch {
	case n < 0:
		return far + " before " + from
	case n > 0:
		return far + " after " + from
	case d.anchor == "":
		return "at " + from
	}
	return "on " + from
}

var dayInText = regexp.MustCompile(`\{([^{}]+)\}`)

// fillDays puts dates for the days of a text, {key-30}, or says in brackets which
// day belongs there.
func fillDays(text string, have calendar) string {
	return dayInText.ReplaceAllStringFunc(text, func(hole string) string {
		day := hole[1 : len(hole)-1]
		switch date := have.on(day); {
		case date != "":
			return date
		case have.language == plan.En:
			words := strings.TrimPrefix(have.words(day), "on ")
			return "[" + strings.TrimPrefix(words, "at ") + "]"
		}
		return "【" + have.words(day) + "】"
	})
}
