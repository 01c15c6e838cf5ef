package number

import (
	"fmt"
	"strings"
)

// Code says what kept a text from being read.
type Code int

const (
	Empty          Code = iota + 1 // nothing but space
	Placeholder                    // X元, 20xx, 待定, TBD: a gap left on purpose
	Vague                          // 十几万, 若干: an amount without a number
	Unreadable                     // anything else
	TooLong                        // over the limits of this package
	ImpossibleDate                 // 2月30日
	TwoDays                        // 01/02/2027: which of them is the month
	NoYear                         // 6月30日 where no period says which year
	Backwards                      // a range that ends before it begins
	NoLabel                        // a series whose values are partly unlabelled
	UnitClash                      // quantities of different units in one sum
	NoTotal                        // shares of nothing, or of negative parts
)

// Want is the kind of thing that was to be read.
type Want int

const (
	WantQuantity Want = iota
	WantDate
	WantSeries
)

// Error says what could not be read. Text is the part at fault as typed, At its
// place in the typed text, in runes from 0. Other is the second party of a clash.
type Error struct {
	Code  Code
	Want  Want
	Text  string
	Other string
	At    int
}

// nothing is what most cells hold: one fault serves them all.
var nothing = [...]*Error{
	WantQuantity: {Code: Empty, Want: WantQuantity},
	WantDate:     {Code: Empty, Want: WantDate},
	WantSeries:   {Code: Empty, Want: WantSeries},
}

func (e *Error) Error() string {
	if e.Other != "" {
		return fmt.Sprintf("read %s: %s and %s: %s", e.Want, clip(e.Text), clip(e.Other), e.Code)
	}
	return fmt.Sprintf("read %s %q: %s", e.Want, clip(e.Text), e.Code)
}

func (w Want) String() string {
	return [...]string{"quantity", "date", "series"}[w]
}

func (c Code) String() string {
	return [...]string{
		"", "empty", "placeholder", "vague amount", "unreadable", "too long",
		"no such date", "day or month", "no year", "ends before it begins", "label missing",
		"units differ", "no total to share",
	}[c]
}

// Zh is the fault as a sentence in Chinese, with a form that can be read.
func (e *Error) Zh() string {
	text := "“" + clip(e.Text) + "”"
	switch e.Code {
	case Empty:
		return [...]string{"这里还没有数。", "这里还没有日期。", "这里还没有分期的数。"}[e.Want]
	case Placeholder:
		return text + [...]string{
			"只是占位，还不是数；定了以后写成 3,000元 或 50万 这样。",
			"只是占位，还不是日期；定了以后写成 2027-06-30 或 6月30日 这样。",
			"里还有没定的数；定了以后写成 1月 10万，2月 12万 这样。",
		}[e.Want]
	case Vague:
		return text + "不是一个定数，请写成 15万 或 150,000；拿不准可以写 约15万 或 10万–20万。"
	case TooLong:
		return [...]string{
			"写得太长：一个数最多 40 位，连说明最多 1,000 字。",
			"写得太长，读不出日期，请写成 2027-06-30 这样。",
			"写得太长：分期的数最多 10,000 字。",
		}[e.Want]
	case ImpossibleDate:
		return "日历上没有" + text + "，请核对月份和日子。"
	case TwoDays:
		return text + "的日和月分不清，请写成 2027-06-30 或 6月30日 这样。"
	case NoYear:
		return text + "没写年份，计划也还没有起止日期；请写成 2027-06-30 这样，或先填计划的起止日期。"
	case Backwards:
		return text + "的后一头比前一头小，请对调或改正。"
	case NoLabel:
		return text + "前面没写是哪一期，请写成 1月 10万，2月 12万 这样。"
	case UnitClash:
		return text + "和“" + clip(e.Other) + "”单位不同，不能加在一起。"
	case NoTotal:
		return "合计不是正数，算不出占比。"
	}
	return [...]string{
		"读不出" + text + "里的数，请写成 15万、150,000 或 2.5% 这样。",
		"读不出" + text + "是哪天，请写成 2027-06-30、6月30日 或 Q3 这样。",
		"读不出" + text + "，请写成 1月 10万，2月 12万 这样。",
	}[e.Want]
}

// En is the fault as a sentence in English, with a form that can be read.
func (e *Error) En() string {
	text := "“" + clip(e.Text) + "”"
	switch e.Code {
	case Empty:
		return [...]string{"No number here yet.", "No date here yet.", "No figures by period here yet."}[e.Want]
	case Placeholder:
		return text + [...]string{
			" is a placeholder. Once you know the number, write it like 3,000 or $50k.",
			" is a placeholder. Once you know the date, write it like 2027-06-30 or 30 June.",
			" still has a gap. Once you know the figures, write them like Jan 10k, Feb 12k.",
		}[e.Want]
	case Vague:
		return text + " is not a definite number. Write 150,000; if you are unsure, write about 150,000 or 100,000–200,000."
	case TooLong:
		return [...]string{
			"Too long: a number has at most 40 digits, and 1,000 characters with its remarks.",
			"Too long for a date. Write it like 2027-06-30.",
			"Too long: figures by period have at most 10,000 characters.",
		}[e.Want]
	case ImpossibleDate:
		return "The calendar has no " + text + ". Check the month and the day."
	case TwoDays:
		return text + " may be either of two days. Write it like 2027-06-30 or 30 June."
	case NoYear:
		return text + " has no year, and the plan has no dates to take it from. Write it like 2027-06-30, or fill in the plan's period first."
	case Backwards:
		return text + " ends before it begins. Swap the two ends or correct one."
	case NoLabel:
		return text + " does not say which period it is for. Write Jan 10k, Feb 12k."
	case UnitClash:
		return text + " and “" + clip(e.Other) + "” are in different units and cannot be added up."
	case NoTotal:
		return "The total is not above zero, so there are no shares to show."
	}
	return [...]string{
		"Cannot find the number in " + text + ". Write it like 150,000, 15k or 2.5%.",
		"Cannot tell which day " + text + " is. Write it like 2027-06-30, 30 June or Q3.",
		"Cannot read " + text + ". Write it like Jan 10k, Feb 12k.",
	}[e.Want]
}

// clip keeps a quotation short enough for one line of a screen.
func clip(text string) string {
	const most = 24
	text = strings.Join(strings.Fields(text), " ")
	if !longerThan(text, most) {
		return text
	}
	return string([]rune(text)[:most-1]) + "…"
}
